public import TerroirKernel

/// A graph with named nodes and weighted links in one canonical order, so that no result depends on the order of rows.
///
/// Nodes are sorted by name. Links between the same two nodes are joined and their weights summed; a link from a node to
/// itself is left out and counted in `selfLinks`.
public struct Network: Codable, Hashable, Sendable {
  public let nodes: [String]
  public let links: [Link]
  public let isDirected: Bool
  /// Links from a node to itself that were left out.
  public let selfLinks: Int

  /// A link between two nodes by their index in `nodes`; in an undirected network the source comes first.
  public struct Link: Codable, Hashable, Sendable {
    public var source: Int
    public var target: Int
    public var weight: Double
  }

  /// A link as the data name it.
  public struct Tie: Codable, Hashable, Sendable {
    public var source: String
    public var target: String
    public var weight: Double

    public init(_ source: String, _ target: String, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// - Parameter nodes: further nodes, which may have no link.
  /// - Throws: ``MethodFailure`` where a node has no name or a weight is not a positive finite number.
  public init(_ ties: [Tie], nodes further: [String] = [], directed: Bool = false) throws(MethodFailure) {
    for (row, tie) in ties.enumerated() {
      if tie.source.isEmpty || tie.target.isEmpty {
        throw MethodFailure("network", "a link lacks an end", row: row + 1, remedy: "fill source and target")
      }
      if !tie.weight.isFinite || tie.weight <= 0 {
        throw MethodFailure(
          "network", "the weight \(tie.weight) is not positive", row: row + 1, remedy: "leave out links without weight")
      }
    }
    let names = Set(ties.flatMap { [$0.source, $0.target] } + further).sorted()
    let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var merged: [[Int]: [Double]] = [:]
    var selfLinks = 0
    for tie in ties {
      guard let source = index[tie.source], let target = index[tie.target] else { continue }
      if source == target {
        selfLinks += 1
      } else {
        let ends = directed || source < target ? [source, target] : [target, source]
        merged[ends, default: []].append(tie.weight)
      }
    }
    nodes = names
    isDirected = directed
    self.selfLinks = selfLinks
    // Weights are summed in ascending order: floating-point sums depend on it.
    links = merged.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }
      .map { Link(source: $0.key[0], target: $0.key[1], weight: $0.value.sorted().reduce(0, +)) }
  }

  /// Links over possible links, 0-1; nil for fewer than two nodes.
  public var density: Double? {
    let count = Double(nodes.count)
    return nodes.count < 2 ? nil : Double(links.count) * (isDirected ? 1 : 2) / (count * (count - 1))
  }

  /// The nodes that each node is linked with, in either direction, sorted.
  public var neighbours: [[Int]] {
    var sets = Array(repeating: Set<Int>(), count: nodes.count)
    for link in links {
      sets[link.source].insert(link.target)
      sets[link.target].insert(link.source)
    }
    return sets.map { $0.sorted() }
  }

  /// The number of the component of each node, components in order of their first node; direction is ignored.
  public var components: [Int] {
    let neighbours = neighbours
    var component = Array(repeating: -1, count: nodes.count)
    var next = 0
    for start in nodes.indices where component[start] < 0 {
      component[start] = next
      var open = [start]
      while let node = open.popLast() {
        for other in neighbours[node] where component[other] < 0 {
          component[other] = next
          open.append(other)
        }
      }
      next += 1
    }
    return component
  }
}
