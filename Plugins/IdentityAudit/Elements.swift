import Foundation
import TerroirKernel
import TerroirMethods

/// Table `elements`: the region's elements with how distinctive and how strong each is.
///
/// distinctiveness = log-odds of the element's kind and layer in the region against the peers, with a Dirichlet prior of
/// the pooled shares, shrunk by their own variance (``Distinctiveness/Result/shrunken(prior:level:)``): one element against
/// none says little. Nil where there is no peer. score = 0.5 recognition + 0.2 status + 0.3 logistic(distinctiveness),
/// and without peers the first two over 0.7.
enum Elements {
  static func rows(_ basis: AuditBasis) -> [ElementRow] {
    let odds = distinctiveness(basis)
    return basis.elements.map { element in
      let own = odds?[key(element)]
      let known = 0.5 * AuditBasis.weight(element.recognition) + 0.2 * AuditBasis.weight(element.status)
      return ElementRow(
        element: element.id, name: .named(element.name), territory: element.territory,
        component: element.component, layer: element.layer, kind: element.kind, recognition: element.recognition,
        status: element.status, industries: element.industries, actors: carriers(of: element, basis),
        distinctiveness: own?.value, distinctivenessLow: own?.low, distinctivenessHigh: own?.high,
        distinctivenessZ: own?.z, score: own.map { known + 0.3 / (1 + exp(-$0.value)) } ?? known / 0.7)
    }.sorted { ($1.score, $0.element) < ($0.score, $1.element) }
  }

  /// Actors of the element's town that work in one of its industries.
  static func carriers(of element: IdentityElement, _ basis: AuditBasis) -> [ActorID] {
    basis.actors.filter { actor in
      actor.territory == element.territory && !basis.servesAll(actor)
        && actor.industries.contains(where: element.industries.contains)
    }.map(\.id)
  }

  private static func key(_ element: IdentityElement) -> String { "\(element.kind) \(element.layer.rawValue)" }

  private struct Rarity {
    var value: Double
    var low: Double
    var high: Double
    var z: Double
  }

  private static func distinctiveness(_ basis: AuditBasis) -> [String: Rarity]? {
    if basis.peerElements.isEmpty || basis.elements.isEmpty { return nil }
    let own = Dictionary(grouping: basis.elements, by: key).mapValues(\.count)
    let peers = Dictionary(grouping: basis.peerElements, by: key).mapValues(\.count)
    let subjects = Set(own.keys).union(peers.keys).sorted()
    let counts = Panel(
      regions: ["region", "peers"], industries: subjects,
      values: [own, peers].flatMap { side in subjects.map { Double(side[$0] ?? 0) } })
    let scores = Distinctiveness.scores(of: counts).filter { $0.group == 0 }
    return Dictionary(
      uniqueKeysWithValues: scores.compactMap { score in
        guard let found = score.shrunken(), let z = score.z else { return nil }
        return (subjects[score.item], Rarity(value: found.value, low: found.low, high: found.high, z: z))
      })
  }
}
