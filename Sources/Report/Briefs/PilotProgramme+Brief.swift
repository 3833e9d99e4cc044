import TerroirKernel

extension PilotProgramme: BriefedArtifact {
  func answers(in scope: BriefScope) -> [Brief.Question: Brief.Answer] {
    [
      .isThere: Brief.Answer(prose: programme(in: scope)),
      .toDo: toDo(in: scope),
      .cost: Brief.Answer(prose: cost(in: scope)),
      .certainty: Brief.Answer(prose: certainty(in: scope)),
      .unknown: Brief.Answer(prose: unknown),
    ]
  }

  /// In the order of their first days.
  var inOrder: [PilotRow] { pilots.sorted { ($0.start, $0.pilot) < ($1.start, $1.pilot) } }

  func programme(in scope: BriefScope) -> [Sentence] {
    guard let first = inOrder.first else {
      let why = findings.first { $0.subject == "pilots" }
      return [
        .brief(
          "pilots.none", ["reason": why.map { .text(scope.told($0.text)) } ?? .list([])], evidence: why?.evidence ?? [])
      ]
    }
    var told = [
      Sentence.brief(
        "pilots.pilots",
        [
          "pilots": .integer(pilots.count), "towns": .integer(Set(pilots.map(\.territory)).count),
          "start": scope.date(first.start), "finish": scope.date(pilots.map(\.finish).max() ?? first.finish),
        ], evidence: pilots.map(\.pilot.rawValue))
    ]
    if !results.isEmpty {
      told.append(.brief("pilots.results", ["results": .integer(results.count)], evidence: results.flatMap(\.evidence)))
    }
    return told
  }

  private func toDo(in scope: BriefScope) -> Brief.Answer {
    let shown = inOrder.prefix(5)
    var items = shown.map { pilot in
      Sentence.brief(
        "pilots.pilot",
        [
          "town": scope.name(pilot.territory), "measure": scope.name(pilot.measure),
          "owner": pilot.responsible.map { scope.name(scope.told($0)) } ?? pilot.owner.map(scope.name)
            ?? .sentence(.brief("pilots.nobody")),
          "start": scope.date(pilot.start),
        ], evidence: [pilot.pilot.rawValue])
    }
    let due = collection.filter { $0.baseline == nil }.map(\.due).min()
    if let due { items.insert(.brief("pilots.measure", ["due": scope.date(due)]), at: 0) }
    return Brief.Answer(items: items)
  }

  private func cost(in scope: BriefScope) -> [Sentence] {
    guard let dearest = pilots.max(by: { ($0.cost, $1.pilot) < ($1.cost, $0.pilot) }) else { return [] }
    return [
      .brief(
        "pilots.cost",
        [
          "total": scope.money(pilots.reduce(0) { $0 + $1.cost }), "count": .integer(pilots.count),
          "town": scope.name(dearest.territory), "most": scope.money(dearest.cost),
        ], evidence: [dearest.pilot.rawValue])
    ]
  }

  private func certainty(in scope: BriefScope) -> [Sentence] {
    var told: [Sentence] = []
    // Each by itself would be done sooner than all of them.
    if case .date(let day)? = findings.first(where: { $0.subject == "pilots.finish_p80" })?.text.arguments["day"] {
      told.append(.brief("pilots.late", ["day": scope.date(day)]))
    }
    // The spread that chance has is seen between two towns at least.
    let alone = evaluationDesign.filter { $0.comparison.count < 2 }
    if !evaluationDesign.isEmpty {
      told.append(
        .brief(
          "pilots.comparison",
          [
            "compared": .integer(evaluationDesign.count - alone.count), "all": .integer(evaluationDesign.count),
          ], evidence: alone.map(\.pilot.rawValue)))
    }
    let gravest = risks.max { ($0.likelihood * $0.impact, $1.risk.text) < ($1.likelihood * $1.impact, $0.risk.text) }
    if let gravest {
      told.append(
        .brief(
          "pilots.risk", ["risks": .integer(risks.count), "response": .text(scope.told(gravest.response))],
          evidence: gravest.evidence))
    }
    return told
  }

  private var unknown: [Sentence] {
    var told: [Sentence] = []
    let open = evaluationDesign.filter { $0.baseline == nil }
    if !open.isEmpty {
      told.append(
        .brief(
          "pilots.baseline", ["open": .integer(open.count), "all": .integer(evaluationDesign.count)],
          evidence: open.map(\.pilot.rawValue)))
    }
    let blind = evaluationDesign.count { $0.power == nil }
    if blind > 0 {
      told.append(.brief("pilots.power", ["blind": .integer(blind), "all": .integer(evaluationDesign.count)]))
    }
    if !vacancies.isEmpty { told.append(.brief("pilots.vacancies", ["seats": .integer(vacancies.count)])) }
    return told
  }
}
