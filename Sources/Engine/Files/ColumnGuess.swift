import TerroirKernel

/// What a column of a delimited file is by its first rows: how it is read, so that what is plain takes one pass. What is
/// guessed of whole numbers each value must bear out; a file in which one does not is read again without guesses.
enum ColumnGuess: Hashable, Sendable {
  /// Whole numbers that come back as they are written.
  case whole
  /// Texts for the most part, which no reading takes for numbers.
  case text
  /// Neither: every value is looked at.
  case open

  /// - Parameters:
  ///   - values: the values of the first rows.
  ///   - marks: what may stand in place of a number.
  init(_ values: [String], marks: Set<String>) {
    let filled = values.filter { !$0.isEmpty }
    guard !filled.isEmpty else {
      self = .open
      return
    }
    if filled.allSatisfy(Self.isPlainWhole) {
      self = .whole
    } else {
      let texts = filled.count { !Self.mayBeNumber($0) && !marks.contains($0) }
      self = texts * 2 > filled.count ? .text : .open
    }
  }

  private static func isPlainWhole(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    guard !digits.isEmpty, digits.count <= 15, text.utf8.count - digits.count <= 1 else { return false }
    return digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && (digits.first != 0x30 || text == "0")
  }

  /// What flags behind a number have at most.
  private static let longestFlags = 8

  /// Whether a text begins as a number does, or a mark with flags behind it, and nothing but an exponent or flags follows.
  private static func mayBeNumber(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    guard let first = scalars.first else { return true }
    guard "0123456789+-−.,…:['$£€¥₽₴₸".unicodeScalars.contains(first) else { return false }
    let rest = scalars.dropFirst().drop { "0123456789., \u{A0}\u{2009}\u{202F}".unicodeScalars.contains($0) }
    guard let next = rest.first else { return true }
    return next == "e" || next == "E"
      || rest.count <= longestFlags && !"-/:".unicodeScalars.contains(next)
        && !next.properties.isUppercase
  }
}
