import TerroirKernel

/// What of a cluster is told without a call to come: the lost, what is in danger, and what is sensitive or behind a pass.
struct Remembrance {
  private let scene: Scene
  private let cluster: ClusterView

  init(_ scene: Scene, _ cluster: ClusterView) {
    self.scene = scene
    self.cluster = cluster
  }

  var rows: [MessageRow] {
    let open = scene.promotable(cluster)
    let failing = open.filter { $0.status == .endangered }
    let lost = open.filter { $0.status == .lost }
    // Who knows how a thing is done can hand it on; of a house one can only remember.
    return memory("memory.practice", Consent.asked(of: failing))
      + memory("memory.endangered", failing.filter { Consent.asked(of: [$0]).isEmpty })
      + memory("memory.lost", lost.filter { !isTold($0) }) + memory("memory.past", lost.filter(isTold))
      + Sensitivity.allCases.flatMap { sensitivity in
        cluster.elements.filter { reason($0) == sensitivity }.map { row($0, sensitivity) }
      }
  }

  /// Of what is only told no papers, pictures or things are asked for.
  private func isTold(_ element: IdentityElement) -> Bool { ElementGroup(element) == .told }

  /// Why an element is not offered; nil for one that may be.
  private func reason(_ element: IdentityElement) -> Sensitivity? {
    if let sensitivity = element.sensitivity { return sensitivity }
    if scene.index.isRestricted(element.territory) { return .restricted }
    return element.isCommunity ? .indigenous : nil
  }

  private func memory(_ key: String, _ elements: [IdentityElement]) -> [MessageRow] {
    let told = elements.prefix(3)
    if told.isEmpty { return [] }
    let keepers = told.flatMap { scene.index.keepers(of: $0) }.prefix(3).map(scene.name)
    return [
      MessageRow(
        cluster: cluster.row.cluster, audience: Audience.residents.rawValue,
        claim: .stories(
          key,
          [
            "elements": .list(told.map(scene.described)), "number": .integer(told.count),
            "keepers": .list(Array(keepers)),
          ]),
        evidence: told.map(\.id), consent: Consent.text(for: Array(told), in: scene), kind: .memory)
    ]
  }

  private func row(_ element: IdentityElement, _ sensitivity: Sensitivity) -> MessageRow {
    MessageRow(
      cluster: cluster.row.cluster, audience: Audience.residents.rawValue,
      claim: .stories(
        "remembrance",
        [
          "reason": .text(sensitivity.rawValue), "element": scene.titled(element, in: element.territory),
          "place": scene.index.named(element.territory),
          "closed": .flag(scene.index.isRestricted(element.territory)),
        ]), evidence: [element.id], consent: Consent.sensitive(element, in: scene), kind: .remembrance)
  }
}
