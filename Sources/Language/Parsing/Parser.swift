/// Reads a text into statements and reports every fault it has, one statement after another.
package struct Parser: Sendable {
  /// The version of the language that this parser reads.
  package static let languageVersion = 1

  package let grammar: Grammar

  package init(_ grammar: Grammar) { self.grammar = grammar }

  package func parse(_ source: SourceText) -> ParseResult {
    let bytes = Array(source.text.utf8)
    var splitter = StatementSplitter(bytes: bytes)
    var script = Script()
    var diagnostics: [SourceDiagnostic] = []
    var isFirst = true
    while let raw = splitter.next() {
      var statement = StatementParser(grammar: grammar, bytes: bytes, raw: raw)
      if let version = statement.version() {
        script.languageVersion = script.languageVersion ?? statement.check(version: version, isFirst: isFirst)
      } else if let parsed = statement.parse() {
        script.statements.append(parsed)
      }
      diagnostics += statement.diagnostics
      isFirst = false
    }
    script.comments = splitter.comments
    return ParseResult(script: script, diagnostics: diagnostics)
  }

  /// Whether a typed text goes on: its last line ends in `|` or `\`, or a bracket or a quote is open. An empty line ends
  /// a text that a trailing mark left open.
  package func needsContinuation(_ text: String) -> Bool {
    var splitter = StatementSplitter(bytes: Array(text.utf8))
    var last: RawStatement?
    while let raw = splitter.next() {
      if case .bracket = raw.opening { return true }
      if case .quote = raw.opening { return true }
      last = raw
    }
    guard let last, last.opening != nil else { return false }
    var newlines = 0
    for byte in text.utf8.reversed() {
      if byte == 0x0A { newlines += 1 } else if byte != 0x20, byte != 0x09, byte != 0x0D { break }
    }
    return newlines < 2
  }
}
