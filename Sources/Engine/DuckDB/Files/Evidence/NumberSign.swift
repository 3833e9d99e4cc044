/// A sign that stands before or behind every number of a column: `48.4%`, `£5.40`, `1 200 руб.`.
enum NumberSign {
  static let percent = "%"

  private static let currency = "[$£€¥₽₴₸]|руб[.]?|р[.]"
  private static let sign = "[-+−]?"
  private static var any: String { "(\(currency)|\(percent))" }

  /// The sign of a value without spaces round it; NULL where it has none, or is no number but for it.
  static func sql(of text: String) -> String {
    let spaces = "\(ValueKindSQL.space)*"
    let number = "[0-9][0-9., \\x{00A0}\\x{2009}\\x{202F}]*"
    let before = "\(sign)(?:\(currency))\(spaces)\(sign)\(number)"
    return "CASE WHEN regexp_matches(\(text), '\(any)') AND "
      + "regexp_full_match(\(text), '\(before)|\(sign)\(number)\(any)') "
      + "THEN rtrim(regexp_extract(\(text), '\(any)'), '.') END"
  }

  /// A value that has a sign, without it.
  static func without(_ text: String) -> String {
    ValueKindSQL.trimmed("regexp_replace(\(text), '\(any)\(ValueKindSQL.space)*', '')")
  }
}
