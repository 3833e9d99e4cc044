import TerroirKernel

/// What may be claimed of each measure and pilot: nothing is called an effect without a comparison.
struct Effects {
  let rows: [EffectRow]

  init(_ input: EvaluationInput, _ chosen: ChosenMeasures, _ movements: Movements, _ indicators: Indicators) {
    let measures = chosen.all.flatMap { Self.rows(of: $0, movements, indicators) }
    let pilots = input.pilots.pilots.sorted { $0.pilot < $1.pilot }.map { Self.row(of: $0, input, indicators) }
    rows = measures + pilots
  }

  private static func rows(
    of choice: ChosenMeasures.Choice, _ movements: Movements, _ indicators: Indicators
  ) -> [EffectRow] {
    let moved = movements.of(choice.row.measure)
    if moved.isEmpty {
      guard let card = indicators.cards.first(where: { $0.dimension == choice.dimension }) else { return [] }
      return [
        EffectRow(
          subject: choice.row.measure.rawValue, kpi: card.id, method: "none", claim: .none,
          check: nothing(about: choice, card))
      ]
    }
    return moved.map { movement in
      EffectRow(
        subject: choice.row.measure.rawValue, kpi: movement.card.id, method: "before-after", estimate: movement.change,
        claim: .association,
        check: "no comparison group: everything else between \(movement.card.baselinePeriod ?? "?") and "
          + "\(movement.card.period ?? "?") moved the indicator as well")
    }
  }

  private static func nothing(about choice: ChosenMeasures.Choice, _ card: KPICard) -> String {
    guard choice.measure?.status == .inForce else { return "not in force yet: nothing can be observed" }
    guard let since = choice.since else { return "the year of its beginning is not in the data" }
    return "no \(choice.dimension.rawValue) indicator has a value before \(since) and a comparable one from then on"
  }

  private static func row(of pilot: PilotRow, _ input: EvaluationInput, _ indicators: Indicators) -> EffectRow {
    let card = indicators.cards.first { $0.id.rawValue == pilot.kpi || $0.name == pilot.kpi }
    let design = input.pilots.evaluationDesign.first { $0.pilot == pilot.pilot }
    var reasons = ["the pilot starts \(pilot.start)"]
    if let period = card?.period { reasons.append("the newest value is of \(period)") }
    if let comparison = design?.comparison, !comparison.isEmpty {
      reasons.append("compare with \(comparison.map(\.rawValue).joined(separator: ", ")) afterwards")
    } else {
      reasons.append("no comparison group is fixed")
    }
    return EffectRow(
      subject: pilot.pilot.rawValue, kpi: card?.id ?? KPIID(pilot.kpi), method: "none", claim: .none,
      check: reasons.joined(separator: "; "))
  }
}
