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
        check: .review(
          "association",
          [
            "from": .period(movement.card.baselinePeriod ?? ""), "to": .period(movement.card.period ?? ""),
          ]))
    }
  }

  private static func nothing(about choice: ChosenMeasures.Choice, _ card: KPICard) -> Sentence {
    guard choice.measure?.status == .inForce else { return .review("not-in-force") }
    guard let since = choice.since else { return .review("no-year") }
    return .review(
      "no-movement", ["dimension": .text(choice.dimension.rawValue), "since": .integer(since)])
  }

  private static func row(of pilot: PilotRow, _ input: EvaluationInput, _ indicators: Indicators) -> EffectRow {
    let card = indicators.cards.first { $0.id.rawValue == pilot.kpi || $0.name.text == pilot.kpi }
    let design = input.pilots.evaluationDesign.first { $0.pilot == pilot.pilot }
    let index = RegionalIndex(input.data)
    var reasons: [Sentence] = [.review("pilot.starts", ["start": .date(pilot.start)])]
    if let period = card?.period { reasons.append(.review("pilot.newest", ["period": .period(period)])) }
    if let comparison = design?.comparison, !comparison.isEmpty {
      reasons.append(.review("pilot.compare", ["towns": .list(comparison.map { index.named($0) })]))
    } else {
      reasons.append(.review("pilot.no-group"))
    }
    return EffectRow(
      subject: pilot.pilot.rawValue, kpi: card?.id ?? KPIID(pilot.kpi), method: "none", claim: .none,
      check: .review("pilot", ["reasons": .list(reasons.map { .sentence($0) })]))
  }
}
