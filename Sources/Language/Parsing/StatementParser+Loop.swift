import TerroirKernel

extension StatementParser {
  /// `for NAME in LIST { ... }`; nil where the statement is none.
  mutating func loop() -> Statement? {
    var head = segment(raw.span)
    head.cursor.skipGap()
    let word = head.cursor.takeWhile(Characters.isColumnPart)
    guard let declaration = grammar[head.text(word)], declaration.syntax == .loop else { return nil }
    head.cursor.skipGap()
    if head.cursor.at("=") { return nil }
    do throws(SourceDiagnostic) {
      let loop = try self.loop(&head, declaration)
      take(head)
      let verb = Identifier(declaration.name, span: word)
      let invocation = Invocation(verb: verb, arguments: .loop(loop), span: raw.span)
      return statement(nil, Pipeline(head: .invocation(invocation), steps: [], span: raw.span))
    } catch {
      head.diagnostics.append(error)
      take(head)
      return nil
    }
  }

  private mutating func loop(
    _ head: inout SegmentParser, _ declaration: CommandDeclaration
  ) throws(SourceDiagnostic) -> Loop {
    guard depth < 20 else { throw SourceDiagnostic(.tooDeep, at: raw.span) }
    _ = head.cursor.take("$")
    let name = head.cursor.takeWhile(Characters.isNamePart)
    guard let first = head.text(name).unicodeScalars.first, Characters.isNameStart(first) else {
      throw head.malformed("\(declaration.name) needs a name for the variable", declaration)
    }
    guard head.take(keyword: "in") else {
      throw head.malformed("\(declaration.name) \(head.text(name)) needs in and a list", declaration)
    }
    guard let block = raw.block else {
      throw SourceDiagnostic(
        .malformed("\(declaration.name) needs commands in braces", usage: declaration.usage),
        at: Span(raw.span.upper, raw.span.upper))
    }
    guard block.upper == raw.span.upper else {
      throw SourceDiagnostic(
        .malformed("the commands of a loop end with }", usage: declaration.usage), at: Span(block.upper, raw.span.upper)
      )
    }
    head.cursor.skipGap()
    let source = try self.source(Span(head.cursor.position, block.lower), &head, declaration)
    let variable = Identifier(head.text(name), span: name)
    let body = Span(block.lower + 1, block.upper - 1)
    var inner = variables
    inner.assume(variable.name)
    let parsed = Parser(grammar).parse(bytes, in: body, variables: inner, depth: depth + 1)
    report(parsed.diagnostics)
    let used = parsed.script.statements.flatMap(\.variables).filter { $0 != variable.name }
    head.used += used
    return Loop(variable: variable, source: source, span: body, body: parsed.script.statements)
  }

  /// A list, a range or a variable; else a pipeline.
  private mutating func source(
    _ span: Span, _ head: inout SegmentParser, _ declaration: CommandDeclaration
  ) throws(SourceDiagnostic) -> Loop.Source {
    var parser = segment(span)
    parser.cursor.skipGap()
    if parser.cursor.isAtEnd { throw head.malformed("\(declaration.name) needs a list behind in", declaration) }
    if let first = parser.cursor.current, first == "[" || first == "$" || first == "-" || Characters.isDigit(first) {
      let value = try parser.value()
      parser.cursor.skipGap()
      if parser.cursor.isAtEnd {
        head.take(parser)
        return .value(value)
      }
      if first != "$" { throw parser.stray() }
    }
    var splitter = StatementSplitter(bytes: bytes, span: span)
    guard let rows = splitter.next(), rows.span.upper <= span.upper else {
      throw head.malformed("\(declaration.name) needs a list behind in", declaration)
    }
    var statement = StatementParser(grammar: grammar, bytes: bytes, raw: rows, variables: variables, depth: depth + 1)
    let parsed = statement.parse()
    report(statement.diagnostics)
    guard let parsed else {
      throw SourceDiagnostic(.malformed("nothing to go through", usage: declaration.usage), at: span)
    }
    head.substitutions += statement.substitutions
    head.used += parsed.variables
    head.foreignWords += parsed.foreignWords
    head.isAssumed = head.isAssumed || parsed.isAssumed
    return .rows(parsed)
  }
}
