extension Sentence {
  /// What stands in a place of a sentence, with its type, so that each language writes it in its own way.
  public indirect enum Argument: Hashable, Sendable {
    /// The same in every language: a word that the catalogue selects by, the name of a table, a file.
    case text(String)
    /// The name of a thing, captured with the artifact; `id` is its row.
    case name(LocalizedText, id: String? = nil)
    /// A whole number; the plural form of the words around it follows it.
    case integer(Int, unit: UnitOfMeasure? = nil)
    /// A number; the catalogue says with how many digits.
    case number(Double, unit: UnitOfMeasure? = nil)
    /// 0-1, written in percent.
    case share(Double)
    case money(Money)
    /// A day as `2026-03-01`.
    case date(String)
    /// A period as the data have it: `2024`, `2024-Q1`.
    case period(String)
    case list([Argument])
    case sentence(Sentence)
  }
}

extension Sentence.Argument {
  /// Names, in the order given.
  public static func names(_ names: [LocalizedText]) -> Self { .list(names.map { .name($0) }) }

  /// Texts, in the order given.
  public static func texts(_ texts: some Sequence<String>) -> Self { .list(texts.map { .text($0) }) }

  /// `yes` or `no`, for a catalogue to select by.
  public static func flag(_ value: Bool) -> Self { .text(value ? "yes" : "no") }

  /// The sentence, or what a catalogue selects as `none`.
  public static func optional(_ sentence: Sentence?) -> Self { sentence.map { .sentence($0) } ?? .list([]) }

  /// The argument with the sentences within it as ``Sentence/meaning`` has them.
  var meaning: Self {
    switch self {
    case .sentence(let sentence): .sentence(sentence.meaning)
    case .list(let items): .list(items.map(\.meaning))
    case .text, .name, .integer, .number, .share, .money, .date, .period: self
    }
  }

  /// Whether it says nothing: an empty text or list.
  var isEmpty: Bool { selector == "none" }

  /// What `select` compares with its words: a text or the digits of a number, `none` where there is nothing to say.
  var selector: String {
    switch self {
    case .text(let text), .period(let text): text.isEmpty ? "none" : text
    case .name(_, let id): id ?? "other"
    case .integer(let number, _): "\(number)"
    case .list(let items): items.isEmpty ? "none" : "other"
    case .number, .share, .money, .date: "other"
    case .sentence(let sentence): sentence.isEmpty ? "none" : "other"
    }
  }
}
