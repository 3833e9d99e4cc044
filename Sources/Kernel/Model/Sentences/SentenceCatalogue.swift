import Synchronization

/// The words of one plugin's sentences in one language, by key.
public struct SentenceCatalogue: Hashable, Sendable {
  public let language: NameLanguage
  public let messages: [String: MessagePattern]
  /// Texts of messages that are read when they are first asked for: of a large catalogue a page tells a few.
  private let texts: [String: String]
  private let read = ReadMessages()

  public init(_ language: NameLanguage, _ messages: [String: MessagePattern]) {
    self.language = language
    self.messages = messages
    texts = [:]
  }

  /// A catalogue whose texts are read as they are asked for; one that does not read is as one that is not there.
  public init(_ language: NameLanguage, texts: [String: String]) {
    self.language = language
    messages = [:]
    self.texts = texts
  }

  /// The message of a key; nil where there is none.
  public func message(_ key: String) -> MessagePattern? {
    messages[key] ?? texts[key].flatMap { read.pattern(of: key, $0) }
  }

  /// The id under which the program's own sentences stand.
  public static let own = "terroir"

  /// The sentences of the kernel itself.
  public static func kernel(_ language: NameLanguage) -> SentenceCatalogue {
    let texts = (ownMessages + offerMessages).map { ($0, language.choose($1, $2)) }
    return SentenceCatalogue(language, texts: Dictionary(texts) { _, last in last })
  }

  static let ownMessages = [
    ("name", "{name}", "{name}"),
    ("paragraph", "{sentences, list, sentences}", "{sentences, list, sentences}"),
    ("not-assessed", "not assessed: {reason}", "не оценено: {reason}"),
    ("no-table", "no `{table}` table", "нет таблицы `{table}`"),
    (
      "not-deterministic", "it is not deterministic: another run may give another result",
      "он не детерминирован: при новом запуске результат может быть другим"
    ),
    (
      "not-isolated", "it ran without isolation ({reason}): it could write files and use the network",
      "он работал без изоляции ({reason}): он мог писать файлы и пользоваться сетью"
    ),
    (
      "not-isolated.hint", "install bubblewrap, or use plugins you trust",
      "установите bubblewrap или пользуйтесь модулями, которым доверяете"
    ),
    (
      "unknown-region", "{region} is not in the table territories, so nothing tells which fit it",
      "{region}: нет в таблице territories, поэтому неизвестно, что для него подходит"
    ),
    (
      "measure.serves-none", "none of its industries has the significance it is meant for, so it serves nobody",
      "ни у одной из её отраслей нет значимости, для которой она предназначена, поэтому она никому не служит"
    ),
    (
      "measure.serves-none.hint", "see significance and industries of the measure in {file}",
      "проверьте significance и industries меры в {file}"
    ),
    (
      "measure.no-population", "its cost takes the population, which is not known for {places, list, comma}",
      "её стоимость считается по населению, которое неизвестно: {places, list, comma}"
    ),
    ("measure.no-population.hint", "give it in the table territories", "укажите его в таблице territories"),
    (
      "measure.strangers", "it names {measures, list, comma}, which neither this catalogue nor the table measures has",
      "она ссылается на меры, которых нет ни в этом каталоге, ни в таблице measures: {measures, list, comma}"
    ),
    (
      "measure.strangers.hint", "nothing, where another catalogue brings them; else mend the ids",
      "ничего, если их приносит другой каталог; иначе исправьте идентификаторы"
    ),
    ("unknown-region.hint", "add it to the table territories", "добавьте его в таблицу territories"),
  ]
}

/// What a catalogue has read of its texts. It follows from the texts, so all are equal.
private final class ReadMessages: Hashable, Sendable {
  private let patterns = Mutex<[String: MessagePattern?]>([:])

  func pattern(of key: String, _ text: String) -> MessagePattern? {
    patterns.withLock { patterns in
      if let known = patterns[key] { return known }
      let pattern = try? MessagePattern(text)
      patterns[key] = .some(pattern)
      return pattern
    }
  }

  static func == (first: ReadMessages, second: ReadMessages) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}

