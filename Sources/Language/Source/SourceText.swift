/// A text with a name: a script file, a typed line, the argument of `-c`. Looks up lines and columns.
package struct SourceText: Hashable, Sendable {
  package let name: String
  package let text: String
  private let lineStarts: [Int]

  package init(name: String, text: String) {
    self.name = name
    self.text = text
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  package var count: Int { text.utf8.count }

  /// Number of the line, from 1, that holds the offset.
  package func lineNumber(at offset: Int) -> Int { max(1, lineStarts.count(below: offset + 1)) }

  /// Offsets of a line's content, without its line ending.
  package func span(ofLine number: Int) -> Span {
    guard number >= 1, number <= lineStarts.count else { return Span(count, count) }
    let lower = lineStarts[number - 1]
    var upper = number < lineStarts.count ? lineStarts[number] - 1 : count
    if upper > lower, text.utf8[utf8Index(upper - 1)] == 0x0D { upper -= 1 }
    return Span(lower, upper)
  }

  /// Line and column of an offset; the column counts characters as a reader sees them, from 1.
  package func location(of offset: Int) -> Location {
    let bounded = min(max(offset, 0), count)
    let line = lineNumber(at: bounded)
    let start = lineStarts[line - 1]
    return Location(line: line, column: self[Span(start, bounded)].count + 1)
  }

  /// The text of a span; bounds beyond the text, or inside a scalar, are moved to the nearest sound place.
  package subscript(span: Span) -> Substring {
    let lower = utf8Index(span.lower)
    return text[lower..<max(lower, utf8Index(span.upper))]
  }

  /// The scalar that holds the offset starts here; so a span can never cut a character's bytes.
  private func utf8Index(_ offset: Int) -> String.Index {
    if offset >= count { return text.endIndex }
    let scalars = text.unicodeScalars
    let index = text.utf8.index(text.startIndex, offsetBy: max(offset, 0))
    return scalars.index(before: scalars.index(after: index))
  }
}
