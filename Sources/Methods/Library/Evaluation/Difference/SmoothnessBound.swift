import Foundation

/// The shortest interval of fixed length where the difference in trends bends by at most M from one time to the next.
///
/// `|d_t+1 - 2 d_t + d_t-1| <= M`. The estimator is linear, weights v on the times before beside the target's on those after;
/// straight trends must not bias it, so its bias is at most M times the sum of |w_s|, w_s what bends at s do to it. The half
/// length is the quantile of |N(bias / sd, 1)| times sd, least over v: along the path of `variance + r sum |w|`.
///
/// Source: Rambachan and Roth (2023), A more credible approach to parallel trends, Review of Economic Studies 90.
struct SmoothnessBound {
  /// Coefficients and covariance, times before from the earliest to the last, then those after.
  let study: EventStudy
  let target: [Double]
  let alpha: Double

  /// The interval under a bend of `most`.
  func interval(_ most: Double) -> (low: Double, high: Double) {
    let path = Path(study, target)
    func half(_ penalty: Double) -> (length: Double, weights: [Double]) {
      let w = path.solved(penalty)
      let deviation = path.variance(w).squareRoot()
      guard deviation > 0 else { return (most * path.bend(w), w) }
      return (Self.quantile(most * path.bend(w) / deviation, 1 - alpha) * deviation, w)
    }
    var best = half(0)
    if most > 0 {
      // The half length along the path falls and then rises.
      let scale = path.variance(path.solved(0))
      var (low, high) = (log(1e-8 * scale), log(1e6 * scale))
      let golden = (5.0.squareRoot() - 1) / 2
      for _ in 0..<80 {
        let (one, other) = (high - golden * (high - low), low + golden * (high - low))
        if half(exp(one)).length <= half(exp(other)).length { high = other } else { low = one }
      }
      let found = half(exp(0.5 * (low + high)))
      if found.length < best.length { best = found }
    }
    let centre = path.estimate(best.weights)
    return (centre - best.length, centre + best.length)
  }

  /// The value that |N(mean, 1)| exceeds with `1 - level`.
  static func quantile(_ mean: Double, _ level: Double) -> Double {
    Bisection.root(0, abs(mean) + 40) { Normal.cumulative($0 - mean) - Normal.cumulative(-$0 - mean) - level }
  }

  /// Estimators by what bends do to them: w_0 is fixed by straight trends, the others are free.
  private struct Path {
    let size: Int
    let quadratic: [Double]
    let linear: [Double]
    let constant: Double
    let first: Double
    let later: Double
    let values: [Double]
    let own: Double

    init(_ study: EventStudy, _ target: [Double]) {
      let (before, after) = (study.before, study.after)
      size = before
      // v at the time u before the reference, u from 1 on, is w_u-1 - 2 w_u + w_u+1.
      var change = [Double](repeating: 0, count: before * before)
      for u in 1...before {
        let row = before - u
        change[row * before + u - 1] = 1
        if u < before { change[row * before + u] = -2 }
        if u + 1 < before { change[row * before + u + 1] = 1 }
      }
      func covariance(_ one: Int, _ other: Int) -> Double { study.covariance[one * study.count + other] }
      var (quadratic, linear) = ([Double](repeating: 0, count: before * before), [Double](repeating: 0, count: before))
      var values = linear
      for one in 0..<before {
        for row in 0..<before {
          values[one] += change[row * before + one] * study.estimates[row]
          for period in 0..<after {
            linear[one] += change[row * before + one] * covariance(row, before + period) * target[period]
          }
          for other in 0..<before {
            for column in 0..<before {
              quadratic[one * before + other] +=
                change[row * before + one] * covariance(row, column) * change[column * before + other]
            }
          }
        }
      }
      (self.quadratic, self.linear, self.values) = (quadratic, linear, values)
      var (constant, own, first, later) = (0.0, 0.0, 0.0, 0.0)
      for one in 0..<after {
        own += target[one] * study.estimates[before + one]
        first += Double(one + 1) * target[one]
        for other in 0..<after { constant += target[one] * covariance(before + one, before + other) * target[other] }
        later += abs((one + 1..<max(after, one + 1)).reduce(0.0) { $0 + Double($1 - one) * target[$1] })
      }
      (self.constant, self.own, self.first, self.later) = (constant, own, first, later)
    }

    /// The least of variance and penalty, one free weight after another until none moves.
    func solved(_ penalty: Double) -> [Double] {
      var w = [Double](repeating: 0, count: size)
      w[0] = first
      guard size > 1 else { return w }
      for _ in 0..<20_000 {
        var moved = 0.0
        for place in 1..<size {
          var slope = linear[place]
          for other in 0..<size where other != place { slope += quadratic[place * size + other] * w[other] }
          let curve = quadratic[place * size + place]
          let next =
            slope > penalty / 2
            ? (penalty / 2 - slope) / curve : slope < -penalty / 2 ? (-penalty / 2 - slope) / curve : 0
          moved = max(moved, abs(next - w[place]))
          w[place] = next
        }
        if moved <= 1e-13 * (1 + w.reduce(0) { max($0, abs($1)) }) { break }
      }
      return w
    }

    func variance(_ w: [Double]) -> Double {
      var sum = constant
      for one in 0..<size {
        sum += 2 * linear[one] * w[one]
        for other in 0..<size { sum += w[one] * quadratic[one * size + other] * w[other] }
      }
      return max(0, sum)
    }

    func bend(_ w: [Double]) -> Double { w.reduce(later) { $0 + abs($1) } }
    func estimate(_ w: [Double]) -> Double { zip(w, values).reduce(own) { $0 + $1.0 * $1.1 } }
  }
}
