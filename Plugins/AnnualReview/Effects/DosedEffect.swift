internal import TerroirKernel
internal import TerroirMethods

/// What a measure did by dose, where those under it got different doses: for one unit of dose, or of each level by itself.
struct DosedEffect {
  let response: DoseResponse
  /// The level; nil for one unit of dose.
  let level: Double?
  let estimate: Double
  let error: Double?
  let low: Double?
  let high: Double?
  let treated: Int
  /// The least and the largest dose.
  let doses: ClosedRange<Double>
  /// Probability of such distances from proportion by chance.
  let fit: Double?

  /// Levels above which a dose is no level any more.
  static let mostLevels = 12

  /// Nothing where all got the same dose, or nobody can be compared with.
  static func all(
    _ panel: ComparedPanel, _ treatment: Treatment, _ response: DoseResponse
  ) throws(MethodFailure) -> [DosedEffect] {
    let names = panel.treated.map { panel.units[$0] }
    let doses = names.map { treatment.units[$0]?.dose ?? 1 }
    let levels = Set(doses).sorted()
    guard levels.count > 1, let first = levels.first, let last = levels.last,
      let slope = DoseSlope(panel, doses: doses)
    else { return [] }
    if response == .linear || levels.count > mostLevels {
      return [
        DosedEffect(
          response: .linear, level: nil, estimate: slope.slope, error: slope.error, low: slope.interval.low,
          high: slope.interval.high, treated: names.count, doses: first...last, fit: slope.fit)
      ]
    }
    return levels.compactMap { level in
      let own = Set(zip(names, doses).filter { $0.1 == level }.map(\.0))
      return ChangeComparison(panel.keeping(own)).map {
        DosedEffect(
          response: .level, level: level, estimate: $0.estimate, error: $0.error, low: $0.interval?.low,
          high: $0.interval?.high, treated: own.count, doses: level...level, fit: slope.fit)
      }
    }
  }

  var isApart: Bool { low.map { $0 > 0 } ?? false || high.map { $0 < 0 } ?? false }

  /// What it is called among the methods of an effect.
  var name: String {
    level.map { "change, dose \($0 == $0.rounded() && abs($0) < 1e15 ? "\(Int(clamped: $0))" : "\($0)")" }
      ?? "change by dose"
  }
}
