/// The verbs that are known, by name.
package struct Grammar: Sendable {
  /// By name, in alphabetical order.
  package let declarations: [CommandDeclaration]
  private let byName: [String: CommandDeclaration]
  private let longestName: Int

  package init(_ declarations: [CommandDeclaration]) {
    self.declarations = declarations.sorted { $0.name < $1.name }
    byName = Dictionary(declarations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    longestName = declarations.map { $0.name.split(separator: " ").count }.max() ?? 1
  }

  package var verbs: [String] { declarations.map(\.name) }

  package subscript(verb: String) -> CommandDeclaration? { byName[verb] }

  /// The artifact of a noun, where a verb gives it.
  package func artifact(_ noun: String) -> ValueKind? {
    declarations.lazy.compactMap(\.gives).first { $0.noun == noun }
  }

  /// The longest declared name that the words begin with, and how many of them it takes.
  package func match(_ words: [String]) -> (declaration: CommandDeclaration, words: Int)? {
    for count in stride(from: min(longestName, words.count), through: 1, by: -1) {
      if let found = byName[words.prefix(count).joined(separator: " ")] { return (found, count) }
    }
    return nil
  }

  /// Words that may follow the given ones inside a declared name: `info`, `load` after `plugin`.
  package func continuations(of words: [String]) -> [String] {
    var seen: Set<String> = []
    return declarations.compactMap { declaration in
      let parts = declaration.name.split(separator: " ").map(String.init)
      guard parts.count > words.count, Array(parts.prefix(words.count)) == words else { return nil }
      return seen.insert(parts[words.count]).inserted ? parts[words.count] : nil
    }
  }
}
