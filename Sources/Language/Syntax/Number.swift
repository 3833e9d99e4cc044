/// A number with the unit it was written with; `value` is in base units: 120M is 120000000, 3.5% is 0.035.
package struct Number: Codable, Hashable, Sendable {
  package let value: Double
  package let unit: Unit?

  package init(value: Double, unit: Unit? = nil) {
    self.value = value
    self.unit = unit
  }

  /// The number that the whole text spells, as the language writes numbers: `120M`, `3.5%`; nil where it spells none.
  package init?(reading text: String) {
    guard let number = NumberReader.number(text) else { return nil }
    self = number
  }

  package enum Unit: String, Codable, Hashable, Sendable, CaseIterable {
    case percent = "%"
    case thousand = "k"
    case million = "M"
    case billion = "bn"

    /// Power of ten that the unit stands for.
    package var exponent: Int {
      switch self {
      case .percent: -2
      case .thousand: 3
      case .million: 6
      case .billion: 9
      }
    }
  }

  /// The value where it is a whole number that fits.
  package var integer: Int? { Int(exactly: value) }
}
