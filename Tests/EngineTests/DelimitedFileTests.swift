import Foundation
import Language
import TerroirKernel
import Testing

@testable import Engine

@Suite("Delimited files")
final class DelimitedFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "terroir-engine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func table(
    _ data: Data, _ file: String, types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax()
  ) async throws -> Table {
    let path = folder.appending(path: file).path
    try data.write(to: URL(filePath: path))
    let database = DuckDBEngine()
    try await database.register(file: path, as: "t", types: types, syntax: syntax)
    return try await database.run(Query(Identifier("t", span: Span(0, 1))))
  }

  private func table(
    _ text: String, _ file: String = "a.csv", types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax()
  ) async throws -> Table {
    try await table(Data(text.utf8), file, types: types, syntax: syntax)
  }

  private func refusal(_ data: Data, _ file: String = "a.csv") async throws -> [String] {
    do throws(any Error) {
      let table = try await table(data, file)
      return ["was read as \(table.columns.map(\.name))"]
    } catch let failure as EngineFailure {
      return [failure.message.description, failure.help?.description ?? ""]
    }
  }

  @Test(
    "semicolons and tabs are found, and decimal commas with them",
    arguments: [
      ("a.csv", "регион;занятые\nСвердловская область;12,5\nПермский край;8,1\n"),
      ("a.csv", "регион\tзанятые\nСвердловская область\t12,5\nПермский край\t8,1\n"),
      ("a.tsv", "регион\tзанятые\nСвердловская область\t12,50\nПермский край\t8,1\n"),
      ("a.csv", "\u{FEFF}регион;занятые\r\n\"Свердловская область\";12,5\r\nПермский край;8,1\r\n"),
      ("a.csv", "регион,занятые\nСвердловская область,12.5\nПермский край,8.1\n"),
    ])
  func decimals(file: String, text: String) async throws {
    let table = try await table(text, file)
    #expect(table.columns.map(\.name) == ["регион", "занятые"])
    #expect(table["регион"]?.values == .text(["Свердловская область", "Пермский край"]))
    #expect(table["занятые"]?.values == .number([12.5, 8.1]))
  }

  @Test("what a person tells of the delimiter and the decimals is taken")
  func told() async throws {
    let bar = try await table("a|b\n1|2\n", syntax: FileSyntax(delimiter: Delimiter("|")))
    #expect(bar["b"]?.values == .integer([2]))
    let comma = try await table("a,b\n1,\"1,234\"\n", syntax: FileSyntax(decimal: .comma))
    #expect(comma["b"]?.values == .number([1.234]))
    let point = try await table("a;b\n1;1,5\n2;2,5\n", syntax: FileSyntax(decimal: .point))
    #expect(point["b"]?.values == .text(["1,5", "2,5"]))
  }

  @Test("a mark before three digits everywhere is a number only beside a column with clear decimals")
  func thousands() async throws {
    #expect(try await table("a;n\nx;1,234\ny;2,500\n")["n"]?.values == .text(["1,234", "2,500"]))
    #expect(try await table("a;n\n0,5;1,234\n0,25;2,500\n")["n"]?.values == .number([1.234, 2.5]))
    #expect(try await table("a;n\n0,5;1.234\n0,25;2.501\n")["n"]?.values == .text(["1.234", "2.501"]))
    #expect(try await table("a,n\nx,1.234\ny,2.501\n")["n"]?.values == .number([1.234, 2.501]))
  }

  @Test("breaks of lines within quotes, blank lines and old line ends are read")
  func lines() async throws {
    let breaks = try await table("a,\"b\nc\"\r\n\"x\r\ny\",1\r\n\r\nz,2\r\n")
    #expect(breaks.columns.map(\.name) == ["a", "b\nc"])
    #expect(breaks["a"]?.values == .text(["x\r\ny", "z"]))
    #expect(try await table("a,b\rx,1\ry,2\r")["b"]?.values == .integer([1, 2]))
    #expect(try await table("a,b\nx,1,\ny,2,\n")["b"]?.values == .integer([1, 2]))
    #expect(try await table("ООО \"А\",b\nx \"y\",1\n").columns.map(\.name) == ["ООО \"А\"", "b"])
  }

  @Test(
    "what is no table is refused with its line",
    arguments: [
      (
        "region,jobs\nA,1,5\nB,2,6\n", "a.csv:2: 3 values, and the header in line 1 has 2 columns",
        "line 1 must be the header: delete a title above it; or put a value that holds a comma in double quotes; "
          + "delimiter= tells read what sets values apart, here a comma"
      ),
      (
        "Jobs by region\nregion;jobs\nA;1\nB;2\n", "a.csv:2: 2 values, and the header in line 1 has 1 column",
        "line 1 must be the header: delete a title above it; or put a value that holds a semicolon in double quotes; "
          + "delimiter= tells read what sets values apart, here a semicolon"
      ),
      (
        "region,jobs\n\"A\nB\",1\nSource: Rosstat\n", "a.csv:4: 1 value, and the header in line 1 has 2 columns",
        "fill the row up, or delete a note that is no row; delimiter= tells read what sets values apart, here a comma"
      ),
      (
        "a;b\n1;2\n3;file = z;4\n", "a.csv:3: 3 values, and the header in line 1 has 2 columns",
        "put a value that holds a semicolon in double quotes; delimiter= tells read what sets values apart, here a "
          + "semicolon"
      ),
      (
        "a\tb\n1\t2\n3\n", "a.csv:3: 1 value, and the header in line 1 has 2 columns",
        "fill the row up, or delete a note that is no row; delimiter= tells read what sets values apart, here a tab"
      ),
      (
        "\na,b\n1,2\n", "a.csv:1: line 1 is blank, and the header stands there",
        "delete the blank lines above the header"
      ),
      (
        "a,,b\n1,2,3\n", "a.csv:1: the header has no name for column 2",
        "the header is line 1: name each column there, and delete a title above it"
      ),
      (
        "a,b,A\n1,2,3\n", "a.csv:1: two columns are called \"A\"",
        "give one of them another name in the header, which is line 1"
      ),
      (
        "a,b\nx,1\n\"y,2\nz,3\n", "a.csv:3: a quote opens here and is never closed",
        "close it; a quote inside a quoted value is written twice"
      ),
      (
        "a,b\nx,1\n\"q\" z,2\n", "a.csv:3: text after a closing quote",
        "put the whole value in quotes, and write each quote inside it twice"
      ),
      (
        "a,b\nx,1\ny,2\r\nz,3\n", "a.csv:3: the line ends otherwise than the header does (CR LF, LF or CR)",
        "save it anew with one kind of line end, which every text editor offers"
      ),
      (
        "a,b\r\nx,1\ny,2\n", "a.csv:2: the line ends otherwise than the header does (CR LF, LF or CR)",
        "save it anew with one kind of line end, which every text editor offers"
      ),
      ("", "a.csv is empty", "check that it was saved, or downloaded, as a whole"),
      (
        "PK\u{3}\u{4}\u{0}\u{0}", "a.csv holds binary data, not text",
        "save the table as CSV UTF-8, or give a workbook its own ending, .xlsx or .ods"
      ),
    ])
  func refused(text: String, message: String, help: String) async throws {
    #expect(try await refusal(Data(text.utf8)) == [message, help])
  }

  @Test("what is not UTF-8 and shows no other encoding is refused with its line, anywhere", arguments: [0, 1, 40_000])
  func encodings(rows: Int) async throws {
    let rest = try #require("Café;1\n".data(using: .isoLatin1))
    let text = Data(("region;n\n" + String(repeating: "A region;1\n", count: rows)).utf8) + rest
    #expect(
      try await refusal(text) == [
        "a.csv:\(rows + 2): the text is not UTF-8",
        "save it as CSV UTF-8, or tell read how it is written: encoding=windows-1251, windows-1252, koi8-r or utf-16",
      ])
    let register = try #require("регион;n\nA;1\n".data(using: .windowsCP1251))
    let refused = await #expect(throws: EngineFailure.self) {
      try await self.table(register, "a.csv", types: .declared([Column("n", .integer, "")]))
    }
    #expect(refused?.message == "a.csv:1: the text is not UTF-8")
    let wide = try #require("a,b\n1,2\n".data(using: .utf16))
    // What is printed to be pasted stays one word of a shell, whatever the file is called.
    let odd = await #expect(throws: EngineFailure.self) {
      try await self.table(wide, "my file's $(name).csv", types: .declared([Column("a", .integer, "")]))
    }
    #expect(odd?.message == "my file's $(name).csv is UTF-16 text, not UTF-8")
    #expect(
      odd?.help?.description
        == "save it as CSV UTF-8, or: iconv -f UTF-16 -t UTF-8 '\(folder.path)/my file'\\''s $(name).csv' > "
        + "'\(folder.path)/my file'\\''s $(name).csv.utf8.csv'")
  }

  @Test("a column asked for as numbers loses what has a point beside decimal commas, and nothing is made a thousandth")
  func points() async throws {
    let text = "a;x\n1;1.234\n2;0,5\n3;1 234\n"
    let found = try await table(text, types: .inferred(number: ["x"]))
    #expect(found["x"]?.values == .number([nil, 0.5, 1234]))
    let point = try await table(text, types: .inferred(number: ["x"]), syntax: FileSyntax(decimal: .point))
    #expect(point["x"]?.values == .number([1.234, nil, 1234]))
  }

  @Test("a pipe is refused, which would be waited for without end")
  func pipe() async throws {
    let path = folder.appending(path: "p.csv").path
    #expect(mkfifo(path, 0o600) == 0)
    do throws(any Error) {
      try await DuckDBEngine().register(file: path, as: "t", types: .inferred(), syntax: FileSyntax())
      Issue.record("the pipe was read")
    } catch let failure as EngineFailure {
      #expect(failure.message == "p.csv could not be read: it is no regular file")
    }
  }

  @Test("a ragged row far down is told with its line, in a register that stays in its file as well")
  func farDown() async throws {
    let text = "place,jobs\n" + String(repeating: "\"A\nB\",1\n", count: 60_000) + "C\n" + "D,2,3\n"
    let message = "a.csv:120002: 1 value, and the header in line 1 has 2 columns"
    #expect(try await refusal(Data(text.utf8)).first == message)
    do throws(any Error) {
      _ = try await table(text, types: .declared([Column("jobs", .integer, "")]))
      Issue.record("the row was read")
    } catch let failure as EngineFailure {
      #expect(failure.message.description == message)
    }
  }

  @Test("spaces between thousands are read where a person says number, and what is lost is counted")
  func lost() async throws {
    let path = folder.appending(path: "a.csv").path
    try Data("region;jobs\n\nA;1 200\nB;some\nC;1/3\nD;1\u{A0}200,5\n".utf8).write(to: URL(filePath: path))
    let database = DuckDBEngine()
    let found = try await database.register(file: path, as: "t", types: .inferred(number: ["jobs"]))
    #expect(found.lost == [FileTable.Lost(column: "jobs", count: 2, first: "some", place: "a.csv:4")])
    let table = try await database.run(Query(Identifier("t", span: Span(0, 1))))
    #expect(table["jobs"]?.values == .number([1200, nil, nil, 1200.5]))
  }

  @Test("a packed file is read and refused as one that is not")
  func packed() async throws {
    let sound = try #require(
      Data(
        base64Encoded: "H4sIAAAAAAACA7vYcGHrhc0XdlzYd2GvdR"
          + "4vl6O1oY4pL5eTtREvFwD/SMqHHAAAAA=="))
    let table = try await table(sound, "a.csv.gz")
    #expect(table["регион"]?.values == .text(["A", "B"]))
    #expect(table["n"]?.values == .number([1.5, 2]))
    let ragged = try #require(Data(base64Encoded: "H4sIAAAAAAACAytKTc/Mz9PJ43LUMeRy4gIACwx1GQ8AAAA="))
    #expect(
      try await refusal(ragged, "a.csv.gz").first == "a.csv.gz:3: 1 value, and the header in line 1 has 2 columns")
    let header = try #require(Data(base64Encoded: "H4sIAAAAAAACA0vUUUriSlbiMtQx4gIA1Oq2IgwAAAA="))
    #expect(try await self.table(header, "a.csv.gz").columns.map(\.name) == ["a", "b\nc"])
  }

  @Test("a packed file that was cut or damaged is refused, never read as a shorter one")
  func damaged() async throws {
    var bytes = try #require(Data(base64Encoded: "H4sIAAAAAAACAytKTc/Mz9PJ43LUMeRy4gIACwx1GQ8AAAA="))
    let path = folder.appending(path: "a.csv.gz").path
    #expect(
      try await refusal(bytes.dropLast(3), "a.csv.gz") == [
        "a.csv.gz ends too early: it was cut",
        "download or copy it again; gzip -t \(path) tells whether it is whole",
      ])
    bytes[bytes.count - 6] ^= 1
    #expect(
      try await refusal(bytes, "a.csv.gz").first
        == "a.csv.gz is damaged: it does not hold what its own check sum says")
  }

  @Test("a row of 33 MB is read whole, at the end of the file and within it", arguments: ["", "\n", "\n3,z\n"])
  func longRow(end: String) async throws {
    let value = String(repeating: "y", count: 33 << 20)
    let found = try await table("a,b\n1,x\n2,\(value)\(end)")
    #expect(found.rowCount == (end.count > 1 ? 3 : 2))
    guard case .text(let long) = found["b"]?.values[1] else {
      Issue.record("the row is not there")
      return
    }
    #expect(long.utf8.count == value.utf8.count)
  }

  @Test("a table of 2,000 columns has the type of each")
  func wide() async throws {
    let names = (0..<2000).map { "c\($0)" }
    let values = (0..<2000).map { ["\($0)", "0.5", "x\($0)", ""][$0 % 4] }
    let found = try await table("\(names.joined(separator: ","))\n\(values.joined(separator: ","))\n")
    let types = found.columns.prefix(8).map(\.values.type)
    #expect(types == [.integer, .number, .text, .text, .integer, .number, .text, .text])
    #expect(found["c1996"]?.values == .integer([1996]))
  }

  @Test(
    "other files are refused in our words",
    arguments: [
      ("a.json", "[{\"a\":1},\n{\"a\":2}\n{\"a\":3}]", "a.json:3: the JSON is broken here"),
      ("a.ndjson", "{\"a\":1}\n{\"a\":2\n{\"a\":3}\n", "a.ndjson:2: the JSON is broken here"),
      ("a.json", "{\n\"a\": 1,\n\"b\": tru\n}", "a.json:3: the JSON is broken here"),
      ("a.json", "", "a.json is empty"),
      ("a.parquet", "a,b\n1,2\n", "a.parquet is no Parquet file"),
      ("a.parquet", "PAR1 and no more", "a.parquet ends too early: it was cut"),
      ("a.csv.gz", "a,b\n1,2\n", "a.csv.gz is not packed by gzip"),
    ])
  func others(file: String, text: String, message: String) async throws {
    #expect(try await refusal(Data(text.utf8), file).first == message)
  }
}
