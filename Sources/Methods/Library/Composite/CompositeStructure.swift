/// The tree of a composite index: indicators at the leaves, one index at the root, weights among siblings.
///
/// Elements are kept in one order (leaves by code, then aggregates by level and code), so the order of rows does not
/// matter. The level of a leaf is 1, of an aggregate one more than its highest child. Weights are taken as shares of
/// the sum over siblings; the effective weight of an element is the product of those shares down from the root.
public struct CompositeStructure: Hashable, Sendable {
  /// One row of the structure.
  public struct Element: Hashable, Sendable {
    public var code: String
    /// The aggregate it belongs to; nil for the index itself.
    public var parent: String?
    /// Not negative.
    public var weight: Double
    /// Whether more is better; false turns an indicator round.
    public var isGain: Bool
    /// The column that an indicator is divided by.
    public var denominator: String?
    /// What is aimed at, for the distance to a target.
    public var target: Double?
    /// The lower and upper goalpost.
    public var low: Double?
    public var high: Double?

    public init(
      _ code: String, parent: String?, weight: Double = 1, isGain: Bool = true, denominator: String? = nil,
      target: Double? = nil, low: Double? = nil, high: Double? = nil
    ) {
      self.code = code
      self.parent = parent
      self.weight = weight
      self.isGain = isGain
      self.denominator = denominator
      self.target = target
      self.low = low
      self.high = high
    }
  }

  public let elements: [Element]
  /// By element: its level, 1 for indicators.
  public let levels: [Int]
  /// By element: the positions of its children, empty for indicators.
  public let children: [[Int]]
  /// The number of indicators; they are the first elements.
  public let indicatorCount: Int

  public var indicators: ArraySlice<Element> { elements[..<indicatorCount] }
  public var codes: [String] { elements.map(\.code) }
  /// The position of the index: the last element.
  public var root: Int { elements.count - 1 }

  /// - Throws: ``CompositeRefusal`` for a repeated code, an unknown parent, a circle, not exactly one root, a weight
  ///   that is negative or not finite, siblings whose weights sum to zero, and an aggregate with a direction against, a
  ///   denominator, target or goalposts, which only indicators have.
  public init(_ rows: [Element]) throws(CompositeRefusal) {
    let sorted = rows.sorted { $0.code < $1.code }
    for (one, two) in zip(sorted, sorted.dropFirst()) where one.code == two.code { throw .repeatedCode(one.code) }
    let place = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.code, $0) })
    var below = [[Int]](repeating: [], count: sorted.count)
    for (position, element) in sorted.enumerated() {
      guard element.weight >= 0, element.weight.isFinite else { throw .badWeight(element.code) }
      guard let parent = element.parent else { continue }
      guard let above = place[parent] else { throw .unknownParent(code: element.code, parent: parent) }
      below[above].append(position)
    }
    let roots = sorted.filter { $0.parent == nil }.map(\.code)
    guard roots.count == 1, let root = place[roots[0]] else { throw .notOneRoot(roots) }
    var level = [Int](repeating: 0, count: sorted.count)
    Self.setLevels(of: root, below: below, in: &level)
    if let stray = level.firstIndex(of: 0) { throw .circle(sorted[stray].code) }
    for (position, group) in below.enumerated() where !group.isEmpty {
      if let field = sorted[position].fieldOfIndicators { throw .fieldOfIndicators(field, code: sorted[position].code) }
      if group.allSatisfy({ sorted[$0].weight == 0 }) { throw .zeroWeights(sorted[position].code) }
    }
    let order = sorted.indices.sorted { (level[$0], sorted[$0].code) < (level[$1], sorted[$1].code) }
    var moved = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { moved[old] = new }
    elements = order.map { sorted[$0] }
    levels = order.map { level[$0] }
    children = order.map { below[$0].map { moved[$0] }.sorted() }
    indicatorCount = levels.count { $0 == 1 }
    if indicatorCount == elements.count { throw .noIndicators }
  }

  private static func setLevels(of position: Int, below: [[Int]], in level: inout [Int]) {
    for child in below[position] { setLevels(of: child, below: below, in: &level) }
    level[position] = 1 + (below[position].map { level[$0] }.max() ?? 0)
  }

  /// The weights as shares of the sum over siblings; 1 for the root.
  public var shares: [Double] { shares(of: elements.map(\.weight)) }

  /// By element the product of the shares from the root down: what a leaf weighs in an arithmetic index.
  public var effectiveWeights: [Double] { effective(shares: shares) }

  /// `weights` as shares of the sum over siblings.
  func shares(of weights: [Double]) -> [Double] {
    var result = [Double](repeating: 1, count: elements.count)
    for group in children where !group.isEmpty {
      let sum = Summation.sum(group.map { weights[$0] })
      for child in group { result[child] = weights[child] / sum }
    }
    return result
  }

  func effective(shares: [Double]) -> [Double] {
    var result = [Double](repeating: 1, count: elements.count)
    for position in elements.indices.reversed() {
      for child in children[position] { result[child] = result[position] * shares[child] }
    }
    return result
  }

  /// The structure with every weight 1.
  public func withEqualWeights() throws(CompositeRefusal) -> CompositeStructure {
    try CompositeStructure(
      elements.map { element in
        var equal = element
        equal.weight = 1
        return equal
      })
  }

  /// The structure without this indicator and without aggregates that are left empty.
  public func removing(_ code: String) throws(CompositeRefusal) -> CompositeStructure {
    let aggregates = Set(elements[indicatorCount...].map(\.code))
    var rows = elements.filter { $0.code != code }
    var count = 0
    while rows.count != count {
      count = rows.count
      let parents = Set(rows.compactMap(\.parent))
      rows.removeAll { aggregates.contains($0.code) && !parents.contains($0.code) }
    }
    return try CompositeStructure(rows)
  }
}

extension CompositeStructure.Element {
  /// What an aggregate cannot have, by the name of its column; nil where there is none.
  fileprivate var fieldOfIndicators: String? {
    if !isGain { return "direction" }
    if denominator != nil { return "denominator" }
    if target != nil { return "target" }
    return low != nil ? "low" : high != nil ? "high" : nil
  }
}
