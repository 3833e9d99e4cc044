public import TerroirKernel

/// What share of a model's variance a factor explains: alone (first order), and with all its interactions (total).
///
/// `S = mean(b (ab - a)) / V` (Saltelli et al. 2010), `ST = mean((a - ab)^2) / 2V` (Jansen 1999), with outputs centred and
/// V the variance of `a` and `b` together. Intervals: the estimate and z times the deviation of bootstrap estimates, base
/// samples drawn with replacement, as SALib does.
///
/// - Source: Saltelli, Annoni, Azzini, Campolongo, Ratto, Tarantola (2010), Computer Physics Communications 181.
public struct SobolIndex: Hashable, Sendable {
  public var first: Double
  public var firstLow: Double
  public var firstHigh: Double
  public var total: Double
  public var totalLow: Double
  public var totalHigh: Double

  /// The indices of every factor, with mean and variance of the output; nil where the output does not vary.
  ///
  /// - Parameters:
  ///   - resamples: bootstrap samples; with fewer than two the intervals are the estimate itself.
  ///   - level: of the intervals.
  /// - Throws: ``MethodFailure/cancelled``.
  public static func indices(
    of outputs: SobolOutputs, resamples: Int = 100, level: Double = 0.95, seed: UInt64 = 1,
    workers: Int = Parallel.cores
  ) throws(MethodFailure) -> (factors: [SobolIndex], mean: Double, variance: Double)? {
    let samples = outputs.a.count
    guard samples > 1, let mean = Summation.mean(outputs.a + outputs.b) else { return nil }
    let products = Products(outputs, mean: mean)
    let ones = [Double](repeating: 1, count: samples)
    let point = products.estimates(ones, rows: 1)[0]
    let scale = max(abs(mean), outputs.a.reduce(0) { max($0, abs($1)) })
    guard let variance = point.variance, variance.squareRoot() > 1e-13 * scale else { return nil }
    let spread = try products.deviations(resamples: resamples, seed: seed, workers: workers)
    let z = Normal.quantile(0.5 + level / 2)
    let factors = outputs.mixed.indices.map { factor in
      let (first, total) = (point.first[factor], point.total[factor])
      let (one, two) = (z * spread.first[factor], z * spread.total[factor])
      return SobolIndex(
        first: first, firstLow: first - one, firstHigh: first + one, total: total, totalLow: total - two,
        totalHigh: total + two)
    }
    return (factors, mean, variance)
  }
}

extension SobolIndex {
  struct Estimate: Sendable {
    /// Nil where the resampled output does not vary.
    var variance: Double?
    var first: [Double]
    var total: [Double]
  }

  /// What the estimators average, one row per base sample, so that a resample is a weighted sum of rows.
  fileprivate struct Products {
    private let rows: [Double]
    private let samples: Int
    private let factors: Int
    private var width: Int { 2 * factors + 2 }

    init(_ outputs: SobolOutputs, mean: Double) {
      samples = outputs.a.count
      factors = outputs.mixed.count
      var rows: [Double] = []
      rows.reserveCapacity(samples * (2 * factors + 2))
      for sample in outputs.a.indices {
        let (a, b) = (outputs.a[sample] - mean, outputs.b[sample] - mean)
        rows.append(a + b)
        rows.append(a * a + b * b)
        for mixed in outputs.mixed {
          let step = mixed[sample] - mean - a
          rows.append(b * step)
          rows.append(step * step)
        }
      }
      self.rows = rows
    }

    /// The estimates under `rows` sets of weights of the base samples.
    func estimates(_ weights: [Double], rows count: Int) -> [Estimate] {
      let sums = Matrix.product(weights, rows, rows: count, inner: samples, columns: width)
      let n = Double(samples)
      return (0..<count).map { row in
        let own = row * width
        let mean = sums[own] / (2 * n)
        let variance = sums[own + 1] / (2 * n) - mean * mean
        let factors = 0..<factors
        guard variance > 0 else { return Estimate(variance: nil, first: factors.map { _ in 0 }, total: []) }
        return Estimate(
          variance: variance, first: factors.map { sums[own + 2 + 2 * $0] / n / variance },
          total: factors.map { sums[own + 3 + 2 * $0] / n / (2 * variance) })
      }
    }

    /// The deviations of the estimates over bootstrap samples.
    func deviations(
      resamples: Int, seed: UInt64, workers: Int
    ) throws(MethodFailure) -> (first: [Double], total: [Double]) {
      let parts = Parallel.parts(of: resamples, size: 8)
      let found = try Parallel.map(parts.count, workers: workers) { part in
        var weights = [Double](repeating: 0, count: parts[part].count * samples)
        for (row, resample) in parts[part].enumerated() {
          var draws = RandomStream(seed: seed, method: "sensitivity-bootstrap", draw: resample)
          let (own, bound) = (row * samples, UInt64(samples))
          // Two positions from 64 bits: 32 bits each leave a bias of samples / 2^32, far below the bootstrap's own error.
          for draw in 0..<((samples + 1) / 2) {
            let bits = draws.next()
            weights[own + Int(((bits & 0xffff_ffff) &* bound) >> 32)] += 1
            if 2 * draw + 1 < samples { weights[own + Int(((bits >> 32) &* bound) >> 32)] += 1 }
          }
        }
        return estimates(weights, rows: parts[part].count)
      }.flatMap(\.self).filter { $0.variance != nil }
      func deviation(_ values: (Estimate) -> Double) -> Double { Summation.deviation(found.map(values)) ?? 0 }
      return (
        (0..<factors).map { factor in deviation { $0.first[factor] } },
        (0..<factors).map { factor in deviation { $0.total[factor] } }
      )
    }
  }
}
