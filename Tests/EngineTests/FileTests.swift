import Foundation
import Language
import TerroirKernel
import Testing

@testable import Engine

@Suite("Files as tables")
struct FileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "terroir-engine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func table(_ text: String, _ file: String, types: FileTypes = .inferred()) async throws -> Table {
    let path = folder.appending(path: file).path
    try Data(text.utf8).write(to: URL(filePath: path))
    let database = DuckDBEngine()
    try await database.register(file: path, as: "t", types: types)
    return try await database.run(Query(Identifier("t", span: Span(0, 1))))
  }

  @Test("a column is a number where every value is one, and no value shows a code")
  func inference() async throws {
    let table = try await table("code,price,count,date\n007,10.10,1,2024\n010,2.5,22,2025\n", "a.csv")
    #expect(table["code"]?.values == .text(["007", "010"]))
    #expect(table["price"]?.values == .number([10.1, 2.5]))
    #expect(table["count"]?.values == .integer([1, 22]))
  }

  @Test("each of a hundred columns has the type of its own values")
  func wide() async throws {
    let names = (0..<100).map { "c\($0)" }
    let values = (0..<100).map { $0.isMultiple(of: 2) ? "\($0)" : "word" }
    let table = try await table("\(names.joined(separator: ","))\n\(values.joined(separator: ","))\n", "a.csv")
    for (index, name) in names.enumerated() {
      #expect(table[name]?.values.type == (index.isMultiple(of: 2) ? .integer : .text), "\(name)")
    }
  }

  @Test("semicolons, tabs and JSON are read as well, with Cyrillic in quotes")
  func formats() async throws {
    let comma = try await table("id;name\n1;\"Касли; литьё\"\n", "a.csv")
    #expect(comma["name"]?.values == .text(["Касли; литьё"]))
    let tabs = try await table("id\tname\n1\tКасли\n", "a.tsv")
    #expect(tabs["name"]?.values == .text(["Касли"]))
    let json = try await table("[{\"id\":1,\"name\":\"Касли\"},{\"id\":2,\"name\":null}]", "a.json")
    #expect(json["name"]?.values == .text(["Касли", nil]))
  }

  @Test("what a person names as text or number is taken so")
  func asked() async throws {
    let table = try await table("id,value\n1,2\n3,none\n", "a.csv", types: .inferred(text: ["id"], number: ["value"]))
    #expect(table["id"]?.values == .text(["1", "3"]))
    #expect(table["value"]?.values == .number([2, nil]))
  }

  @Test("Parquet comes back as it was written")
  func parquet() async throws {
    let database = DuckDBEngine()
    let path = folder.appending(path: "t.parquet").path
    let source = Table(columns: [
      TableColumn(Column("code", .text, "code"), .text(["007", nil])),
      TableColumn(Column("value", .number, "value"), .number([1.5, nil])),
    ])
    try await database.register(source, as: "s")
    #expect(try await database.write(Query(Identifier("s", span: Span(0, 1))), parquet: path) == 2)
    try await database.register(file: path, as: "t")
    let back = try await database.run(Query(Identifier("t", span: Span(0, 1))))
    #expect(back["code"]?.values == .text(["007", nil]))
    #expect(back["value"]?.values == .number([1.5, nil]))
  }

  @Test("a cell that is not of its declared type is told with file, line, column and what it holds")
  func badCell() async throws {
    let types = FileTypes.declared([Column("code", .text, "code"), Column("year", .integer, "year")])
    let sound = try await table("code,year\n007,2024\n008,\n", "sound.csv", types: types)
    #expect(sound["code"]?.values == .text(["007", "008"]))
    #expect(sound["year"]?.values == .integer([2024, nil]))
    do throws(any Error) {
      _ = try await table("code,year\n007,2024\n008,abc\n", "bad.csv", types: types)
      Issue.record("abc was taken for a year")
    } catch let failure as EngineFailure {
      #expect(failure.message == "bad.csv:3: year is \"abc\", and the column takes a whole number")
      #expect(failure.help == "mend the row, or declare the column as string in datapackage.json")
    }
  }

  @Test("a file that is not there is refused")
  func faults() async throws {
    let database = DuckDBEngine()
    await #expect(throws: EngineFailure.self) {
      try await database.register(file: folder.appending(path: "none.csv").path, as: "t")
    }
  }
}
