import Language
import Runtime
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
    if word.isEmpty { return .text(Self.overview(session.commands.grammar)) }
    if let declaration = session.commands.grammar[word] {
      var text = Self.page(declaration)
      if let iteration = Iteration(verb: word) { text += try session.parameterHelp(iteration) }
      return .text(text)
    }
    if session.methodNames.contains(word) {
      return .text(MethodHelp.page(try session.method(word, at: call.arguments.word?.span).declaration))
    }
    if let meant = session.commands.grammar.meant(by: word) {
      return .text("\(word) is written \(meant.name) here\n" + Self.page(meant))
    }
    if let topic = HelpTopic.named(word) { return .text(topic.page) }
    if let page = HelpTopic.functionPage(word) { return .text(page) }
    if let iteration = Iteration(noun: word) { return .text(Self.noun(iteration)) }
    let known =
      session.commands.grammar.verbs + session.methodNames + HelpTopic.all.map(\.name)
      + session.commands.functionNames + Iteration.allCases.map(\.noun)
    throw CommandFailure(
      .usage, "unknown-command", "there is no help on \(word)", at: call.arguments.word?.span,
      help: "apropos \(word) searches",
      suggestions: Suggestions.nearest(to: word, in: known))
  }

  private static func overview(_ grammar: Grammar) -> String {
    var text = "Terroir: design a region's policy for its creative industries in six iterations.\n"
    text += "audit | strategize | design | implement | promote | evaluate is the whole method; cycle runs it.\n"
    for group in CommandDeclaration.Group.allCases {
      // The stages stand in the order of the method, everything else by name.
      let declarations = grammar.declarations.filter { $0.group == group }
        .sorted {
          (Iteration(verb: $0.name)?.rawValue ?? 9, $0.name) < (Iteration(verb: $1.name)?.rawValue ?? 9, $1.name)
        }
      if declarations.isEmpty { continue }
      text += "\n\(group.title)\n"
      let width = declarations.map(\.name.count).max() ?? 0
      for declaration in declarations {
        let padding = String(repeating: " ", count: width - declaration.name.count)
        text += "  \(declaration.name)\(padding)  \(declaration.summary)\n"
      }
    }
    text += "\nTopics\n"
    let width = HelpTopic.all.map(\.name.count).max() ?? 0
    for topic in HelpTopic.all {
      text += "  \(topic.name)\(String(repeating: " ", count: width - topic.name.count))  \(topic.summary)\n"
    }
    return text
      + "\nhelp WORD shows one in full, with examples; apropos WORD searches; TAB completes; exit leaves."
  }

  /// What an artifact's noun stands for.
  private static func noun(_ iteration: Iteration) -> String {
    let tables = AnyArtifact.tables(of: iteration)
    let width = tables.map(\.name.count).max() ?? 0
    let lines = tables.map { table in
      "  \(iteration.noun).\(table.name)\(String(repeating: " ", count: width - table.name.count))  \(table.description)\n"
    }
    return "\(iteration.noun): the artifact that \(iteration.verb) gives; show \(iteration.noun) prints its report\n"
      + lines.joined()
      + "describe \(iteration.noun) shows the columns with unit and description; help references tells the rest."
  }

  static func page(_ declaration: CommandDeclaration) -> String {
    var text = "\(usage(declaration))\n  \(declaration.summary)\n"
    if !declaration.takes.isEmpty {
      text += "  takes \(declaration.takes.map(\.title.description).joined(separator: ", "))"
    }
    if let gives = declaration.gives {
      text += "\(declaration.takes.isEmpty ? "  " : "; ")gives \(gives.title.description)"
    }
    if !text.hasSuffix("\n") { text += "\n" }
    for parameter in declaration.positional + declaration.named where !parameter.summary.isEmpty {
      text += "  \(parameter.name)  \(parameter.summary)\n"
    }
    for flag in declaration.flags { text += "  --\(flag.name)  \(flag.summary)\n" }
    for note in declaration.notes { text += "  \(note)\n" }
    if !declaration.examples.isEmpty {
      text += "Examples:\n"
      text += CommandDeclaration.Example.lines(declaration.examples)
    }
    return String(text.dropLast())
  }

  private static func usage(_ declaration: CommandDeclaration) -> String {
    let arguments: String =
      switch declaration.syntax {
      case .filter: " EXPR"
      case .derive: " NAME=EXPR ... [by COL ...]"
      case .rename: " NEW=OLD ..."
      case .fill: " COL ... [value=EXPR]"
      case .replace: " COL ... from=VALUE to=VALUE"
      case .variable: " NAME = VALUE"
      case .loop: " NAME in LIST { COMMAND; ... }"
      case .group: " by COL ... : NAME=AGG(COL) ..."
      case .join: " TABLE on COL ..."
      case .sort: " [-]COL ..."
      case .count: " [by COL ...]"
      case .importFile: " FILE as RESOURCE [key=column ...]"
      case .general, .columns, .head, .pivot, .unpivot:
        declaration.positional.map { parameter in
          let name = parameter.name + (parameter.repeats ? " ..." : "")
          return parameter.isRequired ? " \(name)" : " [\(name)]"
        }.joined() + declaration.named.map { $0.isRequired ? " \($0.name)=" : " [\($0.name)=]" }.joined()
          + declaration.flags.map { " [--\($0.name)]" }.joined()
      }
    return declaration.name + arguments + (declaration.openKeys != nil ? " [PARAMETER=VALUE ...]" : "")
  }
}

extension CommandDeclaration.Group {
  fileprivate var title: String {
    switch self {
    case .stage: "The six iterations"
    case .source: "Sources"
    case .step: "Tables"
    case .method: "Methods"
    case .view: "Results"
    case .understanding: "Understanding"
    case .workspace: "Workspace"
    case .plugin: "Plugins"
    case .session: "Session"
    }
  }
}
