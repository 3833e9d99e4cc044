internal import TerroirKernel
internal import TerroirMethods

/// One measure or pilot on one indicator: what was compared, the estimate and its checks.
struct MeasuredEffect {
  let treatment: Treatment
  let outcome: OutcomePanel
  /// Nil where nothing can be compared, for `gap`.
  private(set) var panel: ComparedPanel?
  private(set) var gap: ComparedPanel.Gap?
  private(set) var estimate: EffectEstimate?
  private(set) var checks = Checks()
  private(set) var deviations: [Sentence] = []
  /// By dose, where those under the measure got different ones.
  private(set) var dosed: [DosedEffect] = []
  /// Until the indicators of the measure were looked at together.
  private var drawn: Randomisation?

  /// What the review is set to: the estimator of what no plan speaks of (nil for the rule), how a dose enters, and whether is
  /// sought how far trends may part, which takes the most time.
  struct Way: Hashable {
    var estimator: EffectEstimator?
    var dose = DoseResponse.linear
    var bounds = true
  }

  struct Checks {
    /// Probability of such moves before the start with parallel trends.
    var pretrend: Double?
    var placebo: Double?
    /// Whether the placebo's interval holds 0, and the probability of so much by chance where it has an error.
    var isPlaceboNull: Bool?
    var placeboChance: Double?
    /// Probability of so much by chance in the last period before the first start.
    var anticipation: Double?
    /// Of so much by chance, by randomisation; and with the other indicators taken into account.
    var chance: Double?
    var adjusted: Double?
    var breakdown: Double?
    var spillover: Double?
    /// Other measures that reach half of the units or more.
    var overlap: [MeasureID] = []

    /// Pre-trend, placebo, anticipation and spillover with each other taken into account by Holm's rule: four looks at 5% each
    /// would call one sound design in five broken.
    var family: (pretrend: Double?, placebo: Double?, anticipation: Double?, spillover: Double?) {
      let all = MultipleTesting.holm.adjusted([pretrend, placeboChance, anticipation, spillover])
      return (all[0], all[1], all[2], all[3])
    }
  }

  /// Periods before the start that a start that was none needs.
  static func leastBefore(isMixture: Bool) -> Int { isMixture ? 5 : 3 }

  /// Units under the measure from which on an error by clusters is one.
  static let manyUnits = 10

  init(
    _ treatment: Treatment, _ outcome: OutcomePanel, among all: [Treatment], _ neighbours: [Neighbour],
    plan: EvaluationDesignRow?, way: Way, seed: UInt64, named: (String) -> Sentence.Argument
  ) throws(MethodFailure) {
    self.treatment = treatment
    self.outcome = outcome
    let reached = Self.reached(treatment, outcome, among: all)
    do throws(ComparedPanel.Gap) {
      panel = try ComparedPanel(outcome, treatment, others: reached, planned: planned(plan, outcome, reached))
    } catch {
      gap = error
      return
    }
    guard let panel else { return }
    // What a plan has fixed before the start goes before what the review is set to. A comparison of changes was planned for
    // one unit: of several more can be told.
    let planned = plan?.estimator == .change && panel.treated.count > 1 ? nil : plan?.estimator ?? way.estimator
    estimate = try EffectEstimate(panel, by: planned)
    if estimate == nil { gap = .controls }
    try check(panel, all, neighbours, bounds: way.bounds, seed)
    dosed = try DosedEffect.all(panel, treatment, plan?.dose ?? way.dose)
    tell(plan, panel, named)
  }

  /// Units that are no comparison: those that any other measure reaches, or, where this would leave fewer than three, those
  /// that one of the same kind reaches.
  private static func reached(
    _ treatment: Treatment, _ outcome: OutcomePanel, among all: [Treatment]
  ) -> Set<String> {
    let others = all.filter { $0.kind == treatment.kind && $0.subject != treatment.subject }
    func units(_ treatments: [Treatment]) -> Set<String> {
      Set(treatments.flatMap(\.units.keys)).subtracting(treatment.units.keys)
    }
    let any = units(others)
    let clean = outcome.units.count { treatment.units[$0] == nil && !any.contains($0) }
    return clean >= leastClean ? any : units(others.filter { $0.instrument == treatment.instrument })
  }

  /// Units without any measure that are enough to compare with.
  private static let leastClean = 3

  /// With the other indicators of the measure taken into account: by Romano and Wolf's stepdown over joint draws where all
  /// are measured in the same units with the same starts, else by Holm.
  private static func adjust(_ effects: inout [MeasuredEffect]) {
    let known = effects.indices.filter { effects[$0].checks.chance != nil }
    let first = known.first.flatMap { effects[$0].panel }
    let isJoint = known.allSatisfy {
      effects[$0].panel?.units == first?.units && effects[$0].panel?.starts == first?.starts
    }
    let drawn = known.compactMap { effects[$0].drawn }
    let adjusted =
      isJoint && drawn.count == known.count
      ? Stepdown.adjusted(drawn.map(\.size), draws: drawn.map(\.sizes))
      : MultipleTesting.holm.adjusted(known.map { effects[$0].checks.chance }).map { $0 ?? 1 }
    for (place, value) in zip(known, adjusted) { effects[place].checks.adjusted = value }
    for place in effects.indices { effects[place].drawn = nil }
  }

  /// The towns that the plan compares with, where three or more of them have values; else every one.
  private func planned(_ plan: EvaluationDesignRow?, _ outcome: OutcomePanel, _ reached: Set<String>) -> Set<String>? {
    guard let plan, outcome.kind == .territory else { return nil }
    let named = Set(plan.comparison.map(\.rawValue)).intersection(outcome.units).subtracting(reached)
    return named.count >= 3 ? named : nil
  }

