import TerroirKernel

/// A sentence of a story with how many words it has in each language: those of its own and those of the names in it.
struct StoryPiece {
  let sentence: Sentence
  let words: (en: Int, ru: Int)
  /// Whether the story can do without it; the higher, the sooner it goes.
  let spare: Int

  /// - Parameter own: words of the catalogue's sentence without its names; a test holds the whole against the catalogues.
  init(
    _ key: String, _ arguments: [String: Sentence.Argument] = [:], own: (en: Int, ru: Int), spare: Int = 0
  ) {
    sentence = .stories(key, arguments)
    words = arguments.values.reduce(own) { sum, argument in
      let more = Self.words(argument)
      return (sum.en + more.en, sum.ru + more.ru)
    }
    self.spare = spare
  }

  /// Words of the names in an argument; what a sentence chooses by has none.
  private static func words(_ argument: Sentence.Argument) -> (en: Int, ru: Int) {
    switch argument {
    case .name(let name, _):
      return (count(name.text(in: .english)), count(name.text(in: .russian)))
    case .list(let items):
      // The last of several stands behind an "and".
      let and = items.count > 1 ? 1 : 0
      return items.map(words).reduce((and, and)) { ($0.0 + $1.en, $0.1 + $1.ru) }
    case .sentence(let sentence):
      return sentence.arguments.values.map(words).reduce((0, 0)) { ($0.0 + $1.en, $0.1 + $1.ru) }
    case .text, .integer, .number, .share, .money, .date, .period: return (0, 0)
    }
  }

  private static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}
