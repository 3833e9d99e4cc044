/// Parses one statement, each segment on its own, so that a fault in one step hides none in the others.
struct StatementParser {
  let grammar: Grammar
  let bytes: [UInt8]
  let raw: RawStatement
  private(set) var diagnostics: [SourceDiagnostic] = []

  init(grammar: Grammar, bytes: [UInt8], raw: RawStatement) {
    self.grammar = grammar
    self.bytes = bytes
    self.raw = raw
  }

  private mutating func report(_ fault: SyntaxFault, at span: Span) {
    diagnostics.append(SourceDiagnostic(fault, at: span))
  }

  // MARK: Version

  /// The word after `terroir`, if this is the line that pins the version.
  func version() -> Identifier? {
    var parser = SegmentParser(grammar: grammar, bytes: bytes, span: raw.span)
    guard parser.take(keyword: "terroir") else { return nil }
    parser.cursor.skipGap()
    let span = parser.cursor.takeWhile { !Characters.isSpace($0) && $0 != "#" }
    return Identifier(parser.text(span), span: span)
  }

  mutating func check(version: Identifier, isFirst: Bool) -> Int? {
    if !isFirst {
      report(.versionNotFirst, at: raw.span)
      return nil
    }
    guard version.span.upper == raw.span.upper, let number = Int(version.name), number == Parser.languageVersion else {
      let span = version.span.count > 0 ? Span(version.span.lower, raw.span.upper) : raw.span
      let written = String(decoding: bytes[version.span.lower..<raw.span.upper], as: UTF8.self)
      report(.unknownVersion(written, supported: Parser.languageVersion), at: span)
      return nil
    }
    return number
  }

  // MARK: Pipeline

  mutating func parse() -> Statement? {
    if let fault = opening() {
      diagnostics.append(fault)
      return nil
    }
    if raw.pipes.isEmpty {
      // A `\` with nothing before or after it continues nothing.
      var cursor = Cursor(bytes, raw.span)
      cursor.skipGap()
      if cursor.current == nil { return nil }
    }
    var binding: Identifier?
    var head: Pipeline.Head?
    var steps: [Invocation] = []
    for (index, span) in raw.segments.enumerated() {
      var segment = SegmentParser(grammar: grammar, bytes: bytes, span: span)
      do throws(SourceDiagnostic) {
        if index == 0 {
          binding = try segment.binding()
          head = try segment.head()
        } else {
          steps.append(try segment.step(after: raw.pipes[index - 1]))
        }
      } catch {
        segment.diagnostics.append(error)
      }
      diagnostics += segment.diagnostics
    }
    guard diagnostics.isEmpty, let head else { return nil }
    let span = steps.last.map { head.span.joined($0.span) } ?? head.span
    return Statement(
      span: raw.span, rationale: raw.rationale,
      text: String(decoding: bytes[raw.span.lower..<raw.span.upper], as: UTF8.self),
      binding: binding, pipeline: Pipeline(head: head, steps: steps, span: span))
  }

  /// The fault of a statement that the text leaves open.
  private func opening() -> SourceDiagnostic? {
    switch raw.opening {
    case .bracket(let span): SourceDiagnostic(.unclosedBracket(bytes[span.lower] == 0x28 ? "(" : "["), at: span)
    case .quote(let span): SourceDiagnostic(.unclosedQuote, at: span)
    case .pipe, .backslash, nil: nil
    }
  }
}
