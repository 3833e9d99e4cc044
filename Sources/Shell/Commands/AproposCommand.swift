import Engine
import Language
import Runtime
import TerroirKernel
import Workspace

/// `apropos WORD`: everything that speaks of a word.
struct AproposCommand: Command {
  let declaration = CommandDeclaration(
    name: "apropos", group: .session, summary: "commands, topics, methods, functions and columns that speak of a word",
    positional: [ParameterDeclaration("WORD", .text, "what to look for", required: true, repeats: true)], gives: .table,
    effects: .leftOutOfScripts,
    examples: [.init("apropos network", "what has to do with networks"), .init("apropos average", "by another word")],
    keywords: ["search", "find", "поиск"])

  /// One thing that may be found, by its English words and by those of the session. A hit in an earlier text weighs more.
  private struct Entry {
    let word: String
    let kind: Phrase
    let summary: String
    let texts: [String]

    init(_ word: String, _ kind: Phrase, _ summary: Phrase, _ others: [Phrase] = [], in phrases: PhraseTeller) {
      self.init(word, kind, (summary.description, phrases.text(summary)), others, in: phrases)
    }

    init(_ word: String, of column: Column, in phrases: PhraseTeller) {
      self.init(word, "column", (column.description, phrases.description(of: column)), [], in: phrases)
    }

    private init(
      _ word: String, _ kind: Phrase, _ summary: (english: String, told: String), _ others: [Phrase],
      in phrases: PhraseTeller
    ) {
      self.word = word
      self.kind = kind
      self.summary = summary.told
      let beside = others.flatMap { [$0.description, phrases.text($0)] }
      texts = [word, beside.joined(separator: " "), "\(summary.english) \(summary.told)"].map { $0.lowercased() }
    }

    /// The place of the text that each of the words is found in, the worst of them; nil where one is in none.
    func rank(_ words: [[String]]) -> Int? {
      var worst = 0
      for forms in words {
        guard let place = texts.firstIndex(where: { text in forms.contains { text.contains($0) } }) else { return nil }
        worst = max(worst, place)
      }
      return worst
    }
  }

  struct Arguments: Decodable {
    let word: Given<[String]>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let words = call.arguments.word.content.map { Self.forms($0.lowercased()) }
    let phrases = session.phrases
    let entries = Self.entries(session, phrases)
    let found = entries.enumerated().compactMap { place, entry in entry.rank(words).map { ($0, place, entry) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    var table = Table(columns: [
      TableColumn(Column("word", .text, "command, topic, method, function or column"), .text(found.map(\.word))),
      TableColumn(Column("kind", .text, "what it is"), .text(found.map { phrases.text($0.kind) })),
      TableColumn(Column("summary", .text, "what it does"), .text(found.map(\.summary))),
    ])
    if found.isEmpty {
      let near = call.arguments.word.content.flatMap { Suggestions.nearest(to: $0, in: entries.map(\.word)) }
      let hint: Phrase =
        near.isEmpty ? "help lists the commands and topics" : "did you mean \(near.joined(separator: ", "))?"
      table.notes.append(Table.Note("hint", .text(phrases.text(hint))))
    }
    return .table(table)
  }

  /// The word, and its stem where it has an ending of English grammar, or could have one of Russian.
  private static func forms(_ word: String) -> [String] {
    if word.contains(where: { ("а"..."я").contains($0) }) {
      return [String(word.dropLast(word.count > 6 ? 2 : word.count / 4))]
    }
    for ending in ["ing", "ies", "es", "ed", "s"] where word.hasSuffix(ending) && word.count >= ending.count + 4 {
      return [word, String(word.dropLast(ending.count))]
    }
    return [word]
  }

  private static func entries(_ session: isolated Session, _ phrases: PhraseTeller) -> [Entry] {
    func declared(_ text: String) -> Phrase { Phrase(template: text, []) }
    var entries = session.commands.grammar.declarations.map { command in
      Entry(
        command.name, "command", command.summary,
        (command.keywords + command.synonyms).phrases + command.notes
          + (command.positional + command.named).map(\.summary), in: phrases)
    }
    entries += HelpTopic.all.map { Entry($0.name, "topic", $0.summary, $0.keywords.phrases + $0.lines, in: phrases) }
    entries += session.methodDeclarations().map { name, method in
      Entry(name, "method", declared(method.summary), method.citations.map(\.text).phrases, in: phrases)
    }
    entries += ScalarFunction.allCases.map { Entry($0.rawValue, "function", $0.description, in: phrases) }
    entries += WindowFunction.allCases.map { Entry($0.rawValue, "function", $0.description, in: phrases) }
    entries += AggregateFunction.allCases.map {
      Entry($0.rawValue, "function", "\($0.description) of a group", in: phrases)
    }
    let resources = (try? session.study?.resources()) ?? []
    for resource in resources {
      entries += resource.schema.fields.map { Entry("\(resource.name).\($0.name)", of: $0.column, in: phrases) }
    }
    for iteration in Iteration.allCases {
      for table in AnyArtifact.tables(of: iteration) {
        entries += table.columns.map { Entry("\(iteration.noun).\(table.name).\($0.name)", of: $0, in: phrases) }
      }
    }
    return entries
  }
}
