package import TerroirKernel

/// JSON written by hand: keys in the order given, numbers exact, nothing that a strict parser refuses.
package enum JSONText {
  package static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || isUnsafe(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A terminal reads 0x80 to 0x9F as the start of a command, too.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The cells of a column. A sentence is an object with id, arguments and text, as in the JSON of an artifact; where
  /// nothing says which of several it is, or an argument is no number, the text alone.
  package static func value(_ row: Int, of column: TableColumn) -> String {
    guard let sentences = column.sentences, case .text(let text) = column.values[row] else {
      return value(column.values[row], as: column.declaration.type)
    }
    guard let sentence = sentences[row], let bytes = try? CanonicalJSON.encode(sentence) else {
      return object([("text", string(text))])
    }
    let json = String(decoding: bytes, as: UTF8.self)
    // What is unsafe can stand within a text alone, where an escape says the same.
    return json.unicodeScalars.reduce(into: "") { safe, scalar in
      if isUnsafe(scalar) { safe += escape(scalar) } else { safe.unicodeScalars.append(scalar) }
    }
  }

  /// A cell; what is missing, or is no number, is null.
  package static func value(_ cell: Cell, as type: ColumnType? = nil) -> String {
    switch cell {
    case .missing: "null"
    case .text(let text): type == .list ? list(text) : string(text)
    case .integer(let number): "\(number)"
    case .number(let number): number.isFinite ? NumberFormat.exact(number) : "null"
    case .boolean(let flag): flag ? "true" : "false"
    }
  }

  package static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0)):\($1)" }.joined(separator: ",") + "}"
  }

  package static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  private static func list(_ text: String) -> String {
    text.isEmpty ? "[]" : array(text.split(separator: ";", omittingEmptySubsequences: false).map { string(String($0)) })
  }
}
