extension SegmentParser {
  /// The command that words of another tool mean here: `filter` behind a pipe, `quit`, `?`, `\d`; nil where they mean none.
  mutating func synonym(isStep: Bool) -> (declaration: CommandDeclaration, verb: Identifier)? {
    var probe = cursor
    var words: [String] = []
    var ends: [Cursor] = []
    let start = probe.position
    while words.count < 3 {
      probe.skipGap()
      let isSign = words.isEmpty && (probe.at("\\") || probe.at("?"))
      let span =
        isSign
        ? probe.takeWhile { !Characters.isSpace($0) && $0 != "\"" } : probe.takeWhile(Characters.isColumnPart)
      guard span.count > 0, !probe.at("["), !probe.at("=") else { break }
      words.append(text(span))
      ends.append(probe)
    }
    guard let (declaration, count) = grammar.synonym(words, isStep: isStep) else { return nil }
    cursor = ends[count - 1]
    let span = Span(start, cursor.position)
    note(foreign: words.prefix(count).joined(separator: " "), as: declaration.name, at: span)
    return (declaration, Identifier(declaration.name, span: span))
  }

  /// `asc` or `desc` behind a column, as the tools have it whose word for `sort` was used.
  mutating func foreignOrder(of column: Identifier) -> Bool? {
    guard foreignWords.contains(where: { $0.ours == "sort" }) else { return nil }
    for word in ["desc", "DESC", "asc", "ASC"] where take(keyword: word) {
      let isDescending = word.lowercased() == "desc"
      let span = Span(column.span.lower, cursor.position)
      let sign = isDescending ? "-" : ""
      substitutions.append(Substitution(span: span, text: sign + text(column.span)))
      return isDescending
    }
    return nil
  }
}

extension Cursor {
  /// The offset behind a text in single quotes that begins at an offset and ends on its line; nil where none does. An
  /// apostrophe in a word begins none.
  func endOfSingleQuotes(from start: Int) -> Int? {
    guard start < end, bytes[start] == 0x27, start == 0 || !isWordByte(bytes[start - 1]) else { return nil }
    var offset = start + 1
    while offset < end, bytes[offset] != 0x0A {
      if bytes[offset] == 0x27 {
        if offset + 1 < end, bytes[offset + 1] == 0x27 {
          offset += 2
          continue
        }
        return offset + 1 < end && isWordByte(bytes[offset + 1]) ? nil : offset + 1
      }
      offset += 1
    }
    return nil
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x27 || Characters.isNamePart(Unicode.Scalar(byte)) || byte == 0x2D || byte == 0x2E
      || byte == 0x2F
  }
}
