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
    if scalar == "'", let text = singlyQuoted() { return .string(text.name) }
    if let value = try variable() { return .variable(value) }
    if let day = try date() { return .string(day) }
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

  /// A day as ISO 8601 writes it, which is a text and no subtraction: `2026-03-14`. What is nearly one is told, as it
  /// would quietly be a number.
  private mutating func date() throws(SourceDiagnostic) -> String? {
    let start = cursor.position
    var probe = cursor
    let parts = [4, 2, 2]
    var digits: [Span] = []
    for (place, count) in parts.enumerated() {
      if place > 0, !probe.take("-") { break }
      let span = probe.takeWhile(Characters.isDigit)
      guard span.count == count else { break }
      digits.append(span)
    }
    guard digits.count >= 2, !(probe.current.map { Characters.isNamePart($0) || $0 == "." } ?? false) else {
      return nil
    }
    let span = Span(start, digits[digits.count - 1].upper)
    guard digits.count == 3, let month = Int(text(digits[1])), let day = Int(text(digits[2])),
      let year = Int(text(digits[0])),
      Self.isDay(year, month, day)
    else { throw SourceDiagnostic(.dateOrDifference(text(span)), at: span) }
    cursor.move(to: span.upper)
    return text(span)
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
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
    // 14.03.2026
    if cursor.at("."), cursor.byte(ahead: 1).map({ (0x30...0x39).contains($0) }) ?? false {
      _ = cursor.takeWhile { Characters.isDigit($0) || $0 == "." }
      let span = Span(start, cursor.position)
      throw SourceDiagnostic(.dateOrDifference(text(span)), at: span)
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
