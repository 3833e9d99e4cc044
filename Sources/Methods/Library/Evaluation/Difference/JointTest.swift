import TerroirKernel

/// Whether several effects are all 0: Wald's statistic, by chi-squared or, where clusters are few, by F.
///
/// `W = a' V^-1 a` is chi-squared with q degrees of freedom, as R's `did` has it, where clusters are many. With few that rejects
/// up to seven of ten true hypotheses: there `V = sum_s V_s` is widened by `m_s / (m_s - 1)` in each stratum of m_s clusters,
/// and `W (v - q + 1) / (v q)` is held against F(q, v - q + 1) with
/// `v = (q + q^2) / sum_s ((tr (V_s V^-1)^2 + (tr V_s V^-1)^2) / (m_s - 1))`. Many are so many that chi-squared at 5% rejects
/// at most 7% by F.
///
/// Source: Krishnamoorthy and Yu (2004), Modified Nel and Van der Merwe test for the multivariate Behrens-Fisher problem,
/// Statistics and Probability Letters 66.
struct JointTest {
  let wald: Double
  let freedom: Int
  /// Nil where F has no degree of freedom left.
  let probability: Double?

  private static let mostSize = 0.07

  /// Nil where clusters are too few to tell the effects apart.
  init?(_ effects: [Double], _ influences: [[Double]], _ inference: InfluenceInference) {
    let size = effects.count
    let scales = influences.map { inference.error($0) ?? 0 }
    guard size > 0, scales.allSatisfy({ $0 > 0 }) else { return nil }
    let scores = zip(effects, scales).map { $0 / $1 }
    let scaled = zip(influences, scales).map { own, scale in own.map { $0 / scale } }
    let correlation = inference.covariance(scaled)
    guard let plain = Self.statistic(scores, correlation, size) else { return nil }
    (wald, freedom) = (plain.value, size)
    let asymptotic = Gamma.upper(wald / 2, shape: Double(size) / 2)
    let parts = inference.widened(scaled)
    let whole = (0..<(size * size)).map { place in Summation.sum(parts.map { $0.covariance[place] }) }
    guard let exact = Self.statistic(scores, whole, size) else {
      probability = nil
      return
    }
    let spread = Summation.sum(
      parts.map { part in
        let ratio = Matrix.product(
          part.covariance, exact.inverse, rows: size, inner: size, columns: size)
        let trace = Summation.sum((0..<size).map { ratio[$0 * size + $0] })
        let square = Summation.sum((0..<(size * size)).map { ratio[$0] * ratio[$0 % size * size + $0 / size] })
        return (square + trace * trace) / part.freedom
      })
    let (count, known) = (Double(size), Double(size + size * size) / spread)
    let left = known - count + 1
    guard left >= 1 else {
      probability = nil
      return
    }
    func tail(_ wald: Double) -> Double {
      let ratio = wald / known
      return Beta.cumulative(1 / (1 + ratio), complement: ratio / (1 + ratio), left / 2, count / 2)
    }
    let usual = 2 * Gamma.quantile(0.95, shape: count / 2)
    probability = tail(usual) <= Self.mostSize ? asymptotic : tail(exact.value)
  }

  private static func statistic(
    _ scores: [Double], _ covariance: [Double], _ size: Int
  ) -> (value: Double, inverse: [Double])? {
    let eigen = Matrix.symmetricEigen(covariance, size: size)?.values ?? []
    guard let least = eigen.first, let most = eigen.last, least > 1e-10 * most,
      let inverse = LinearSystem.inverse(covariance, size: size)
    else { return nil }
    let value = Summation.sum((0..<(size * size)).map { scores[$0 / size] * inverse[$0] * scores[$0 % size] })
    return (value, inverse)
  }
}

extension InfluenceInference {
  /// The covariance of several estimates by stratum, flat, each widened by `m / (m - 1)`, with `m - 1` degrees of freedom. A
  /// stratum of one cluster has no variance to learn from: its part stays as it is, with one degree of freedom.
  fileprivate func widened(_ influences: [[Double]]) -> [(covariance: [Double], freedom: Double)] {
    let all = influences.map(sums)
    return sizes.indices.compactMap { stratum in
      let members = strata.indices.filter { strata[$0] == stratum }
      guard !members.isEmpty, strata.count > 1 else { return nil }
      let freedom = Double(max(1, members.count - 1))
      let widening = (members.count > 1 ? Double(members.count) / freedom : 1) / Double(count * count)
      let own = all.flatMap { sums in members.map { sums[$0] } }
      let products = Matrix.outer(own, rows: influences.count, columns: members.count)
      return (products.map { $0 * widening }, freedom)
    }
  }
}
