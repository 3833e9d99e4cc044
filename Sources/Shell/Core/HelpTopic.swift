import Engine
import Language

/// A page of help on what is no command: how values, expressions and names are written, which keys the prompt has.
struct HelpTopic: Sendable {
  let name: String
  let summary: String
  /// Other words that a person would look for it by.
  let keywords: [String]
  let lines: [String]
  let examples: [CommandDeclaration.Example]

  init(
    _ name: String, _ summary: String, keywords: [String], _ lines: [String],
    examples: [CommandDeclaration.Example]
  ) {
    self.name = name
    self.summary = summary
    self.keywords = keywords
    self.lines = lines
    self.examples = examples
  }

  var page: String {
    var text = "\(name): \(summary)\n" + lines.map { "  \($0)\n" }.joined()
    text += "Examples:\n" + CommandDeclaration.Example.lines(examples)
    return String(text.dropLast())
  }

  static func named(_ name: String) -> HelpTopic? { all.first { $0.name == name } }

  /// The page of a function of expressions or of groups; nil where there is none of the name.
  static func functionPage(_ name: String) -> String? {
    var text = ""
    if let function = ScalarFunction(rawValue: name) {
      let signature = function.signature
      let takes = signature.parameters.map(\.rawValue).joined(separator: ", ")
      text += "\(name)(\(takes)\(signature.isVariadic ? ", ..." : ""))\n  \(function.description)\n"
    }
    if let function = WindowFunction(rawValue: name) {
      text += "\(name) in derive, \(function.wanted)\n  \(function.description)\n"
    }
    if let function = AggregateFunction(rawValue: name) {
      text += "\(name)(COLUMN) of the rows of a group\n  \(function.description)\n"
    }
    return text.isEmpty ? nil : text + "help functions lists all; help expressions tells where they stand."
  }
}

extension CommandDeclaration.Example {
  /// Examples as help prints them, one a line.
  static func lines(_ examples: [CommandDeclaration.Example]) -> String {
    examples.map { "  \($0.text)\($0.description.isEmpty ? "" : "    # \($0.description)")\n" }.joined()
  }
}
