import Language
import TerroirKernel

/// `help`, `help WORD`: made from the declarations.
struct HelpCommand: Command {
  let declaration = CommandDeclaration(
    name: "help", group: .session, summary: "the commands, or one command, method, function or topic in full",
    positional: [ParameterDeclaration("WORD", .command, "a command, method, function or topic", repeats: true)],
    gives: .text, effects: .leftOutOfScripts,
    examples: [
      .init("help", "all commands"), .init("help where", "one"), .init("help lq", "a method"),
      .init("help expressions", "a topic"),
    ], keywords: ["manual", "documentation", "usage", "помощь", "справка"],
    synonyms: ["?", "\\?", "\\h", ".help"])

  struct Arguments: Decodable {
    let word: Given<[String]>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let word = call.arguments.word?.text ?? ""
    let pages = HelpPages(session.phrases)
    let grammar = session.commands.grammar
    if word.isEmpty { return .text(pages.overview(grammar)) }
    if let declaration = grammar[word] {
      let own = try Iteration(verb: word).map { iteration throws(CommandFailure) in
        try session.parameterHelp(iteration, pages)
      }
      return .text(pages.page(declaration) + (own ?? ""))
    }
    if session.methodNames.contains(word) {
      return .text(pages.method(try session.method(word, at: call.arguments.word?.span).declaration))
    }
    if let meant = grammar.meant(by: word) {
      return .text(pages.told("\(word) is written \(meant.name) here") + "\n" + pages.page(meant))
    }
    if let topic = HelpTopic.named(word) { return .text(pages.topic(topic)) }
    if let page = pages.function(word) { return .text(page) }
    if let iteration = Iteration(noun: word) { return .text(pages.noun(iteration)) }
    let known =
      grammar.verbs + session.methodNames + HelpTopic.all.map(\.name)
      + session.commands.functionNames + Iteration.allCases.map(\.noun)
    throw CommandFailure(
      .usage, "unknown-command", "there is no help on \(word)", at: call.arguments.word?.span,
      help: "apropos \(word) searches",
      suggestions: Suggestions.nearest(to: word, in: known))
  }
}
