import TerroirKernel

/// What is said of a cluster: an invitation or offer to each audience, from elements that may be offered; and apart from these
/// what is remembered, and what is sensitive, without a call to come.
struct Messages {
  private let scene: Scene
  private let cluster: ClusterView
  private let own: OwnWords
  /// The year in which people are invited.
  private let year: Int
  /// What may be offered and is there.
  private let alive: [IdentityElement]

  init(_ scene: Scene, _ cluster: ClusterView, year: Int, templates: [MessageTemplate] = []) {
    self.scene = scene
    self.cluster = cluster
    self.year = year
    alive = scene.promotable(cluster).filter(\.isAlive)
    own = OwnWords(templates, scene: scene, cluster: cluster)
  }

  /// Templates of the region that could not be used for the cluster, each with the reason.
  var findings: [Finding] {
    Audience.allCases.compactMap { audience in
      let elements = evidence(for: audience)
      return elements.isEmpty ? nil : own.finding(for: audience, values(elements))
    }
  }

  /// No row for an audience without an element that is there: a message without evidence is not made.
  var rows: [MessageRow] {
    let offers = Audience.allCases.compactMap { audience -> MessageRow? in
      let elements = evidence(for: audience)
      guard !elements.isEmpty else { return nil }
      let isOffer = audience == .professionals || audience == .creatives
      return MessageRow(
        cluster: cluster.row.cluster, audience: audience.rawValue,
        claim: own.claim(for: audience, values(elements)) ?? claim(elements, for: audience),
        evidence: elements.map(\.id), consent: Consent.text(for: elements, in: scene),
        kind: isOffer ? .offer : .invitation)
    }
    return offers + Remembrance(scene, cluster).rows
  }

  /// At most three elements that speak to the audience, strongest first.
  private func evidence(for audience: Audience) -> [IdentityElement] {
    let fitting: [IdentityElement]
    switch audience {
    case .residents: fitting = open.filter { $0.recognition == .local || $0.recognition == .regional }
    case .visitors: fitting = open.filter { $0.recognition == .world || $0.recognition == .national }
    case .professionals: return offering.count < Self.least ? [] : kept
    case .creatives: fitting = alive.filter { Consent.livingKinds.contains($0.kind) || $0.component == .symbolic }
    }
    let isInvited = audience == .residents || audience == .visitors
    return Array((fitting.isEmpty ? isInvited ? open : alive : fitting).prefix(3))
  }

  private var offering: [Actor] { scene.offering(cluster) }

  /// Fewer organisations than these are no cluster that an investor could be told of.
  static let least = 3

  /// The first elements of which the rows name somebody to talk to: what nobody keeps proves no offer.
  private var kept: [IdentityElement] { Array(alive.filter { !scene.others(keeping: $0).isEmpty }.prefix(2)) }

  /// Why there is no offer to investors; nil where there is one, or nothing to offer.
  var lack: OfferLack? {
    if alive.isEmpty { return nil }
    return offering.count < Self.least ? .organisations : kept.isEmpty ? .keepers : nil
  }

  /// What one may be invited to in the year: of a tradition that is held on a day, only what has a confirmed edition.
  private var open: [IdentityElement] {
    alive.filter { ElementGroup($0) != .held || scene.edition(of: $0, in: year) != nil }
  }

  private func claim(_ elements: [IdentityElement], for audience: Audience) -> Sentence {
    switch audience {
    case .residents, .visitors:
      let asked = ElementGroup.groups(elements).flatMap { group, own -> [Sentence] in
        group == .held
          ? own.compactMap { invitation($0, audience) }
          : [
            .stories(
              audience == .visitors ? "visitors" : "residents",
              ["group": .text(group.rawValue), "elements": .list(own.map(scene.described))])
          ]
      }
      let event = audience == .visitors ? held(beside: elements) : nil
      return .paragraph(asked + ways(elements) + (event.map { [$0] } ?? []))
    case .professionals:
      return .paragraph([members] + elements.map(work))
    case .creatives:
      return .paragraph([
        .stories(
          "creatives",
          [
            "elements": .list(elements.map(scene.described)),
            "agreed": .flag(!Consent.asked(of: elements).isEmpty),
          ]), task(elements),
      ])
    }
  }

