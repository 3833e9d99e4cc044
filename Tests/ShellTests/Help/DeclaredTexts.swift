import Engine
import Language
import TerroirKernel
import TerroirMethods

@testable import Shell

/// Every text that the program declares and help prints, each with what it is of.
enum DeclaredTexts {
  typealias Text = (of: String, phrase: Phrase)

  static let all = commands + topics + functions + settings + methods

  static let commands: [Text] = CommandTable.standard.grammar.declarations.flatMap { command in
    [command.summary] + command.takes.map(\.title) + [command.gives?.title].compactMap(\.self)
      + (command.positional + command.named).map(\.summary)
      + command.flags.map(\.summary) + command.notes + command.examples.map(\.description)
  } of: {
    $0.name
  }

  static let topics: [Text] = HelpTopic.all.flatMap { topic in
    [topic.summary] + topic.lines + topic.examples.map(\.description)
  } of: {
    $0.name
  }

  static let functions: [Text] =
    ScalarFunction.allCases.flatMap {
      [$0.description]
    } of: {
      $0.rawValue
    }
    + WindowFunction.allCases.flatMap {
      [$0.description, $0.wanted]
    } of: {
      $0.rawValue
    }
    + AggregateFunction.allCases.flatMap {
      [$0.description]
    } of: {
      $0.rawValue
    }

  static let settings: [Text] = Settings.declarations.flatMap {
    [$0.description]
  } of: {
    $0.name
  }

  /// A formula is notation, the same in every language but for a word here and there.
  static let methods: [Text] = MethodLibrary.declarations.flatMap { method in
    let parameters = method.parameters.flatMap { [declared($0.description), $0.kind.wanted] }
    let columns =
      method.roles.map(\.description) + method.tables.map(\.description)
      + method.tables.flatMap(\.columns).map(\.description) + (method.outputs + method.notes).map(\.description)
    return parameters + ([method.summary] + columns).map(declared)
  } of: {
    $0.name
  }

  /// The templates with words that the texts consist of, those of their arguments too, that no Russian is known for.
  static func untold(_ phrase: Phrase) -> [String] {
    let arguments = phrase.arguments.flatMap { argument -> [String] in
      switch argument {
      case .phrase(let part), .sentence(let part): untold(part)
      case .text, .number: []
      }
    }
    let isWorded = phrase.template.replacing(/\{\d+\}/, with: "").contains(where: \.isLetter)
    return arguments + (isWorded && PhraseCatalogue.program.words[phrase.template] == nil ? [phrase.template] : [])
  }

  private static func declared(_ text: String) -> Phrase { Phrase(template: text, []) }
}

extension Sequence {
  /// The texts of each, with its name.
  fileprivate func flatMap(_ texts: (Element) -> [Phrase], of name: (Element) -> String) -> [DeclaredTexts.Text] {
    flatMap { element in texts(element).map { (name(element), $0) } }
  }
}
