import Foundation

/// Weights of donors by which their mixture is like the treated unit before the start.
///
/// `min_W (X1 - X0 W)' V (X1 - X0 W), W >= 0, sum W = 1`. Without predictors X are the outcomes before the start. V is equal
/// for all predictors, or chosen so that the outcomes before the start are matched best: a search that need not find the
/// best, from several starts and by Nelder and Mead's moves on the logarithms of V.
///
/// Source: Abadie, Diamond and Hainmueller (2010), JASA 105.
struct SyntheticFit: Sendable {
  enum Choice: String, CaseIterable, Sendable {
    case nested
    case equal
  }

  /// By donor.
  let weights: [Double]
  /// By predictor, summing to 1; empty where outcomes are the predictors.
  let importances: [Double]
  /// The weighted distance of the predictors; nil where outcomes are the predictors.
  let loss: Double?
  /// By how much that, or the sum of squared gaps before the start, can be above the smallest for this V.
  let slack: Double
  /// Actual less synthetic, by time.
  let gaps: [Double]
  let before: Int

  var priorError: Double { Summation.sum(gaps[..<before].map { $0 * $0 }) / Double(before) }
  var laterError: Double { Summation.sum(gaps[before...].map { $0 * $0 }) / Double(gaps.count - before) }
  var effect: Double { Summation.sum(gaps[before...]) / Double(gaps.count - before) }
  /// How much worse the fit is after the start than before it; nil where it is exact before.
  var ratio: Double? {
    let scale = gaps.reduce(0) { max($0, abs($1)) }
    return priorError > 1e-20 * scale * scale ? laterError / priorError : nil
  }

  init(
    _ panel: SyntheticPanel, choice: Choice, solver: SyntheticDifference.Solver = .exact, starts: [[Double]] = [],
    effort: Effort = .full
  ) {
    let problem = Problem(panel)
    guard problem.size > 0 else {
      let noise = SyntheticDifference.noise(panel)
      // The package adds a ridge so small that it only settles which of equal mixtures is taken.
      let ridge = solver == .synthdid ? 1e-12 * noise * noise * Double(panel.before) : 0
      let found = solver.mixture(
        problem.outcomes, dimensions: panel.before, target: problem.path, ridge: ridge, noise: noise)
      self.init(panel, found.weights, loss: nil, slack: found.gap, importances: [])
      return
    }
    var best = [Double](repeating: 1 / Double(problem.size), count: problem.size)
    if choice == .nested { best = problem.search(from: starts, effort: effort) }
    let found = problem.mixture(best)
    self.init(panel, found.weights, loss: found.distance, slack: found.gap, importances: best)
  }

  private init(
    _ panel: SyntheticPanel, _ weights: [Double], loss: Double?, slack: Double, importances: [Double]
  ) {
    self.weights = weights
    self.importances = importances
    (self.loss, self.slack, before) = (loss, slack, panel.before)
    let paths = panel.donors.map { panel.path([$0]) }
    gaps = panel.path(panel.treated).enumerated().map { period, actual in
      actual - Summation.sum(zip(weights, paths).map { $0 * $1[period] })
    }
  }

  /// How long V is searched for.
  enum Effort: Sendable {
    case full
    /// For placebos, from the start that the treated unit's own search ended at.
    case brief
  }

  /// The numbers that the search goes over again and again.
  private struct Problem {
    let size: Int
    /// Donor by donor.
    let predictors: [Double]
    let target: [Double]
    let outcomes: [Double]
    let path: [Double]

    init(_ panel: SyntheticPanel) {
      size = panel.predictors.count
      predictors = panel.donors.flatMap { unit in panel.predictors.map { $0.values[unit] } }
      target = panel.predictors.map { own in
        Summation.sum(panel.treated.map { own.values[$0] }) / Double(panel.treated.count)
      }
      outcomes = panel.donors.flatMap { unit in (0..<panel.before).map { panel.panel[unit, $0] } }
      path = Array(panel.path(panel.treated).prefix(panel.before))
    }

    func mixture(_ importances: [Double]) -> NearestMixture {
      let roots = importances.map { $0.squareRoot() }
      return NearestMixture(
        predictors.indices.map { predictors[$0] * roots[$0 % size] }, dimensions: size,
        target: zip(target, roots).map { $0 * $1 })
    }

    /// The mean squared gap before the start by the weights that V gives.
    func error(_ importances: [Double]) -> Double {
      let weights = mixture(importances).weights
      var sum = 0.0
      for period in path.indices {
        var gap = path[period]
        for (donor, weight) in weights.enumerated() where weight > 0 {
          gap -= weight * outcomes[donor * path.count + period]
        }
        sum += gap * gap
      }
      return sum / Double(path.count)
    }

    static func importances(_ logarithms: [Double]) -> [Double] {
      let most = logarithms.max() ?? 0
      let raw = logarithms.map { exp(max(-25, $0 - most)) }
      let total = raw.reduce(0, +)
      return raw.map { $0 / total }
    }

    func search(from given: [[Double]], effort: Effort) -> [Double] {
      let equal = [Double](repeating: 0, count: size)
      let skewed = (0..<size).map { own in (0..<size).map { $0 == own ? 3.0 : 0 } }
      var starts = given.map { $0.map { log(max(1e-10, $0)) } }
      starts += effort == .full ? [equal, byRegression()] + skewed : [equal]
      let moves = effort == .full ? 60 * size : 25 * size
      var best = (point: equal, value: error(Self.importances(equal)))
      let value = { (point: [Double]) in error(Self.importances(point)) }
      for start in starts {
        let found = NelderMead.minimum(from: start, step: 1.5, moves: moves, value)
        if found.value < best.value { best = found }
      }
      // Again from the best, until that no longer helps.
      for round in 0..<(effort == .full ? 6 : 1) {
        let found = NelderMead.minimum(
          from: best.point, step: round.isMultiple(of: 2) ? 2 : 0.5, moves: 2 * moves, value)
        let gain = best.value - found.value
        if gain > 0 { best = found }
        if gain <= 1e-9 * best.value, round > 0 { break }
      }
      return Self.importances(best.point)
    }

    /// Predictors by how much they say of the donors' outcomes: the sum over times of squared coefficients.
    private func byRegression() -> [Double] {
      let donors = outcomes.count / path.count
      let columns = size + 1
      let x = (0..<(columns * donors)).map { cell in
        cell < donors ? 1 : predictors[(cell % donors) * size + cell / donors - 1]
      }
      var sums = [Double](repeating: 0, count: size)
      for period in path.indices {
        let y = (0..<donors).map { outcomes[$0 * path.count + period] }
        guard let fit = Regression(x, rows: donors, columns: columns, y) else {
          return [Double](repeating: 0, count: size)
        }
        for place in 0..<size { sums[place] += fit.coefficients[place + 1] * fit.coefficients[place + 1] }
      }
      let total = sums.reduce(0, +)
      return sums.map { log(max(1e-10, total > 0 ? $0 / total : 1)) }
    }
  }
}