  /// How one gets to what no road leads to.
  private func ways(_ elements: [IdentityElement]) -> [Sentence] {
    PlaceApproach.allCases.filter { !$0.isDriven }.compactMap { approach in
      let own = elements.filter { $0.reachedBy == approach }
      return own.isEmpty
        ? nil : .stories("way", ["elements": .list(own.map(scene.name)), "by": .text(approach.rawValue)])
    }
  }

  /// What is held on a day is invited to with its time.
  private func invitation(_ element: IdentityElement, _ audience: Audience) -> Sentence? {
    scene.edition(of: element, in: year).map {
      .stories(
        "held",
        [
          "visitors": .flag(audience == .visitors), "element": scene.described(element), "when": .sentence($0.when),
        ])
    }
  }

  /// How many the cluster is, by the rows that are there, and how many of its organisations are not offered to anybody.
  private var members: Sentence {
    .stories(
      "professionals",
      [
        "industries": .list(cluster.row.industries.prefix(3).map(scene.name)),
        "actors": .integer(offering.count), "withheld": .integer(cluster.actors.count - offering.count),
        "events": .integer(
          cluster.events.count { scene.index.isPromotable($0) && scene.index.isInRegion($0.territory) }),
      ])
  }

  /// Who keeps an element.
  private func work(_ element: IdentityElement) -> Sentence {
    let keepers = scene.others(keeping: element).prefix(3).map(scene.name)
    return .stories(
      "professionals.work",
      ["organisations": .list(Array(keepers)), "number": .integer(keepers.count), "element": scene.name(element)])
  }

  /// When the best attended event of the elements' own towns is held, where nobody was invited to it yet.
  private func held(beside elements: [IdentityElement]) -> Sentence? {
    let told = elements.filter { ElementGroup($0) == .held }
      .compactMap { scene.edition(of: $0, in: year)?.event.id }
    guard let edition = dated(beside: elements), !told.contains(edition.event.id) else { return nil }
    return .stories("visitors.event", ["event": scene.placed(edition.event), "when": .sentence(edition.when)])
  }

  /// What the region's own templates may name.
  private func values(_ elements: [IdentityElement]) -> [MessageTemplate.Placeholder: Sentence.Argument] {
    [
      .cluster: .sentence(cluster.row.name), .elements: .list(elements.map(scene.described)),
      .place: elements.first.map { scene.index.named($0.territory) } ?? .text(""),
      .industries: .list(cluster.row.industries.prefix(3).map(scene.name)),
      .organisations: .list(elements.first.map { scene.index.keepers(of: $0).prefix(3).map(scene.name) } ?? []),
      .event: dated(beside: elements).map { scene.name($0.event) } ?? .text(""),
      .image: .sentence(cluster.row.targetImage),
      .proposition: .sentence(cluster.row.valueProposition),
    ]
  }

  /// What the cluster's model asks of newcomers; where nothing of it is practised, there is no practice to learn.
  private func task(_ elements: [IdentityElement]) -> Sentence {
    let model =
      switch cluster.row.model {
      case .dynamicConservation: Consent.asked(of: elements).isEmpty ? "keeping" : "conservation"
      case .transformation: "transformation"
      case .generation: "generation"
      }
    return .stories("task", ["model": .text(model)])
  }

  /// The cluster's best attended event that is held in the year at a known time, in a town of the elements, and to which people
  /// may be invited: what is held in another town is no reason to come to this one.
  private func dated(beside elements: [IdentityElement]) -> Edition? {
    let towns = Set(elements.map(scene.index.place))
    return cluster.events.filter { scene.index.isPromotable($0) && towns.contains($0.territory) }
      .compactMap { Edition($0, in: year) }.min {
        (-($0.event.attendance ?? 0), $0.event.id) < (-($1.event.attendance ?? 0), $1.event.id)
      }
  }
}
