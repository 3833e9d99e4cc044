import Foundation
import Language
import TerroirKernel
import Testing

@testable import Engine

@Suite("JSON as tables")
final class JSONFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-json-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func table(_ text: String, types: FileTypes = .inferred()) async throws -> Table {
    let path = folder.appending(path: "a.json").path
    try Data(text.utf8).write(to: URL(filePath: path))
    let engine = DuckDBEngine()
    try await engine.register(file: path, as: "t", types: types)
    return try await engine.run(Query(Identifier("t", span: Span(0, 1))))
  }

  @Test("a text comes back as it stands, whatever it looks like")
  func texts() async throws {
    let values = [
      "01-02-1234", "03-02-2024", "9:05", "BBD05AE7-1111-4ACA-8280-6D447C97C2BB", "2024-1-5",
      "2024-01-05T10:00:00+03:00", "5",
      "007", "1e5", "true", "null", "", " x ", "'=1", "Касли \\\"文化\\\"", "2024-01-05 10:00", "12:00:00",
      "{\\\"a\\\":1}",
    ]
    for value in values {
      let found = try await table("[{\"a\":\"\(value)\",\"b\":1},{\"a\":\"\(value)\",\"b\":2}]")
      let plain = value.replacing("\\\"", with: "\"")
      #expect(found["a"]?.values == .text([plain, plain]), "\(value)")
      #expect(found["b"]?.values == .integer([1, 2]))
    }
    let asked = try await table("[{\"a\":\"03-02-2024\"}]", types: .inferred(text: ["a"]))
    #expect(asked["a"]?.values == .text(["03-02-2024"]))
    let list = try await table("[\"03-02-2024\", \"x\"]")
    #expect(list["json"]?.values == .text(["03-02-2024", "x"]))
  }

  @Test("numbers, conditions and lists have their types, and a key that is left out is missing")
  func types() async throws {
    let found = try await table(
      "{\"n\":1,\"x\":1.5,\"f\":true,\"l\":[\"a\",\"b\"],\"e\":null}\n{\"n\":-2,\"x\":2,\"f\":false,\"l\":[],\"late\":3}\n"
    )
    #expect(found["n"]?.values == .integer([1, -2]))
    #expect(found["x"]?.values == .number([1.5, 2]))
    #expect(found["f"]?.values == .boolean([true, false]))
    #expect(found["l"]?.values == .text(["a;b", ""]))
    #expect(found["l"]?.declaration.type == .text || found["l"]?.declaration.type == .list)
    #expect(found["e"]?.values == .text([nil, nil]))
    #expect(found["late"]?.values == .integer([nil, 3]))
  }

  @Test("several types in one key, long whole numbers and values within values are text")
  func mixed() async throws {
    let found = try await table(
      """
      [{"m":1,"big":123456789012345678901234,"u":18446744073709551615,"o":{"k":[1,"x"]},"i":9007199254740993,"d":9007199254740993,
        "b":true,"l":["a;b"]},
       {"m":"x","big":1,"u":2,"o":[[1]],"i":-9223372036854775808,"d":0.5,"b":1,"l":["c"]}]
      """)
    #expect(found["m"]?.values == .text(["1", "x"]))
    #expect(found["big"]?.values == .text(["123456789012345678901234", "1"]))
    #expect(found["u"]?.values == .text(["18446744073709551615", "2"]))
    #expect(found["o"]?.values == .text(["{\"k\":[1,\"x\"]}", "[[1]]"]))
    #expect(found["i"]?.values == .integer([9_007_199_254_740_993, .min]))
    #expect(found["d"]?.values == .text(["9007199254740993", "0.5"]))
    #expect(found["b"]?.values == .text(["true", "1"]))
    #expect(found["l"]?.values == .text(["[\"a;b\"]", "[\"c\"]"]))
  }

  @Test("a column that a person calls numbers is one, and what is lost is counted")
  func asked() async throws {
    let path = folder.appending(path: "a.json").path
    try Data("[{\"n\":\"1 200\"},{\"n\":\"n/a\"},{\"n\":3.5}]".utf8).write(to: URL(filePath: path))
    let engine = DuckDBEngine()
    let file = try await engine.register(file: path, as: "t", types: .inferred(number: ["n"]))
    #expect(file.lost == [FileTable.Lost(column: "n", count: 1, first: "n/a", place: "a.json, row 2")])
    #expect(try await engine.run(Query(Identifier("t", span: Span(0, 1))))["n"]?.values == .number([1200, nil, 3.5]))
  }

  @Test("a value that is not of its declared type is told with its row")
  func declared() async throws {
    let types = FileTypes.declared([Column("code", .text, ""), Column("year", .integer, "")])
    let sound = try await table("[{\"code\":\"007\",\"year\":2024}]", types: types)
    #expect(sound["code"]?.values == .text(["007"]))
    do throws(any Error) {
      _ = try await table("[{\"code\":\"007\",\"year\":2024},{\"code\":\"8\",\"year\":\"abc\"}]", types: types)
      Issue.record("abc was taken for a year")
    } catch let failure as EngineFailure {
      #expect(failure.message == "a.json, row 2: year is \"abc\", and the column takes a whole number")
    }
  }

  @Test("a mark at the beginning, and UTF-16, are passed over")
  func marks() async throws {
    #expect(try await table("\u{FEFF}[{\"a\":1},{\"a\":2}]")["a"]?.values == .integer([1, 2]))
    #expect(try await table("\u{FEFF}{\"a\":1}\n{\"a\":2}\n")["a"]?.values == .integer([1, 2]))
    let path = folder.appending(path: "wide.json").path
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      try "\u{FEFF}[{\"a\":\"Касли\"}]".data(using: encoding)?.write(to: URL(filePath: path))
      let engine = DuckDBEngine()
      try await engine.register(file: path, as: "t", types: .inferred())
      #expect(try await engine.run(Query(Identifier("t", span: Span(0, 1))))["a"]?.values == .text(["Касли"]))
    }
  }

  @Test(
    "what is cut, or holds more than one value that is no object, is refused with its line",
    arguments: [
      ("[{\"a\":1},", "a.json:1: the JSON is broken here"),
      ("[{\"a\":1},\n{\"a\":2}\n", "a.json:3: the JSON is broken here"),
      ("[{\"a\":1},\n]", "a.json:2: the JSON is broken here"),
      ("[{\"a\":1 \"b\":2}]", "a.json:1: the JSON is broken here"),
      ("{\"a\":1}\n{\"a\":2", "a.json:2: the JSON is broken here"),
      ("{\"a\":1},\n{\"a\":2}", "a.json:1: the JSON is broken here"),
      ("[{\"a\":\"x", "a.json:1: the JSON is broken here"),
      ("[{\"a\":1}]\n[{\"a\":2}]", "a.json:2: a second value begins here, behind the one of the file"),
      ("[{\"a\":1}] {\"a\":2}", "a.json:1: a second value begins here, behind the one of the file"),
      ("{\"a\":1}\n[1]", "a.json:2: a second value begins here, behind the one of the file"),
    ])
  func cut(_ text: String, _ message: String) async throws {
    let failure = await #expect(throws: EngineFailure.self) { try await self.table(text) }
    #expect(failure?.message.description == message)
    let types = FileTypes.declared([Column("a", .integer, "")])
    let declared = await #expect(throws: EngineFailure.self) { try await self.table(text, types: types) }
    #expect(declared?.message.description == message)
  }

  @Test("two keys that differ in case alone are refused, as two columns of a delimited file are")
  func keysOfOneName() async throws {
    let failure = await #expect(throws: EngineFailure.self) { try await self.table("[{\"a\":1,\"A\":2}]") }
    #expect(failure?.message == "a.json has two columns called \"A\"")
    let same = await #expect(throws: EngineFailure.self) { try await self.table("[{\"a\":1},{\"a\":2,\"a\":3}]") }
    #expect(same?.message == "a.json has two columns called \"a\"")
    let numbered = try await table("[{\"a\":1,\"a_1\":2}]")
    #expect(numbered.columns.map(\.name) == ["a", "a_1"])
  }
}
