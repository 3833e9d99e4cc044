extension SegmentParser {
  /// Reads a reference that begins here: a name, quoted or bare, then `.NAME`, `[3]` and `["id"]`.
  mutating func reference() throws(SourceDiagnostic) -> Reference? {
    let start = cursor.position
    let head: Identifier
    var path: [Reference.Part] = []
    if let quoted = try quoted() {
      head = quoted
    } else if let value = try variable() {
      use(value, at: value.span, as: Quoting.quoted(value.text))
      head = Identifier(value.text, span: value.span)
    } else {
      let span = cursor.takeWhile { Characters.isColumnPart($0) }
      guard span.count > 0 else { return nil }
      let members = try members(span)
      guard let first = members.first else { throw invalid(from: start) }
      head = first
      path = members.dropFirst().map { .member($0) }
    }
    while let part = try part(from: start) { path += part }
    return Reference(name: head, path: path, span: Span(start, cursor.position))
  }

  /// Splits `profile.industries` at its dots.
  private func members(_ span: Span) throws(SourceDiagnostic) -> [Identifier] {
    var members: [Identifier] = []
    var lower = span.lower
    for offset in span.lower...span.upper where offset == span.upper || cursor.bytes[offset] == 0x2E {
      guard offset > lower else { throw invalid(from: span.lower) }
      let part = Span(lower, offset)
      members.append(Identifier(text(part), span: part))
      lower = offset + 1
    }
    return members
  }

  private mutating func part(from start: Int) throws(SourceDiagnostic) -> [Reference.Part]? {
    if cursor.take(".") {
      if let quoted = try quoted() { return [.member(quoted)] }
      let span = cursor.takeWhile(Characters.isColumnPart)
      guard span.count > 0 else { throw invalid(from: start) }
      return try members(span).map { .member($0) }
    }
    let lower = cursor.position
    guard cursor.take("[") else { return nil }
    cursor.skipGap()
    var part: (Span) -> Reference.Part
    if let key = try quoted() {
      part = { .key(key.name, $0) }
    } else {
      let digits = cursor.takeWhile(Characters.isDigit)
      guard let index = Int(text(digits)) else { throw invalid(from: start) }
      part = { .index(index, $0) }
    }
    cursor.skipGap()
    guard cursor.take("]") else { throw SourceDiagnostic(.expectedClosing("]", found: found()), at: here) }
    return [part(Span(lower, cursor.position))]
  }

  private func invalid(from start: Int) -> SourceDiagnostic {
    var probe = cursor
    _ = probe.takeWhile { !Characters.isSpace($0) }
    let span = Span(start, max(probe.position, start))
    return SourceDiagnostic(.invalidReference(text(span)), at: span)
  }
}
