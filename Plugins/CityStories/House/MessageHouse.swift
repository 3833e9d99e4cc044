import TerroirKernel

/// The message house: one core idea, three pillars with their proofs, what each audience is told, and through whom.
struct MessageHouse {
  private(set) var rows: [HouseRow] = []
  private(set) var findings: [Finding] = []
  private let scene: Scene
  private let input: PromotionInput
  private let year: Int
  /// The first clusters of which a row proves what is said of them.
  private let pillars: [ClusterView]

  init(_ scene: Scene, _ input: PromotionInput, campaign: Campaign, year: Int) {
    self.scene = scene
    self.input = input
    self.year = year
    let candidates = scene.clusters.compactMap { Pillar($0, in: scene) }
    let proved = candidates.filter { !$0.proofs.isEmpty }.prefix(3)
    pillars = proved.map(\.cluster)
    addCore()
    for (number, pillar) in proved.enumerated() { add(pillar, number + 1) }
    let last = proved.count < 3 ? nil : proved.last?.cluster.row.cluster
    for pillar in candidates.prefix(while: { $0.cluster.row.cluster != last }) where pillar.proofs.isEmpty {
      findings.append(
        Finding(
          .warning, "house", .stories("house.unproved", ["cluster": .sentence(pillar.cluster.row.name)]),
          evidence: [pillar.cluster.row.cluster.rawValue], hint: .stories("house.unproved.hint")))
    }
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
      let made = made(of: proposition)
      add("core", .core, made?.text ?? proposition.statement, evidence: made?.evidence ?? proposition.evidence)
    } else if let first = pillars.first {
      add(
        "core", .core, first.row.targetImage, cluster: first.row.cluster,
        evidence: scene.promotable(first).prefix(3).map(\.id.rawValue))
    } else {
      findings.append(.notAssessed("house", because: .stories("house.none"), hint: .stories("house.none.hint")))
    }
  }

  /// A proposed idea that the pillars share, by the layer of identity that most of what they show belongs to, with what it is made
  /// from: a slogan has no row, and whom it speaks to tries it first. Nil where the data have none of these.
  private func made(of proposition: PositionRow) -> (text: Sentence, evidence: [String])? {
    let shown = proposition.evidence.compactMap { scene.index.elements[ElementID($0)] }.prefix(3)
    let all = pillars.flatMap { scene.promotable($0).filter(\.isAlive) }
    let counts = Dictionary(all.map { ($0.layer, 1) }, uniquingKeysWith: +)
    let most = IdentityLayer.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
    guard let most, counts[most, default: 0] > 0, !shown.isEmpty else { return nil }
    let layer = all.filter { $0.layer == most }
    var told: Set<ElementID> = []
    return (
      .stories(
        "house.core",
        [
          "region": scene.index.named(scene.index.data.region), "layer": .text(most.rawValue),
          "elements": .list(shown.map(scene.described)), "own": .integer(layer.count), "all": .integer(all.count),
        ]), (Array(shown) + layer).map(\.id).filter { told.insert($0).inserted }.map(\.rawValue)
    )
  }

  private mutating func add(_ pillar: Pillar, _ number: Int) {
    add(
      "pillar-\(number)", .pillar, pillar.text, pillar: number, cluster: pillar.cluster.row.cluster,
      evidence: pillar.elements.map(\.id.rawValue))
    for (order, proof) in pillar.proofs.enumerated() {
      add(
        "proof-\(number)-\(order + 1)", .proof, proof.text, pillar: number, cluster: pillar.cluster.row.cluster,
        evidence: proof.evidence)
    }
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
    let offering = Set(pillars.flatMap { scene.offering($0) }.map(\.id)).sorted()
    let members = Set(pillars.flatMap(\.actors).map(\.id))
    if offering.count < Messages.least { return }
    add(
      "investors", .audience,
      .stories(
        "house.investors",
        [
          "clusters": .list(pillars.map { .sentence($0.row.name) }),
          "organisations": .integer(offering.count), "withheld": .integer(members.subtracting(offering).count),
        ]), audience: .investors, evidence: offering.map(\.rawValue))
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
