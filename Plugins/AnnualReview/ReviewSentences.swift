internal import TerroirKernel

extension Sentence {
  /// A sentence of the review's catalogues.
  static func review(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("annual-review/\(key)", arguments)
  }

  /// A figure with its unit and period; from a thousand on whole, from a hundred on with one decimal, as nobody reads more.
  static func figure(_ value: Double, _ unit: UnitOfMeasure, _ period: String?) -> Sentence {
    let told =
      switch value.magnitude {
      case 1000...: value.rounded()
      case 100...: (value * 10).rounded() / 10
      default: value
      }
    return .review("figure", ["value": .number(told), "unit": unit.behindNumber, "period": .period(period ?? "")])
  }
}
