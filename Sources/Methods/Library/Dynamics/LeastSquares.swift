/// The straight line through points that leaves the smallest sum of squares: `y = intercept + slope x`.
///
/// `slope = sum (x - mean x)(y - mean y) / sum (x - mean x)^2`; its standard error `(RSS / (n - 2) / sum (x - mean x)^2)^0.5`,
/// under equal variances.
struct LeastSquares {
  let slope: Double
  let intercept: Double
  let standardError: Double
  /// The share of the variance of y that the line explains; nil where y does not vary.
  let rSquared: Double?

  /// Nil for fewer than three points, or where x does not vary.
  init?(_ x: [Double], _ y: [Double]) {
    guard x.count > 2, let centre = Summation.mean(x), let level = Summation.mean(y) else { return nil }
    let spread = Summation.sum(x.map { ($0 - centre) * ($0 - centre) })
    let scale = x.reduce(0) { max($0, abs($1)) }
    guard spread > Double(x.count) * scale * scale * 1e-26 else { return nil }
    let slope = Summation.sum(zip(x, y).map { ($0 - centre) * ($1 - level) }) / spread
    let intercept = level - slope * centre
    let rest = Summation.sum(
      zip(x, y).map { x, y in
        let gap = y - intercept - slope * x
        return gap * gap
      })
    let total = Summation.sum(y.map { ($0 - level) * ($0 - level) })
    self.slope = slope
    self.intercept = intercept
    standardError = (rest / Double(x.count - 2) / spread).squareRoot()
    rSquared = total > 0 ? max(0, 1 - rest / total) : nil
  }
}
