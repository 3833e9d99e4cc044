internal import TerroirKernel
internal import TerroirMethods

/// An effect with its interval by the estimator that was asked for, or by the rule where none was, or that one cannot be.
///
/// The rule: two or more units, the staggered difference in differences; one, or where that gives no interval, the synthetic
/// difference in differences, where donors and periods suffice (``SyntheticEstimate/fewestDonors``); else the comparison of
/// changes.
struct EffectEstimate {
  private(set) var method = EffectEstimator.change
  private(set) var estimate: Double
  /// Standard error by the method's authors.
  private(set) var error: Double?
  private(set) var low: Double?
  private(set) var high: Double?

  /// What a mixture of other units gave, where it was taken.
  private(set) var synthetic: SyntheticEstimate?

  /// Nil where nothing can be compared.
  init?(
    _ panel: ComparedPanel, by wanted: EffectEstimator? = nil, depth: SyntheticEstimate.Depth = .full
  ) throws(MethodFailure) {
    for estimator in Self.order(wanted, panel) {
      if let found = try Self.estimate(panel, estimator, depth) {
        self = found
        return
      }
    }
    return nil
  }

  /// Estimators in the order in which they are tried.
  private static func order(_ wanted: EffectEstimator?, _ panel: ComparedPanel) -> [EffectEstimator] {
    var order = [wanted].compactMap(\.self)
    if panel.treated.count > 1 { order.append(.did) }
    if panel.controls.count >= SyntheticEstimate.fewestDonors, panel.firstStart >= SyntheticEstimate.fewestBefore {
      order.append(.sdid)
    }
    return order + [.change]
  }

  private static func estimate(
    _ panel: ComparedPanel, _ estimator: EffectEstimator, _ depth: SyntheticEstimate.Depth
  ) throws(MethodFailure) -> EffectEstimate? {
    switch estimator {
    case .did: return panel.treated.count > 1 ? try difference(panel) : nil
    case .sdid, .scm:
      guard let fit = try SyntheticEstimate(panel, by: estimator, depth: depth) else { return nil }
      var found = EffectEstimate(estimate: fit.effect)
      (found.method, found.synthetic, found.error) = (estimator, fit, fit.error)
      (found.low, found.high) = (fit.interval?.low, fit.interval?.high)
      found.spread = fit.interval.map { ($0.high - $0.low) / (2 * Normal.score(level: 0.95)) }
      return found
    case .change:
      guard let change = ChangeComparison(panel) else { return nil }
      var found = EffectEstimate(estimate: change.estimate)
      found.error = change.error
      (found.low, found.high) = (change.interval?.low, change.interval?.high)
      found.spread = change.spread
      return found
    }
  }

  private init(estimate: Double) { self.estimate = estimate }

  /// The error that the estimate enters beliefs with: half the interval in units of a normal's. With fewer than ten units
  /// under the measure that of a difference in differences is by the spread of the controls, as its own rests on so few
  /// clusters that it is hardly known (Conley and Taber 2011).
  private(set) var spread: Double?

  var isApart: Bool { low.map { $0 > 0 } ?? false || high.map { $0 < 0 } ?? false }

  /// Nil where the method refuses the panel, or gives no interval.
  private static func difference(_ panel: ComparedPanel) throws(MethodFailure) -> EffectEstimate? {
    guard let table = try run(panel, ["aggregate": .text("simple")]), let effect = table.noted("att"),
      let low = table.noted("low"), let high = table.noted("high")
    else { return nil }
    var found = EffectEstimate(estimate: effect)
    found.method = .did
    found.error = table.noted("se")
    (found.low, found.high) = (low, high)
    found.spread = (high - low) / (2 * Normal.score(level: 0.95))
    if panel.treated.count < MeasuredEffect.manyUnits,
      let pooled = ChangeComparison(panel, against: .last)?.spread
    {
      found.spread = pooled
    }
    return found
  }

  private static func run(
    _ panel: ComparedPanel, _ parameters: [String: ParameterValue]
  ) throws(MethodFailure) -> Table? {
    var all = parameters
    all["control"] = .text(panel.controls.count > 1 ? "never" : "notyet")
    all["draws"] = .integer(0)
    do throws(MethodFailure) {
      return try DifferenceInDifferences.run(MethodInput(table: panel.table, parameters: all))
    } catch {
      if error.isCancellation { throw error }
      return nil
    }
  }

  /// Where the interval leaves 0 out however far that is sought.
  static let mostBreakdown = 100.0

  /// By how much trends may differ after the start, in their largest moves before it, until the interval of the mean effect
  /// reaches 0 (Rambachan and Roth 2023); nil where the panel has no two periods before or no two units
  /// compared with, or the bounds have no value.
  static func breakdown(_ panel: ComparedPanel) throws(MethodFailure) -> Double? {
    // One unit to compare with shows nothing of its own moves: the covariance would take them for none.
    let last = panel.starts.compactMap(\.self).max()
    let compared = panel.controls.isEmpty ? panel.starts.count { $0 == last } : panel.controls.count
    let dynamic: [String: ParameterValue] = ["aggregate": .text("dynamic"), "base": .text("universal")]
    guard panel.treated.count > 1, compared > 1, let effects = try run(panel, dynamic),
      let covariance = try run(panel, dynamic.merging(["output": .text("covariance")]) { $1 }),
      case .integer(let events)? = effects["event"]?.values, case .number(let values)? = effects["att"]?.values,
      case .integer(let firsts)? = covariance["first"]?.values,
      case .integer(let seconds)? = covariance["second"]?.values
    else { return nil }
    let known = Set(firsts.compactMap(\.self))
    // The times next to the reference on both sides, without a gap; relative bounds take six after it.
    var kept: Set<Int> = []
    for event in stride(from: -2, through: -1000, by: -1) {
      if !known.contains(event) { break }
      kept.insert(event)
    }
    for event in 0..<6 {
      if !known.contains(event) { break }
      kept.insert(event)
    }
    let rows = events.indices.filter { events[$0].map { kept.contains($0) } ?? false && values[$0] != nil }
    let pairs = firsts.indices.filter {
      kept.contains(firsts[$0] ?? .max) && kept.contains(seconds[$0] ?? .max)
    }
    guard kept.contains(-2), kept.contains(0) else { return nil }
    let study = Table(columns: [
      TableColumn(Column("time", .integer, "time since the start"), .integer(rows.map { events[$0] })),
      TableColumn(Column("estimate", .number, "effect"), .number(rows.map { values[$0] })),
    ])
    do throws(MethodFailure) {
      return try HonestDifference.run(
        MethodInput(
          table: study, tables: ["covariance": covariance.picking(pairs)],
          parameters: ["target": .text("mean"), "m": .list([.number(0), .number(1)])])
      ).noted("breakdown") ?? Self.mostBreakdown
    } catch {
      if error.isCancellation { throw error }
      return nil
    }
  }
}
