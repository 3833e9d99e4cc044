import TerroirKernel

/// The message house: one core idea, three pillars with their proofs, what each audience is told, and through whom.
struct MessageHouse {
  private(set) var rows: [HouseRow] = []
  private(set) var findings: [Finding] = []
  private let scene: Scene
  private let input: PromotionInput
  private let year: Int
  /// The first clusters that have something to offer.
  private let pillars: [ClusterView]

  init(_ scene: Scene, _ input: PromotionInput, campaign: Campaign, year: Int) {
    self.scene = scene
    self.input = input
    self.year = year
    pillars = Array(scene.clusters.filter { !scene.promotable($0).filter(\.isAlive).isEmpty }.prefix(3))
    addCore()
    for (number, cluster) in pillars.enumerated() { add(cluster, number + 1) }
    if pillars.count < 3 {
      findings.append(
        Finding(
          .note, "house", .stories("house.few", ["pillars": .integer(pillars.count)]),
          hint: .stories("house.few.hint")))
    }
    addAudiences(campaign)
    addChannels()
  }

  /// The region's value proposition by the audit; without one, that of the first cluster.
  private mutating func addCore() {
    let proposition = input.profile.position.filter { $0.kind == .valueProposition }.max {
      ($0.strength, $1.statement.text) < ($1.strength, $0.statement.text)
    }
    if let proposition {
      add("core", .core, core(proposition), evidence: proposition.evidence)
    } else if let first = pillars.first {
      add(
        "core", .core, first.row.targetImage, cluster: first.row.cluster,
        evidence: scene.promotable(first).prefix(3).map(\.id.rawValue))
    } else {
      findings.append(.notAssessed("house", because: .stories("house.none"), hint: .stories("house.none.hint")))
    }
  }

  /// The idea that the pillars share, by the layer of identity that most of what they show belongs to, and the names that the audit
  /// gives it; the audit's own words where the data have none of these.
  private func core(_ proposition: PositionRow) -> Sentence {
    let shown = proposition.evidence.compactMap { scene.index.elements[ElementID($0)] }
    let layers = pillars.flatMap { scene.promotable($0).filter(\.isAlive) }.map(\.layer)
    let counts = Dictionary(layers.map { ($0, 1) }, uniquingKeysWith: +)
    let most = IdentityLayer.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
    guard let most, counts[most, default: 0] > 0, !shown.isEmpty else { return proposition.statement }
    return .stories(
      "house.core",
      [
        "region": scene.index.named(scene.index.data.region), "layer": .text(most.rawValue),
        "elements": .list(shown.prefix(3).map(scene.described)),
      ])
  }

  /// The elements that a sentence names, in its order.
  private func elements(in sentence: Sentence) -> [ElementID] {
    func ids(_ argument: Sentence.Argument) -> [ElementID] {
      switch argument {
      case .name(_, let id?): scene.index.elements[ElementID(id)].map { [$0.id] } ?? []
      case .list(let items): items.flatMap(ids)
      case .sentence(let inner): elements(in: inner)
      default: []
      }
    }
    return sentence.arguments.sorted { $0.key < $1.key }.flatMap { ids($0.value) }
  }

  private mutating func add(_ cluster: ClusterView, _ number: Int) {
    let elements = scene.promotable(cluster).filter(\.isAlive)
    let text = cluster.row.targetImage.isEmpty ? cluster.row.name : cluster.row.targetImage
    let named = self.elements(in: text)
    add(
      "pillar-\(number)", .pillar, text, pillar: number, cluster: cluster.row.cluster,
      evidence: (named.isEmpty ? elements.prefix(3).map(\.id) : named).map(\.rawValue))
    let proofs = proofs(of: cluster, elements)
    for (order, proof) in proofs.enumerated() {
      add(
        "proof-\(number)-\(order + 1)", .proof, proof.text, pillar: number, cluster: cluster.row.cluster,
        evidence: proof.evidence)
    }
    if proofs.isEmpty {
      findings.append(
        Finding(
          .warning, "house.pillar-\(number)", .stories("house.unproved", ["cluster": .sentence(cluster.row.name)]),
          evidence: [cluster.row.cluster.rawValue], hint: .stories("house.unproved.hint")))
    }
  }

