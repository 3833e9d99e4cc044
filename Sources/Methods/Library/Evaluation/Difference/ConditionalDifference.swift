import Foundation

/// The mean change of the treated less what it would have been, by the controls: one two-by-two comparison, with the
/// influence of each unit on it.
///
/// Without covariates the difference of means. With them, by regression of the controls' change (Heckman, Ichimura and Todd
/// 1997), by weighting with the odds of the propensity score, normalised (Abadie 2005), or by both, which is right where
/// either is (Sant'Anna and Zhao 2020, `drdid_panel`). The variance of the effect is the mean of the squared influences over
/// the number of units.
///
/// Source: Sant'Anna and Zhao (2020), Doubly robust difference-in-differences estimators, Journal of Econometrics 219.
struct ConditionalDifference: Sendable {
  enum Adjustment: String, CaseIterable, Sendable {
    case doublyRobust = "doubly-robust"
    case regression
    case weighting
  }

  /// Why a comparison is not made.
  enum Refusal: String, Error, Sendable {
    case collinear = "covariates of the controls are combinations of each other, or the controls are too few for them"
    case overlap = "covariates tell treated and controls apart: there is nothing to compare"
  }

  let effect: Double
  /// By unit, with mean 0.
  let influences: [Double]

  /// - Parameters:
  ///   - changes: The change of each unit.
  ///   - isTreated: Whether it is treated; at least one is and one is not.
  ///   - covariates: Flat, column by column, the first one all 1; nil for the difference of means.
  init(
    _ changes: [Double], isTreated: [Bool], covariates: (x: [Double], columns: Int)?, adjustment: Adjustment
  ) throws(Refusal) {
    guard let covariates else {
      self.init(changes, isTreated)
      return
    }
    let sample = Sample(changes, isTreated, covariates.x, covariates.columns)
    switch adjustment {
    case .regression: self = try Self.regression(sample)
    case .weighting: self = try Self.weighting(sample)
    case .doublyRobust: self = try Self.doublyRobust(sample)
    }
  }

  private init(effect: Double, influences: [Double]) {
    self.effect = effect
    self.influences = influences
  }

  private init(_ changes: [Double], _ isTreated: [Bool]) {
    var (own, other) = (0.0, 0.0)
    var treated = 0
    for (change, flag) in zip(changes, isTreated) {
      if flag { (own, treated) = (own + change, treated + 1) } else { other += change }
    }
    let n = Double(changes.count)
    let (m, k) = (Double(treated), n - Double(treated))
    let (level, baseline) = (own / m, other / k)
    effect = level - baseline
    influences = zip(changes, isTreated).map { $1 ? ($0 - level) * n / m : (baseline - $0) * n / k }
  }

  /// The units of one comparison with what both models need.
  private struct Sample {
    let y: [Double]
    let d: [Double]
    let x: [Double]
    let columns: Int
    var count: Int { y.count }

    init(_ y: [Double], _ isTreated: [Bool], _ x: [Double], _ columns: Int) {
      (self.y, d, self.x, self.columns) = (y, isTreated.map { $0 ? 1 : 0 }, x, columns)
    }

    func mean(_ values: (Int) -> Double) -> Double { Summation.sum((0..<count).lazy.map(values)) / Double(count) }

    /// The mean of `values` times each column.
    func moments(_ values: [Double]) -> [Double] {
      (0..<columns).map { column in mean { values[$0] * x[column * count + $0] } }
    }

    /// For each unit the row of `x` times a vector.
    func rows(_ vector: [Double]) -> [Double] {
      var result = [Double](repeating: 0, count: count)
      for column in 0..<columns {
        for unit in 0..<count { result[unit] += x[column * count + unit] * vector[column] }
      }
      return result
    }

