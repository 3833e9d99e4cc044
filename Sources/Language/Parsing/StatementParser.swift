/// Parses one statement, each segment on its own, so that a fault in one step hides none in the others.
struct StatementParser {
  let grammar: Grammar
  let bytes: [UInt8]
  let raw: RawStatement
  let variables: Variables
  /// How many loops it stands in.
  let depth: Int
  private(set) var diagnostics: [SourceDiagnostic] = []
  /// What the segments noted of variables and of words of other tools.
  private(set) var substitutions: [Substitution] = []
  private var foreignWords: [ForeignWord] = []
  private var used: [String] = []
  private var isAssumed = false

  init(grammar: Grammar, bytes: [UInt8], raw: RawStatement, variables: Variables = Variables(), depth: Int = 0) {
    self.grammar = grammar
    self.bytes = bytes
    self.raw = raw
    self.variables = variables
    self.depth = depth
  }

  func segment(_ span: Span) -> SegmentParser {
    SegmentParser(grammar: grammar, bytes: bytes, span: span, variables: variables)
  }

  /// Takes over what a segment found.
  mutating func take(_ segment: SegmentParser) {
    diagnostics += segment.diagnostics
    substitutions += segment.substitutions
    foreignWords += segment.foreignWords
    used += segment.used
    isAssumed = isAssumed || segment.isAssumed
  }

  mutating func report(_ found: [SourceDiagnostic]) { diagnostics += found }

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
    if let loop = self.loop() { return diagnostics.isEmpty ? loop : nil }
    guard diagnostics.isEmpty else { return nil }
    var binding: Identifier?
    var head: Pipeline.Head?
    var steps: [Invocation] = []
    for (index, span) in raw.segments.enumerated() {
      var segment = self.segment(span)
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
      take(segment)
    }
    guard diagnostics.isEmpty, let head else { return nil }
    let span = steps.last.map { head.span.joined($0.span) } ?? head.span
    return statement(binding, Pipeline(head: head, steps: steps, span: span))
  }

  func statement(_ binding: Identifier?, _ pipeline: Pipeline) -> Statement {
    Statement(
      span: raw.span, rationale: raw.rationale, text: text, binding: binding, pipeline: pipeline,
      variables: Set(used).sorted(), isAssumed: isAssumed, foreignWords: foreignWords)
  }

  /// The statement in the language's own words.
  private var text: String {
    var text: [UInt8] = []
    var lower = raw.span.lower
    for part in substitutions.sorted(by: { $0.span.lower < $1.span.lower }) where part.span.lower >= lower {
      text += bytes[lower..<part.span.lower]
      text += part.text.utf8
      lower = part.span.upper
    }
    text += bytes[lower..<max(lower, raw.span.upper)]
    return String(decoding: text, as: UTF8.self)
  }

  /// The fault of a statement that the text leaves open.
  private func opening() -> SourceDiagnostic? {
    switch raw.opening {
    case .bracket(let span):
      SourceDiagnostic(.unclosedBracket(Character(Unicode.Scalar(bytes[span.lower]))), at: span)
    case .quote(let span): SourceDiagnostic(.unclosedQuote, at: span)
    case .pipe, .backslash, nil: nil
    }
  }
}
