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

  private func claim(_ elements: [IdentityElement], for audience: Audience) -> Sentence {
    let named = Sentence.Argument.list(elements.map(scene.described))
    switch audience {
    case .residents:
      let image: Sentence = .stories(
        "residents.image",
        ["cluster": .sentence(cluster.row.name), "image": .sentence(cluster.row.targetImage)])
      return .paragraph(
        [.stories("residents", ["elements": named, "number": .integer(elements.count)])]
          + (cluster.row.targetImage.isEmpty ? [] : [image]))
    case .visitors:
      let held = dated.map { event -> Sentence in
        .stories(
          "visitors.event",
          [
            "event": scene.name(event), "place": scene.index.named(event.territory),
            "months": Sentence.months(event.months),
          ])
      }
      return .paragraph(
        [.stories("visitors", ["elements": named]), cluster.row.valueProposition] + [held].compactMap { $0 })
    case .professionals:
      let base: Sentence = .stories(
        "professionals",
        [
          "industries": .list(cluster.row.industries.prefix(3).map(scene.name)),
          "actors": .integer(cluster.actors.count), "events": .integer(cluster.events.count), "elements": named,
        ])
      return .paragraph([base] + elements.prefix(1).map(work))
    case .creatives:
      return .paragraph([.stories("creatives", ["elements": named]), task])
    }
  }

  /// Who works in the field of an element.
  private func work(_ element: IdentityElement) -> Sentence {
    let organisations = scene.organisations(of: element).prefix(3).map(scene.name)
    if organisations.isEmpty { return .stories("professionals.none", ["element": scene.name(element)]) }
    return .stories(
      "professionals.work",
      [
        "organisations": .list(organisations), "number": .integer(organisations.count),
        "element": scene.name(element),
      ])
  }

  /// What the region's own templates may name.
  private func values(_ elements: [IdentityElement]) -> [MessageTemplate.Placeholder: Sentence.Argument] {
    [
      .cluster: .sentence(cluster.row.name), .elements: .list(elements.map(scene.described)),
      .place: elements.first.map { scene.index.named($0.territory) } ?? .text(""),
      .industries: .list(cluster.row.industries.prefix(3).map(scene.name)),
      .organisations: .list(elements.first.map { scene.organisations(of: $0).prefix(3).map(scene.name) } ?? []),
      .event: dated.map(scene.name) ?? .text(""), .image: .sentence(cluster.row.targetImage),
      .proposition: .sentence(cluster.row.valueProposition),
    ]
  }

  /// What the cluster's model asks of newcomers.
  private var task: Sentence {
    let model =
      switch cluster.row.model {
      case .dynamicConservation: "conservation"
      case .transformation: "transformation"
      case .generation: "generation"
      }
    return .stories("task", ["model": .text(model)])
  }

  /// The cluster's best-attended event with a known month.
  private var dated: Event? {
    cluster.events.filter { !$0.months.isEmpty }.min {
      (-($0.attendance ?? 0), $0.id) < (-($1.attendance ?? 0), $1.id)
    }
  }
}
