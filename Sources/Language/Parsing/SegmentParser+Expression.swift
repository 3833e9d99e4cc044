import TerroirKernel

extension SegmentParser {
  /// How deep a tree may get: recursion over it must not exhaust a thread's stack.
  private static let deepest = 200

  /// Reads the longest expression that begins here.
  mutating func expression() throws(SourceDiagnostic) -> Expression { try binary(above: 0) }

  /// `where EXPR`: nothing may follow.
  mutating func filterArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    cursor.skipGap()
    if cursor.isAtEnd { throw malformed("\(declaration.name) needs a condition", declaration) }
    let condition = try expression()
    let next = try peek().token
    guard case .end = next.kind else { throw unexpectedOperator(next) }
    return .filter(condition)
  }

  /// What stands where an operator or the end should.
  func unexpectedOperator(_ token: ExpressionToken) -> SourceDiagnostic {
    let found: Phrase = "\"\(text(token.span))\""
    let fault: SyntaxFault =
      switch token.kind {
      case .symbol(")"): .strayBracket(")")
      case .symbol("]"): .strayBracket("]")
      case .symbol("!"): .foreignOperator("!", ours: "not")
      case .symbol("^"): .foreignOperator("^", ours: "power(x, y)")
      default: .expectedOperator(found: found)
      }
    return SourceDiagnostic(fault, at: token.span)
  }

  /// Precedence climbing: an operand, then operators that bind tighter than `level`.
  private mutating func binary(above level: Int) throws(SourceDiagnostic) -> Expression {
    guard depth < Self.deepest else { throw SourceDiagnostic(.tooDeep, at: here) }
    depth += 1
    defer { depth -= 1 }
    var left = try unary()
    var length = 0
    var compared = false
    while let (symbol, span, after) = try binaryOperator(), symbol.precedence > level {
      length += 1
      if length > Self.deepest { throw SourceDiagnostic(.tooDeep, at: span) }
      if symbol.isComparison, compared { throw SourceDiagnostic(.chainedComparison, at: span) }
      compared = symbol.isComparison
      cursor = after
      let right = symbol == .in || symbol == .notIn ? try collection() : try binary(above: symbol.precedence)
      left = Expression(.binary(symbol, left, right, at: span), span: left.span.joined(right.span))
    }
    return left
  }

  /// The operator here and the cursor after it; nil where none begins.
  private mutating func binaryOperator() throws(SourceDiagnostic) -> (BinaryOperator, Span, Cursor)? {
    let (token, after) = try peek()
    switch token.kind {
    case .symbol("="):
      // Reading on as == finds the faults behind it too. In `derive a=1 b=2` an expression never ends before `=`.
      report(.assignmentInExpression, at: token.span)
      return (.equal, token.span, after)
    case .symbol("&&"):
      report(.foreignOperator("&&", ours: "and"), at: token.span)
      return (.and, token.span, after)
    case .symbol("<>"):
      report(.foreignOperator("<>", ours: "!="), at: token.span)
      return (.notEqual, token.span, after)
    case .symbol(let symbol):
      return BinaryOperator(rawValue: symbol).map { ($0, token.span, after) }
    default: break
    }
    guard let keyword = token.keyword else { return nil }
    switch keyword {
    case "is": throw SourceDiagnostic(.isTest, at: token.span)
    case "not":
      var probe = self
      probe.cursor = after
      let (second, end) = try probe.peek()
      guard let word = second.keyword, let symbol = BinaryOperator(rawValue: "not \(word)") else { return nil }
      return (symbol, token.span.joined(second.span), end)
    default: return BinaryOperator(rawValue: keyword).map { ($0, token.span, after) }
    }
  }

  /// `not` binds looser than comparisons, `-` tighter than every binary operator.
  private mutating func unary() throws(SourceDiagnostic) -> Expression {
    let (token, after) = try peek()
    if token.keyword == "not" {
      cursor = after
      let operand = try binary(above: 3)
      return Expression(.unary(.not, operand), span: token.span.joined(operand.span))
    }
    if token.kind == .symbol("-") {
      guard depth < Self.deepest else { throw SourceDiagnostic(.tooDeep, at: token.span) }
      depth += 1
      defer { depth -= 1 }
      cursor = after
      let operand = try unary()
      return Expression(.unary(.minus, operand), span: token.span.joined(operand.span))
    }
    return try primary(token, after)
  }

  private mutating func primary(_ token: ExpressionToken, _ after: Cursor) throws(SourceDiagnostic) -> Expression {
    switch token.kind {
    case .number(let number):
      cursor = after
      return Expression(.number(number), span: token.span)
    case .variable(let value):
      cursor = after
      use(value, at: token.span)
      return expression(of: value, at: token.span)
    case .string(let string):
      cursor = after
      if text(token.span).hasPrefix("'") {
        note(foreign: "'text'", as: "\"text\"", at: token.span, written: Quoting.quoted(string))
      } else if !text(token.span).hasPrefix("\"") {
        // A day: in the journal it has the quotes that every reader knows.
        substitutions.append(Substitution(span: token.span, text: Quoting.quoted(string)))
      }
      return Expression(.string(string), span: token.span)
    case .quotedName(let name):
      cursor = after
      return Expression(.column(name), span: token.span)
    case .symbol("("):
      cursor = after
      let inner = try expression()
      let end = try close(")")
      return Expression(inner.kind, span: token.span.joined(end))
    case .name(let name):
      if let constant = constant(token) {
        cursor = after
        return Expression(constant, span: token.span)
      }
      guard token.keyword == nil else { break }
      cursor = after
      guard cursor.at("(") else { return Expression(.column(name), span: token.span) }
      cursor.advance()
      let (arguments, end) = try list(closing: ")")
      return Expression(.call(Identifier(name, span: token.span), arguments), span: token.span.joined(end))
    case .symbol("!"): throw SourceDiagnostic(.foreignOperator("!", ours: "not"), at: token.span)
    default: break
    }
    let found: Phrase = token.kind == .end ? "the end" : "\"\(text(token.span))\""
    throw SourceDiagnostic(.expectedExpression(found: found), at: token.span)
  }

  private func constant(_ token: ExpressionToken) -> Expression.Kind? {
    switch token.keyword {
    case "yes", "true": .boolean(true)
    case "no", "false": .boolean(false)
    case "missing", "null": .missing
    default: nil
    }
  }

  /// What stands right of `in`: a list, a range, or a single value.
  private mutating func collection() throws(SourceDiagnostic) -> Expression {
    let (token, after) = try peek()
    if token.kind == .symbol("[") || token.kind == .symbol("(") {
      cursor = after
      let (elements, end) = try list(closing: token.kind == .symbol("[") ? "]" : ")")
      return Expression(.list(elements), span: token.span.joined(end))
    }
    let lower = try binary(above: BinaryOperator.in.precedence)
    switch lower.kind {
    case .list, .range: return lower
    default: break
    }
    let (dots, behind) = try peek()
    guard dots.kind == .symbol("..") else { return Expression(.list([lower]), span: lower.span) }
    cursor = behind
    let upper = try binary(above: BinaryOperator.in.precedence)
    return Expression(.range(lower, upper), span: lower.span.joined(upper.span))
  }

  private mutating func list(closing bracket: Character) throws(SourceDiagnostic) -> ([Expression], Span) {
    var elements: [Expression] = []
    let (first, after) = try peek()
    if first.kind == .symbol(String(bracket)) {
      cursor = after
      return ([], first.span)
    }
    while true {
      elements.append(try expression())
      let (token, behind) = try peek()
      guard token.kind == .symbol(",") else { return (elements, try close(bracket)) }
      cursor = behind
    }
  }

  private mutating func close(_ bracket: Character) throws(SourceDiagnostic) -> Span {
    let (token, after) = try peek()
    guard token.kind == .symbol(String(bracket)) else {
      let found: Phrase = token.kind == .end ? "the end" : "\"\(text(token.span))\""
      throw SourceDiagnostic(.expectedClosing(bracket, found: found), at: token.span)
    }
    cursor = after
    return token.span
  }
}
