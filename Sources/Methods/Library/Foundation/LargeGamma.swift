import Foundation

/// The gamma distribution of a very large shape near its mean, where series and continued fraction take too many steps.
///
/// Temme's uniform expansion: with `μ = (x - a) / a`, `η²/2 = μ - ln(1 + μ)`, the lower tail is `erfc(-η √(a/2)) / 2 - R`,
/// `R = exp(-a η²/2) / √(2πa) * (c0(η) + c1(η) / a + c2(η) / a²)`; from 1e5 on three terms give every figure.
///
/// Source: Temme (1979), SIAM J. Math. Anal. 10; coefficients of DiDonato and Morris (1986), ACM TOMS 12.
enum LargeGamma {
  static func covers(_ x: Double, shape a: Double) -> Bool { a >= 1e5 && abs(x - a) <= 0.3 * a }

  static func tails(_ x: Double, shape a: Double) -> (lower: Double, upper: Double) {
    let distance = (x - a) / a
    let half = max(0, -Stirling.logarithmLessItself(distance))
    let eta = (2 * half).squareRoot() * (distance < 0 ? -1 : 1)
    let sum = value(terms[0], eta) + (value(terms[1], eta) + value(terms[2], eta) / a) / a
    let rest = exp(-a * half) / (2 * .pi * a).squareRoot() * sum
    let score = eta * (a / 2).squareRoot()
    return (max(0, 0.5 * erfc(-score) - rest), max(0, 0.5 * erfc(score) + rest))
  }

  private static func value(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  /// c0, c1 and c2 as power series in η.
  private static let terms = [
    [
      -1.0 / 3, 1.0 / 12, -0.148148148148148e-1, 0.115740740740741e-2, 0.352733686067019e-3, -0.178755144032922e-3,
      0.391926317852244e-4, -0.218544851067999e-5, -0.185406221071516e-5, 0.829671134095309e-6,
      -0.176659527368261e-6, 0.670785354340150e-8, 0.102618097842403e-7,
    ],
    [
      -0.185185185185185e-2, -0.347222222222222e-2, 0.264550264550265e-2, -0.990226337448560e-3,
      0.205761316872428e-3, -0.401877572016461e-6, -0.180985503344900e-4, 0.764916091608111e-5,
      -0.161209008945634e-5,
    ],
    [
      0.413359788359788e-2, -0.268132716049383e-2, 0.771604938271605e-3, 0.200938786008230e-5,
      -0.107366532263652e-3, 0.529234488291201e-4,
    ],
  ]
}
