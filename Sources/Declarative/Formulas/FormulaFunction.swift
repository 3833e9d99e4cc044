import Foundation

/// A function of formulas. Outside a function's domain the result is missing.
enum FormulaFunction: String, CaseIterable, Sendable {
  case abs, floor, ceil, round, sqrt, ln, log10, exp, pow, min, max, coalesce
  case condition = "if"
  case isMissing = "is_missing"
  /// The indicator's value in the series' period before, in its first period, and for the whole country.
  case previous, first, country
  /// Inhabitants of the region.
  case population

  /// How many arguments it takes.
  var arguments: ClosedRange<Int> {
    switch self {
    case .population: 0...0
    case .pow: 2...2
    case .round: 1...2
    case .condition: 3...3
    case .min, .max, .coalesce: 1...100
    default: 1...1
    }
  }

  var wanted: String {
    switch (arguments.lowerBound, arguments.upperBound) {
    case (0, 0): "no argument"
    case (1, 1): "1 argument"
    case (let least, 100): "\(least) or more arguments"
    case (let least, let most): least == most ? "\(least) arguments" : "\(least) or \(most) arguments"
    }
  }

  /// Whether its argument is the name of an indicator and nothing else.
  var takesIndicator: Bool { self == .previous || self == .first || self == .country }

  /// The value of a function of numbers; nil outside its domain.
  func value(_ numbers: [Double]) -> Double? {
    guard let number = numbers.first else { return nil }
    let second = numbers.dropFirst().first
    let result: Double? =
      switch self {
      case .abs: Swift.abs(number)
      case .floor: number.rounded(.down)
      case .ceil: number.rounded(.up)
      case .round:
        second.map { places in
          let scale = Foundation.pow(10, places.rounded())
          return (number * scale).rounded(.toNearestOrAwayFromZero) / scale
        } ?? number.rounded(.toNearestOrAwayFromZero)
      case .sqrt: number >= 0 ? number.squareRoot() : nil
      case .ln: number > 0 ? Foundation.log(number) : nil
      case .log10: number > 0 ? Foundation.log10(number) : nil
      case .exp: Foundation.exp(number)
      case .pow: second.map { Foundation.pow(number, $0) }
      case .min: numbers.min()
      case .max: numbers.max()
      default: nil
      }
    return result.flatMap { $0.isFinite ? $0 : nil }
  }
}
