package import TerroirKernel

/// Text that no part of can drive a terminal: blanks for tabs and line breaks, pictures for other control characters.
package enum VisibleText {
  package static func of(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return String(text) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isBlank = isLineEndOrTab(scalar)
      scalars.append(isBlank ? " " : isHidden(scalar) ? picture(scalar) : scalar)
    }
    return String(scalars)
  }

  /// A phrase whose arguments can drive nothing.
  package static func of(_ phrase: Phrase) -> Phrase { phrase.mapTexts { of($0) } }

  /// A text of several lines; a line's own carriage return is the terminal's business.
  package static func lines(of text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { of($0) }.joined(separator: "\n")
  }

  /// Data for another program: pictures for what a terminal that shows them would obey, all else as it is.
  package static func data(_ text: String) -> String {
    func isObeyed(_ scalar: Unicode.Scalar) -> Bool { isControl(scalar) && !isLineEndOrTab(scalar) }
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isObeyed(scalar) ? picture(scalar) : scalar) }
    return String(scalars)
  }

  private static func picture(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  private static func isLineEndOrTab(_ scalar: Unicode.Scalar) -> Bool { ["\t", "\n", "\r"].contains(scalar) }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x1F || (0x7F...0x9F).contains(scalar.value)
  }

  /// Control characters, line separators, and marks that reverse the direction of what follows.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: isControl(scalar)
    }
  }
}
