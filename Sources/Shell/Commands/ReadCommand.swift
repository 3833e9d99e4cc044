import Engine
import Formats
import Foundation
import Language
import TerroirKernel

/// `read PATH`: a file as a table.
struct ReadCommand: Command {
  let declaration = CommandDeclaration(
    name: "read", group: .source, summary: "\(Self.formats) file as a table, each also gzipped",
    positional: [
      ParameterDeclaration("PATH", .file(endings: Formats.readableEndings + ["gz"]), "the file", required: true)
    ],
    named: Formats.readingOptions, gives: .table, effects: [.givesData, .readsFile],
    examples: [.init("read partners.csv text=[id] | head 3", "a file beside the workspace's tables")],
    notes: [
      "Line 1 is the header, always. Every row has as many values as it; blank lines are passed over.",
      "Types are inferred from the whole column; a value that would not come back as it was makes the column text.",
      "Of JSON each text stays a text as it stands; numbers among texts and values within values become text.",
      "Decimals may have a comma where semicolons or tabs set the values apart; 1,234 is ambiguous: give decimal=.",
      "Files are UTF-8, with or without its mark; from Windows-1251: iconv -f WINDOWS-1251 -t UTF-8 OLD.csv > NEW.csv",
    ],
    keywords: ["load", "open file", "csv", "excel", "import", "file", "загрузить"])

  /// `a csv, tsv, json or parquet`, as the formats declare it.
  private static var formats: String {
    let names = Formats.readable.compactMap { $0.declaration.endings.first }
    return "a \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
  }

  struct Arguments: Decodable {
    let path: Given<Value>
    let text: Given<[String]>?
    let number: Given<[String]>?
    let delimiter: Given<String>?
    let decimal: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let file = try session.readable(call.arguments.path.value)
    let takes = try Session.format(of: file, at: call.arguments.path.span).declaration
    if case .general(let given) = call.invocation.arguments,
      let other = given.named.first(where: { named in !takes.options.contains { $0.name == named.key.name } })
    {
      throw CommandFailure(
        .usage, "option", "a \(takes.name) file is read without \(other.key.name)=", at: other.key.span,
        help: "\(takes.name) takes \(takes.options.map { "\($0.name)=" }.joined(separator: ", "))")
    }
    let syntax = FileSyntax(
      delimiter: try call.arguments.delimiter.told("delimiter", Delimiter.allCases.map(\.rawValue)) { Delimiter($0) },
      decimal: try call.arguments.decimal.told("decimal", DecimalMark.allCases.map(\.rawValue)) { DecimalMark($0) })
    let types = FileTypes.inferred(
      text: call.arguments.text?.content ?? [], number: call.arguments.number?.content ?? [])
    return .relation(try await session.reading(file, types: types, syntax: syntax, at: call.span).query)
  }
}

extension Given<String>? {
  /// What `KEY=` tells, by its word or the character itself; nil where it was left out.
  fileprivate func told<Mark>(
    _ key: String, _ words: [String], _ mark: (String) -> Mark?
  ) throws(CommandFailure) -> Mark? {
    guard let value = self else { return nil }
    if let mark = mark(value.text) { return mark }
    throw CommandFailure(
      .usage, "value", "\(key) takes one of \(words.joined(separator: ", ")), not \"\(value.text)\"", at: value.span,
      help: "\(key)=\(words[0]), or the character in quotes",
      suggestions: Suggestions.nearest(to: value.text, in: words))
  }
}
