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
        "columns that are numbers, 1 200 among them; what is none becomes missing, and is told"),
      ParameterDeclaration(
        "delimiter", .text, "what sets values apart: comma, semicolon, tab or bar; found by itself where not told"),
      ParameterDeclaration(
        "decimal", .text, "what decimals stand behind: point or comma; found by itself where not told"),
    ], gives: .table,
    examples: [.init("read partners.csv text=[id] | head 3", "a file beside the workspace's tables")],
    notes: [
      "Line 1 is the header, always. Every row has as many values as it; blank lines are passed over.",
      "Types are inferred from the whole column; a value that would not come back as it was makes the column text.",
      "Decimals may have a comma where semicolons or tabs set the values apart; 1,234 is ambiguous: tell decimal=.",
      "Files are UTF-8, with or without its mark; from Windows-1251: iconv -f WINDOWS-1251 -t UTF-8 OLD.csv > NEW.csv",
    ],
    keywords: ["load", "open file", "csv", "excel", "import", "file", "загрузить"])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let path = call.value(0) else {
      throw CommandFailure(.usage, "usage", "read takes a file", at: call.span, help: "read data.csv")
    }
    let file = try session.readable(path)
    let syntax = FileSyntax(
      delimiter: try call.told("delimiter", Delimiter.allCases.map(\.rawValue)) { Delimiter($0) },
      decimal: try call.told("decimal", DecimalMark.allCases.map(\.rawValue)) { DecimalMark($0) })
    let types = FileTypes.inferred(text: call.list("text"), number: call.list("number"))
    return .relation(try await session.reading(file, types: types, syntax: syntax, at: call.span).query)
  }
}

extension Call {
  /// What `KEY=` tells, by its word or the character itself; nil where it was left out.
  fileprivate func told<Mark>(
    _ key: String, _ words: [String], _ mark: (String) -> Mark?
  ) throws(CommandFailure) -> Mark? {
    guard let value = arguments.named.last(where: { $0.key.name == key })?.value else { return nil }
    if let mark = mark(value.text) { return mark }
    throw CommandFailure(
      .usage, "value", "\(key) takes one of \(words.joined(separator: ", ")), not \"\(value.text)\"", at: value.span,
      help: "\(key)=\(words[0]), or the character in quotes",
      suggestions: Suggestions.nearest(to: value.text, in: words))
  }

  /// The texts of a `KEY=[a, b]` or `KEY=a`; empty where it was left out.
  func list(_ key: String) -> [String] {
    guard let value = arguments.named.last(where: { $0.key.name == key })?.value else { return [] }
    if case .list(let items) = value.kind { return items.map(\.text) }
    return [value.text]
  }
}
