/// The apostrophe before a text that a spreadsheet would run as a formula (OWASP, CSV injection).
///
/// A text is guarded where it begins, apostrophes aside, with one of `= + - @`, a tab or a carriage return and is no plain
/// number; apostrophes do not count, so that what was guarded is what it was when the guard is taken off.
package enum FormulaGuard {
  package static func guarded(_ text: String) -> String { isMeant(text) ? "'" + text : text }

  package static func unguarded(_ text: String) -> String {
    text.unicodeScalars.first == "'" && isMeant(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether a text is one that is guarded, or was.
  package static func isMeant(_ text: String) -> Bool {
    let bare = text.unicodeScalars.drop { $0 == "'" }
    guard let first = bare.first, "=+-@\t\r".unicodeScalars.contains(first) else { return false }
    return !isPlainNumber(bare)
  }

  /// A sign, digits, decimals behind a point or comma, an exponent.
  private static func isPlainNumber(_ text: Substring.UnicodeScalarView) -> Bool {
    var rest = text.dropFirst()
    func digits() -> Bool {
      let found = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(found.count)
      return !found.isEmpty
    }
    guard text.first == "+" || text.first == "-", digits() else { return false }
    if rest.first == "." || rest.first == "," {
      rest = rest.dropFirst()
      guard digits() else { return false }
    }
    if rest.first == "e" || rest.first == "E" {
      rest = rest.dropFirst()
      if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
      guard digits() else { return false }
    }
    return rest.isEmpty
  }
}
