internal import TerroirKernel
internal import TerroirMethods

/// Scale, keep, adjust or stop by the probability that a measure's effect is worth its money, or too early to say.
///
/// Threshold: what the payer's money would bring elsewhere, as an effect for one unit: the effect that the package counted on
/// times shadow price x cost / impact; 0 where no price is known. Only what was measured after the start decides, and only
/// the region's and its towns' own measures are theirs to scale or stop.
struct Decisions {
  private(set) var rows: [DecisionRow] = []

  /// The probabilities from which a decision is taken; take-up below which a measure is adjusted.
  struct Rule: Hashable {
    var scale = 0.8
    var stop = 0.2
    var keep = 0.5
    var takeUp = 0.7
  }

  init(
    _ chosen: ChosenMeasures, _ cohorts: Cohorts, _ beliefs: BeliefRows, _ priors: Priors, _ input: EvaluationInput,
    rule: Rule
  ) {
    let worth = Worth(input, priors)
    let uptake = TakeUp(input)
    rows = chosen.all.map { choice in
      let own = cohorts.rows.filter { $0.measure == choice.row.measure.rawValue }
      let indicators = Set(own.map(\.indicator)).sorted {
        // The indicator of the dimension that the measure is expected to move most comes first.
        let (left, right) = (priors.dimension(of: $0) == choice.dimension, priors.dimension(of: $1) == choice.dimension)
        return left == right ? $0 < $1 : left
      }
      let evidence = [choice.row.measure.rawValue] + choice.pilots.map(\.pilot.rawValue)
      guard let indicator = indicators.first else {
        let open = Self.open(choice, input)
        return DecisionRow(
          measure: choice.row.measure, decision: open.decision, reason: open.reason, evidence: evidence,
          competent: choice.isOwn)
      }
      let estimates = own.filter { $0.indicator == indicator }
      let found = Evidence(choice, estimates, beliefs, indicator, worth, takeUp: uptake.share(of: choice.row.measure))
      let verdict = found.verdict(
        rule, isOwn: choice.isOwn, isLaw: choice.row.type == .legal,
        input.data.named(indicator: indicator.rawValue))
      return DecisionRow(
        measure: choice.row.measure, decision: verdict.decision, reason: verdict.reason,
        evidence: evidence + [indicator.rawValue], indicator: indicator.rawValue, probability: found.probability,
        threshold: found.threshold, waiting: found.waiting, competent: choice.isOwn)
    }
  }

  /// The decision on a measure of which nothing was measured after its start.
  private static func open(
    _ choice: ChosenMeasures.Choice, _ input: EvaluationInput
  ) -> (decision: Decision, reason: Sentence) {
    let basis = choice.measure?.act ?? choice.row.legalBasis.map { LocalizedText(en: $0) }
    let why: Sentence
    switch choice.measure?.status {
    case .historical: return (choice.isOwn ? .stop : .adjust, .review("historical"))
    case .unconfirmed: why = .review("unconfirmed")
    case .template: why = .review("generic")
    case .planned, .inProgress, .inForceFrom2026:
      why =
        basis.map { .review("planned", ["basis": .name($0)]) }
        ?? .review(input.data.country.needsAct(choice.row.type) ? "planned.baseless" : "planned.actless")
    case .inForce, nil:
      let took = input.data.participation.contains { $0.measure == choice.row.measure }
      why = .review(took ? "too-early.outcomes" : "too-early.participation")
    }
    return (.tooEarly, .review("too-early", ["why": .sentence(why)]))
  }
}

/// What is known of one measure on one indicator, in units of the indicator in its wanted direction.
private struct Evidence {
  let probability: Double
  /// In the indicator's own direction.
  let threshold: Double
  let waiting: Double
  private let gain: Double
  private let takeUp: Double?
  private let opposed: [String]
  private let isPriced: Bool

  init(
    _ choice: ChosenMeasures.Choice, _ estimates: [EstimateRow], _ beliefs: BeliefRows, _ indicator: KPIID,
    _ worth: Worth, takeUp: Double?
  ) {
    let kind = estimates.first?.kind ?? ""
    let contexts = Set(estimates.map(\.context)).sorted()
    let own = contexts.compactMap { beliefs.belief(kind, $0, indicator) }
    let sign: Double = worth.isRising(indicator) ? 1 : -1
    let count = Double(max(own.count, 1))
    let mean = sign * own.reduce(0) { $0 + $1.posterior } / count
    let deviation = own.reduce(0) { $0 + $1.sd } / count
    let least = worth.threshold(of: choice, indicator)
    isPriced = least != nil
    let gain = mean - (least ?? 0)
    self.gain = gain
    threshold = sign * (least ?? 0)
    probability = deviation > 0 ? Normal.cumulative(gain / deviation) : gain > 0 ? 1 : 0
    // One year alone is taken to tell half as exactly as all that were measured so far.
    let error = estimates.map { ($0.se * $0.se + $0.design * $0.design).squareRoot() }.min() ?? 0
    waiting = Information.evpi(gain: gain, sd: Information.posteriorSpread(sd: deviation, standardError: 2 * error))
    self.takeUp = takeUp
    let ups = own.filter { $0.posterior - $0.sd > 0 }
    let downs = own.filter { $0.posterior + $0.sd < 0 }
    opposed = ups.isEmpty || downs.isEmpty ? [] : (ups + downs).map(\.context)
  }

