/// How wide letters are in the sans-serif face that office programs put for Helvetica, in thousandths of its size.
enum LetterWidth {
  /// The widths of each letter; a wide one where the face has none.
  static func of(_ text: String) -> [Int] { text.unicodeScalars.map(of) }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    switch value {
    case 32..<127: return latin[value - 32]
    case 0x410..<0x450: return cyrillic[value - 0x410]
    case 0xA0: return 278
    case 0x401: return 667
    case 0x451, 0x2013, 0xAB, 0xBB: return 556
    default: return value >= 0x2000 ? 1000 : 600
    }
  }

  private static let latin = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
  ]

  private static let cyrillic = [
    667, 656, 667, 542, 677, 667, 923, 604, 719, 719, 583, 656, 833, 722, 778, 719, 667, 722, 611, 635, 760, 667, 740,
    667, 917, 938, 792, 885, 656, 719, 1010, 722, 556, 573, 531, 365, 583, 556, 669, 458, 559, 559, 438, 583, 688, 552,
    556, 542, 556, 500, 458, 500, 823, 500, 573, 521, 802, 823, 625, 719, 521, 510, 750, 542,
  ]
}