    /// What the line through the controls expects of each unit, and the influence of each on its coefficients as a
    /// function of a vector.
    func outcomeModel() throws(Refusal) -> (expected: [Double], influence: ([Double]) -> [Double]) {
      let controls = (0..<count).filter { d[$0] == 0 }
      let own = (0..<columns).flatMap { column in controls.map { x[column * count + $0] } }
      guard let fit = Regression(own, rows: controls.count, columns: columns, controls.map { y[$0] }) else {
        throw .collinear
      }
      let expected = rows(fit.coefficients)
      return (
        expected,
        { vector in
          let scaled = (0..<columns).map { row in
            (0..<columns).reduce(0.0) { $0 + fit.inverse[row * columns + $1] * vector[$1] } * Double(count)
          }
          return zip(rows(scaled), (0..<count)).map { $0 * (1 - d[$1]) * (y[$1] - expected[$1]) }
        }
      )
    }

    /// The propensity scores, and the influence of each unit on the coefficients as a function of a vector.
    func treatmentModel() throws(Refusal) -> (scores: [Double], influence: ([Double]) -> [Double]) {
      guard let fit = Logit(x, rows: count, columns: columns, d) else { throw .collinear }
      guard fit.probabilities.allSatisfy({ $0 < 0.999 }) else { throw .overlap }
      return (
        fit.probabilities,
        { vector in
          let scaled = (0..<columns).map { row in
            (0..<columns).reduce(0.0) { $0 + fit.inverse[row * columns + $1] * vector[$1] } * Double(count)
          }
          return zip(rows(scaled), (0..<count)).map { $0 * (d[$1] - fit.probabilities[$1]) }
        }
      )
    }
  }

  private static func regression(_ s: Sample) throws(Refusal) -> ConditionalDifference {
    let (expected, influence) = try s.outcomeModel()
    let share = s.mean { s.d[$0] }
    let own = s.mean { s.d[$0] * s.y[$0] } / share
    let other = s.mean { s.d[$0] * expected[$0] } / share
    let model = influence(s.moments(s.d))
    return ConditionalDifference(
      effect: own - other,
      influences: (0..<s.count).map { unit in
        (s.d[unit] * (s.y[unit] - own) - s.d[unit] * (expected[unit] - other) - model[unit]) / share
      })
  }

  private static func weighting(_ s: Sample) throws(Refusal) -> ConditionalDifference {
    let (scores, influence) = try s.treatmentModel()
    let share = s.mean { s.d[$0] }
    let own = s.mean { s.d[$0] * s.y[$0] } / share
    let odds = (0..<s.count).map { (1 - s.d[$0]) * scores[$0] / (1 - scores[$0]) }
    let weight = s.mean { odds[$0] }
    let other = s.mean { odds[$0] * s.y[$0] } / weight
    let model = influence(s.moments((0..<s.count).map { odds[$0] * (s.y[$0] - other) }))
    return ConditionalDifference(
      effect: own - other,
      influences: (0..<s.count).map { unit in
        s.d[unit] * (s.y[unit] - own) / share - (odds[unit] * (s.y[unit] - other) + model[unit]) / weight
      })
  }

  private static func doublyRobust(_ s: Sample) throws(Refusal) -> ConditionalDifference {
    let (scores, propensity) = try s.treatmentModel()
    let (expected, outcome) = try s.outcomeModel()
    let rest = (0..<s.count).map { s.y[$0] - expected[$0] }
    let share = s.mean { s.d[$0] }
    let odds = (0..<s.count).map { (1 - s.d[$0]) * scores[$0] / (1 - scores[$0]) }
    let weight = s.mean { odds[$0] }
    let own = s.mean { s.d[$0] * rest[$0] } / share
    let other = s.mean { odds[$0] * rest[$0] } / weight
    let first = outcome(s.moments(s.d))
    let second = propensity(s.moments((0..<s.count).map { odds[$0] * (rest[$0] - other) }))
    let third = outcome(s.moments(odds))
    return ConditionalDifference(
      effect: own - other,
      influences: (0..<s.count).map { unit in
        (s.d[unit] * (rest[unit] - own) - first[unit]) / share
          - (odds[unit] * (rest[unit] - other) + second[unit] - third[unit]) / weight
      })
  }
}