/// Tells sentences in one language, with the catalogues of whatever plugins they are from.
public struct SentenceTeller: Sendable {
  public let language: NameLanguage
  private let catalogue: @Sendable (String) -> SentenceCatalogue?
  private let onFault: @Sendable (SentenceFault) -> Void

  /// - Parameters:
  ///   - onFault: is told of each sentence that could not be told anew.
  ///   - catalogue: the catalogue of a plugin in `language`, nil where it has none.
  public init(
    _ language: NameLanguage, onFault: @escaping @Sendable (SentenceFault) -> Void = { _ in },
    _ catalogue: @escaping @Sendable (String) -> SentenceCatalogue?
  ) {
    self.onFault = onFault
    let own = SentenceCatalogue.kernel(language)
    self.language = language
    self.catalogue = { $0 == SentenceCatalogue.own ? own : catalogue($0) }
  }

  /// The sentence in the teller's language; where the catalogue is gone or lacks it, the text last told, else its id.
  public func text(of sentence: Sentence) -> String {
    do throws(SentenceFault) {
      return try told(sentence)
    } catch {
      onFault(error)
      return sentence.text.isEmpty ? sentence.id ?? "" : sentence.text
    }
  }

  /// The sentence in the teller's language.
  ///
  /// - Throws: ``SentenceFault`` where a catalogue lacks the sentence, or the sentence an argument of the message.
  public func told(_ sentence: Sentence) throws(SentenceFault) -> String {
    guard let id = sentence.id else { return sentence.text }
    if id == Sentence.templateID, case .name(let text, _) = sentence.arguments["template"] {
      let parts = MessagePattern(template: text.text(in: language)).parts
      return try MessageWriter(teller: self, sentence: sentence).text(parts)
    }
    guard let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")),
      let message = catalogue(String(id[..<slash]))?.message(String(id[slash...].dropFirst()))
    else { throw .unknown(id, language) }
    return try MessageWriter(teller: self, sentence: sentence).text(message.parts)
  }
}

extension Sentence {
  /// The sentence with the words that `teller` has for it and for the sentences within it.
  public func told(by teller: SentenceTeller) -> Sentence {
    var sentence = self
    sentence.text = teller.text(of: self)
    for (name, argument) in arguments where argument.hasSentences {
      sentence.arguments[name] = argument.told(by: teller)
    }
    return sentence
  }
}

extension Sentence.Argument {
  fileprivate var hasSentences: Bool {
    switch self {
    case .sentence: true
    case .list(let items): items.contains(where: \.hasSentences)
    case .text, .name, .integer, .number, .share, .money, .date, .period: false
    }
  }

  fileprivate func told(by teller: SentenceTeller) -> Self {
    switch self {
    case .sentence(let sentence): .sentence(sentence.told(by: teller))
    case .list(let items): .list(items.map { $0.told(by: teller) })
    case .text, .name, .integer, .number, .share, .money, .date, .period: self
    }
  }
}

extension Finding {
  /// The finding with the words that `teller` has for it.
  public func told(by teller: SentenceTeller) -> Finding {
    var finding = self
    finding.text = text.told(by: teller)
    finding.hint = hint?.told(by: teller)
    return finding
  }
}

/// Why a sentence could not be told.
public enum SentenceFault: Error, Hashable, Sendable {
  case unknown(String, NameLanguage)
  case missingArgument(String, of: String, NameLanguage)
  /// A plural of what is no number.
  case notANumber(String, of: String, NameLanguage)

  /// The id of the sentence.
  public var id: String {
    switch self {
    case .unknown(let id, _), .missingArgument(_, let id, _), .notANumber(_, let id, _): id
    }
  }

  /// What is wrong, for one printed line.
  public var message: String {
    switch self {
    case .unknown(let id, let language): "\(language.rawValue).yaml has no sentence \(id)"
    case .missingArgument(let name, let id, let language):
      "the sentence \(id) lacks the argument \(name), which \(language.rawValue).yaml uses"
    case .notANumber(let name, let id, let language):
      "the argument \(name) of \(id) is no number, and \(language.rawValue).yaml counts with it"
    }
  }
}
