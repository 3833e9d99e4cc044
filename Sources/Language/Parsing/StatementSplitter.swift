/// Cuts a text into statements and each statement at its pipes, by quotes, brackets, comments and line ends alone.
///
/// A bracket or quote that is never closed would swallow the rest of the script; then the statement is cut at the end of
/// the line that opened it, so that the lines below are still read. After eight such lines, brackets and quotes no
/// longer reach over line ends: reading stays linear whatever the text.
struct StatementSplitter {
  private(set) var comments: [Comment] = []
  private var cursor: Cursor
  private var recoveries = 8
  private var pending: [String] = []

  init(bytes: [UInt8], span: Span? = nil) {
    cursor = Cursor(bytes, span ?? Span(0, bytes.count))
    if span == nil, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { cursor.move(to: 3) }
  }

  mutating func next() -> RawStatement? {
    guard skipToStatement() else { return nil }
    let start = cursor.position
    let known = comments.count
    var scan = StatementScan(cursor: cursor, linesAreClosed: recoveries == 0)
    scan.run()
    if let opening = scan.unclosed, !scan.linesAreClosed {
      recoveries -= 1
      scan = StatementScan(cursor: cursor, linesAreClosed: true, openFrom: opening.lower)
      scan.run()
    }
    comments += scan.comments
    cursor.move(to: scan.cursor.position)
    var raw = scan.statement(from: start)
    raw.rationale = pending + comments[known...].filter { $0.span.lower >= raw.span.upper }.map(\.text)
    pending = []
    return raw
  }

  /// Passes blank lines and comment lines; what stands right above the statement is its rationale.
  private mutating func skipToStatement() -> Bool {
    var newlines = 0
    while let scalar = cursor.current {
      if scalar == "\n" {
        newlines += 1
        if newlines > 1 { pending = [] }
        cursor.advance()
      } else if Characters.isSpace(scalar) || scalar == ";" {
        cursor.advance()
      } else if scalar == "#" {
        let comment = cursor.takeComment()
        comments.append(comment)
        pending.append(comment.text)
        newlines = 0
      } else {
        return true
      }
    }
    return false
  }
}

extension Cursor {
  /// Reads from `#` to the end of the line.
  mutating func takeComment() -> Comment {
    let span = takeWhile { $0 != "\n" }
    let scalars = text(span).unicodeScalars.drop { $0 == "#" }
    let trimmed = scalars.drop(while: Characters.isSpace).reversed().drop(while: Characters.isSpace).reversed()
    var content = String.UnicodeScalarView()
    content.append(contentsOf: trimmed)
    return Comment(text: String(content), span: span)
  }
}
