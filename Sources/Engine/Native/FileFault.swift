/// What is wrong with a file, told from DuckDB's own words and, where they do not tell the line, from the file.
struct FileFault {
  let failure: EngineFailure

  /// Nil where the message is about something else.
  init?(_ message: String) {
    guard let failure = Self.delimited(message) ?? Self.other(message) else { return nil }
    self.failure = failure
  }

  /// The first line of DuckDB's words, without the kind of its error.
  static func sentence(of message: String) -> String {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    guard let end = line.firstRange(of: "Error: ")?.upperBound else { return line }
    return String(line[end...])
  }

  private static func delimited(_ message: String) -> EngineFailure? {
    guard message.contains("CSV Error on Line: ") || message.contains("CSV Parser state machine"),
      // What the file's own line holds comes first, and may hold such words as well.
      let settings = message.ranges(of: "\n  file = ").last.map({ String(message[$0.lowerBound...]) }),
      let path = between(settings, "file = ", "\n"),
      let delimiter = between(settings, "delimiter = ", " (Set By User)").flatMap({ Delimiter($0) })
    else { return nil }
    let record = between(message, "CSV Error on Line: ", "\n").flatMap { Int($0) }
    // DuckDB counts a row of several lines as one.
    let line = record.flatMap { FilePlace.line(path, delimiter.byte, record: $0) ?? $0 }
    if let line, let cell = badCell(message, path, line) { return cell }
    if let fault = FilePlace.fault(path, delimiter) { return .file(path: path, line: fault.line, fault.problem) }
    let problem: FileProblem
    if let columns = between(message, "Expected Number of Columns: ", " ").flatMap({ Int($0) }),
      let values = between(message, "Found: ", "\n").flatMap({ Int($0) })
    {
      problem = .ragged(values: values, columns: columns, delimiter: delimiter.character)
    } else if message.contains("unterminated quote") {
      problem = .unclosedQuote
    } else if message.contains("Invalid unicode") {
      problem = .notUTF8
    } else if message.contains("Maximum line size") {
      problem = .tooLongRow
    } else if message.contains("state machine") {
      problem = .mixedLineEnds
    } else {
      problem = .other(sentence(of: message))
    }
    return .file(path: path, line: line, problem)
  }

  /// A cell that is not of its column's declared type.
  private static func badCell(_ message: String, _ path: String, _ line: Int) -> EngineFailure? {
    guard let column = between(message, "Error when converting column \"", "\". "),
      let text = between(message, "Could not convert string \"", "\" to '"),
      let type = between(message, "\" to '", "'"), let file = path.split(separator: "/").last
    else { return nil }
    let wanted =
      switch type {
      case "BIGINT": "a whole number"
      case "DOUBLE": "a number"
      case "BOOLEAN": "true or false"
      default: type
      }
    return .badCell(file: String(file), line: line, column: column, text: text, wanted: wanted)
  }

  private static func other(_ message: String) -> EngineFailure? {
    if let path = between(message, "Malformed JSON in file \"", "\"") {
      return .file(path: path, line: JSONPlace.firstFault(in: path), .brokenJSON)
    }
    if message.contains("Parquet file") || message.contains("Footer length") || message.contains("No magic bytes"),
      let path = between(message, "ile '", "'")
    {
      return .file(path: path, line: nil, .noTable(format: .parquet))
    }
    if let path = between(message + "\n", "Input is not a GZIP stream: ", "\n") {
      return .file(path: path, line: nil, .notPacked)
    }
    return nil
  }

  private static func between(_ message: String, _ start: String, _ end: String) -> String? {
    guard let from = message.firstRange(of: start) else { return nil }
    let rest = message[from.upperBound...]
    return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
  }
}
