/// The words of one sentence in one language: a subset of ICU MessageFormat.
///
/// `{name}` stands for an argument. `{count, plural, one {...} few {...} many {...} other {...}}` takes the form that the
/// number asks for, with `#` for the number and `=0 {...}` for a number by itself. `{level, select, regional {...} other
/// {...}}` takes the words of a text, `none` those of an empty text or list. `{share, number, .0}` writes one decimal,
/// `.#` one at most, `+.#` with a sign above zero, `grouped` a whole number with its thousands apart; a list is joined by
/// commas and "and", and `{names, list, comma}` does so in a ``ListStyle``. `{p, chance}` writes a probability, which is
/// never told as certain: `over 99.9%`, `under 0.1%`. A brace or `#` cannot be written as such.
public struct MessagePattern: Hashable, Sendable {
  public let parts: [Part]

  public indirect enum Part: Hashable, Sendable {
    case words(String)
    case argument(String, Style)
    case plural(String, exact: [Int: [Part]], forms: [PluralForm: [Part]])
    case select(String, [String: [Part]])
    /// The number of the plural around it.
    case count
  }

  /// How an argument is written.
  public enum Style: Hashable, Sendable {
    case standard
    /// The fewest and most decimals, and whether a number above zero has a sign.
    case number(least: Int, most: Int, isSigned: Bool)
    /// A whole number with its thousands apart.
    case grouped
    /// A probability, as ``Chance`` tells it.
    case chance
    case list(ListStyle)
  }

  /// How the items of a list are joined.
  public enum ListStyle: String, CaseIterable, Sendable {
    case comma, semicolon
    /// Commas, and "and" before the last, also where an item has a comma of its own.
    case and
    /// Each item as a sentence: a capital letter, a full stop, a space between.
    case sentences
  }

  /// - Throws: ``MessageFault`` where the text is not of the format.
  public init(_ text: String) throws(MessageFault) {
    var parser = MessageParser(text)
    parts = try parser.message()
  }

  /// A text with arguments in braces and nothing else of the format.
  init(template text: String) {
    parts = MessageTemplate.parts(of: text).map { part in
      switch part {
      case .words(let words): .words(words)
      case .placeholder(let name): .argument(name, .list(.and))
      }
    }
  }

  /// The names of the arguments it takes.
  public var arguments: Set<String> { Self.arguments(parts) }

  private static func arguments(_ parts: [Part]) -> Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .words, .count: break
      case .argument(let name, _): names.insert(name)
      case .plural(let name, let exact, let forms):
        names.insert(name)
        for parts in exact.values { names.formUnion(arguments(parts)) }
        for parts in forms.values { names.formUnion(arguments(parts)) }
      case .select(let name, let choices):
        names.insert(name)
        for parts in choices.values { names.formUnion(arguments(parts)) }
      }
    }
  }

  /// The plural forms that `language` needs and a plural of the message lacks, each as `argument form`.
  public func missingForms(in language: NameLanguage) -> [String] { Self.missing(parts, language) }

  private static func missing(_ parts: [Part], _ language: NameLanguage) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .words, .argument, .count: []
      case .plural(let name, let exact, let forms):
        PluralForm.needed(in: language).filter { forms[$0] == nil }.map { "\(name) \($0.rawValue)" }
          + exact.keys.sorted().flatMap { missing(exact[$0] ?? [], language) }
          + PluralForm.allCases.flatMap { missing(forms[$0] ?? [], language) }
      case .select(_, let choices): choices.keys.sorted().flatMap { missing(choices[$0] ?? [], language) }
      }
    }
  }
}

/// What is wrong with a message, and at which character.
public struct MessageFault: Error, Hashable, Sendable {
  public let reason: String
  /// Counted from 0.
  public let offset: Int

  public init(reason: String, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
