/// A text for people that is told in the language of whoever reads it: an error, what to do about it, a note.
///
/// It is written as the English text, `"\(verb) has no parameter \"\(name)\""`, and keeps that as a template with a
/// placeholder for each interpolation, by which ``PhraseTeller`` finds the words of another language. Where it meets a
/// text that was not written for people, a path or what the system says, that stands in it as it is.
public struct Phrase: Sendable {
  /// The English words, `{0}` for the first argument and `{1}` for the second.
  public let template: String
  public let arguments: [Argument]

  /// What stands for a placeholder.
  public enum Argument: Hashable, Sendable {
    /// What is the same in every language: a name, a path, a word of the command language.
    case text(String)
    /// What is called otherwise in another language: a town, a measure.
    case name(LocalizedText)
    /// A whole number, by which the words beside it may take their form.
    case number(Int)
    /// Another phrase, which is told in its turn.
    case phrase(Phrase)
    /// Another phrase that begins a sentence: its first letter is a capital.
    case sentence(Phrase)
  }

  public init(template: String, _ arguments: [Argument]) {
    self.template = template
    self.arguments = arguments
  }

  /// A text as it is, of a system, a file or another program.
  public init(verbatim text: some StringProtocol) { self.init(template: String(text), []) }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { description.isEmpty }
}

/// Two phrases are equal where their English texts are.
extension Phrase: Hashable {
  public static func == (left: Phrase, right: Phrase) -> Bool { left.description == right.description }

  /// Whether a phrase is this text in English, in a pattern of `case`.
  public static func ~= (text: String, phrase: Phrase) -> Bool { text == phrase.description }

  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Phrase: CustomStringConvertible {
  /// The English text.
  public var description: String {
    written { argument in
      switch argument {
      case .text(let text): text
      case .name(let name): name.text(in: .english)
      case .number(let number): "\(number)"
      case .phrase(let phrase): phrase.description
      case .sentence(let phrase): Self.capitalised(phrase.description)
      }
    }
  }

  /// The template with its arguments as `text` gives them.
  func written(_ text: (Argument) -> String) -> String {
    guard !arguments.isEmpty else { return template }
    return pieces.map { piece in
      switch piece {
      case .words(let words): String(words)
      case .argument(let index): text(arguments[index])
      }
    }.joined()
  }

  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Phrase {
  enum Piece: Equatable {
    case words(Substring)
    case argument(Int)
  }

  /// The template, parted at its placeholders; a brace that holds no number of an argument is a brace.
  var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = template[...]
    var words = rest.startIndex
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}"), let index = Int(rest[..<close]), arguments.indices.contains(index)
      else { continue }
      if words < open { pieces.append(.words(template[words..<open])) }
      pieces.append(.argument(index))
      rest = rest[rest.index(after: close)...]
      words = rest.startIndex
    }
    if words < template.endIndex { pieces.append(.words(template[words...])) }
    return pieces
  }

  /// Whether the template has words: of marks and placeholders alone it is the same in every language.
  var hasWords: Bool {
    pieces.contains { piece in
      if case .words(let words) = piece { words.contains(where: \.isLetter) } else { false }
    }
  }

  /// The phrase with `change` made to every text in it that is not written for people.
  public func mapTexts(_ change: (String) -> String) -> Phrase {
    if arguments.isEmpty { return Phrase(verbatim: change(template)) }
    return Phrase(
      template: template,
      arguments.map { argument in
        switch argument {
        case .text(let text): .text(change(text))
        case .name(let name): .name(LocalizedText(en: name.en.map(change), ru: name.ru.map(change)))
        case .number: argument
        case .phrase(let phrase): .phrase(phrase.mapTexts(change))
        case .sentence(let phrase): .sentence(phrase.mapTexts(change))
        }
      })
  }
}
