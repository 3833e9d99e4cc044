import Engine
import Language
import Runtime
import TerroirKernel

/// The pages of help in one language, made from the declarations.
struct HelpPages {
  let phrases: PhraseTeller

  init(_ phrases: PhraseTeller) { self.phrases = phrases }

  func told(_ phrase: Phrase) -> String { phrases.text(phrase) }

  /// All commands and topics, each with its summary.
  func overview(_ grammar: Grammar) -> String {
    var text = told("Terroir: design a region's policy for its creative industries in six iterations.") + "\n"
    text += told("audit | strategize | design | implement | promote | evaluate is the whole method; cycle runs it.")
    text += "\n"
    for group in CommandDeclaration.Group.allCases {
      // The stages stand in the order of the method, everything else by name.
      let declarations = grammar.declarations.filter { $0.group == group }
        .sorted {
          (Iteration(verb: $0.name)?.rawValue ?? 9, $0.name) < (Iteration(verb: $1.name)?.rawValue ?? 9, $1.name)
        }
      if declarations.isEmpty { continue }
      text += "\n\(told(group.title))\n" + list(declarations.map { ($0.name, told($0.summary)) })
    }
    return text + "\n\(told("Topics"))\n" + list(HelpTopic.all.map { ($0.name, told($0.summary)) }) + "\n"
      + told("help WORD shows one in full, with examples; apropos WORD searches; TAB completes; exit leaves.")
  }

  /// What an artifact's noun stands for.
  func noun(_ iteration: Iteration) -> String {
    let noun = iteration.noun
    return told("\(noun): the artifact that \(iteration.verb) gives; show \(noun) prints its report") + "\n"
      + list(AnyArtifact.tables(of: iteration).map { ("\(noun).\($0.name)", phrases.description(of: $0)) })
      + told("describe \(noun) shows the columns with unit and description; help references tells the rest.")
  }

  func page(_ declaration: CommandDeclaration) -> String {
    var text = "\(Self.usage(declaration))\n  \(told(declaration.summary))\n"
    if let passes = Self.passes(declaration) { text += "  \(told(passes))\n" }
    for parameter in declaration.positional + declaration.named where !parameter.summary.isEmpty {
      text += "  \(parameter.name)  \(told(parameter.summary))\n"
    }
    for flag in declaration.flags { text += "  --\(flag.name)  \(told(flag.summary))\n" }
    for note in declaration.notes { text += "  \(told(note))\n" }
    return String((text + examples(declaration.examples)).dropLast())
  }

  func topic(_ topic: HelpTopic) -> String {
    let head = "\(topic.name): \(told(topic.summary))\n" + topic.lines.map { "  \(told($0))\n" }.joined()
    return String((head + examples(topic.examples)).dropLast())
  }

  /// The page of a function of expressions or of groups; nil where there is none of the name.
  func function(_ name: String) -> String? {
    var text = ""
    if let function = ScalarFunction(rawValue: name) {
      let signature = function.signature
      let takes = signature.parameters.map { phrases.text(declared: $0.rawValue) }.joined(separator: ", ")
      text += "\(name)(\(takes)\(signature.isVariadic ? ", ..." : ""))\n  \(told(function.description))\n"
    }
    if let function = WindowFunction(rawValue: name) {
      text += told("\(name) in derive, \(function.wanted)") + "\n  \(told(function.description))\n"
    }
    if let function = AggregateFunction(rawValue: name) {
      text += told("\(name)(COLUMN) of the rows of a group") + "\n  \(told(function.description))\n"
    }
    return text.isEmpty ? nil : text + told("help functions lists all; help expressions tells where they stand.")
  }

  private func examples(_ examples: [CommandDeclaration.Example]) -> String {
    if examples.isEmpty { return "" }
    return told("Examples:") + "\n"
      + examples.map { "  \($0.text)\($0.description.isEmpty ? "" : "    # \(told($0.description))")\n" }.joined()
  }

  /// Names with what they stand for, one a line.
  private func list(_ lines: [(name: String, summary: String)]) -> String {
    let width = lines.map(\.name.count).max() ?? 0
    return lines.map { "  \($0.name)\(String(repeating: " ", count: width - $0.name.count))  \($0.summary)\n" }.joined()
  }

  /// What goes into the command and comes out of it.
  private static func passes(_ declaration: CommandDeclaration) -> Phrase? {
    let takes = declaration.takes.map(\.title).joined(by: ", ")
    return switch (declaration.takes.isEmpty, declaration.gives?.title) {
    case (true, nil): nil
    case (true, let gives?): "gives \(gives)"
    case (false, nil): "takes \(takes)"
    case (false, let gives?): "takes \(takes); gives \(gives)"
    }
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
  fileprivate var title: Phrase {
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
