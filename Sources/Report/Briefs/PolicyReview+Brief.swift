import TerroirKernel

extension PolicyReview: BriefedArtifact {
  func answers(in scope: BriefScope) -> [Brief.Question: Brief.Answer] {
    [
      .isThere: Brief.Answer(prose: indicators),
      .toDo: toDo(in: scope),
      .cost: Brief.Answer(prose: cost(in: scope)),
      .certainty: Brief.Answer(prose: certainty),
      .unknown: Brief.Answer(prose: unknown),
    ]
  }

  private func rows(_ status: String) -> [KPIRow] { kpis.filter { $0.status == status } }

  /// How many there are of each dimension.
  private func dimensions(_ rows: [KPIRow]) -> Sentence.Argument {
    .list(
      KPIDimension.allCases.compactMap { dimension in
        let count = rows.count { $0.dimension == dimension }
        if count == 0 { return nil }
        return .sentence(
          .brief("review.dimension", ["dimension": .text(dimension.rawValue), "count": .integer(count)]))
      })
  }

  var indicators: [Sentence] {
    if kpis.isEmpty { return [] }
    let behind = rows("behind"), ahead = rows("met") + rows("on track")
    var told = [
      Sentence.brief(
        "review.indicators",
        [
          "all": .integer(kpis.count), "met": .integer(rows("met").count), "track": .integer(rows("on track").count),
          "behind": .integer(behind.count), "uncompared": .integer(rows("no comparison").count),
          "empty": .integer(rows("no data").count),
        ], evidence: kpis.map(\.kpi.rawValue))
    ]
    for (key, rows) in [("review.behind", behind), ("review.ahead", ahead)] {
      if rows.isEmpty { continue }
      told.append(.brief(key, ["dimensions": dimensions(rows)], evidence: rows.map(\.kpi.rawValue)))
    }
    return told
  }

  /// How many measures get which decision.
  var decisionCounts: [(decision: Decision, rows: [DecisionRow])] {
    Decision.allCases.map { decision in (decision, decisions.filter { $0.decision == decision }) }
      .filter { !$0.1.isEmpty }
  }

  private func toDo(in scope: BriefScope) -> Brief.Answer {
    var items = decisionCounts.map { decision, rows in
      Sentence.brief(
        "review.decision",
        [
          "decision": .text(decision.rawValue), "count": .integer(rows.count),
          "names": scope.some(rows.map { scope.name($0.measure) }),
        ], evidence: rows.map(\.measure.rawValue))
    }
    if let first = scaling.max(by: { ($0.fit, $1.measure) < ($1.fit, $0.measure) }) {
      items.append(
        .brief(
          "review.scaling",
          ["measure": scope.name(first.measure), "from": scope.name(first.from), "to": scope.name(first.to)],
          evidence: [first.measure.rawValue]))
    }
    let open = dialogue.filter { $0.status == "open" }
    if !open.isEmpty { items.append(.brief("review.dialogue", ["open": .integer(open.count)])) }
    return Brief.Answer(items: items)
  }

  func cost(in scope: BriefScope) -> [Sentence] {
    if ledger.isEmpty { return [] }
    let spent = ledger.compactMap(\.spent)
    let planned = ledger.compactMap(\.planned)
    return [
      .brief(
        "review.cost",
        [
          "planned": planned.isEmpty ? .list([]) : scope.money(planned.reduce(0, +)),
          "spent": spent.isEmpty ? .list([]) : scope.money(spent.reduce(0, +)),
        ], evidence: Set(ledger.map(\.measure.rawValue)).sorted())
    ]
  }

  var certainty: [Sentence] {
    if effects.isEmpty { return [] }
    // A row without an estimate says what to collect: it is none that fell short.
    let estimates = effects.filter { $0.estimate != nil }
    if estimates.isEmpty { return [.brief("review.effects.none")] }
    return [
      .brief(
        "review.effects",
        [
          "all": .integer(estimates.count), "effects": .integer(estimates.count { $0.claim == .effect }),
          "associations": .integer(estimates.count { $0.claim == .association }),
        ])
    ]
  }

  private var unknown: [Sentence] {
    var told: [Sentence] = []
    let empty = rows("no data")
    if !empty.isEmpty {
      told.append(.brief("review.empty", ["dimensions": dimensions(empty)], evidence: empty.map(\.kpi.rawValue)))
    }
    let open = findings.count { $0.severity == .notAssessed }
    if open > 0 { told.append(.brief("not-assessed", ["count": .integer(open), "noun": .text("review.findings")])) }
    return told
  }
}
