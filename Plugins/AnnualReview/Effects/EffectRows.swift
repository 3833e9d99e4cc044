internal import TerroirKernel

/// What may be claimed of each measure and pilot: nothing is called an effect without a comparison, and the growth of a region
/// is nothing that a measure did.
struct EffectRows {
  let rows: [EffectRow]

  init(
    _ input: EvaluationInput, _ chosen: ChosenMeasures, _ effects: [MeasuredEffect], _ indicators: Indicators,
    breakdown: Double
  ) {
    let index = RegionalIndex(input.data)
    let units = Dictionary(input.data.indicatorCards.map { ($0.indicator, $0.unit?.rawValue) }) { first, _ in first }
    let measured = effects.flatMap { effect in
      let unit = units[effect.outcome.indicator] ?? nil
      return [Self.row(of: effect, breakdown, index, unit: unit)]
        + effect.dosed.map { Self.row(of: $0, effect, unit: unit) }
    }
    let known = Set(measured.map(\.subject))
    let measures = chosen.all.compactMap { choice -> EffectRow? in
      let id = choice.row.measure.rawValue
      guard !known.contains(id), let card = indicators.cards.first(where: { $0.dimension == choice.dimension }) else {
        return nil
      }
      return EffectRow(
        subject: id, kpi: card.id, method: "none", claim: .none, check: Self.nothing(about: choice, input.data),
        collect: .review("collect.participation"))
    }
    let pilots = input.pilots.pilots.filter { !known.contains($0.pilot.rawValue) }.sorted { $0.pilot < $1.pilot }
      .map { Self.row(of: $0, input, indicators, index) }
    rows = measured + measures + pilots
  }

  private static func row(
    of effect: MeasuredEffect, _ breakdown: Double, _ index: RegionalIndex, unit: String?
  ) -> EffectRow {
    let word = EffectWord(effect, breakdown: breakdown, index)
    let (estimate, panel, checks) = (effect.estimate, effect.panel, effect.checks)
    let start = panel?.firstStart ?? 0
    let name = estimate?.method.rawValue ?? "none"
    return EffectRow(
      subject: effect.treatment.subject, kpi: KPIID(effect.outcome.indicator),
      method: effect.treatment.kind == .territory ? name : "\(name) (\(effect.treatment.kind.rawValue))",
      estimate: estimate?.estimate, low: estimate?.low, high: estimate?.high, claim: word.claim, check: word.check,
      unit: unit, se: estimate?.error, treated: panel?.treated.count, controls: panel?.controls.count,
      before: panel.flatMap { Self.span($0.labels.prefix(start)) },
      after: panel.flatMap { Self.span($0.labels.dropFirst(start)) }, pretrendP: checks.pretrend,
      placebo: checks.placebo, placeboP: checks.chance, adjustedP: checks.adjusted, breakdown: checks.breakdown,
      spilloverP: checks.spillover, prefit: estimate?.synthetic?.prefit, ratio: estimate?.synthetic?.ratio,
      withoutLow: estimate?.synthetic?.without?.lowerBound, withoutHigh: estimate?.synthetic?.without?.upperBound,
      deviation: effect.deviations.isEmpty
        ? nil : .review("plan", ["reasons": .list(effect.deviations.map { .sentence($0) })]),
      collect: word.collect)
  }

  /// The row of a dose: an association at most, as its checks are those of the row of the whole.
  private static func row(of dosed: DosedEffect, _ effect: MeasuredEffect, unit: String?) -> EffectRow {
    let panel = effect.panel
    let start = panel?.firstStart ?? 0
    let told: [String: Sentence.Argument] = [
      "low": .number(dosed.doses.lowerBound), "high": .number(dosed.doses.upperBound), "fit": .number(dosed.fit ?? 1),
      "proportional": .flag((dosed.fit ?? 1) >= 0.05), "treated": .integer(dosed.treated),
    ]
    let kind = effect.treatment.kind
    return EffectRow(
      subject: effect.treatment.subject, kpi: KPIID(effect.outcome.indicator),
      method: kind == .territory ? dosed.name : "\(dosed.name) (\(kind.rawValue))",
      estimate: dosed.estimate, low: dosed.low, high: dosed.high, claim: dosed.isApart ? .association : .none,
      check: .review(dosed.level == nil ? "dose.linear" : "dose.level", told), unit: unit, se: dosed.error,
      treated: dosed.treated, controls: panel?.controls.count,
      before: panel.flatMap { Self.span($0.labels.prefix(start)) },
      after: panel.flatMap { Self.span($0.labels.dropFirst(start)) },
      collect: dosed.level == nil && (dosed.fit ?? 1) < 0.05 ? .review("collect.dose") : nil)
  }

  private static func span(_ labels: some BidirectionalCollection<String>) -> String? {
    guard let first = labels.first, let last = labels.last else { return nil }
    return first == last ? first : "\(first)–\(last)"
  }

  private static func nothing(about choice: ChosenMeasures.Choice, _ data: RegionalData) -> Sentence {
    guard choice.measure?.status == .inForce else { return .review("not-in-force") }
    if data.outcomes.isEmpty && data.survey.isEmpty { return .review("no-outcomes") }
    return .review("no-participation")
  }

  private static func row(
    of pilot: PilotRow, _ input: EvaluationInput, _ indicators: Indicators, _ index: RegionalIndex
  ) -> EffectRow {
    let card = indicators.cards.first { $0.id.rawValue == pilot.kpi || $0.name.text == pilot.kpi }
    let design = input.pilots.evaluationDesign.first { $0.pilot == pilot.pilot }
    var reasons: [Sentence] = [.review("pilot.starts", ["start": .date(pilot.start)])]
    if let period = card?.period { reasons.append(.review("pilot.newest", ["period": .period(period)])) }
    if let comparison = design?.comparison, !comparison.isEmpty {
      reasons.append(.review("pilot.compare", ["towns": .list(comparison.map { index.named($0) })]))
    } else {
      reasons.append(.review("pilot.no-group"))
    }
    return EffectRow(
      subject: pilot.pilot.rawValue, kpi: card?.id ?? KPIID(pilot.kpi), method: "none", claim: .none,
      check: .review("pilot", ["reasons": .list(reasons.map { .sentence($0) })]),
      collect: .review("collect.participation"))
  }
}