  private mutating func check(
    _ panel: ComparedPanel, _ all: [Treatment], _ neighbours: [Neighbour], bounds: Bool, _ seed: UInt64
  ) throws(MethodFailure) {
    let drawn = try Randomisation(panel, seed: seed)
    let synthetic = estimate?.synthetic
    // A mixture has placebos of its own; draws of plain changes say nothing of it.
    checks.chance = synthetic == nil ? drawn.effect : synthetic?.placebo
    self.drawn = synthetic == nil ? drawn : nil
    // By the draws, however many units there are: the Wald test of several periods rejects what is true with forty units, too.
    checks.pretrend = synthetic == nil ? drawn.pretrend : nil
    let start = panel.firstStart
    if start >= Self.leastBefore(isMixture: synthetic != nil) {
      let fake = (start + 1) / 2
      let before = ComparedPanel(
        panel, units: Array(panel.units.indices), starts: panel.starts.map { $0 == nil ? nil : fake }, times: 0..<start)
      if let placebo = try EffectEstimate(before, by: synthetic?.estimator ?? .change, depth: .estimate) {
        checks.placebo = placebo.estimate
        checks.placeboChance = placebo.error.map {
          min(1, 2 * StudentT.tail(abs(placebo.estimate / $0), freedom: Double(panel.controls.count - 1)))
        }
        checks.isPlaceboNull = placebo.low.map { $0 <= 0 } == true && placebo.high.map { $0 >= 0 } == true
        if placebo.low == nil { checks.isPlaceboNull = nil }
      }
    }
    checks.anticipation = anticipation(panel)
    if bounds { checks.breakdown = try EffectEstimate.breakdown(panel) }
    checks.spillover = spillover(panel, neighbours)
    let treated = Set(panel.treated.map { panel.units[$0] })
    checks.overlap = all.filter { other in
      other.pilot == nil && other.kind == treatment.kind && other.measure != treatment.measure
        && 2 * treated.count { other.units[$0] != nil } >= treated.count
    }.map(\.measure)
  }

  /// The probability of the change into the last period before the first start, of those who began then, by chance.
  private func anticipation(_ panel: ComparedPanel) -> Double? {
    let start = panel.firstStart
    guard start >= 3 else { return nil }
    let places = panel.units.indices.filter { panel.starts[$0] == nil || panel.starts[$0] == start }
    let before = ComparedPanel(
      panel, units: places, starts: places.map { panel.starts[$0] == nil ? nil : start - 1 }, times: 0..<start)
    return ChangeComparison(before)?.probability
  }

  /// The probability of the change of untreated neighbours beside that of the other units compared with.
  private func spillover(_ panel: ComparedPanel, _ neighbours: [Neighbour]) -> Double? {
    let treated = Set(panel.treated.map { panel.units[$0] })
    var near: Set<String> = []
    for row in neighbours {
      let (unit, other) = ("\(row.unit)", "\(row.neighbour)")
      if treated.contains(unit) { near.insert(other) }
      if treated.contains(other) { near.insert(unit) }
    }
    let controls = panel.controls
    let beside = controls.filter { near.contains(panel.units[$0]) }
    guard beside.count >= 2, controls.count - beside.count >= 2 else { return nil }
    let part = ComparedPanel(
      panel, units: controls, starts: controls.map { near.contains(panel.units[$0]) ? panel.firstStart : nil },
      times: panel.labels.indices)
    return ChangeComparison(part)?.probability
  }

  private mutating func tell(
    _ plan: EvaluationDesignRow?, _ panel: ComparedPanel, _ named: (String) -> Sentence.Argument
  ) {
    guard let pilot = treatment.pilot else { return }
    guard let plan else {
      deviations.append(.review("plan.none", ["pilot": .text(pilot)]))
      return
    }
    if plan.kpi != outcome.indicator {
      deviations.append(
        .review("plan.indicator", ["planned": named(plan.kpi), "used": named(outcome.indicator)]))
    }
    let used = Set(panel.controls.map { panel.units[$0] })
    if outcome.kind == .territory, used != Set(plan.comparison.map(\.rawValue)) {
      deviations.append(
        .review(
          "plan.comparison", ["planned": .integer(plan.comparison.count), "used": .integer(used.count)]))
    }
    if let planned = plan.estimator, let used = estimate?.method, used != planned {
      deviations.append(
        .review("plan.estimator", ["planned": .text(planned.rawValue), "used": .text(used.rawValue)]))
    }
  }
}

extension MeasuredEffect {
  /// The effects of every measure and pilot on every indicator of its kind of unit.
  ///
  static func all(
    _ input: EvaluationInput, way: Way, seed: UInt64, in context: StageContext
  ) throws(StageFailure) -> [MeasuredEffect] {
    let treatments = Treatment.all(input.data, pilots: input.pilots.pilots)
    let panels = OutcomePanel.all(input.data)
    var found: [MeasuredEffect] = []
    for treatment in treatments {
      var own: [MeasuredEffect] = []
      for outcome in panels where outcome.kind == treatment.kind {
        try context.checkCancellation()
        let plans = input.pilots.evaluationDesign.filter { $0.pilot.rawValue == treatment.pilot }
        let plan = plans.first { $0.kpi == outcome.indicator } ?? plans.first
        do throws(MethodFailure) {
          own.append(
            try MeasuredEffect(
              treatment, outcome, among: treatments, input.data.neighbours, plan: plan, way: way, seed: seed,
              named: input.named(indicator:)))
        } catch { throw StageFailure(error) }
      }
      adjust(&own)
      found += own
    }
    return found
  }
}
