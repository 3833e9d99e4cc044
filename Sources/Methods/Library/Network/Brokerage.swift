public import TerroirKernel

/// The roles in which each node mediates between groups: paths i -> v -> j where i and j are not linked.
///
/// With the groups of i, v and j: coordinator AAA, itinerant ABA (v is an outsider), gatekeeper ABB, representative AAB,
/// liaison ABC. An undirected link counts as one each way, as in the package `sna`.
///
/// Source: Gould and Fernandez (1989).
public struct Brokerage: Hashable, Sendable {
  public var coordinator: [Int]
  public var itinerant: [Int]
  public var gatekeeper: [Int]
  public var representative: [Int]
  public var liaison: [Int]

  /// All mediated paths of each node.
  public var total: [Int] {
    coordinator.indices.map { coordinator[$0] + itinerant[$0] + gatekeeper[$0] + representative[$0] + liaison[$0] }
  }

  /// Mediated paths between nodes of which at least one is of another group than the mediator or each other.
  public var betweenGroups: [Int] { zip(total, coordinator).map { $0 - $1 } }

  /// - Parameter groups: the group of every node, by name.
  /// - Throws: ``MethodFailure`` where a node has no group.
  public init(of network: Network, groups: [String: String]) throws(MethodFailure) {
    var group: [String] = []
    for node in network.nodes {
      guard let own = groups[node] else {
        throw MethodFailure("brokerage", "the node \(node) has no group", hint: "add it to the table groups")
      }
      group.append(own)
    }
    var outgoing = Array(repeating: Set<Int>(), count: network.nodes.count)
    var incoming = outgoing
    for link in network.links {
      outgoing[link.source].insert(link.target)
      incoming[link.target].insert(link.source)
      if !network.isDirected {
        outgoing[link.target].insert(link.source)
        incoming[link.source].insert(link.target)
      }
    }
    let none = Array(repeating: 0, count: network.nodes.count)
    coordinator = none
    itinerant = none
    gatekeeper = none
    representative = none
    liaison = none
    for node in network.nodes.indices {
      for first in incoming[node] {
        for last in outgoing[node] where last != first && !outgoing[first].contains(last) {
          switch (group[first] == group[node], group[node] == group[last], group[first] == group[last]) {
          case (true, true, _): coordinator[node] += 1
          case (false, false, true): itinerant[node] += 1
          case (false, true, _): gatekeeper[node] += 1
          case (true, false, _): representative[node] += 1
          case (false, false, false): liaison[node] += 1
          }
        }
      }
    }
  }
}
