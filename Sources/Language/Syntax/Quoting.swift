/// Writes names and texts so that the parser reads them back as they were.
package enum Quoting {
  /// The name as it stands in a command: bare where it may be, else in double quotes.
  package static func argument(_ name: String) -> String { isBare(name) ? name : quoted(name) }

  /// The column as it stands in an expression, where double quotes would make it a text: bare, or in backquotes.
  package static func column(_ name: String) -> String {
    let keywords = ["and", "or", "not", "in", "like", "yes", "no", "true", "false", "missing", "null", "is"]
    let isPlain =
      name.unicodeScalars.first.map(Characters.isNameStart) ?? false
      && name.unicodeScalars.allSatisfy(Characters.isNamePart) && !keywords.contains(name.lowercased())
    return isPlain ? name : "`\(name)`"
  }

  /// In double quotes, with escapes.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Letters of any script, digits, `-`, `_` and `.`; nothing that reads as a number, a flag or yes and no.
  package static func isBare(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, first != "-", name != "yes", name != "no", !name.contains("..") else {
      return false
    }
    return scalars.allSatisfy { Characters.isNamePart($0) || $0 == "-" || $0 == "." }
      && NumberReader.number(name) == nil
  }
}
