import TerroirKernel

/// Keep, adjust, stop or scale, by rules in order: whether the measure stands, then what its indicators say, then what it costs.
struct Decisions {
  let rows: [DecisionRow]

  init(_ chosen: ChosenMeasures, _ indicators: Indicators, scaleShare: Double, stopShare: Double) {
    rows = chosen.all.map { choice in
      let cards = indicators.cards.filter { $0.dimension == choice.dimension }
      let good = cards.filter { [.met, .onTrack].contains(indicators.status(of: $0)) }
      let bad = cards.filter { indicators.status(of: $0) == .behind }
      let verdict =
        Self.standing(choice)
        ?? Self.performance(choice, good: good, bad: bad, scaleShare: scaleShare, stopShare: stopShare)
      let judged = (good + bad).map(\.id.rawValue).sorted()
      return DecisionRow(
        measure: choice.row.measure, decision: verdict.decision, reason: verdict.reason,
        evidence: [choice.row.measure.rawValue] + choice.pilots.map(\.pilot.rawValue) + judged)
    }
  }

  private typealias Verdict = (decision: Decision, reason: String)

  /// The decision where the measure's legal standing settles it.
  private static func standing(_ choice: ChosenMeasures.Choice) -> Verdict? {
    let basis = choice.row.legalBasis ?? choice.measure?.legalAct
    switch choice.measure?.status {
    case .historical: return (.stop, "it is no longer in force")
    case .unconfirmed: return (.adjust, "only an older page documents it: confirm that it is in force before spending")
    case .template:
      return (.adjust, "it is a generic measure of the method: name the act, the payer and the amount in this region")
    case .planned, .inProgress, .inForceFrom2026:
      return basis == nil
        ? (.adjust, "it is planned and has no legal basis yet: adopt one")
        : (.keep, "it is planned on the basis of \(basis ?? ""): nothing can be observed yet")
    case .inForce: return nil
    case nil:
      return basis == nil ? (.adjust, "the data have no measure of this id and no legal basis: name one") : nil
    }
  }

  private static func performance(
    _ choice: ChosenMeasures.Choice, good: [KPICard], bad: [KPICard], scaleShare: Double, stopShare: Double
  ) -> Verdict {
    let dimension = choice.dimension.rawValue
    let basis = choice.row.legalBasis == nil ? "; its legal act is not in the data" : ""
    let share = choice.costShare ?? 0
    if good.isEmpty && bad.isEmpty {
      return (.keep, "no \(dimension) indicator can be compared: nothing speaks for or against it\(basis)")
    }
    let count = "\(good.count) of \(good.count + bad.count) comparable \(dimension) indicators do not fall behind"
    if bad.isEmpty && !choice.pilots.isEmpty && share <= scaleShare {
      return (.scale, "\(count), a pilot runs it and it takes \(percent(share)) of the cost\(basis)")
    }
    if good.isEmpty && share >= stopShare && choice.pilots.isEmpty {
      return (.stop, "\(count), no pilot rests on it and it takes \(percent(share)) of the cost\(basis)")
    }
    if bad.count > good.count { return (.adjust, "\(count): look at whom it reaches\(basis)") }
    return (.keep, "\(count)\(basis)")
  }

  private static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
}
