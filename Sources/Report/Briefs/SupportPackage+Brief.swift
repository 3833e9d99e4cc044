import TerroirKernel

extension SupportPackage: BriefedArtifact {
  func answers(in scope: BriefScope) -> [Brief.Question: Brief.Answer] {
    [
      .isThere: Brief.Answer(prose: contents(in: scope)),
      .toDo: toDo(in: scope),
      .cost: Brief.Answer(prose: cost(in: scope)),
      .certainty: Brief.Answer(prose: certainty),
      .unknown: Brief.Answer(prose: unknown),
    ]
  }

  /// Pilots need a measure: where none is chosen what says why comes first.
  var nextCommand: String {
    if measures.contains(where: \.chosen) { return "implement" }
    return measures.isEmpty ? "package.findings" : "package.measures"
  }

  /// A chosen measure over all places and clusters.
  struct Chosen {
    var measure: MeasureID
    var name: Sentence
    var standing: Standing?
    var cost: Double
    var places: Set<TerritoryID>
    var hasAct: Bool
  }

  /// The chosen measures, the dearest first.
  var chosen: [Chosen] {
    var found: [MeasureID: Chosen] = [:]
    for row in measures where row.chosen {
      var entry =
        found[row.measure]
        ?? Chosen(
          measure: row.measure, name: row.name, standing: row.standing, cost: 0, places: [], hasAct: false)
      entry.cost += row.cost
      entry.places.insert(row.territory)
      entry.hasAct = entry.hasAct || row.legalBasis?.isEmpty == false
      found[row.measure] = entry
    }
    return found.values.sorted { ($1.cost, $0.measure) < ($0.cost, $1.measure) }
  }

  private func contents(in scope: BriefScope) -> [Sentence] {
    let chosen = chosen
    if chosen.isEmpty { return [.brief("package.none")] + whyNone(in: scope) }
    var told = [
      Sentence.brief(
        "package.measures",
        [
          "measures": .integer(chosen.count), "own": .integer(chosen.count { $0.standing == .own }),
          "available": .integer(chosen.count { $0.standing == .available }),
          "clusters": .integer(Set(measures.filter(\.chosen).map(\.cluster)).count),
        ], evidence: chosen.map(\.measure.rawValue))
    ]
    let acts = framework.filter(\.confirmed)
    if !acts.isEmpty || !proposals.isEmpty {
      told.append(
        .brief(
          "package.frame", ["acts": .integer(acts.count), "proposals": .integer(proposals.count)],
          evidence: acts.map(\.measure.rawValue)))
    }
    return told
  }

  /// The subjects of findings that say of measures why they are no candidates.
  private static let ofMeasures: Set<String> = ["measures.catalogue", "measures.cost"]

  /// Why no measure is chosen: what most rows say of themselves; without rows what the findings tell of the measures.
  private func whyNone(in scope: BriefScope) -> [Sentence] {
    if measures.isEmpty {
      return findings.filter { Self.ofMeasures.contains($0.subject) && !$0.evidence.isEmpty }.prefix(2).map { finding in
        .brief(
          "package.outside", ["measures": .integer(finding.evidence.count), "reason": .text(scope.told(finding.text))],
          evidence: finding.evidence)
      }
    }
    let reasons = Dictionary(grouping: measures) { $0.reason }.map { (reason: $0.key, rows: $0.value) }
    let first = reasons.max { ($0.rows.count, $1.reason.text) < ($1.rows.count, $0.reason.text) }
    guard let first else { return [] }
    return [
      .brief(
        "package.refused",
        [
          "rows": .integer(first.rows.count), "all": .integer(measures.count),
          "reason": .text(scope.told(first.reason)),
        ],
        evidence: Set(first.rows.map(\.measure.rawValue)).sorted())
    ]
  }

  private func toDo(in scope: BriefScope) -> Brief.Answer {
    let chosen = chosen
    let own = chosen.filter { $0.standing == .own }
    var prose: [Sentence] = []
    let available = chosen.filter { $0.standing == .available }
    if !available.isEmpty {
      prose.append(
        .brief(
          "package.apply", ["measures": scope.some(available.map { scope.name(scope.told($0.name)) }, most: 2)],
          evidence: available.map(\.measure.rawValue)))
    }
    if !proposals.isEmpty {
      prose.append(
        .brief(
          "package.propose", ["measures": scope.some(proposals.map { scope.name(scope.told($0.name)) }, most: 1)],
          evidence: proposals.map(\.measure.rawValue)))
    }
    if !own.isEmpty { prose.append(.brief("package.own")) }
    let items = own.prefix(5).map { row in
      Sentence.brief(
        "package.measure",
        [
          "name": scope.name(scope.told(row.name)), "cost": scope.money(row.cost), "places": .integer(row.places.count),
          "place": row.places.count == 1 ? row.places.first.map(scope.name) ?? .list([]) : .list([]),
        ], evidence: [row.measure.rawValue])
    }
    return Brief.Answer(prose: prose, items: Array(items))
  }

  /// What the region and its towns spend, by year.
  func cost(in scope: BriefScope) -> [Sentence] {
    if spending.isEmpty { return [] }
    let years = Dictionary(spending.map { ($0.year, $0.cost) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    var told = [
      Sentence.brief(
        "package.cost",
        [
          "total": scope.money(spending.reduce(0) { $0 + $1.cost }),
          "years": .list(
            years.map { year, cost in
              .sentence(.brief("package.year", ["year": .period("\(year)"), "cost": scope.money(cost)]))
            }),
        ], evidence: Set(spending.map(\.measure.rawValue)).sorted())
    ]
    let idle = spending.filter { $0.pays != nil && $0.cost > 0 }
    if !idle.isEmpty {
      told.append(
        .brief(
          "package.running", ["sum": scope.money(idle.reduce(0) { $0 + $1.cost })],
          evidence: Set(idle.map(\.measure.rawValue)).sorted()))
    }
    let attracted = spending.compactMap(\.attracted).reduce(0, +)
    if attracted > 0 { told.append(.brief("package.attracted", ["sum": scope.money(attracted)])) }
    return told
  }

  private var certainty: [Sentence] {
    let chosen = chosen
    var told: [Sentence] = []
    let effects = effects.filter { $0.context == BeliefContexts.all }
    if !effects.isEmpty {
      told.append(
        .brief(
          "package.learned", ["learned": .integer(effects.count { $0.learned != nil }), "all": .integer(effects.count)])
      )
    }
    if let gain = individualisation.first(where: { $0.figure == "gain" })?.value {
      let p = individualisation.first { $0.figure == "follows-needs-p" }?.value
      told.append(
        .brief(
          "package.gain",
          ["gain": .share(gain), "p": .number(p ?? 0), "follows": .flag(p.map { $0 < 0.05 } ?? true)]))
    }
    if !chosen.isEmpty {
      let baseless = chosen.filter { !$0.hasAct }
      told.append(
        .brief(
          "package.acts", ["baseless": .integer(baseless.count), "all": .integer(chosen.count)],
          evidence: baseless.map(\.measure.rawValue)))
    }
    return told
  }

  private var unknown: [Sentence] {
    var told: [Sentence] = []
    let open = needs.count { $0.severity == nil }
    if open > 0 { told.append(.brief("package.needs", ["open": .integer(open), "all": .integer(needs.count)])) }
    if !assumptions.isEmpty { told.append(.brief("package.assumed", ["count": .integer(assumptions.count)])) }
    return told
  }
}
