import TerroirKernel

/// Whether more of an indicator or criterion is better, in the words that the field writes: gain and cost (TOPSIS and its kin),
/// max and min (PROMETHEE), 1 and -1 (COINr).
enum Direction {
  static let words = "gain, max or 1 where more is better; cost, min or -1 where less is"

  /// Nil for any other word.
  static func isGain(_ word: String) -> Bool? {
    switch word {
    case "gain", "max", "1": true
    case "cost", "min", "-1": false
    default: nil
    }
  }

  static let hint: Phrase = "Write \(words)."
}
