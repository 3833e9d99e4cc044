import Foundation

/// What it is worth to know more before one decides, for effects that are normal.
///
/// EVPI = E max_x V(x, theta) - max_x V(x, E theta); EVPPI the same where one part of theta becomes known; EVSI =
/// E_s max_x V(x, E[theta|s]) - max_x V(x, E theta), where the posterior mean of a normal effect varies by
/// sd^2 / sqrt(sd^2 + se^2). 0 <= EVSI <= EVPPI <= EVPI for every value max_x V that is convex in theta, as a maximum of
/// linear ones is; the nine nodes keep this, as they are symmetric and their weights are positive.
///
/// Sources: Raiffa and Schlaifer (1961), Applied Statistical Decision Theory; Abramowitz and Stegun, table 25.10.
public enum Information {
  /// The nine nodes and weights of Gauss and Hermite for a standard normal number: exact for polynomials to degree 17.
  public static let nodes: [(node: Double, weight: Double)] = {
    let half: [(Double, Double)] = [
      (0, 0.720235215606050957), (0.723551018752837573, 0.432651559002555750),
      (1.468553289216667932, 0.0884745273943765732), (2.266580584531843112, 0.00494362427553694722),
      (3.190993201781527612, 0.0000396069772632643819),
    ]
    let root = Double.pi.squareRoot()
    let upper = half.map { (node: $0.0 * 2.0.squareRoot(), weight: $0.1 / root) }
    return upper.dropFirst().reversed().map { (node: -$0.node, weight: $0.weight) } + upper
  }()

  /// By how much the posterior mean of an effect will vary: sd^2 / sqrt(sd^2 + se^2); 0 for an effect that is known.
  public static func posteriorSpread(sd: Double, standardError: Double) -> Double {
    sd > 0 ? sd * (sd / (sd * sd + standardError * standardError).squareRoot()) : 0
  }

  /// The expectation of `value` over a normal number, by the nine nodes.
  public static func expectation<Failure: Error>(
    mean: Double, sd: Double, of value: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double {
    guard sd > 0 else { return try value(mean) }
    var terms: [Double] = []
    for (node, weight) in nodes { terms.append(weight * (try value(mean + sd * node))) }
    return Summation.sum(terms)
  }

  /// The value of a study of one effect that tells it with `standardError`.
  ///
  /// - Parameters:
  ///   - mean, sd: what is believed of the effect before.
  ///   - best: the value of the best choice, max_x V(x, theta), where the effect's mean is theta.
  public static func evsi<Failure: Error>(
    mean: Double, sd: Double, standardError: Double, best: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double {
    let spread = posteriorSpread(sd: sd, standardError: standardError)
    return max(0, try expectation(mean: mean, sd: spread, of: best) - best(mean))
  }

  /// The value of knowing one effect.
  public static func evppi<Failure: Error>(
    mean: Double, sd: Double, best: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double {
    try evsi(mean: mean, sd: sd, standardError: 0, best: best)
  }

  /// The value of knowing a normal gain before one takes it or leaves it: s phi(m/s) + m Phi(m/s) - max(m, 0).
  public static func evpi(gain mean: Double, sd: Double) -> Double {
    guard sd > 0 else { return 0 }
    // By the side that is not chosen, which does not cancel.
    let z = abs(mean) / sd
    return max(0, sd * (Normal.density(z) - z * Normal.cumulative(-z)))
  }

  /// The value of knowing all of several independent normal gains before the greatest is taken: E max - max of means.
  ///
  /// E max = b - int_a^b prod_i Phi((x - m_i)/s_i) dx, by Simpson's rule between the means and their deviations.
  public static func evpi(gains: [(mean: Double, sd: Double)]) -> Double {
    guard let top = gains.map(\.mean).max() else { return 0 }
    let known = gains.filter { $0.sd <= 0 }.map(\.mean).max() ?? -.infinity
    let open = gains.filter { $0.sd > 0 }
    guard !open.isEmpty else { return 0 }
    let end = max(known, open.map { $0.mean + 9 * $0.sd }.max() ?? top)
    let begin = max(known, open.map { $0.mean - 9 * $0.sd }.min() ?? top)
    let inner = open.flatMap { gain in (-8...8).map { gain.mean + Double($0) * gain.sd } }.filter {
      $0 > begin && $0 < end
    }
    let cuts = [begin] + Set(inner).sorted() + [end]
    func below(_ x: Double) -> Double { open.reduce(1) { $0 * Normal.cumulative((x - $1.mean) / $1.sd) } }
    var parts: [Double] = []
    for (left, right) in zip(cuts, cuts.dropFirst()) {
      let step = (right - left) / 64
      for part in 0..<32 {
        let x = left + 2 * Double(part) * step
        parts.append(step / 3 * (below(x) + 4 * below(x + step) + below(x + 2 * step)))
      }
    }
    return max(0, end - Summation.sum(parts) - top)
  }
}
