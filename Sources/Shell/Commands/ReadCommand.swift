import Engine
import Formats
import Foundation
import Language
import TableFiles
import TerroirKernel

/// `read PATH`: a file as a table.
struct ReadCommand: Command {
  let declaration = CommandDeclaration(
    name: "read", group: .source, summary: "a \(Self.formats) file as a table, each also gzipped",
    positional: [
      ParameterDeclaration("PATH", .file(endings: Formats.readableEndings + ["gz"]), "the file", required: true)
    ],
    named: Formats.readingOptions, gives: .table, effects: [.givesData, .readsFile],
    examples: [.init("read partners.csv text=[id] | head 3", "a file beside the workspace's tables")],
    notes: [
      "Line 1 is the header, always. Every row has as many values as it; blank lines are passed over.",
      "A column whose values are all numbers is one: 16.0, 12.50, 1e+05, 1 200, \"200,000\", 12,5 beside semicolons.",
      "Signs are taken off: 48.4% is a share, £5.40 and 10,5 руб. are amounts, where the column has one sign.",
      "Text is kept where codes show: 007, 10.1 beside 10.10, digits beyond 2^53, the name of a classification.",
      "Marks of missing values (NA, .., -, :, c) are known among numbers; dialect= reads them, and flags, as its writers do.",
      "A flag behind a number (12.5 b) goes to COLUMN_status, one that is no status to COLUMN_flag.",
      "What another reader could take otherwise is told under the table, with the word that overrides.",
      "A workbook gives its first sheet with cells; its header is found below a title. sheet= and header= tell others.",
      "Cells keep their types: texts are judged as in CSV, days are 2024-01-05, errors and formulas without value missing.",
      "Of GeoJSON each feature is a row with latitude and longitude; of JSON-stat and SDMX each cell or observation.",
      "A zip is read by the table in it; member= names one of several, table= one of those in a file.",
      "Of JSON each text stays a text as it stands; numbers among texts and values within values become text.",
      "Decimals may have a comma where semicolons or tabs set the values apart; 1,234 is ambiguous: give decimal=.",
      "Letters that are not UTF-8 are windows-1251, koi8-r or utf-16 where the bytes show it; encoding= tells.",
    ],
    keywords: [
      "load", "open file", "csv", "excel", "xlsx", "spreadsheet", "sheet", "map", "import", "file", "загрузить",
    ])

  /// `csv, tsv, json or parquet`, as the formats declare it.
  private static var formats: Phrase {
    .either(Formats.readable.compactMap { $0.declaration.endings.first }.phrases)
  }

  struct Arguments: Decodable {
    let path: Given<Value>
    let text: Given<[String]>?
    let number: Given<[String]>?
    let delimiter: Given<String>?
    let decimal: Given<String>?
    let dialect: Given<String>?
    let encoding: Given<String>?
    let sheet: Given<String>?
    let header: Given<Int>?
    let table: Given<String>?
    let member: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let file = try session.readable(call.arguments.path.value)
    try session.refuseGuarded(file, call.arguments.path.value.text, at: call.arguments.path.span)
    let takes = try Session.format(of: file, at: call.arguments.path.span).declaration
    if case .general(let given) = call.invocation.arguments,
      let other = given.named.first(where: { named in !takes.options.contains { $0.name == named.key.name } })
    {
      let article = takes.name.first.map { "AEIOU".contains($0) } == true ? "an" : "a"
      throw CommandFailure(
        .usage, "option", "\(article) \(takes.name) file is read without \(other.key.name)=", at: other.key.span,
        help: "\(takes.name) takes \(takes.options.map { "\($0.name)=" }.joined(separator: ", "))")
    }
    let arguments = call.arguments
    let syntax = try FileSyntax(
      told: [
        "delimiter": arguments.delimiter, "decimal": arguments.decimal, "dialect": arguments.dialect,
        "encoding": arguments.encoding,
      ].compactMapValues { $0.map { ($0.text, $0.span) } })
    let types = FileTypes.inferred(
      text: call.arguments.text?.content ?? [], number: call.arguments.number?.content ?? [])
    let part = FilePart(
      sheet: arguments.sheet?.content, header: arguments.header?.content, member: arguments.member?.content,
      table: arguments.table?.content)
    return .relation(try await session.reading(file, types: types, syntax: syntax, part, at: call.span).query)
  }
}
