import TerroirKernel

extension SegmentParser {
  /// The value of `$name` or `${name}`; nil where none begins here. The caller notes the use: a probe may come to nothing.
  mutating func variable() throws(SourceDiagnostic) -> Value? {
    guard cursor.at("$") else { return nil }
    let start = cursor.position
    cursor.advance()
    let isBraced = cursor.take("{")
    let name = text(cursor.takeWhile(Characters.isNamePart))
    if isBraced, !cursor.take("}") { throw SourceDiagnostic(.expectedClosing("}", found: found()), at: here) }
    let span = Span(start, cursor.position)
    guard !name.isEmpty else { throw SourceDiagnostic(.variableWithoutName, at: span) }
    if let value = variables[name] { return value.moved(to: span) }
    guard variables.isOpen else {
      let near = Suggestions.nearest(to: name, in: variables.names).map { "$\($0)" }
      throw SourceDiagnostic(.unknownVariable(name, near: near), at: span)
    }
    return Value(.string(""), span: span, text: "", isAssumed: true)
  }

  /// Notes that a variable stands at a place and what it says there.
  mutating func use(_ value: Value, at span: Span, as spelled: String? = nil) {
    substitutions.append(Substitution(span: span, text: spelled ?? value.spelled))
    isAssumed = isAssumed || value.isAssumed
    let names = text(span).split(separator: "$", omittingEmptySubsequences: false).dropFirst()
    used += names.map { part in
      String(String.UnicodeScalarView(part.unicodeScalars.drop { $0 == "{" }.prefix(while: Characters.isNamePart)))
    }
  }

  /// Notes that a word of another tool stands at a place and what it is in ours.
  mutating func note(foreign theirs: String, as ours: String, at span: Span, written: String? = nil) {
    foreignWords.append(ForeignWord(theirs: theirs, ours: ours, span: span))
    substitutions.append(Substitution(span: span, text: written ?? ours))
  }

  /// A word that holds variables: one alone is its value, `$from..$to` a range, `out/$town.csv` a text.
  mutating func composed() throws(SourceDiagnostic) -> Value? {
    let start = cursor.position
    var probe = cursor
    _ = probe.takeWhile(Characters.isWordPart)
    guard probe.at("$") else { return nil }
    var parts: [Value] = []
    while !cursor.isAtEnd {
      if let value = try variable() {
        parts.append(value)
      } else {
        let span = word()
        guard span.count > 0 else { break }
        parts.append(Value(.word(text(span)), span: span, text: text(span)))
      }
    }
    let span = Span(start, cursor.position)
    var whole = parts[0]
    if parts.count > 1 {
      let isAssumed = parts.contains(where: \.isAssumed)
      let joined = parts.map(\.text).joined()
      whole = range(of: parts, span) ?? Value(.string(joined), span: span, text: joined, isAssumed: isAssumed)
    }
    use(whole, at: span)
    return whole.moved(to: span)
  }

  /// The range that the parts of a word make, one of them a variable; nil where they make none.
  private func range(of parts: [Value], _ span: Span) -> Value? {
    var ends: [[Value]] = [[]]
    for part in parts {
      guard case .word(let word) = part.kind, let dots = word.firstRange(of: "..") else {
        ends[ends.count - 1].append(part)
        continue
      }
      let sides = [String(word[..<dots.lowerBound]), String(word[dots.upperBound...])]
      for (place, side) in sides.enumerated() {
        if place == 1 { ends.append([]) }
        if side.isEmpty { continue }
        guard let number = NumberReader.number(side) else { return nil }
        ends[ends.count - 1].append(Value(.number(number), span: part.span, text: side))
      }
    }
    guard ends.count == 2, let lower = ends[0].first, let upper = ends[1].first, ends[0].count == 1, ends[1].count == 1
    else { return nil }
    for end in [lower, upper] where !end.isAssumed {
      guard case .number = end.kind else { return nil }
    }
    return Value(
      .range(lower, upper), span: span, text: "\(lower.text)..\(upper.text)",
      isAssumed: lower.isAssumed || upper.isAssumed)
  }

  /// A variable as an expression has it.
  func expression(of value: Value, at span: Span) -> Expression {
    if value.isAssumed { return Expression(.missing, span: span) }
    let kind: Expression.Kind =
      switch value.kind {
      case .number(let number): .number(number)
      case .boolean(let flag): .boolean(flag)
      case .string, .word, .reference: .string(value.text)
      case .list(let items): .list(items.map { expression(of: $0, at: span) })
      case .range(let lower, let upper): .range(expression(of: lower, at: span), expression(of: upper, at: span))
      }
    return Expression(kind, span: span)
  }

  /// `let NAME = VALUE`, `let NAME ?= VALUE`, `let` alone.
  mutating func variableArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    cursor.skipGap()
    if cursor.isAtEnd { return .variable(nil, value: nil, isDefault: false) }
    _ = cursor.take("$")
    let span = cursor.takeWhile(Characters.isNamePart)
    let name = text(span)
    guard let first = name.unicodeScalars.first, Characters.isNameStart(first) else {
      throw malformed("\(declaration.name) needs a name of letters, digits and _", declaration)
    }
    cursor.skipGap()
    let isDefault = cursor.take("?")
    guard cursor.take("=") else { throw malformed("\(declaration.name) \(name) needs = and a value", declaration) }
    cursor.skipGap()
    if cursor.isAtEnd { throw malformed("\(declaration.name) \(name) needs a value behind =", declaration) }
    let value = try self.value()
    cursor.skipGap()
    if !cursor.isAtEnd {
      throw malformed(
        "\(declaration.name) takes one value; a text with spaces stands in double quotes", declaration)
    }
    return .variable(Identifier(name, span: span), value: value, isDefault: isDefault)
  }
}
