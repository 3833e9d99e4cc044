/// One statement with the values of its parameters, `$1` first.
package struct SQLStatement: Hashable, Sendable {
  package var text: String
  package var parameters: [Parameter]

  package init(_ text: String, _ parameters: [Parameter] = []) {
    self.text = text
    self.parameters = parameters
  }

  /// A value that reaches DuckDB apart from the statement's text.
  package enum Parameter: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
  }
}

/// Names and paths as SQL writes them.
enum SQLText {
  /// The name in double quotes, each inner one doubled; nothing inside can end it.
  static func identifier(_ name: String) -> String { quoted(name, "\"") }

  /// The text in single quotes, for the few places where SQL takes no parameter.
  static func literal(_ text: String) -> String { quoted(text, "'") }

  private static func quoted(_ text: String, _ quote: Character) -> String {
    var result = String(quote)
    for character in text.unicodeScalars where character != "\0" {
      if Character(character) == quote { result.append(quote) }
      result.unicodeScalars.append(character)
    }
    result.append(quote)
    return result
  }
}
