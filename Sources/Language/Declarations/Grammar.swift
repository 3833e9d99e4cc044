/// The verbs that are known, by name.
package struct Grammar: Sendable {
  /// By name, in alphabetical order.
  package let declarations: [CommandDeclaration]
  private let byName: [String: CommandDeclaration]
  private let longestName: Int
  private let bySynonym: [String: [CommandDeclaration]]

  package init(_ declarations: [CommandDeclaration]) {
    self.declarations = declarations.sorted { $0.name < $1.name }
    byName = Dictionary(declarations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var bySynonym: [String: [CommandDeclaration]] = [:]
    for declaration in self.declarations {
      for word in declaration.synonyms { bySynonym[word, default: []].append(declaration) }
    }
    self.bySynonym = bySynonym
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

  /// The command that words of another tool plainly mean, and how many of them it takes. Of several that one word may
  /// mean it is the one that takes what follows.
  ///
  /// - Parameter isStep: whether the words stand behind a pipe; a step's words mean nothing elsewhere, where a name may stand.
  func synonym(_ words: [String], isStep: Bool) -> (declaration: CommandDeclaration, words: Int)? {
    for count in stride(from: min(2, words.count), through: 1, by: -1) {
      let meant = bySynonym[words.prefix(count).joined(separator: " ").lowercased()] ?? []
      let fitting = meant.filter { $0.needsInput == isStep }
      if let found = fitting.first(where: { $0.positional.isEmpty == (words.count == count) }) ?? fitting.first {
        return (found, count)
      }
    }
    return nil
  }

  /// The command that a word of another tool plainly means.
  package func meant(by word: String) -> CommandDeclaration? { bySynonym[word.lowercased()]?.first }

  /// Commands that a person may look for by the word.
  func sought(by word: String) -> [String] {
    declarations.filter { $0.keywords.contains(word.lowercased()) || $0.synonyms.contains(word.lowercased()) }.map(
      \.name)
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
