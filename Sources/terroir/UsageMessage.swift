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
    guard isJSON else { return told(full) + "\n" }
    let isRussian = Told.language == .russian
    let failure = CommandFailure(
      .usage, "usage", Phrase(verbatim: isRussian ? UsageWords.russian(message: message) : message),
      help: Phrase(verbatim: Told.choose("terroir --help tells the arguments", "аргументы: terroir --help")))
    return Printer(format: .json).text(failure, in: SourceText(name: "terroir", text: ""))
  }

  func told(_ text: String) -> String { Told.language == .russian ? UsageWords.russian(text) : text }
}
