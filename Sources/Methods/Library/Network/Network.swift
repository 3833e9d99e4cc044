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
        throw MethodFailure("network", "a link lacks an end", row: row + 1, hint: "fill source and target")
      }
      if !tie.weight.isFinite || tie.weight <= 0 {
        throw MethodFailure(
          "network", "the weight \(tie.weight) is not positive", row: row + 1, hint: "leave out links without weight")
      }
    }
    var position: [String: Int] = [:]
    var found: [String] = []
    func place(_ name: String) -> Int {
      if let known = position[name] { return known }
      position[name] = found.count
      found.append(name)
      return found.count - 1
    }
    let ends = ties.map { (source: place($0.source), target: place($0.target)) }
    for name in further { _ = place(name) }
    let order = found.indices.sorted { found[$0] < found[$1] }
    var sorted = [Int](repeating: 0, count: found.count)
    for (new, old) in order.enumerated() { sorted[old] = new }
    var all: [Link] = []
    all.reserveCapacity(ties.count)
    for (tie, end) in zip(ties, ends) where end.source != end.target {
      let (source, target) = (sorted[end.source], sorted[end.target])
      let isTurned = !directed && source > target
      all.append(
        Link(source: isTurned ? target : source, target: isTurned ? source : target, weight: tie.weight))
    }
    nodes = order.map { found[$0] }
    isDirected = directed
    selfLinks = ties.count - all.count
    links = Self.merged(all, nodes: nodes.count)
  }

  /// Links over possible links, 0-1; nil for fewer than two nodes.
  public var density: Double? {
    let count = Double(nodes.count)
    return nodes.count < 2 ? nil : Double(links.count) * (isDirected ? 1 : 2) / (count * (count - 1))
  }

  /// The nodes that each node is linked with, in either direction, sorted.
  public var neighbours: [[Int]] {
    let adjacency = Adjacency(self)
    return nodes.indices.map { node in
      let own = adjacency.range(node).map { Int(adjacency.neighbours[$0]) }
      // A directed network may hold links there and back.
      return isDirected ? Set(own).sorted() : own
    }
  }

  /// The number of the component of each node, components in order of their first node; direction is ignored.
  public var components: [Int] {
    let adjacency = Adjacency(self)
    var component = Array(repeating: -1, count: nodes.count)
    var next = 0
    for start in nodes.indices where component[start] < 0 {
      component[start] = next
      var open = [start]
      while let node = open.popLast() {
        for arc in adjacency.range(node) {
          let other = Int(adjacency.neighbours[arc])
          guard component[other] < 0 else { continue }
          component[other] = next
          open.append(other)
        }
      }
      next += 1
    }
    return component
  }
}
