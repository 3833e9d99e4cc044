import TerroirKernel

/// What the next audit must look at.
struct NextAudit {
  private(set) var findings: [Finding] = []

  init(
    _ input: EvaluationInput, _ indicators: Indicators, _ chosen: ChosenMeasures, _ decisions: [DecisionRow]
  ) {
    for dimension in KPIDimension.allCases {
      gaps(in: indicators.cards.filter { $0.dimension == dimension }, dimension)
    }
    let behind = indicators.cards.filter { indicators.status(of: $0) == .behind }.map(\.id.rawValue)
    if !behind.isEmpty {
      findings.append(
        Finding(
          .warning, "kpis", "\(behind.count) indicators fall behind", evidence: behind,
          remedy: "audit the industries and towns behind them first"))
    }
    standing(decisions, chosen)
    let untested = input.pilots.evaluationDesign.filter(\.comparison.isEmpty).map(\.pilot.rawValue).sorted()
    if !untested.isEmpty {
      findings.append(
        Finding(
          .warning, "effects",
          "\(untested.count) pilots have no comparison group: their effect can never be told apart",
          evidence: untested, remedy: "name comparison towns before the pilots start"))
    }
    findings.append(
      .notAssessed(
        "changes",
        because: "the stage is given no earlier review; changes are those of the indicators from their baselines"))
  }

  private mutating func gaps(in cards: [KPICard], _ dimension: KPIDimension) {
    if cards.isEmpty {
      findings.append(
        .notAssessed(
          "kpis.\(dimension.rawValue)", because: "no calculator gives a card of this dimension",
          remedy: "enable a plugin that does"))
      return
    }
    let missing = cards.filter { $0.value == nil }
    guard !missing.isEmpty else { return }
    findings.append(
      Finding(
        .notAssessed, "kpis.\(dimension.rawValue)",
        "not assessed: \(missing.count) of \(cards.count) \(dimension.rawValue) indicators have no value: "
          + missing.map { "\($0.id) (\($0.gap ?? "no reason given"))" }.joined(separator: "; "),
        evidence: missing.map(\.id.rawValue), remedy: "collect them for the statistics table"))
  }

  private mutating func standing(_ decisions: [DecisionRow], _ chosen: ChosenMeasures) {
    let unclear = decisions.filter { $0.decision == .adjust }.map(\.measure.rawValue)
    if !unclear.isEmpty {
      findings.append(
        Finding(
          .warning, "decisions", "\(unclear.count) of \(chosen.all.count) chosen measures need an adjustment",
          evidence: unclear, remedy: "see the reason beside each decision"))
    }
    let baseless = chosen.all.filter { $0.row.legalBasis == nil }.map(\.row.measure.rawValue)
    if !baseless.isEmpty {
      findings.append(
        Finding(
          .warning, "measures.legal_basis", "\(baseless.count) chosen measures name no legal act", evidence: baseless,
          remedy: "fill legal_act in the measures table"))
    }
  }
}