  /// - Parameter named: the name of the indicator.
  func verdict(
    _ rule: Decisions.Rule, isOwn: Bool, isLaw: Bool, _ named: Sentence.Argument
  ) -> (decision: Decision, reason: Sentence) {
    let (decision, key) = ruled(rule)
    let reason = Sentence.review(
      "decided",
      [
        "probability": .share(probability), "indicator": named,
        "priced": .flag(isPriced), "threshold": .number(threshold),
        "why": .sentence(
          .review(
            key,
            [
              "contexts": .texts(opposed), "uptake": .share(takeUp ?? 1), "waiting": .number(waiting),
              "priced": .flag(isPriced),
            ])),
      ])
    if isOwn || decision == .keep || decision == .tooEarly { return (decision, reason) }
    let standing: Decision = decision == .scale || isLaw ? .keep : .adjust
    return (
      standing,
      .review(
        isLaw ? "not-own.law" : "not-own",
        ["reason": .sentence(reason), "decision": .text(decision.rawValue)])
    )
  }

  private func ruled(_ rule: Decisions.Rule) -> (Decision, String) {
    if probability <= rule.stop, waiting < max(0, -gain) { return (.stop, "decided.stop") }
    if !opposed.isEmpty { return (.adjust, "decided.contexts") }
    if let takeUp, takeUp < rule.takeUp { return (.adjust, "decided.take-up") }
    if probability >= rule.scale { return (.scale, "decided.scale") }
    if probability >= rule.keep { return (.keep, "decided.keep") }
    return (.tooEarly, "decided.wait")
  }
}

/// What the money of a measure would bring elsewhere.
private struct Worth {
  private let prices: [Level: Double]
  private let chosen: [MeasureID: (cost: Double, impact: Double)]
  /// By measure and dimension, what a unit of money counts on, over the contexts of its clusters.
  private let effects: [MeasureID: [KPIDimension: Double]]
  private let rising: [String: Bool]
  private let priors: Priors

  init(_ input: EvaluationInput, _ priors: Priors) {
    var prices: [Level: Double] = [:]
    for row in input.package.budgets {
      if let price = row.shadowPrice { prices[row.level] = max(prices[row.level] ?? 0, price) }
    }
    self.prices = prices
    var sums: [MeasureID: (cost: Double, impact: Double)] = [:]
    for row in input.package.measures where row.chosen {
      let sum = sums[row.measure] ?? (0, 0)
      sums[row.measure] = (sum.cost + row.cost, sum.impact + row.impact)
    }
    chosen = sums
    effects = Self.effects(input.package, BeliefContexts(input.profile, input.strategy))
    rising = Dictionary(
      input.kpis.map { ($0.id.rawValue, $0.rising) }
        + input.data.indicatorCards.map { ($0.indicator, $0.isRising ?? true) }
    ) { first, _ in first }
    self.priors = priors
  }

  private static func effects(
    _ package: SupportPackage, _ contexts: BeliefContexts
  ) -> [MeasureID: [KPIDimension: Double]] {
    let known = Dictionary(
      package.effects.map { ([$0.measure, $0.dimension.rawValue, $0.context], $0.value) }
    ) { first, _ in first }
    var found: [MeasureID: [KPIDimension: Double]] = [:]
    for (measure, rows) in Dictionary(grouping: package.measures.filter(\.chosen), by: \.measure) {
      for dimension in KPIDimension.allCases {
        let counted = rows.compactMap { row -> (cost: Double, value: Double)? in
          let fitting = contexts.fitting(row.cluster, town: row.level == .municipal ? row.territory : nil)
          return (fitting + [BeliefContexts.all]).lazy.compactMap {
            known[[measure.rawValue, dimension.rawValue, $0]]
          }.first.map { (row.cost, $0) }
        }
        let cost = Summation.sum(counted.map(\.cost))
        guard let first = counted.first else { continue }
        found[measure, default: [:]][dimension] =
          cost > 0 ? Summation.sum(counted.map { $0.cost * $0.value }) / cost : first.value
      }
    }
    return found
  }

  func isRising(_ indicator: KPIID) -> Bool { rising[indicator.rawValue] ?? true }

  /// In the wanted direction; nil where no price, no scale or no impact is known.
  func threshold(of choice: ChosenMeasures.Choice, _ indicator: KPIID) -> Double? {
    guard let price = prices[choice.row.level], let sum = chosen[choice.row.measure], sum.impact > 0,
      let span = priors.span(of: indicator), let dimension = priors.dimension(of: indicator),
      let effect = effects[choice.row.measure]?[dimension]
    else { return nil }
    let least = effect * price * (sum.cost / 1e6) / sum.impact * abs(span)
    return least.isFinite ? least : nil
  }
}

/// Units that were received in a year, as a part of those planned for a year.
private struct TakeUp {
  private let planned: [MeasureID: Double]
  private let received: [MeasureID: Double]

  init(_ input: EvaluationInput) {
    var units: [MeasureID: [Int: Int]] = [:]
    for row in input.package.spending { units[row.measure, default: [:]][row.year, default: 0] += row.units }
    planned = units.compactMapValues { years in
      let active = years.values.filter { $0 > 0 }
      return active.isEmpty ? nil : active.reduce(0.0) { $0 + Double($1) } / Double(active.count)
    }
    received = Dictionary(input.data.participation.compactMap { row in row.dose.map { (row.measure, $0) } }) { $0 + $1 }
  }

  /// Nil where no row of participation has a dose, or the package plans no units.
  func share(of measure: MeasureID) -> Double? {
    guard let planned = planned[measure], planned > 0, let received = received[measure] else { return nil }
    return min(1, received / planned)
  }
}
