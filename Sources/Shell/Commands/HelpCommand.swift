import Language
import Runtime
import TerroirKernel
import TerroirMethods

/// `help`, `help WORD`: made from the declarations.
struct HelpCommand: Command {
  let declaration = CommandDeclaration(
    name: "help", group: .session, summary: "the commands, or one command or method in full",
    positional: [ParameterDeclaration("WORD", .command, "a command or method", repeats: true)], gives: .text,
    examples: [.init("help", "all commands"), .init("help where", "one"), .init("help lq", "a method")])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let word = call.arguments.positional.map(\.text).joined(separator: " ")
    if word.isEmpty { return .text(Self.overview(session.commands.grammar)) }
    if let declaration = session.commands.grammar[word] {
      var text = Self.page(declaration)
      if let iteration = Iteration(verb: word) { text += try session.parameterHelp(iteration) }
      return .text(text)
    }
    if let method = MethodLibrary.declarations.first(where: { $0.name == word }) {
      return .text(MethodHelp.page(method))
    }
    let known = session.commands.grammar.verbs + MethodLibrary.declarations.map(\.name)
    throw CommandFailure(
      .usage, "unknown-command", "there is no help on \(word)", at: call.value(0)?.span,
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
    return text + "\nhelp COMMAND shows arguments and examples; TAB completes; exit leaves."
  }

  static func page(_ declaration: CommandDeclaration) -> String {
    var text = "\(usage(declaration))\n  \(declaration.summary)\n"
    if !declaration.takes.isEmpty { text += "  takes \(declaration.takes.map(\.title).joined(separator: ", "))" }
    if let gives = declaration.gives { text += "\(declaration.takes.isEmpty ? "  " : "; ")gives \(gives.title)" }
    if !text.hasSuffix("\n") { text += "\n" }
    for parameter in declaration.positional + declaration.named where !parameter.summary.isEmpty {
      text += "  \(parameter.name)  \(parameter.summary)\n"
    }
    for flag in declaration.flags { text += "  --\(flag.name)  \(flag.summary)\n" }
    for note in declaration.notes { text += "  \(note)\n" }
    if !declaration.examples.isEmpty {
      text += "Examples:\n"
      for example in declaration.examples {
        text += "  \(example.text)\(example.meaning.isEmpty ? "" : "    # \(example.meaning)")\n"
      }
    }
    return String(text.dropLast())
  }

  private static func usage(_ declaration: CommandDeclaration) -> String {
    let arguments: String =
      switch declaration.syntax {
      case .filter: " EXPR"
      case .derive: " NAME=EXPR ..."
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
    return declaration.name + arguments + (declaration.takesOpenKeys ? " [PARAMETER=VALUE ...]" : "")
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

/// `apropos WORD`: commands and methods that speak of a word.
struct AproposCommand: Command {
  let declaration = CommandDeclaration(
    name: "apropos", group: .session, summary: "commands and methods that speak of a word",
    positional: [ParameterDeclaration("WORD", .text, "what to look for", required: true)], gives: .table,
    examples: [.init("apropos network", "what has to do with networks")])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let word = call.text(0)?.lowercased() else {
      throw CommandFailure(.usage, "usage", "apropos takes a word", at: call.span, help: "apropos network")
    }
    let commands = session.commands.grammar.declarations.map { ($0.name, "command", $0.summary, $0.notes) }
    let methods = MethodLibrary.declarations.map { ($0.name, "method", $0.summary, [String]()) }
    let found = (commands + methods).filter { name, _, summary, notes in
      ([name, summary] + notes).contains { $0.lowercased().contains(word) }
    }
    return .table(
      Table(columns: [
        TableColumn(Column("word", .text, "command or method"), .text(found.map(\.0))),
        TableColumn(Column("kind", .text, "what it is"), .text(found.map(\.1))),
        TableColumn(Column("summary", .text, "what it does"), .text(found.map(\.2))),
      ]))
  }
}
