/// A cell of a delimited file that is not of its column's declared type, told from DuckDB's own words.
struct FileFault {
  let failure: EngineFailure

  /// Nil where the message is about something else.
  init?(_ message: String) {
    func between(_ start: String, _ end: String) -> String? {
      guard let from = message.firstRange(of: start) else { return nil }
      let rest = message[from.upperBound...]
      return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
    }
    guard let line = between("CSV Error on Line: ", "\n").flatMap({ Int($0) }),
      let column = between("Error when converting column \"", "\". "),
      let text = between("Could not convert string \"", "\" to '"), let type = between("\" to '", "'"),
      let file = between("file = ", "\n")?.split(separator: "/").last
    else { return nil }
    let wanted =
      switch type {
      case "BIGINT": "a whole number"
      case "DOUBLE": "a number"
      case "BOOLEAN": "true or false"
      default: type
      }
    failure = .badCell(file: String(file), line: line, column: column, text: text, wanted: wanted)
  }
}
