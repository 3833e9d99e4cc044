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

  /// A number with the unit that stands apart from it, by its word or sign in either language: `10M` of `10 млн`; nil where
  /// the second is no unit, or the first no number without one.
  static func joined(_ text: String, _ word: String) -> String? {
    guard let number = Number(reading: text), number.unit == nil else { return nil }
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    return units.first { $0.words.contains(bare.lowercased()) }.map { text + $0.unit.rawValue }
  }

  private static let units: [(unit: Unit, words: Set<String>)] = [
    (.percent, ["%", "percent", "процент", "процента", "процентов"]),
    (.thousand, ["k", "thousand", "тыс", "тысяча", "тысячи", "тысяч"]),
    (.million, ["m", "mln", "million", "млн", "миллион", "миллиона", "миллионов"]),
    (.billion, ["bn", "billion", "млрд", "миллиард", "миллиарда", "миллиардов"]),
  ]

  /// The value where it is a whole number that fits.
  package var integer: Int? { Int(exactly: value) }
}
