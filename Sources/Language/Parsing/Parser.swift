/// Reads a text into statements and reports every fault it has, one statement after another.
package struct Parser: Sendable {
  /// The version of the language that this parser reads.
  package static let languageVersion = 1

  package let grammar: Grammar

  package init(_ grammar: Grammar) { self.grammar = grammar }

  /// - Parameters:
  ///   - span: the stretch to read; all of it without.
  ///   - variables: what `$name` stands for before the text; what the text itself says of them counts from there on.
  package func parse(
    _ source: SourceText, in span: Span? = nil, variables: Variables = Variables()
  ) -> ParseResult {
    parse(Array(source.text.utf8), in: span, variables: variables, depth: 0)
  }

  /// - Parameter depth: how many loops the stretch stands in.
  func parse(_ bytes: [UInt8], in span: Span?, variables: Variables, depth: Int) -> ParseResult {
    var variables = variables
    var splitter = StatementSplitter(bytes: bytes, span: span)
    var script = Script()
    var diagnostics: [SourceDiagnostic] = []
    var isFirst = depth == 0
    while let raw = splitter.next() {
      var statement = StatementParser(grammar: grammar, bytes: bytes, raw: raw, variables: variables, depth: depth)
      if let version = statement.version() {
        script.languageVersion = script.languageVersion ?? statement.check(version: version, isFirst: isFirst)
      } else if let parsed = statement.parse() {
        script.statements.append(parsed)
        variables.take(parsed, grammar)
      } else if !statement.diagnostics.isEmpty {
        // What it would have said of variables is not known.
        variables.isOpen = true
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
