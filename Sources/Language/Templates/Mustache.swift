/// A text with tags of Mustache: values, sections, their contraries, partials and comments; no code, no other delimiters.
///
/// Source: the Mustache specification, version 1.4, without lambdas, set delimiters and unescaped values, which make no difference where
/// what is put in is text.
package struct Mustache: Hashable, Sendable {
  package indirect enum Part: Hashable, Sendable {
    case words(String)
    /// `{{key}}`
    case value(Tag)
    /// `{{> key}}`
    case partial(Tag)
    /// `{{#key}}...{{/key}}`, or `{{^key}}...{{/key}}`, which stands where there is nothing.
    case section(Tag, isInverted: Bool, [Part])
  }

  /// A tag as it is written, which tells where it stands.
  package struct Tag: Hashable, Sendable {
    package var key: String
    package var written: String
  }

  package enum Fault: Error, Hashable, Sendable {
    /// `{{` without its end.
    case openTag(Tag)
    case emptyTag(Tag)
    /// A tag of a kind that is not read here.
    case unknownSign(Tag)
    case openSection(Tag)
    /// An end of a section that is not the innermost open one; its key is nil where none is open.
    case strayEnd(Tag, open: String?)
  }

  package let parts: [Part]

  package init(_ text: String) throws(Fault) {
    var rest = text[...]
    parts = try Self.parts(&rest, within: nil)
  }

  private static func parts(_ rest: inout Substring, within section: Tag?) throws(Fault) -> [Part] {
    var parts: [Part] = []
    while let open = rest.firstRange(of: "{{") {
      let before = rest[..<open.lowerBound]
      let tail = rest[open.upperBound...]
      guard let close = tail.firstRange(of: "}}") else {
        throw .openTag(Tag(key: "", written: String(rest[open])))
      }
      let inner = tail[..<close.lowerBound]
      let written = "{{\(inner)}}"
      let sign = inner.first { !$0.isWhitespace }
      let key = trimmed(inner.drop { $0.isWhitespace }.dropFirst("#^/>!&={".contains(sign ?? " ") ? 1 : 0))
      let tag = Tag(key: key, written: written)
      var kept = before
      rest = tail[close.upperBound...]
      // A line of a section, comment or partial alone is none of the text.
      if let sign, "#^/!>".contains(sign) { drop(lineAround: &kept, &rest, isPartial: sign == ">") }
      if !kept.isEmpty { parts.append(.words(String(kept))) }
      if key.isEmpty, sign != "!" { throw .emptyTag(tag) }
      switch sign {
      case "!": break
      case "&", "=", "{": throw .unknownSign(tag)
      case ">": parts.append(.partial(tag))
      case "#", "^": parts.append(.section(tag, isInverted: sign == "^", try Self.parts(&rest, within: tag)))
      case "/":
        guard let section, section.key == key else { throw .strayEnd(tag, open: section?.key) }
        return parts
      default: parts.append(.value(tag))
      }
    }
    if let section { throw .openSection(section) }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    rest = rest[rest.endIndex...]
    return parts
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }

  /// Takes away the blanks about a tag that stands alone on its line, and its line end where the tag leaves nothing.
  private static func drop(lineAround before: inout Substring, _ after: inout Substring, isPartial: Bool) {
    let text = before.base
    let isFresh = before.startIndex == text.startIndex || text[text.index(before: before.startIndex)].isNewline
    let newline = before.lastIndex(where: \.isNewline)
    guard isFresh || newline != nil else { return }
    let start = newline.map { before.index(after: $0) } ?? before.startIndex
    let end = after.firstIndex(where: \.isNewline) ?? after.endIndex
    guard before[start...].allSatisfy(\.isWhitespace), after[..<end].allSatisfy(\.isWhitespace) else { return }
    before = before[..<start]
    after = isPartial || end == after.endIndex ? after[end...] : after[after.index(after: end)...]
  }
}
