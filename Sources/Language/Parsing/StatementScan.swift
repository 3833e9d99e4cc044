/// One pass over one statement.
struct StatementScan {
  private(set) var cursor: Cursor
  /// Brackets and quotes do not reach over a line's end.
  let linesAreClosed: Bool
  /// Where `linesAreClosed` begins to hold: brackets that were closed before stay as they were read.
  let openFrom: Int
  private(set) var comments: [Comment] = []

  private var pipes: [Span] = []
  private var brackets: [Span] = []
  private var block: Span?
  private var quote: (mark: Unicode.Scalar, span: Span)?
  private var lastMark = Span(0, 0)
  private var lastScalar: Unicode.Scalar = " "
  private var lastUpper: Int

  init(cursor: Cursor, linesAreClosed: Bool, openFrom: Int = 0) {
    self.cursor = cursor
    self.linesAreClosed = linesAreClosed
    self.openFrom = openFrom
    lastUpper = cursor.position
  }

  /// The outermost bracket, or else the quote, that the text never closes.
  var unclosed: Span? { brackets.first ?? quote?.span }

  mutating func run() {
    while let next = cursor.scalar(at: cursor.position) {
      let span = Span(cursor.position, cursor.position + next.length)
      if next.scalar == "\n" {
        if endsAtNewline() { return }
      } else if let open = quote {
        note(next.scalar, span)
        if next.scalar == "\\", open.mark == "\"", cursor.byte(ahead: 1) != nil, !cursor.at("\n", ahead: 1) {
          cursor.advance()
        } else if next.scalar == open.mark {
          quote = nil
        }
      } else if next.scalar == "#" {
        comments.append(cursor.takeComment())
        continue
      } else if next.scalar == "'", let end = cursor.endOfSingleQuotes(from: cursor.position) {
        note(next.scalar, Span(cursor.position, end))
        cursor.move(to: end)
        continue
      } else if next.scalar == ";", brackets.isEmpty {
        return
      } else if !Characters.isSpace(next.scalar) {
        note(next.scalar, span)
        track(next.scalar, span)
      }
      cursor.advance()
    }
  }

  private mutating func note(_ scalar: Unicode.Scalar, _ span: Span) {
    lastScalar = scalar
    lastMark = span
    lastUpper = span.upper
  }

  private mutating func track(_ scalar: Unicode.Scalar, _ span: Span) {
    switch scalar {
    case "\"", "`": quote = (scalar, span)
    case "(", "[", "{": brackets.append(span)
    case ")", "]", "}":
      guard let open = brackets.popLast(), brackets.isEmpty, scalar == "}", cursor.bytes[open.lower] == 0x7B,
        open.lower == 0 || cursor.bytes[open.lower - 1] != 0x24
      else { return }
      block = block ?? open.joined(span)
    case "|" where brackets.isEmpty: pipes.append(span)
    default: break
    }
  }

  private func endsAtNewline() -> Bool {
    if let unclosed { return linesAreClosed && unclosed.lower >= openFrom }
    return lastScalar != "|" && lastScalar != "\\" && !goesOnBelow
  }

  /// Whether the next line begins with a pipe, as it does where pipes stand at the head of lines.
  private var goesOnBelow: Bool {
    var probe = cursor
    probe.advance()
    _ = probe.takeWhile { $0 != "\n" && Characters.isSpace($0) }
    return probe.at("|")
  }

  func statement(from start: Int) -> RawStatement {
    var opening: RawStatement.Opening?
    if let bracket = brackets.first {
      opening = .bracket(bracket)
    } else if let quote {
      opening = .quote(quote.span)
    } else if lastScalar == "|" {
      opening = .pipe(lastMark)
    } else if lastScalar == "\\" {
      opening = .backslash(lastMark)
    }
    var segments: [Span] = []
    var lower = start
    for pipe in pipes {
      segments.append(Span(lower, pipe.lower))
      lower = pipe.upper
    }
    segments.append(Span(lower, lastUpper))
    return RawStatement(span: Span(start, lastUpper), segments: segments, pipes: pipes, opening: opening, block: block)
  }
}
