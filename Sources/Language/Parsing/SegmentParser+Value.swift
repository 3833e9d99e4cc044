extension SegmentParser {
  /// Reads a value; the parameter's kind decides what a bare word means.
  mutating func value(_ kind: ParameterKind = .any) throws(SourceDiagnostic) -> Value {
    let start = cursor.position
    if cursor.at("[") { return try list(kind) }
    if kind == .reference || kind == .table { return try referenceValue() }
    if let composed = try composed() {
      guard cursor.at("[") else { return composed }
      throw SourceDiagnostic(
        .invalidReference(text(Span(start, cursor.position + 1))), at: Span(start, cursor.position + 1))
    }
    if let quoted = try quoted() {
      if cursor.at(".") || cursor.at("[") {
        cursor.move(to: start)
        return try referenceValue()
      }
      return Value(.string(quoted.name), span: quoted.span, text: quoted.name)
    }
    let span = signedSum() ?? word()
    guard span.count > 0 else { throw stray() }
    if cursor.at("[") {
      cursor.move(to: start)
      return try referenceValue()
    }
    return Value(try scalar(of: span, kind), span: span, text: text(span))
  }

  /// A sum behind the sign of its currency, whose commas set thousands apart and are none of a list: `£1,500,000`.
  private mutating func signedSum() -> Span? {
    let start = cursor.position
    guard cursor.current?.properties.generalCategory == .currencySymbol else { return nil }
    _ = word()
    while isCommaInNumber {
      cursor.advance()
      _ = word()
    }
    return Span(start, cursor.position)
  }

  /// Whether a comma stands here behind a digit and before three: one that sets thousands apart.
  var isCommaInNumber: Bool {
    guard cursor.at(","), cursor.position > 0 else { return false }
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    return isDigit(cursor.bytes[cursor.position - 1]) && (1...3).allSatisfy { isDigit(cursor.byte(ahead: $0)) }
      && !isDigit(cursor.byte(ahead: 4))
  }

  private mutating func referenceValue() throws(SourceDiagnostic) -> Value {
    guard let reference = try reference() else { throw stray() }
    return Value(.reference(reference), span: reference.span, text: text(reference.span))
  }

  private mutating func list(_ kind: ParameterKind) throws(SourceDiagnostic) -> Value {
    let start = cursor.position
    guard depth < 100 else { throw SourceDiagnostic(.tooDeep, at: here) }
    depth += 1
    defer { depth -= 1 }
    var element = kind
    if case .list(let inner) = kind { element = inner }
    var values: [Value] = []
    _ = cursor.take("[")
    cursor.skipGap()
    while !cursor.take("]") {
      if cursor.isAtEnd { throw SourceDiagnostic(.unclosedBracket("["), at: Span(start, start + 1)) }
      values.append(try value(element))
      cursor.skipGap()
      if cursor.take(",") { cursor.skipGap() }
    }
    let span = Span(start, cursor.position)
    return Value(.list(values), span: span, text: text(span))
  }

  private mutating func scalar(of span: Span, _ kind: ParameterKind) throws(SourceDiagnostic) -> Value.Kind {
    let word = text(span)
    switch kind {
    case .text, .key, .file, .directory, .column, .newName, .command, .method, .stage, .plugin, .classification,
      .template, .town, .stageParameter:
      return .word(word)
    default: break
    }
    if word == "yes" || word == "no" { return .boolean(word == "yes") }
    if let number = NumberReader.number(word) { return .number(number) }
    return try range(word, span) ?? .word(word)
  }

  /// `1..5`, `120M..300M`, `2019-01..2019-12`. Paths have `..` too: a range has digits first on both sides and no `/`.
  private func range(_ word: String, _ span: Span) throws(SourceDiagnostic) -> Value.Kind? {
    let bytes = Array(word.utf8)
    guard !bytes.contains(0x2F),
      let dots = bytes.indices.dropLast().first(where: { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E }),
      dots > 0, startsAsNumber(bytes[...])
    else { return nil }
    let right = bytes[(dots + 2)...]
    guard startsAsNumber(right) else { throw SourceDiagnostic(.invalidRange(word), at: span) }
    return .range(
      end(Span(span.lower, span.lower + dots)), end(Span(span.lower + dots + 2, span.upper)))
  }

  private func startsAsNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.first == 0x2D ? bytes.dropFirst() : bytes
    return digits.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private func end(_ span: Span) -> Value {
    let word = text(span)
    return Value(NumberReader.number(word).map { .number($0) } ?? .word(word), span: span, text: word)
  }
}
