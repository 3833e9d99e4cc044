import Foundation

/// Weights of donors by which their mixture is like the treated unit before the start.
///
/// `min_W (X1 - X0 W)' V (X1 - X0 W), W >= 0, sum W = 1`. Without predictors X are the outcomes before the start. V is equal
/// for all predictors, or chosen so that the outcomes before the start are matched best: a search that need not find the
/// best, from several starts and by Nelder and Mead's moves on the logarithms of V. Where mixtures meet the predictors exactly V says nothing, and W need not be one: of these mixtures the
/// one that matches the outcomes before the start best is taken.
///
/// Source: Abadie, Diamond and Hainmueller (2010), JASA 105; on mixtures that meet the predictors: Abadie and L'Hour (2021),
/// JASA 116.
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
  /// Whether a mixture has the predictors of the treated unit, whatever V.
  let isMet: Bool
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
    if let weights = problem.meeting(best) {
      let loss = problem.distance(weights, best)
      self.init(panel, weights, loss: loss, slack: loss, importances: best, isMet: true)
      return
    }
    if choice == .nested { best = problem.search(from: starts, effort: effort) }
    let found = problem.mixture(best)
    self.init(panel, found.weights, loss: found.distance, slack: found.gap, importances: best)
  }

  private init(
    _ panel: SyntheticPanel, _ weights: [Double], loss: Double?, slack: Double, importances: [Double],
    isMet: Bool = false
  ) {
    self.weights = weights
    self.isMet = isMet
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
}
