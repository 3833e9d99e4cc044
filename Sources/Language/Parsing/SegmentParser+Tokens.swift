extension SegmentParser {
  /// The next word of an expression; the cursor stays.
  ///
  /// `-` inside a name: it belongs to the name where a letter follows directly and no space stands before it
  /// (`sole-trader`); elsewhere it is minus (`a - b`, `x-1`). Other names go in backquotes.
  func peek() throws(SourceDiagnostic) -> (token: ExpressionToken, after: Cursor) {
    var probe = self
    probe.diagnostics = []
    probe.cursor.skipGap()
    let start = probe.cursor.position
    let kind = try probe.token()
    return (ExpressionToken(kind: kind, span: Span(start, probe.cursor.position)), probe.cursor)
  }

  private mutating func token() throws(SourceDiagnostic) -> ExpressionToken.Kind {
    guard let scalar = cursor.current else { return .end }
    if scalar == "\"" || scalar == "`" {
      guard let quoted = try quoted() else { return .end }
      return scalar == "`" ? .quotedName(quoted.name) : .string(quoted.name)
    }
    if Characters.isDigit(scalar) { return .number(try number()) }
    if Characters.isNameStart(scalar) { return .name(text(bareName())) }
    for symbol in ["==", "!=", "<=", ">=", "<>", "&&", "..", "="] where at(symbol) {
      cursor.move(to: cursor.position + symbol.utf8.count)
      return .symbol(symbol)
    }
    if "<>+-*/%()[],:!&^".unicodeScalars.contains(scalar) {
      cursor.advance()
      return .symbol(String(scalar))
    }
    throw stray()
  }

  private func at(_ symbol: String) -> Bool {
    symbol.unicodeScalars.enumerated().allSatisfy { cursor.at($0.element, ahead: $0.offset) }
  }

  private mutating func number() throws(SourceDiagnostic) -> Number {
    let start = cursor.position
    let length = NumberReader.prefixLength(cursor.bytes, from: start, to: cursor.end)
    cursor.move(to: start + length)
    let literal = text(Span(start, start + length))
    let unit = takeUnit()
    if let next = cursor.current, Characters.isNamePart(next) {
      _ = cursor.takeWhile(Characters.isNamePart)
      let span = Span(start, cursor.position)
      throw SourceDiagnostic(.numberIntoWord(text(span)), at: span)
    }
    guard let number = NumberReader.make(literal, unit: unit) else {
      throw SourceDiagnostic(.numberIntoWord(literal), at: Span(start, cursor.position))
    }
    return number
  }

  /// `%` right after a number is per cent unless an operand follows it directly: `10%3` is a remainder.
  private mutating func takeUnit() -> Number.Unit? {
    for unit in Number.Unit.allCases where at(unit.rawValue) {
      let length = unit.rawValue.utf8.count
      let next = cursor.scalar(at: cursor.position + length)?.scalar
      let continues = next.map { Characters.isNamePart($0) || (unit == .percent && ($0 == "(" || $0 == "`")) } ?? false
      if continues { continue }
      cursor.move(to: cursor.position + length)
      return unit
    }
    return nil
  }

  private mutating func bareName() -> Span {
    let start = cursor.position
    while let next = cursor.scalar(at: cursor.position) {
      if Characters.isNamePart(next.scalar) {
        cursor.advance()
      } else if next.scalar == "-" || next.scalar == ".",
        let following = cursor.scalar(at: cursor.position + 1)?.scalar,
        next.scalar == "-" ? Characters.isNameStart(following) : Characters.isNamePart(following)
      {
        cursor.advance()
      } else {
        break
      }
    }
    return Span(start, cursor.position)
  }
}
