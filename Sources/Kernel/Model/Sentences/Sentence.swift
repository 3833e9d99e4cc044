/// Something said to a person, as data: an id of a catalogue, the arguments its words take, and the rows it rests on.
///
/// A stage gives id and arguments, the words live in the plugin's `Sentences/en.yaml` and `ru.yaml`. ``text`` is what was
/// last told: an artifact is kept with the English, and read in another language by telling it again. A sentence
/// without an id is a literal text, which is the same in every language and is marked as not translated.
public struct Sentence: Hashable, Sendable {
  /// `plugin-id/key`; nil for a literal text.
  public var id: String?
  public var arguments: [String: Argument]
  /// Ids that `trace` opens, where the row that holds the sentence has no column of its own for them.
  public var evidence: [String]
  /// The words last told; empty until a host has told the sentence.
  public var text: String

  /// A sentence of a catalogue. Its arguments are always given, if only as `[:]`: an id alone would be a literal text.
  public init(_ id: String, _ arguments: [String: Argument], evidence: [String] = []) {
    self.id = id
    self.arguments = arguments
    self.evidence = evidence
    text = ""
  }

  private init(literal text: String) {
    id = nil
    arguments = [:]
    evidence = []
    self.text = text
  }

  /// A text that no catalogue has.
  public static func literal(_ text: String) -> Sentence { Sentence(literal: text) }

  /// A name, in the languages it has.
  public static func named(_ name: LocalizedText, id: String? = nil) -> Sentence {
    Sentence("terroir/name", ["name": .name(name, id: id)])
  }

  static let templateID = "terroir/template"

  /// A person's own words in each language, with arguments in braces: `Come to {place}.`
  public static func template(_ text: LocalizedText, _ arguments: [String: Argument]) -> Sentence {
    Sentence(templateID, arguments.merging(["template": .name(text)]) { $1 })
  }

  /// Sentences one after the other, each with a capital letter and a full stop.
  public static func paragraph(_ sentences: [Sentence]) -> Sentence {
    Sentence("terroir/paragraph", ["sentences": .list(sentences.map { .sentence($0) })])
  }

  /// What it says, whatever the language: id and arguments without the words last told and without evidence; a literal
  /// text is what it says itself.
  public var meaning: Sentence {
    guard let id else { return .literal(text) }
    return Sentence(id, arguments.mapValues(\.meaning))
  }

  /// Whether it says nothing: a literal text without a letter.
  public var isEmpty: Bool { id == nil && text.isEmpty }

  /// Whether a catalogue has its words; false for a literal text.
  public var isTranslated: Bool { id != nil }
}

extension Sentence: ExpressibleByStringInterpolation {
  /// A literal text: it is not translated.
  public init(stringLiteral value: String) { self.init(literal: value) }
}

extension Sentence: CustomStringConvertible {
  /// The words last told.
  public var description: String { text }
}
