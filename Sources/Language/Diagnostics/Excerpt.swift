/// The part of a line that an error shows, and where its carets go, in terminal columns.
struct Excerpt {
  let text: String
  let indent: Int
  let carets: Int

  init(_ span: Span, in source: SourceText, line number: Int, width: Int) {
    let line = source.span(ofLine: number)
    let lower = min(max(span.lower, line.lower), line.upper)
    let upper = min(max(span.upper, lower), line.upper)
    let before = Array(VisibleText.of(source[Span(line.lower, lower)]))
    let fault = Array(VisibleText.of(source[Span(lower, upper)]))
    let after = Array(VisibleText.of(source[Span(upper, line.upper)]))
    guard Self.width(before) + Self.width(fault) + Self.width(after) > width else {
      text = String(before + fault + after)
      indent = Self.width(before)
      carets = max(1, Self.width(fault))
      return
    }
    let shownFault = Self.leading(fault, columns: width / 2)
    let room = width - Self.width(shownFault)
    let shownBefore = Self.trailing(before, columns: max(room / 2, room - Self.width(after)))
    let shownAfter =
      shownFault.count < fault.count ? ["…"] : Self.leading(after, columns: room - Self.width(shownBefore))
    text = String(shownBefore + shownFault + shownAfter)
    indent = Self.width(shownBefore)
    carets = max(1, Self.width(shownFault))
  }

  private static func width(_ characters: [Character]) -> Int { characters.reduce(0) { $0 + DisplayWidth.of($1) } }

  /// The first characters that fit, with … where some are cut.
  private static func leading(_ characters: [Character], columns: Int) -> [Character] {
    guard width(characters) > columns else { return characters }
    var room = columns - 1
    return Array(
      characters.prefix { character in
        room -= DisplayWidth.of(character)
        return room >= 0
      }) + ["…"]
  }

  private static func trailing(_ characters: [Character], columns: Int) -> [Character] {
    leading(characters.reversed(), columns: columns).reversed()
  }
}
