import Engine
import Language
import TerroirKernel
import TerroirMethods

@testable import Shell

/// Every text that the program declares and help prints, each with what it is of.
enum DeclaredTexts {
  typealias Text = (of: String, phrase: Phrase)

  static let all: [Text] = commands + topics + functions + settings + methods

  static let commands: [Text] = CommandTable.standard.grammar.declarations.flatMap { command -> [Text] in
    var phrases: [Phrase] = [command.summary]
    phrases += (command.takes + [command.gives].compactMap(\.self)).map(\.title)
    phrases += (command.positional + command.named).map(\.summary)
    phrases += command.flags.map(\.summary)
    phrases += command.notes
    phrases += command.examples.map(\.description)
    return texts(of: command.name, phrases)
  }

  static let topics: [Text] = HelpTopic.all.flatMap { topic -> [Text] in
    texts(of: topic.name, [topic.summary] + topic.lines) + texts(of: topic.name, topic.examples.map(\.description))
  }

  static let functions: [Text] = {
    var found: [Text] = []
    for function in ScalarFunction.allCases {
      found += texts(of: function.rawValue, [function.description])
      found += texts(of: function.rawValue, function.signature.parameters.map { declared($0.rawValue) })
    }
    for function in WindowFunction.allCases {
      found += texts(of: function.rawValue, [function.description, function.wanted])
    }
    for function in AggregateFunction.allCases { found += texts(of: function.rawValue, [function.description]) }
    return found
  }()

  static let settings: [Text] = Settings.declarations.map { ($0.name, $0.description) }

  /// A formula is notation, the same in every language but for a word here and there.
  static let methods: [Text] = MethodLibrary.declarations.flatMap { method -> [Text] in
    var words = [method.summary] + method.roles.map(\.description)
    for table in method.tables { words += [table.description] + table.columns.map(\.description) }
    words += method.parameters.map(\.description)
    words += (method.outputs + method.notes).map(\.description)
    return texts(of: method.name, words.map(declared) + method.parameters.map(\.kind.wanted))
  }

  /// The templates with words that a text consists of, those of its arguments too, that no Russian is known for.
  static func untold(_ phrase: Phrase) -> [String] {
    let arguments = phrase.arguments.flatMap { argument -> [String] in
      switch argument {
      case .phrase(let part), .sentence(let part): untold(part)
      case .text, .name, .number: []
      }
    }
    let words = phrase.template.replacing(/\{\d+\}/, with: "")
    let isTold = !words.contains(where: \.isLetter) || PhraseCatalogue.program.words[phrase.template] != nil
    return isTold ? arguments : arguments + [phrase.template]
  }

  private static func texts(of name: String, _ phrases: [Phrase]) -> [Text] { phrases.map { (name, $0) } }

  private static func declared(_ text: String) -> Phrase { Phrase(template: text, []) }
}
