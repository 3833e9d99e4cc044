import TerroirKernel

/// A sentence of a story with how many words it has in each language: those of its own and those of the names in it.
struct StoryPiece {
  let sentence: Sentence
  let words: (en: Int, ru: Int)
  /// Whether the story can do without it; the higher, the sooner it goes.
  let spare: Int

  init(_ key: String, _ arguments: [String: Sentence.Argument] = [:], spare: Int = 0) {
    sentence = .stories(key, arguments)
    words = Self.words(sentence)
    self.spare = spare
  }

  private static func words(_ sentence: Sentence) -> (en: Int, ru: Int) {
    let key = sentence.id.map { String($0.drop { $0 != "/" }.dropFirst()) } ?? ""
    // A place that stands in the name already is not said again.
    let named = if case .text(let languages)? = sentence.arguments["named"] { languages } else { "neither" }
    var sum = StoryWords.own[key] ?? (0, 0)
    for (name, argument) in sentence.arguments {
      let more = words(argument)
      if name != "place" || !["both", "en"].contains(named) { sum.en += more.en }
      if name != "place" || !["both", "ru"].contains(named) { sum.ru += more.ru }
    }
    return sum
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
    case .sentence(let sentence): return words(sentence)
    case .text, .integer, .number, .share, .money, .date, .period: return (0, 0)
    }
  }

  private static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}
