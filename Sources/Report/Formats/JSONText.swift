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
      // A terminal reads 0x80 to 0x9F as the start of a command, too.
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
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
