import Foundation

/// The normal distribution with mean 0 and variance 1.
public enum Normal {
  /// The probability of a value up to `x`.
  public static func cumulative(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

  /// The density at `x`.
  public static func density(_ x: Double) -> Double { exp(-x * x / 2) / (2 * Double.pi).squareRoot() }

  /// The value below which `probability` lies; infinite at 0 and 1, NaN outside.
  ///
  /// Accurate to about 1e-16 relative. Source: Wichura (1988), Algorithm AS 241, Applied Statistics 37.
  public static func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else {
      return probability == 0 ? -.infinity : probability == 1 ? .infinity : .nan
    }
    let q = probability - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * ratio(r, central)
    }
    let r = (-log(min(probability, 1 - probability))).squareRoot()
    let value = r <= 5 ? ratio(r - 1.6, middle) : ratio(r - 5, tail)
    return q < 0 ? -value : value
  }

  /// The two-sided standard score of an interval at `level`, 1.96 for 0.95.
  public static func score(level: Double) -> Double { quantile(0.5 + level / 2) }

  private typealias Coefficients = (top: [Double], bottom: [Double])

  private static func ratio(_ r: Double, _ coefficients: Coefficients) -> Double {
    let top = coefficients.top.reversed().reduce(0) { $0 * r + $1 }
    let bottom = coefficients.bottom.reversed().reduce(0) { $0 * r + $1 }
    return top / bottom
  }

  private static let central: Coefficients = (
    [
      3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
      45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ],
    [
      1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867,
      39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
    ]
  )

  private static let middle: Coefficients = (
    [
      1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
      1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4,
    ],
    [
      1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550, 0.148103976427480074590,
      0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ]
  )

  private static let tail: Coefficients = (
    [
      6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
      0.0265321895265761230930, 0.00124266094738807843860, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ],
    [
      1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525, 7.86869131145613259100e-4,
      1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ]
  )
}