  /// What was drawn, who keeps it, how far it is known: at most one of each.
  private func proofs(of cluster: ClusterView, _ elements: [IdentityElement]) -> [(text: Sentence, evidence: [String])]
  {
    var found: [(text: Sentence, evidence: [String])] = []
    let drawing = cluster.events.filter {
      $0.attendance != nil && $0.attendanceYear != nil && scene.index.isPromotable($0)
        && scene.index.isInRegion($0.territory)
    }.min { (-($0.attendance ?? 0), $0.id) < (-($1.attendance ?? 0), $1.id) }
    if let drawing {
      found.append(
        (
          .stories(
            "proof.event",
            [
              "event": scene.placed(drawing),
              "people": .integer(drawing.attendance ?? 0), "year": .year(drawing.attendanceYear),
              "exactly": .text((drawing.attendanceQualifier ?? .exact).rawValue),
            ]), [drawing.id.rawValue]
        ))
    }
    if let kept = elements.first(where: { !scene.others(keeping: $0).isEmpty }),
      let keeper = scene.others(keeping: kept).first
    {
      found.append(
        (
          .stories(
            "proof.keeper",
            ["element": scene.name(kept), "organisation": scene.name(keeper), "founded": .year(keeper.founded)]),
          [kept.id.rawValue, keeper.id.rawValue]
        ))
    }
    let known = elements.first { $0.recognition == .world } ?? elements.first { $0.recognition == .national }
    if let known {
      found.append(
        (
          .stories(
            "proof.known",
            [
              "element": scene.described(known), "recognition": .text(known.recognition.rawValue),
            ]), [known.id.rawValue]
        ))
    }
    return found
  }

  private mutating func addAudiences(_ campaign: Campaign) {
    guard !pillars.isEmpty else { return }
    let alive = pillars.flatMap { scene.promotable($0).filter(\.isAlive) }
    let towns = Set(alive.map(\.territory)).filter { scene.index.territories[$0]?.level == .municipal }
    add(
      "residents", .audience,
      .stories("house.residents", ["elements": .integer(alive.count), "towns": .integer(towns.count)]),
      audience: .residents, evidence: alive.map(\.id.rawValue))
    let offers = input.package.measures.filter { row in
      row.chosen && row.type == .economic && isOpenToBusiness(row)
        && pillars.contains { $0.row.cluster == row.cluster }
    }
    var named: Set<MeasureID> = []
    let first = offers.filter { named.insert($0.measure).inserted }.prefix(3)
    add(
      "entrepreneurs", .audience,
      .stories("house.entrepreneurs", ["measures": .list(first.map { .sentence($0.name) })]), audience: .entrepreneurs,
      evidence: first.map(\.measure.rawValue))
    let dated = campaign.calendar.filter { $0.start != nil }
    let forVisitors = dated.filter { $0.audience == Audience.visitors.rawValue }
    add(
      "visitors", .audience,
      .stories(
        "house.visitors",
        [
          "routes": .integer(campaign.routes.count), "all": .integer(Set(campaign.calendar.map(\.event)).count),
          "events": .integer(Set(dated.map(\.event)).count),
          "visitors": .integer(Set(forVisitors.map(\.event)).count), "year": .year(year),
        ]), audience: .visitors,
      evidence: campaign.routes.map(\.route) + Set(dated.map(\.event.rawValue)).sorted())
    let offering = Set(pillars.flatMap { scene.offering($0) }.map(\.id))
    let members = Set(pillars.flatMap(\.actors).map(\.id))
    add(
      "investors", .audience,
      .stories(
        "house.investors",
        [
          "clusters": .list(pillars.map { .sentence($0.row.name) }),
          "organisations": .integer(offering.count), "withheld": .integer(members.subtracting(offering).count),
        ]), audience: .investors, evidence: pillars.map(\.row.cluster.rawValue))
  }

  /// Whether those who work on their own account can count on it today: it is in force, and its row names them among the receivers.
  private func isOpenToBusiness(_ row: MeasureRow) -> Bool {
    guard let measure = scene.index.measures[row.measure], let first = Period("\(year)") else { return false }
    let owners: Set<Beneficiary> = [.company, .soleProprietor, .selfEmployed, .craft, .filmProducer, .itCompany]
    return measure.force(in: first) == .inForce && !owners.isDisjoint(with: measure.beneficiaries)
  }

  private mutating func addChannels() {
    let actors = scene.index.regionalActors.filter { !scene.index.isRestricted($0.territory) }
    let serving = actors.filter { $0.industries.count >= max(2, scene.index.data.industries.count) }
    let channels: [(HouseAudience, [Actor])] = [
      (.residents, actors.filter { $0.kind == "media" }),
      (.entrepreneurs, serving.filter { $0.kind == "development_institution" || $0.kind == "association" }),
      (
        .visitors,
        actors.filter {
          $0.kind == "development_institution" && $0.roles.contains("promotion")
            && $0.industries.contains("recreation-entertainment")
        }.filter { actor in !serving.contains { $0.id == actor.id } }
      ),
      (.investors, serving.filter { $0.roles.contains("finance") && $0.kind == "development_institution" }),
    ]
    for (audience, all) in channels {
      let named = all.prefix(3)
      add(
        "channel-\(audience.rawValue)", .channel,
        .stories(
          "house.channel", ["audience": .text(audience.rawValue), "organisations": .list(named.map(scene.name))]),
        audience: audience, evidence: named.map(\.id.rawValue))
    }
  }

  private mutating func add(
    _ line: String, _ part: HousePart, _ text: Sentence, pillar: Int? = nil, audience: HouseAudience? = nil,
    cluster: ClusterID? = nil, evidence: [String]
  ) {
    rows.append(
      HouseRow(
        line: line, part: part, pillar: pillar, audience: audience, cluster: cluster, text: text, evidence: evidence))
  }
}
