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
    named: Formats.readingOptions, gives: .table,
    examples: [.init("read partners.csv text=[id] | head 3", "a file beside the workspace's tables")],
    notes: [
      "Line 1 is the header, always. Every row has as many values as it; blank lines are passed over.",
      "Types are inferred from the whole column; a value that would not come back as it was makes the column text.",
      "Of JSON each text stays a text as it stands; numbers among texts and values within values become text.",
      "Decimals may have a comma where semicolons or tabs set the values apart; 1,234 is ambiguous: tell decimal=.",
      "Files are UTF-8, with or without its mark; from Windows-1251: iconv -f WINDOWS-1251 -t UTF-8 OLD.csv > NEW.csv",
    ],
    keywords: ["load", "open file", "csv", "excel", "import", "file", "загрузить"])

  /// `a csv, tsv, json or parquet`, as the formats declare it.
  private static var formats: String {
    let names = Formats.readable.compactMap { $0.declaration.endings.first }
    return "a \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
  }

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let path = call.value(0) else {
      throw CommandFailure(.usage, "usage", "read takes a file", at: call.span, help: "read data.csv")
    }
    let file = try session.readable(path)
    let takes = try Session.format(of: file, at: path.span).declaration
    if let other = call.arguments.named.first(where: { named in !takes.options.contains { $0.name == named.key.name } })
    {
      throw CommandFailure(
        .usage, "option", "a \(takes.name) file is read without \(other.key.name)=", at: other.key.span,
        help: "\(takes.name) takes \(takes.options.map { "\($0.name)=" }.joined(separator: ", "))")
    }
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

extension Session {
  /// A path as a command gives it: from the folder the program was started in.
  func file(_ path: String) -> URL {
    URL(filePath: path, relativeTo: environment.workingDirectory).standardizedFileURL
  }
}
