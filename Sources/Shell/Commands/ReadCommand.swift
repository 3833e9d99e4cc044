import Engine
import Foundation
import Language
import TerroirKernel

/// `read PATH`: a file as a table.
struct ReadCommand: Command {
  let declaration = CommandDeclaration(
    name: "read", group: .source, summary: "a csv, tsv, json or parquet file as a table, each also gzipped",
    positional: [
      ParameterDeclaration(
        "PATH", .file(endings: ["csv", "tsv", "json", "ndjson", "parquet", "gz"]), "the file", required: true)
    ],
    named: [
      ParameterDeclaration("text", .list(.column), "columns that are text whatever they look like"),
      ParameterDeclaration(
        "number", .list(.column),
        "columns that are numbers, also written as 1 200; a value that is not one becomes missing, with a warning"),
      ParameterDeclaration(
        "delimiter", .text, "what separates values: comma, semicolon, tab or bar; detected where it is not given"),
      ParameterDeclaration(
        "decimal", .text, "the decimal mark: point or comma; detected where it is not given"),
    ], gives: .table, effects: [.givesData, .readsFile],
    examples: [.init("read partners.csv text=[id] | head 3", "a file beside the workspace's tables")],
    notes: [
      "Line 1 is the header, always. Every row has as many values as it; blank lines are passed over.",
      "Types are inferred from the whole column; a value that would not come back as it was makes the column text.",
      "Decimals may have a comma where semicolons or tabs set the values apart; 1,234 is ambiguous: give decimal=.",
      "Files are UTF-8, with or without its mark; from Windows-1251: iconv -f WINDOWS-1251 -t UTF-8 OLD.csv > NEW.csv",
    ],
    keywords: ["load", "open file", "csv", "excel", "import", "file", "загрузить"])

  struct Arguments: Decodable {
    let path: Given<Value>
    let text: Given<[String]>?
    let number: Given<[String]>?
    let delimiter: Given<String>?
    let decimal: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let file = try session.readable(call.arguments.path.value)
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
