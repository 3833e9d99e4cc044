/// What stands before the cursor: the words of the current segment, and the one that is being typed.
struct CompletionPoint {
  struct Word: Hashable {
    let text: String
    let isQuoted: Bool
    /// One of `= : , ( ) [ ]` or an operator.
    let isMark: Bool
  }

  /// Words before the cursor in this segment, a binding taken off.
  private(set) var words: [Word] = []
  /// What is typed of the current word, without its quote.
  private(set) var partial = ""
  private(set) var quote: Unicode.Scalar?
  /// Where the current word begins, its quote included.
  private(set) var start: Int
  let isFirstSegment: Bool
  /// The variables of the loops in whose bodies the cursor stands.
  private(set) var loopVariables: [String] = []
  /// The pipeline before this segment, a binding taken off.
  let before: String

  init(line: String, cursor: Int) {
    let bytes = Array(line.utf8.prefix(cursor))
    var splitter = StatementSplitter(bytes: bytes)
    var last: RawStatement?
    // In a loop what is typed is a statement of its body.
    while true {
      last = nil
      while let raw = splitter.next() {
        last = raw
        guard let open = Self.openBrace(of: raw, bytes) else { continue }
        let words = String(decoding: bytes[raw.span.lower..<open.lower], as: UTF8.self).split(separator: " ")
        if words.first == "for", words.count > 1 { loopVariables.append(String(words[1])) }
      }
      guard let raw = last, let open = Self.openBrace(of: raw, bytes) else { break }
      splitter = StatementSplitter(bytes: bytes, span: Span(open.upper, bytes.count))
    }
    // A finished line above the cursor is not what is being typed.
    if let raw = last, raw.opening == nil, bytes[raw.span.upper...].contains(0x0A) { last = nil }
    let lower = last?.segments.last?.lower ?? bytes.count
    isFirstSegment = (last?.segments.count ?? 1) == 1
    start = bytes.count
    let first = last.map { Span($0.span.lower, $0.pipes.last?.lower ?? $0.span.lower) } ?? Span(0, 0)
    before = Self.unbound(String(decoding: bytes[first.lower..<first.upper], as: UTF8.self))
    read(bytes, Span(lower, bytes.count))
    if isFirstSegment, words.count >= 2, words[1].text == "=" { words.removeFirst(2) }
  }

  /// The brace of a loop that the statement leaves open.
  private static func openBrace(of raw: RawStatement, _ bytes: [UInt8]) -> Span? {
    guard case .bracket(let open)? = raw.opening, bytes[open.lower] == 0x7B else { return nil }
    return open
  }

  private static func unbound(_ text: String) -> String {
    let source = Array(text.utf8)
    var parser = SegmentParser(grammar: Grammar([]), bytes: source, span: Span(0, source.count))
    _ = try? parser.binding()
    return String(decoding: source[parser.cursor.position...], as: UTF8.self)
  }

  private mutating func read(_ bytes: [UInt8], _ span: Span) {
    var cursor = Cursor(bytes, span)
    while true {
      cursor.skipGap()
      guard let scalar = cursor.current else { return }
      let lower = cursor.position
      if scalar == "\"" || scalar == "`" {
        cursor.advance()
        let content = cursor.takeWhile { $0 != scalar }
        guard !cursor.isAtEnd else { return type(cursor.text(content), from: lower, quote: scalar) }
        cursor.advance()
        words.append(Word(text: cursor.text(content), isQuoted: true, isMark: false))
      } else if Characters.isWordPart(scalar) || scalar == "$", scalar != ":" {
        let word = cursor.takeWhile { Characters.isWordPart($0) && $0 != ":" || $0 == "$" }
        guard !cursor.isAtEnd else { return type(cursor.text(word), from: lower, quote: nil) }
        words.append(Word(text: cursor.text(word), isQuoted: false, isMark: false))
      } else {
        cursor.advance()
        words.append(Word(text: String(scalar), isQuoted: false, isMark: true))
      }
    }
  }

  private mutating func type(_ text: String, from lower: Int, quote: Unicode.Scalar?) {
    partial = text
    start = lower
    self.quote = quote
  }
}
