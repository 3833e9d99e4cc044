import TerroirKernel

/// Keep, adjust, stop or scale, by rules in order: whether the measure stands, then what its indicators say, then what it costs.
struct Decisions {
  let rows: [DecisionRow]

  init(
    _ chosen: ChosenMeasures, _ indicators: Indicators, _ country: Country, scaleShare: Double, stopShare: Double
  ) {
    rows = chosen.all.map { choice in
      let cards = indicators.cards.filter { $0.dimension == choice.dimension }
      let good = cards.filter { [.met, .onTrack].contains(indicators.status(of: $0)) }
      let bad = cards.filter { indicators.status(of: $0) == .behind }
      let verdict =
        Self.standing(choice, country)
        ?? Self.performance(choice, country, good: good, bad: bad, scaleShare: scaleShare, stopShare: stopShare)
      let judged = (good + bad).map(\.id.rawValue).sorted()
      return DecisionRow(
        measure: choice.row.measure, decision: verdict.decision, reason: verdict.reason,
        evidence: [choice.row.measure.rawValue] + choice.pilots.map(\.pilot.rawValue) + judged)
    }
  }

  private typealias Verdict = (decision: Decision, reason: Sentence)

  /// The decision where the measure's legal standing settles it.
  private static func standing(_ choice: ChosenMeasures.Choice, _ country: Country) -> Verdict? {
    let basis = choice.row.legalBasis ?? choice.measure?.legalAct
    switch choice.measure?.status {
    case .historical: return (.stop, .review("historical"))
    case .unconfirmed: return (.adjust, .review("unconfirmed"))
    case .template:
      return (.adjust, .review("generic"))
    case .planned, .inProgress, .inForceFrom2026:
      guard let basis else {
        return country.needsAct(choice.row.type)
          ? (.adjust, .review("planned.baseless")) : (.keep, .review("planned.actless"))
      }
      return (.keep, .review("planned", ["basis": .text(basis)]))
    case .inForce: return nil
    case nil:
      return basis == nil && country.needsAct(choice.row.type) ? (.adjust, .review("unknown")) : nil
    }
  }

  private static func performance(
    _ choice: ChosenMeasures.Choice, _ country: Country, good: [KPICard], bad: [KPICard], scaleShare: Double,
    stopShare: Double
  ) -> Verdict {
    let dimension = Sentence.Argument.text(choice.dimension.rawValue)
    let named = Sentence.Argument.flag(choice.row.legalBasis != nil || !country.needsAct(choice.row.type))
    let share = choice.costShare ?? 0
    if good.isEmpty && bad.isEmpty {
      return (.keep, .review("incomparable", ["dimension": dimension, "named": named]))
    }
    let count: Sentence = .review(
      "count",
      ["good": .integer(good.count), "all": .integer(good.count + bad.count), "dimension": dimension])
    func because(_ key: String) -> Sentence {
      .review(key, ["count": .sentence(count), "share": .share(share), "named": named])
    }
    if bad.isEmpty && !choice.pilots.isEmpty && share <= scaleShare { return (.scale, because("scale")) }
    if good.isEmpty && share >= stopShare && choice.pilots.isEmpty { return (.stop, because("stop")) }
    return bad.count > good.count ? (.adjust, because("adjust")) : (.keep, because("keep"))
  }
}
