internal import TerroirKernel
internal import TerroirMethods

/// An effect against a mixture of the other units that was like those under the measure before: for one unit under it, or few
/// that began together.
///
/// `sdid`: error by placebos over the donors, judged by Student's t with their number less one, as so few know an error badly.
/// `scm`: its authors give no error. The interval has each constant effect that the placebo test does not reject at 5%
/// (Firpo and Possebom 2018, Journal of Causal Inference 6): with r the largest ratio of a placebo that still is no rarity,
/// `effect ± sqrt(r MSPE before - variance of the gaps after)`; with fewer than 19 donors no test can reject, and there is none.
struct SyntheticEstimate {
  let estimator: EffectEstimator
  private(set) var effect = 0.0
  private(set) var error: Double?
  private(set) var interval: (low: Double, high: Double)?
  /// The part of the units, put in the place of those under the measure, that show as much; and the least it can be.
  private(set) var placebo: Double?
  private(set) var least: Double?
  /// The size of the gaps before the start, in deviations of the units' own path; nil where that does not move.
  private(set) var prefit: Double?
  /// Mean squared gap from the start on over that before; nil where the fit before is exact.
  private(set) var ratio: Double?
  /// The least and the largest estimate with one donor left out.
  private(set) var without: ClosedRange<Double>?

  /// Donors and periods before the start from which on a mixture is taken where no plan says how to estimate. With fewer the
  /// error by placebos is rougher than that of a comparison of changes, and a good fit more likely chance.
  static let (fewestDonors, fewestBefore) = (8, 5)
  /// The largest gap before the start, in deviations of the own path, with which the mixture follows the units.
  static let mostGap = 0.5
  /// Donors of the largest weight that are left out, one after another.
  static let mostLeftOut = 20

  /// Nil where starts differ, nobody began, or the method refuses the panel.
  init?(_ panel: ComparedPanel, by estimator: EffectEstimator, depth: Depth = .full) throws(MethodFailure) {
    let treated = panel.treated
    guard Set(treated.compactMap { panel.starts[$0] }).count == 1, panel.firstStart >= 2, panel.controls.count >= 2
    else { return nil }
    self.estimator = estimator
    guard let gaps = try Self.run(panel, estimator, .gaps, placebos: true), let effect = gaps.noted("effect"),
      case .number(let path)? = gaps["gap"]?.values
    else { return nil }
    self.effect = effect
    let start = panel.firstStart
    let (before, after) = (path.prefix(start).compactMap(\.self), path.dropFirst(start).compactMap(\.self))
    let prior = Summation.sum(before.map { $0 * $0 }) / Double(max(1, before.count))
    let later = Summation.sum(after.map { $0 * $0 }) / Double(max(1, after.count))
    let own = (0..<start).map { time in
      Summation.sum(treated.map { panel.values[$0][time] }) / Double(treated.count)
    }
    if let deviation = Summation.deviation(own), deviation > 0 { prefit = prior.squareRoot() / deviation }
    let scale = path.reduce(0) { max($0, abs($1 ?? 0)) }
    ratio = prior > 1e-20 * scale * scale ? later / prior : nil
    (placebo, least) = (gaps.noted("p"), gaps.noted("p_least"))
    if estimator == .sdid {
      error = gaps.noted("se")
      let freedom = Double(panel.controls.count - 1)
      interval = error.map { error in
        let reach = StudentT.quantile(0.975, freedom: freedom) * error
        return (effect - reach, effect + reach)
      }
    } else {
      interval = try Self.compatible(panel, effect, prior: prior, later: later)
    }
    if depth == .full { without = try Self.leavingOut(panel, estimator) }
  }

  /// How much is looked at: donors are left out one by one, or not.
  enum Depth { case full, estimate }

  /// The constant effects that the placebo test does not reject.
  private static func compatible(
    _ panel: ComparedPanel, _ effect: Double, prior: Double, later: Double
  ) throws(MethodFailure) -> (low: Double, high: Double)? {
    guard let placebos = try run(panel, .scm, .placebos, placebos: true),
      case .number(let ratios)? = placebos["ratio"]?.values
    else { return nil }
    // The first row is the units' own. Of J + 1 ratios at most 5% may be as large.
    let others = ratios.dropFirst().map { $0 ?? .infinity }.sorted(by: >)
    let rare = Int(clamped: (0.05 * Double(others.count + 1) + 1e-9).rounded(.down))
    guard rare >= 1, rare <= others.count, others[rare - 1].isFinite else { return nil }
    let square = others[rare - 1] * prior - (later - effect * effect)
    guard square > 0 else { return nil }
    return (effect - square.squareRoot(), effect + square.squareRoot())
  }

  private static func leavingOut(
    _ panel: ComparedPanel, _ estimator: EffectEstimator
  ) throws(MethodFailure) -> ClosedRange<Double>? {
    guard let table = try run(panel, estimator, .weights, placebos: false),
      case .text(let units)? = table["unit"]?.values,
      case .number(let weights)? = table["weight"]?.values
    else { return nil }
    let used = zip(units, weights).compactMap { unit, weight in
      unit.flatMap { name in weight.flatMap { $0 > 1e-6 ? (name: name, weight: $0) : nil } }
    }.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }.prefix(mostLeftOut)
    var found: [Double] = []
    for donor in used {
      try Cancellation.check()
      let places = panel.units.indices.filter { panel.units[$0] != donor.name }
      let rest = ComparedPanel(
        panel, units: places, starts: places.map { panel.starts[$0] }, times: panel.labels.indices)
      if let effect = try run(rest, estimator, .gaps, placebos: false)?.noted("effect") { found.append(effect) }
    }
    guard let low = found.min(), let high = found.max() else { return nil }
    return low...high
  }

  private enum Detail: String { case gaps, weights, placebos }

  /// Nil where the method refuses the panel.
  private static func run(
    _ panel: ComparedPanel, _ estimator: EffectEstimator, _ detail: Detail, placebos: Bool
  ) throws(MethodFailure) -> Table? {
    let parameters: [String: ParameterValue] = [
      "treated": .list(panel.treated.map { .text(panel.units[$0]) }), "from": .integer(panel.firstStart + 1),
      "method": .text(estimator.rawValue), "detail": .text(detail.rawValue), "placebos": .boolean(placebos),
    ]
    do throws(MethodFailure) {
      return try SyntheticControl.run(MethodInput(table: panel.table, parameters: parameters))
    } catch {
      if error.isCancellation { throw error }
      return nil
    }
  }
}

extension Table {
  /// A finite number among the notes.
  func noted(_ name: String) -> Double? {
    guard case .number(let value)? = notes.first(where: { $0.name == name })?.value, value.isFinite else { return nil }
    return value
  }
}
