import Language
import Shell
import TerroirKernel

/// What is wrong with the program's own arguments, or their help, in the form that they ask for as far as they can be read, and in
/// the language of the locale: no workspace is open.
struct UsageMessage {
  let isJSON: Bool

  init(arguments: [String]) {
    let own = arguments.prefix { $0 != "--" }
    isJSON =
      own.contains("--format=json") || zip(own, own.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }

  func text(_ message: String, full: String) -> String {
    let hint = Self.hint(on: message)
    guard isJSON else { return told(full) + "\n" + (hint.map { "  \($0)\n" } ?? "") }
    let isRussian = Told.language == .russian
    let failure = CommandFailure(
      .usage, "usage", Phrase(verbatim: isRussian ? UsageWords.russian(message: message) : message),
      help: Phrase(
        verbatim: hint ?? Told.choose("terroir --help tells the arguments", "аргументы: terroir --help")))
    return Printer(format: .json).text(failure, in: SourceText(name: "terroir", text: ""))
  }

  /// How a command of the language is given, where one stands in place of an argument.
  private static func hint(on message: String) -> String? {
    guard let word = message.firstMatch(of: /nexpected arguments?:? '([^']*)'/)?.1,
      CommandTable.standard.grammar.verbs.contains(String(word))
    else { return nil }
    return Told.choose(
      "\(word) is a command of the language: terroir -c \"\(word) ...\", or type it at the prompt",
      "\(word) — команда языка: terroir -c \"\(word) ...\" или в строке команд")
  }

  func told(_ text: String) -> String { Told.language == .russian ? UsageWords.russian(text) : text }
}
