/// Tells phrases in one language: the one place where the text of an error is chosen.
public struct PhraseTeller: Sendable {
  public let language: NameLanguage
  private let pattern: @Sendable (String) -> String?

  /// - Parameter pattern: the pattern of a template in `language`; nil where there is none.
  public init(_ language: NameLanguage, _ pattern: @escaping @Sendable (String) -> String?) {
    self.language = language
    self.pattern = pattern
  }

  /// Tells phrases with the words of one catalogue, which English never asks for: the program's own are merged at the first
  /// need, and that took a tenth of what a command takes.
  public init(_ language: NameLanguage, _ catalogue: @autoclosure @escaping @Sendable () -> PhraseCatalogue) {
    self.init(language) { catalogue().words[$0] }
  }

  /// Tells every phrase as it was written.
  public static let english = PhraseTeller(.english) { _ in nil }

  /// The phrase in the teller's language; in English where no words are known.
  public func text(_ phrase: Phrase) -> String {
    guard language != .english else { return phrase.description }
    guard phrase.hasWords else { return phrase.written(text) }
    return told(phrase) ?? phrase.written(text)
  }

  private func told(_ phrase: Phrase) -> String? {
    guard let pattern = pattern(phrase.template).flatMap({ try? MessagePattern($0) }) else { return nil }
    let arguments = phrase.arguments.enumerated().map { index, argument in
      ("\(index)", argument.number.map { Sentence.Argument.integer($0) } ?? .text(text(argument)))
    }
    let sentence = Sentence("phrase", Dictionary(arguments) { first, _ in first })
    return try? MessageWriter(teller: SentenceTeller(language) { _ in nil }, sentence: sentence).text(pattern.parts)
  }

  private func text(_ argument: Phrase.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .name(let name): name.text(in: language)
    case .number(let number): "\(number)"
    case .phrase(let phrase): text(phrase)
    case .sentence(let phrase): Phrase.capitalised(text(phrase))
    }
  }
}

extension Phrase.Argument {
  fileprivate var number: Int? { if case .number(let number) = self { number } else { nil } }
}
