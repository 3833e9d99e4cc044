extension Measure {
  /// The age that the row asks of who receives, in the words of its name, else of its limits; nil where neither tells one.
  ///
  /// Limits are searched for `aged` alone: `under 25` and `до 5 лет` may be a sum or the term of a loan there.
  public var ageText: LocalizedText? {
    func first(_ pattern: Regex<Substring>, in text: String?) -> String? {
      text.flatMap { $0.firstMatch(of: pattern.ignoresCase()) }.map { String($0.output) }
    }
    let english =
      first(#/\b(?:under|aged)\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?\b(?!\s*(?:[.,]\d|%|mln|bn|thousand|RUB))/#, in: name.en)
      ?? first(#/\baged\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?\b/#, in: amountText)
    let russian = first(#/(?:от\s+\d{1,2}\s+)?до\s+\d{1,2}\s+лет/#, in: name.ru)
    return english == nil && russian == nil
      ? nil : LocalizedText(en: english, ru: russian ?? (name.ru == nil ? nil : Self.told))
  }

  /// What stands for an age that only an English source words.
  private static let told = "назван в источнике"
}
