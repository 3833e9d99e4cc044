import TerroirKernel

/// A cluster as a pillar of the message house: what is said of it, of which elements, and the rows that prove it.
struct Pillar {
  let cluster: ClusterView
  let text: Sentence
  /// What the text names; the first of the cluster where it names none.
  let elements: [IdentityElement]
  /// At most one of each: what was drawn, who keeps it, how far it is known.
  let proofs: [(text: Sentence, evidence: [String])]

  /// Nil for a cluster that has nothing to show.
  init?(_ cluster: ClusterView, in scene: Scene) {
    let alive = scene.promotable(cluster).filter(\.isAlive)
    if alive.isEmpty { return nil }
    self.cluster = cluster
    text = cluster.row.targetImage.isEmpty ? cluster.row.name : cluster.row.targetImage
    let ids = Self.ids(in: text)
    let named = ids.compactMap { id in alive.first { $0.id.rawValue == id } }
    elements = named.isEmpty ? Array(alive.prefix(3)) : named
    proofs = [
      Self.event(of: cluster, elements, scene), Self.keeper(elements, scene), Self.recognition(elements, scene),
    ].compactMap { $0 }
  }

  /// The ids that a sentence names, in its order.
  private static func ids(in sentence: Sentence) -> [String] {
    func ids(_ argument: Sentence.Argument) -> [String] {
      switch argument {
      case .name(_, let id?): [id]
      case .list(let items): items.flatMap(ids)
      case .sentence(let inner): Self.ids(in: inner)
      default: []
      }
    }
    return sentence.arguments.sorted { $0.key < $1.key }.flatMap { ids($0.value) }
  }

  /// The best attended event that shows one of the elements: that of another thing proves nothing of these.
  private static func event(
    of cluster: ClusterView, _ elements: [IdentityElement], _ scene: Scene
  ) -> (text: Sentence, evidence: [String])? {
    let shown = Set(elements.map(\.id))
    let drawing = cluster.events.filter {
      $0.attendance != nil && $0.attendanceYear != nil && scene.index.isPromotable($0)
        && scene.index.isInRegion($0.territory) && !shown.isDisjoint(with: $0.elements)
    }.min { (-($0.attendance ?? 0), $0.id) < (-($1.attendance ?? 0), $1.id) }
    guard let drawing else { return nil }
    return (
      .stories(
        "proof.event",
        [
          "event": scene.placed(drawing),
          "people": .integer(drawing.attendance ?? 0), "year": .year(drawing.attendanceYear),
          "exactly": .text((drawing.attendanceQualifier ?? .exact).rawValue),
        ]), [drawing.id.rawValue]
    )
  }

  /// The first element of which its own row names a keeper: one that is only called alike is stated by no row.
  private static func keeper(_ elements: [IdentityElement], _ scene: Scene) -> (text: Sentence, evidence: [String])? {
    func keeper(_ element: IdentityElement) -> Actor? {
      scene.others(keeping: element).first { element.keepers.contains($0.id) }
    }
    guard let kept = elements.first(where: { keeper($0) != nil }), let keeper = keeper(kept) else { return nil }
    return (
      .stories(
        "proof.keeper",
        ["element": scene.name(kept), "organisation": scene.name(keeper), "founded": .year(keeper.founded)]),
      [kept.id.rawValue, keeper.id.rawValue]
    )
  }

  /// The element that is known farthest, from the country on.
  private static func recognition(
    _ elements: [IdentityElement], _ scene: Scene
  ) -> (text: Sentence, evidence: [String])? {
    let known = elements.first { $0.recognition == .world } ?? elements.first { $0.recognition == .national }
    guard let known else { return nil }
    return (
      .stories(
        "proof.known", ["element": scene.described(known), "recognition": .text(known.recognition.rawValue)]),
      [known.id.rawValue]
    )
  }
}
