import Foundation
import TerroirKernel
import TerroirMethods

/// The graph of all that a cluster may hold: elements, industries, towns, actors and events.
///
/// Each thing shares one unit of weight among the industries it is linked with, one among the elements, and has one for
/// its town. A link to what half the region is linked with tells little, so it is multiplied by ln(n / degree) over
/// ln(n), n the number of things, with 0.05 at the least; a link to a town also by `place`. A tie of two actors has the
/// weight 1.
struct JointGraph {
  /// A node's kind and id; the text of it is its name in the network.
  struct Node: Hashable, Comparable {
    enum Kind: String, CaseIterable { case element, industry, territory, actor, event }
    let kind: Kind
    let id: String

    init(_ kind: Kind, _ id: String) {
      self.kind = kind
      self.id = id
    }

    init?(name: String) {
      let parts = name.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
      self.init(kind, String(parts[1]))
    }

    var name: String { "\(kind.rawValue) \(id)" }
    static func < (left: Self, right: Self) -> Bool { (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id) }
  }

  let network: Network

  init(_ basis: StrategyBasis) throws(MethodFailure) {
    var links: [(from: Node, to: Node, weight: Double)] = []
    func share(_ from: Node, _ others: [Node]) {
      for other in others { links.append((from, other, 1 / Double(others.count))) }
    }
    let towns = Set(basis.index.municipalities.map(\.id))
    let known = Set(basis.elements.map(\.id))
    for element in basis.elements {
      let node = Node(.element, element.id.rawValue)
      share(node, element.industries.map { Node(.industry, $0.rawValue) })
      if towns.contains(element.territory) { share(node, [Node(.territory, element.territory.rawValue)]) }
      share(node, (basis.scores[element.id]?.actors ?? []).map { Node(.actor, $0.rawValue) })
    }
    for actor in basis.actors {
      let node = Node(.actor, actor.id.rawValue)
      share(node, actor.industries.map { Node(.industry, $0.rawValue) })
      if towns.contains(actor.territory) { share(node, [Node(.territory, actor.territory.rawValue)]) }
    }
    for event in basis.events {
      let node = Node(.event, event.id.rawValue)
      share(node, event.industries.map { Node(.industry, $0.rawValue) })
      if towns.contains(event.territory) { share(node, [Node(.territory, event.territory.rawValue)]) }
      share(node, event.elements.filter(known.contains).map { Node(.element, $0.rawValue) })
    }
    let actors = Set(basis.actors.map(\.id))
    for tie in basis.data.ties where actors.contains(tie.source) && actors.contains(tie.target) {
      share(Node(.actor, tie.source.rawValue), [Node(.actor, tie.target.rawValue)])
    }
    let degrees = Dictionary(links.map { ($0.to, 1.0) }, uniquingKeysWith: +)
    let things = Double(max(2, basis.elements.count + basis.actors.count + basis.events.count))
    network = try Network(
      links.compactMap { link in
        let isHub = link.to.kind == .industry || link.to.kind == .territory
        let rarity = isHub ? max(0.05, log(things / (degrees[link.to] ?? 1)) / log(things)) : 1
        let weight = link.weight * rarity * (link.to.kind == .territory ? basis.stage.townWeight : 1)
        return weight > 0 ? Network.Tie(link.from.name, link.to.name, weight: weight) : nil
      })
  }
}
