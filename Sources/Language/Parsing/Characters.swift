/// Which characters make up words. Everything that is not ASCII and not space or a typographic quote may stand in a word,
/// so that names in any script need no quotes.
enum Characters {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: true
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }

  /// Quotes that a word processor or another keyboard puts where `"` is meant.
  static func isForeignQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02: true
    default: false
    }
  }

  /// Characters that cannot be seen and would make two equal-looking words differ.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func isOther(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && !isSpace(scalar) && !isForeignQuote(scalar) && !isInvisible(scalar)
  }

  /// May begin a name in an expression.
  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    isASCIILetter(scalar) || scalar == "_" || isOther(scalar)
  }

  /// May stand in a name in an expression; `-` and `.` have rules of their own.
  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool { isNameStart(scalar) || isDigit(scalar) }

  /// May stand in a column or a name outside expressions.
  static func isColumnPart(_ scalar: Unicode.Scalar) -> Bool {
    isNamePart(scalar) || scalar == "-" || scalar == "." || scalar == "/" || scalar == "'"
  }

  /// May stand in a bare argument: names, numbers with unit, paths, times.
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if isColumnPart(scalar) { return true }
    switch scalar {
    case "~", ":", "@", "+", "*", "?", "%", "&": return true
    default: return false
    }
  }
}
