import TerroirKernel

/// One message per audience for a cluster, composed of its elements, actors and events.
struct Messages {
  private let scene: Scene
  private let cluster: ClusterView
  private let own: OwnWords

  init(_ scene: Scene, _ cluster: ClusterView, templates: [MessageTemplate] = []) {
    self.scene = scene
    self.cluster = cluster
    own = OwnWords(templates, scene: scene, cluster: cluster)
  }

  /// Templates of the region that could not be used for the cluster, each with the reason.
  var findings: [Finding] {
    Audience.allCases.compactMap { audience in
      let elements = evidence(for: audience)
      return elements.isEmpty ? nil : own.finding(for: audience, values(elements))
    }
  }

  /// No rows for a cluster without an element that is still there: a message without evidence is not made.
  var rows: [MessageRow] {
    Audience.allCases.compactMap { audience in
      let elements = evidence(for: audience)
      guard !elements.isEmpty else { return nil }
      return MessageRow(
        cluster: cluster.row.cluster, audience: audience.rawValue,
        claim: own.claim(for: audience, values(elements)) ?? claim(elements, for: audience),
        evidence: elements.map(\.id), consent: Consent.text(for: elements, in: scene))
    }
  }

  /// At most three elements that speak to the audience, strongest first.
  private func evidence(for audience: Audience) -> [IdentityElement] {
    let present = cluster.elements.filter { $0.status != .lost }
    let fitting: [IdentityElement]
    switch audience {
    case .residents: fitting = present.filter { $0.recognition == .local || $0.recognition == .regional }
    case .visitors: fitting = present.filter { $0.recognition == .world || $0.recognition == .national }
    case .professionals: fitting = present.filter { !scene.organisations(of: $0).isEmpty }
    case .creatives: fitting = present.filter { Consent.livingKinds.contains($0.kind) || $0.component == .symbolic }
    }
    return Array((fitting.isEmpty ? present : fitting).prefix(3))
  }

  private func claim(_ elements: [IdentityElement], for audience: Audience) -> String {
    let named = Wording.list(elements.map(scene.described))
    let verb = elements.count == 1 ? "is" : "are"
    switch audience {
    case .residents:
      return join(["\(named) \(verb) yours to keep and to use", image])
    case .visitors:
      let held = dated.map { "\(scene.name($0)) in \(scene.index.name($0.territory)) is held \(season($0))" }
      return join(["Come for \(named)", cluster.row.valueProposition, held ?? ""])
    case .professionals:
      let industries = Wording.list(cluster.row.industries.prefix(3).map(scene.name))
      let organisations = scene.organisations(of: elements[0]).prefix(3).map(scene.name)
      let others =
        organisations.isEmpty
        ? "No organisation of the data works with \(scene.name(elements[0])) yet"
        : "\(Wording.list(organisations)) \(organisations.count == 1 ? "works" : "work") in the field of "
          + scene.name(elements[0])
      let base =
        "\(Wording.count(cluster.actors.count, "organisation")) and "
        + "\(Wording.count(cluster.events.count, "event")) of the cluster rest on \(named)"
      return join([industries.isEmpty ? base : "In \(industries), \(base)", others])
    case .creatives:
      return join(["Take \(named) as your material", task])
    }
  }

  /// What the region's own templates may name.
  private func values(_ elements: [IdentityElement]) -> [MessageTemplate.Hole: String] {
    let list = { Wording.list($0, in: scene.language) }
    return [
      .cluster: cluster.row.name, .elements: list(elements.map(scene.described)),
      .place: elements.first.map { scene.index.name($0.territory) } ?? "",
      .industries: list(cluster.row.industries.prefix(3).map(scene.name)),
      .organisations: list(elements.first.map { scene.organisations(of: $0).prefix(3).map(scene.name) } ?? []),
      .event: dated.map(scene.name) ?? "", .image: cluster.row.targetImage,
      .proposition: cluster.row.valueProposition,
    ]
  }

  private var image: String {
    cluster.row.targetImage.isEmpty
      ? "" : "Together with them \(cluster.row.name) aims at this: \(cluster.row.targetImage)"
  }

  /// What the cluster's model asks of newcomers.
  private var task: String {
    switch cluster.row.model {
    case .dynamicConservation: "The task is to learn the practice from those who keep it and to carry it on"
    case .transformation: "The task is to turn it into new products without cutting its roots"
    case .generation: "The task is to make something new that could come from nowhere else"
    }
  }

  /// The cluster's best-attended event with a known month.
  private var dated: Event? {
    cluster.events.filter { !$0.months.isEmpty }.min {
      (-($0.attendance ?? 0), $0.id) < (-($1.attendance ?? 0), $1.id)
    }
  }

  private func season(_ event: Event) -> String { Wording.held(in: event.months) ?? "" }

  private func join(_ parts: [String]) -> String {
    parts.map(Wording.sentence).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
