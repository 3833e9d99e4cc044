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
      add("core", .core, proposition.statement, evidence: proposition.evidence)
    } else if let first = pillars.first {
      add(
        "core", .core, first.row.targetImage, cluster: first.row.cluster,
        evidence: scene.promotable(first).prefix(3).map(\.id.rawValue))
    } else {
      findings.append(.notAssessed("house", because: .stories("house.none"), hint: .stories("house.none.hint")))
    }
  }

  private mutating func add(_ cluster: ClusterView, _ number: Int) {
    let elements = scene.promotable(cluster).filter(\.isAlive)
    add(
      "pillar-\(number)", .pillar, cluster.row.targetImage.isEmpty ? cluster.row.name : cluster.row.targetImage,
      pillar: number, cluster: cluster.row.cluster, evidence: elements.prefix(3).map(\.id.rawValue))
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
      audience: .residents, evidence: alive.prefix(5).map(\.id.rawValue))
    let offers = input.package.measures.filter { row in
      row.chosen && row.type == .economic && pillars.contains { $0.row.cluster == row.cluster }
    }
    var named: Set<MeasureID> = []
    let first = offers.filter { named.insert($0.measure).inserted }.prefix(3)
    add(
      "entrepreneurs", .audience,
      .stories("house.entrepreneurs", ["measures": .list(first.map { .sentence($0.name) })]), audience: .entrepreneurs,
      evidence: first.map(\.measure.rawValue))
    let dated = campaign.calendar.filter {
      $0.status == "existing" && $0.start != nil && $0.audience == Audience.visitors.rawValue
    }
    add(
      "visitors", .audience,
      .stories(
        "house.visitors",
        [
          "routes": .integer(campaign.routes.count), "events": .integer(Set(dated.map(\.event)).count),
          "year": .year(year),
        ]), audience: .visitors,
      evidence: campaign.routes.prefix(3).map(\.route) + dated.prefix(3).map(\.event.rawValue))
    add(
      "investors", .audience,
      .stories(
        "house.investors",
        [
          "clusters": .list(pillars.map { .sentence($0.row.name) }),
          "organisations": .integer(Set(pillars.flatMap(\.row.actors)).count),
        ]), audience: .investors, evidence: pillars.map(\.row.cluster.rawValue))
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
