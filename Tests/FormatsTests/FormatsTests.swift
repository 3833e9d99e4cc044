import Engine
import Foundation
import Language
import TerroirKernel
import Testing

@testable import Formats

@Suite("Formats")
final class FormatsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-formats-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test("each has endings, says what it keeps, and is found by its ending")
  func declared() {
    #expect(
      Formats.readableEndings
        == [
          "csv", "txt", "tsv", "json", "ndjson", "parquet", "xlsx", "xlsm", "ods", "geojson", "jsonstat", "pb", "zip",
        ])
    #expect(
      Formats.writableEndings
        == ["csv", "geojson", "gpx", "html", "json", "kml", "md", "parquet", "tsv", "xlsx"])
    #expect(
      Formats.readingOptions.map(\.name)
        == ["text", "number", "delimiter", "decimal", "dialect", "encoding", "table", "sheet", "header", "member"])
    for format in Formats.all {
      #expect(!format.declaration.keeps.isEmpty)
      #expect(Set(format.declaration.endings).count == format.declaration.endings.count)
    }
    let endings = Formats.all.flatMap { $0.declaration.endings }
    #expect(Set(endings).count == endings.count)
    #expect(Formats.reading("/x/A.CSV.GZ")?.declaration.name == "CSV")
    #expect(Formats.reading("/x.csv/a") == nil)
  }

  @Test("a file of another ending is refused with those there are")
  func refused() {
    let sheet = Formats.refusal(of: "x/a.xls")
    #expect(sheet.message == "a.xls ends in .xls, and no table is read from that")
    #expect(sheet.help == "save it as .xlsx, .ods or CSV UTF-8 and read that file")
    let none = Formats.refusal(of: "a")
    #expect(none.message == "a has no ending that tells what it holds")
    #expect(
      none.help.description
        == "tables are read from .csv, .txt, .tsv, .json, .ndjson, .parquet, .xlsx, .xlsm, .ods, .geojson, .jsonstat, .pb "
        + "and .zip, each also as .gz: name the file so")
  }

  private static let texts: [String?] = [
    "=1+1", "+7 343", "-", "@x", "\tx", "'=1", "''-a", "-5", "x\ty", "line\nbreak", "carriage\rreturn", "both\r\n",
    "\"q\"", "a\"b",
    " lead", "trail ", "back\\slash\\t", "C:\\new", ",", ";", "Касли", "文化👩‍👩‍👧", "\r\n", "'", "007", "2024-1-5", "\u{A0}",
    nil, "#N/A", "NULL",
  ]

  @Test("json comes back as it was written: types, units, lists and missing values")
  func ownJSON() async throws {
    let table = Table(
      columns: [
        TableColumn(Column("code", .text, ""), .text(["007", nil, "a\"b"])),
        TableColumn(Column("n", .integer, unit: .count, ""), .integer([1, nil, 9_007_199_254_740_993])),
        TableColumn(Column("x", .number, unit: .share, ""), .number([0.1, 3, nil])),
        TableColumn(Column("ok", .boolean, ""), .boolean([true, nil, false])),
        TableColumn(Column("items", .list, ""), .text(["a;b", "", nil])),
      ], notes: [Table.Note("total", .integer(3))])
    let file = folder.appending(path: "own.json")
    try Data(JSONFormat.text(table).text.utf8).write(to: file)
    let engine = DuckDBEngine()
    let read = try await JSONFormat.read(FileToRead(file.path, types: .inferred()), into: engine, as: "t")
    #expect(read.columns.map(\.name) == ["code", "n", "x", "ok", "items"])
    let back = try await engine.run(Query(Identifier("t", span: Span(0, 1))))
    #expect(back.columns.map(\.values) == table.columns.map(\.values))
    #expect(back.columns.map(\.declaration.type) == table.columns.map(\.declaration.type))
    #expect(back.columns.map(\.declaration.unit) == table.columns.map(\.declaration.unit))
    try Data("{\"type\":\"table\",\"columns\":[{\"name\":\"a\",\"type\":\"text\"}],\"rows\":[[1,2]]}".utf8).write(
      to: file)
    let failure = await #expect(throws: EngineFailure.self) {
      _ = try await JSONFormat.read(FileToRead(file.path, types: .inferred()), into: engine, as: "t")
    }
    #expect(failure?.message == "row 1 has 2 values, and there are 1 columns")
    try Data("{\"type\":\"table\",\"columns\":3".utf8).write(to: file)
    await #expect(throws: EngineFailure.self) {
      _ = try await JSONFormat.read(FileToRead(file.path, types: .inferred()), into: engine, as: "t")
    }
  }

  @Test("csv and tsv come back as they were, whatever the texts", arguments: ["csv", "tsv"])
  func roundTrip(ending: String) async throws {
    let table = Table(columns: [
      TableColumn(Column("text", .text, ""), .text(Self.texts)),
      TableColumn(Column("=head", .text, ""), .text(Self.texts.reversed())),
      TableColumn(Column("n", .integer, ""), .integer(Self.texts.indices.map { $0 % 7 == 0 ? nil : $0 - 9 })),
      TableColumn(Column("x", .number, ""), .number(Self.texts.indices.map { Double($0) / 4 - 1.5 })),
    ])
    let format = try #require(Formats.writing(ending: ending) as? any TextFormat.Type)
    let written = try format.text(table)
    #expect(written.guarded == 17)
    let path = folder.appending(path: "a.\(ending)").path
    try Data(written.text.utf8).write(to: URL(filePath: path))
    let engine = DuckDBEngine()
    let file = FileToRead(path, types: .inferred(text: ["text", "=head"]))
    _ = try await #require(Formats.reading(path)).read(file, into: engine, as: "t")
    let back = try await engine.run(Query(Identifier("t", span: Span(0, 1))))
    #expect(back.columns.map(\.name) == table.columns.map(\.name))
    for (column, original) in zip(back.columns, table.columns) { #expect(column.values == original.values) }
  }

  @Test("a guarded text in a register that stays in its file is what it was")
  func declaredColumns() async throws {
    let path = folder.appending(path: "a.csv").path
    try Data("a,b\n'=1,2\n'-5,3\n".utf8).write(to: URL(filePath: path))
    let engine = DuckDBEngine()
    let columns = [Column("a", .text, ""), Column("b", .integer, "")]
    _ = try await CSVFormat.read(FileToRead(path, types: .declared(columns)), into: engine, as: "t")
    let back = try await engine.run(Query(Identifier("t", span: Span(0, 1))))
    #expect(back["a"]?.values == .text(["=1", "'-5"]))
    #expect(back["b"]?.values == .integer([2, 3]))
  }

  private static let plain = Table(columns: [
    TableColumn(Column("name", .text, "name"), .text(["Касли", "文化", "=1+1"])),
    TableColumn(Column("cost", .number, unit: .rouble, "cost"), .number([128_500_000, nil, 0])),
  ])

  @Test("CSV guards against formulas, quotes, and keeps empty apart from missing")
  func csv() {
    #expect(CSVFormat.text(Self.plain).text == "name,cost\r\nКасли,128500000\r\n文化,\r\n'=1+1,0\r\n")
    let quoted = Table(columns: [TableColumn(Column("a", .text, "a"), .text(["x,\"y\"", "", nil]))])
    #expect(CSVFormat.text(quoted).text == "a\r\n\"x,\"\"y\"\"\"\r\n\"\"\r\n\r\n")
  }

  @Test("one column of texts with bars in them comes back as one column")
  func bars() async throws {
    let table = Table(columns: [TableColumn(Column("a|b", .text, ""), .text(["x|y", "z|w"]))])
    let path = folder.appending(path: "bars.csv").path
    try Data(CSVFormat.text(table).text.utf8).write(to: URL(filePath: path))
    let engine = DuckDBEngine()
    _ = try await CSVFormat.read(FileToRead(path), into: engine, as: "t")
    let back = try await engine.run(Query(Identifier("t", span: Span(0, 1))))
    #expect(back.columns.map(\.name) == ["a|b"])
    #expect(back["a|b"]?.values == .text(["x|y", "z|w"]))
  }

  @Test("a text file is a table of the marks it has; beside tables in an archive it says what they are")
  func plainText() async throws {
    let texts: [(String, [UInt8])] = [
      ("jobs.txt", Array("town\tjobs\nKasli\t12\n".utf8)), ("readme.txt", Array("What the columns mean.\n".utf8)),
    ]
    func read(_ path: String, _ bytes: [UInt8]) async throws -> Table {
      let path = folder.appending(path: path).path
      try Data(bytes).write(to: URL(filePath: path))
      let engine = DuckDBEngine()
      _ = try await #require(Formats.reading(path)).read(FileToRead(path), into: engine, as: "t")
      return try await engine.run(Query(Identifier("t", span: Span(0, 1))))
    }
    #expect(try await read("jobs.txt", texts[0].1)["jobs"]?.values == .integer([12]))
    #expect(try await read("one.zip", ArchiveBytes.of([texts[0]]))["jobs"]?.values == .integer([12]))
    let table = ("jobs.csv", Array("town,jobs\nKasli,12\n".utf8))
    #expect(try await read("two.zip", ArchiveBytes.of([texts[1], table]))["jobs"]?.values == .integer([12]))
  }

  @Test("JSON is strict and exact, an empty table too")
  func json() {
    #expect(
      JSONFormat.text(Table(columns: [TableColumn(Column("a", .integer, unit: .year, "a"), .integer([]))])).text
        == "{\"type\":\"table\",\"columns\":[{\"name\":\"a\",\"type\":\"integer\",\"unit\":\"year\"}],\"rows\":[]}\n")
    let table = Table(columns: [
      TableColumn(Column("l", .list, "l"), .text(["a;b"])), TableColumn(Column("n", .number, "n"), .number([0.1])),
    ])
    #expect(JSONFormat.text(table).text.hasSuffix("\"rows\":[[[\"a\",\"b\"],0.1]]}\n"))
  }
}
