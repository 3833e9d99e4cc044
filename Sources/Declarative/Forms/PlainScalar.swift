/// What YAML makes of a word without quotes (YAML 1.2, core schema).
enum PlainScalar: Hashable {
  case word, number, flag, nothing

  /// Numbers with the language's units, for the schema: a number with a unit is a string to an editor.
  static let unitPattern = #"^[-+]?[0-9][0-9_]*(\.[0-9]+)?(e[-+]?[0-9]+)?(%|k|M|bn)?$"#

  init(_ text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .nothing
    case "true", "True", "TRUE", "false", "False", "FALSE": self = .flag
    case ".nan", ".NaN", ".NAN", ".inf", "-.inf", "+.inf", ".Inf", ".INF": self = .number
    default:
      let digits = text.drop { $0 == "-" || $0 == "+" }
      let isNumber = Double(text) != nil && (digits.first?.isNumber == true || digits.first == ".")
      self = isNumber || (digits.hasPrefix("0x") && Int(digits.dropFirst(2), radix: 16) != nil) ? .number : .word
    }
  }
}
