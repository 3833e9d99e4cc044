/// The words that the parser of the program's own arguments has in English alone, in Russian.
package enum UsageWords {
  /// Help or a fault as the parser tells it; what is in it of the program's own words and of the person's stays.
  package static func russian(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  /// What is wrong, as the parser tells it without a heading.
  package static func russian(message: String) -> String {
    for (pattern, words) in messages {
      guard let match = message.wholeMatch(of: pattern) else { continue }
      return words((1..<match.output.count).map { match.output[$0].substring.map(String.init) ?? "" })
    }
    return message
  }

  private static func line(_ line: String) -> String {
    for (english, russian) in headings where line.hasPrefix(english) {
      let rest = String(line.dropFirst(english.count))
      return russian + (english == "Error: " ? self.russian(message: rest) : rest)
    }
    if let match = line.wholeMatch(of: #/  See '(.+)' for (?:more information|detailed help)\./#) {
      return "  Подробнее: \(match.1.replacing("<subcommand>", with: "<подкоманда>"))"
    }
    return notes.reduce(line) { $0.replacing($1.english, with: $1.russian) }
  }

  /// What a line begins with; the longer before what begins alike.
  private static let headings = [
    ("Error: ", "Ошибка: "), ("Help:  ", "Справка:  "), ("Usage: ", "Вызов: "), ("USAGE: ", "ВЫЗОВ: "),
    ("OVERVIEW: ", "ОБЗОР: "), ("ARGUMENTS:", "АРГУМЕНТЫ:"), ("OPTIONS:", "КЛЮЧИ:"),
    ("SUBCOMMANDS:", "ПОДКОМАНДЫ:"),
  ]

  private static let notes: [(english: String, russian: String)] = [
    ("Show the version.", "Показать версию."), ("Show help information.", "Показать эту справку."),
    (" (default)", " (обычная)"), ("(values: ", "(значения: "),
  ]

  private typealias Pattern = Regex<AnyRegexOutput>

  private static var messages: [(Pattern, ([String]) -> String)] {
    [
      (
        Pattern(#/Unknown option '(.*)'\. Did you mean '(.*)'\?/#),
        { "неизвестный ключ '\($0[0])'. Возможно, имелся в виду '\($0[1])'?" }
      ),
      (Pattern(#/Unknown option '(.*)'/#), { "неизвестный ключ '\($0[0])'" }),
      (Pattern(#/Missing value for '(.*)'/#), { "не указано значение: '\($0[0])'" }),
      (Pattern(#/Missing expected argument '(.*)'/#), { "не указан аргумент '\($0[0])'" }),
      (
        Pattern(#/The option '(.*?)' does not take any value, but '(.*)' was specified\./#),
        { "ключ '\($0[0])' не принимает значения, а указано '\($0[1])'" }
      ),
      (Pattern(#/Unexpected argument '(.*)'/#), { "лишний аргумент '\($0[0])'" }),
      (Pattern(#/\d+ unexpected arguments: (.*)/#), { "лишние аргументы: \($0[0])" }),
      (
        Pattern(#/The value '(.*)' is invalid for '(.*?)'\. Please provide one of (.*) or (.*)\./#),
        { "'\($0[0])' не подходит для '\($0[1])'; можно: \($0[2]), \($0[3])" }
      ),
      (Pattern(#/The value '(.*)' is invalid for '(.*?)'/#), { "'\($0[0])' не подходит для '\($0[1])'" }),
    ]
  }
}
