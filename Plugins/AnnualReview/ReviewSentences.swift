internal import TerroirKernel

extension Sentence {
  /// A sentence of the review's catalogues.
  static func review(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("annual-review/\(key)", arguments)
  }

  /// A figure with its unit and period.
  static func figure(_ value: Double, _ unit: UnitOfMeasure, _ period: String?) -> Sentence {
    .review("figure", ["value": .number(value), "unit": unit.behindNumber, "period": .period(period ?? "")])
  }
}
