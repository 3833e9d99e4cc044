internal import TerroirKernel

/// What the next audit must look at.
struct NextAudit {
  private(set) var findings: [Finding] = []

  init(
    _ input: EvaluationInput, _ indicators: Indicators, _ chosen: ChosenMeasures, _ decisions: [DecisionRow],
    _ beliefs: [BeliefRow], _ dialogue: [DialogueRow]
  ) {
    for dimension in KPIDimension.allCases {
      gaps(in: indicators.cards.filter { $0.dimension == dimension }, dimension)
    }
    let behind = indicators.cards.filter { indicators.status(of: $0) == .behind }.map(\.id.rawValue)
    if !behind.isEmpty {
      findings.append(
        Finding(
          .warning, "kpis", .review("behind", ["count": .integer(behind.count)]), evidence: behind,
          hint: .review("behind.hint")))
    }
    standing(decisions, chosen)
    let untested = input.pilots.evaluationDesign.filter(\.comparison.isEmpty).map(\.pilot.rawValue).sorted()
    if !untested.isEmpty {
      findings.append(
        Finding(
          .warning, "effects",
          .review("untested", ["count": .integer(untested.count)]),
          evidence: untested, hint: .review("untested.hint")))
    }
    if input.review == nil { findings.append(.notAssessed("changes", because: .review("no-review"))) }
    broken(input.data)
    undosed(input.data)
    untaught(input, beliefs)
    let needs = dialogue.filter { $0.result == "need" }
    if !needs.isEmpty {
      findings.append(
        Finding(
          .warning, "dialogue", .review("needs", ["count": .integer(needs.count)]),
          evidence: Set(needs.flatMap(\.evidence)).sorted(), hint: .review("needs.hint")))
    }
  }

  private mutating func gaps(in cards: [KPICard], _ dimension: KPIDimension) {
    if cards.isEmpty {
      findings.append(
        .notAssessed(
          "kpis.\(dimension.rawValue)", because: .review("no-card"),
          hint: .review("no-card.hint")))
      return
    }
    let missing = cards.filter { $0.value == nil }
    guard !missing.isEmpty else { return }
    let gaps = missing.map { card -> Sentence.Argument in
      let reason = card.gap ?? .review("gap.none")
      return .sentence(.review("gap", ["indicator": .sentence(card.name), "reason": .sentence(reason)]))
    }
    findings.append(
      .notAssessed(
        "kpis.\(dimension.rawValue)",
        because: .review(
          "gaps",
          [
            "missing": .integer(missing.count), "all": .integer(cards.count), "dimension": .text(dimension.rawValue),
            "gaps": .list(gaps),
          ]),
        evidence: missing.map(\.id.rawValue), hint: .review("gaps.hint")))
  }

  /// Outcomes that jump in nearly all units at once: what is counted may have changed, and not what it tells of.
  private mutating func broken(_ data: RegionalData) {
    for panel in OutcomePanel.all(data) {
      let jumps = SeriesBreaks(panel).jumps
      guard !jumps.isEmpty else { continue }
      let told = jumps.map { jump -> Sentence.Argument in
        .sentence(.review("jump", ["period": .period(jump.period), "times": .number(jump.times)]))
      }
      findings.append(
        Finding(
          .warning, "outcomes.\(panel.indicator)",
          .review("jumps", ["indicator": data.named(indicator: panel.indicator), "jumps": .list(told)]),
          evidence: [panel.indicator], hint: .review("jumps.hint")))
    }
  }

  /// Rows of participation with a dose of 0: they say that nothing was received, so that their units may stand among the others.
  private mutating func undosed(_ data: RegionalData) {
    let rows = data.participation.filter { $0.dose == 0 }
    guard !rows.isEmpty else { return }
    findings.append(
      Finding(
        .warning, "participation.dose", .review("undosed", ["count": .integer(rows.count)]),
        evidence: Set(rows.map(\.evidence)).sorted(), hint: .review("undosed.hint")))
  }

  /// What keeps the policy from learning: tables that are missing, and indicators without a scale.
  private mutating func untaught(_ input: EvaluationInput, _ beliefs: [BeliefRow]) {
    let needed = [("outcomes", input.data.outcomes.isEmpty), ("participation", input.data.participation.isEmpty)]
    let missing = needed.filter(\.1).map(\.0)
    if !missing.isEmpty {
      findings.append(
        .notAssessed(
          "effects", because: .review("no-tables", ["tables": .texts(missing)]), hint: .review("no-tables.hint")))
    }
    let scaleless = Set(beliefs.filter { $0.span == nil }.map(\.indicator.rawValue)).sorted()
    if !scaleless.isEmpty {
      findings.append(
        .notAssessed(
          "beliefs",
          because: .review("no-scale", ["indicators": .list(scaleless.map { input.data.named(indicator: $0) })]),
          evidence: scaleless,
          hint: .review("no-scale.hint")))
    }
  }

  private mutating func standing(_ decisions: [DecisionRow], _ chosen: ChosenMeasures) {
    let unclear = decisions.filter { $0.decision == .adjust }.map(\.measure.rawValue)
    if !unclear.isEmpty {
      findings.append(
        Finding(
          .warning, "decisions",
          .review("unclear", ["unclear": .integer(unclear.count), "all": .integer(chosen.all.count)]),
          evidence: unclear, hint: .review("unclear.hint")))
    }
    let baseless = chosen.all.filter { $0.row.legalBasis == nil }.map(\.row.measure.rawValue)
    if !baseless.isEmpty {
      findings.append(
        Finding(
          .warning, "measures.legal_basis", .review("baseless", ["count": .integer(baseless.count)]),
          evidence: baseless,
          hint: .review("baseless.hint")))
    }
  }
}
