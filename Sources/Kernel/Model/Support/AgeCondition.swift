import Foundation

extension Measure {
  /// The age that the row asks of who receives, in the words of its name, else of its limits; nil where neither tells one.
  ///
  /// Limits are searched for `aged` alone: `under 25` and `до 5 лет` may be a sum or the term of a loan there.
  public var ageText: LocalizedText? {
    // A pattern is compiled where it is used, which takes a thousand times as long as to see that no word of it is there.
    func first(_ words: [String], in text: String?, _ pattern: () -> Regex<Substring>) -> String? {
      guard let text, words.contains(where: { text.range(of: $0, options: .caseInsensitive) != nil }) else {
        return nil
      }
      return text.firstMatch(of: pattern().ignoresCase()).map { String($0.output) }
    }
    let english =
      first(["under", "aged"], in: name.en) {
        #/\b(?:under|aged)\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?\b(?!\s*(?:[.,]\d|%|mln|bn|thousand|RUB))/#
      } ?? first(["aged"], in: amountText) { #/\baged\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?\b/# }
    let russian = first(["лет"], in: name.ru) { #/(?:от\s+\d{1,2}\s+)?до\s+\d{1,2}\s+лет/# }
    return english == nil && russian == nil
      ? nil : LocalizedText(en: english, ru: russian ?? (name.ru == nil ? nil : Self.told))
  }

  /// What stands for an age that only an English source words.
  private static let told = "назван в источнике"
}
