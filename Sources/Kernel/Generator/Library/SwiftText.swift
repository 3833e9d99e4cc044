/// Pieces of Swift that are written in more than one place.
enum SwiftText {
  static func literal(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }

  static func literal(_ texts: [String]) -> String { "[\(texts.map(literal).joined(separator: ", "))]" }

  static func literal(_ text: LocalText) -> String { "LocalizedText(en: \(literal(text.en)), ru: \(literal(text.ru)))" }

  /// A number of a schema as Swift writes it.
  static func literal(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
  }

  /// "rank_low" as a property: `rankLow`.
  static func property(_ column: String) -> String {
    let parts = column.split(separator: "_")
    let tail = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return ([String(parts.first ?? "")] + tail).joined()
  }

  /// A name that Swift has another use for stands in back quotes.
  static func quoted(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  private static let keywords: Set = [
    "as", "break", "case", "catch", "class", "continue", "default", "defer", "do", "else", "enum", "extension",
    "fallthrough",
    "false", "for", "func", "guard", "if", "import", "in", "init", "internal", "is", "let", "nil", "operator",
    "private",
    "protocol", "public", "repeat", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
    "throws",
    "true", "try", "typealias", "var", "where", "while",
  ]

  /// A description as a documentation comment: one sentence.
  static func comment(_ description: String, indent: String = "") -> String {
    let sentence = description.prefix(1).uppercased() + description.dropFirst()
    return "\(indent)/// \(sentence)\(sentence.hasSuffix(".") ? "" : ".")\n"
  }
}
