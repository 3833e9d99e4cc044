import Foundation
import PluginFixtures
import TerroirKernel
import Testing

@testable import Runtime

@Suite("JSON from another process")
struct WireMessageTests {
  private struct Row: Codable, Equatable {
    var text = "a \"b\" \\ \n «я» 🙂"
    var number = -0.1e-3
    var whole = 2.0
    var count: Int? = -3
    var none: Int?
    var flag = true
    var list: [String?] = ["a", nil]
    var byID: [ElementID: [Int]] = ["b": [1], "a": []]
    var seed = UInt64.max
    var least = Int64.min
    var kinds: [Parameter.Kind] = [.number(0...1), .choice(["a"]), .flag]
    var values: [String: ParameterValue] = ["n": .integer(1), "l": .list([.text("x"), .boolean(false)])]
  }

  private static func read<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    try message(text.utf8).read(Value.init(from:))
  }

  /// The words of the error that reading gives.
  private static func failure<Value: Decodable>(_ text: String, as type: Value.Type) -> String? {
    do {
      _ = try message(text.utf8).read { root in
        do { return try Value(from: root) } catch let mismatch as WireMismatch { throw Told(text: mismatch.text) }
      }
      return nil
    } catch {
      return (error as? Told)?.text
    }
  }

  private struct Told: Error { let text: String }

  @Test("reads what both writers write")
  func roundTrip() throws {
    let row = Row()
    for data in [try JSONEncoder().encode(row), try WireWriter.json(of: row)] {
      #expect(try message(data).read(Row.init(from:)) == row)
    }
    for input in StageInputFixture.all {
      func check<Input: StageInput>(_ input: Input) throws {
        #expect(try message(WireWriter.json(of: input)).read(Input.init(from:)) == input)
      }
      try check(input)
    }
  }

  @Test("reads and writes long tables in their order, whatever the threads")
  func tables() throws {
    struct Tables: Codable, Equatable { var findings: [Finding] }
    let rows = (0..<20_000).map { Finding(.note, "subject \($0)", "text \($0)", evidence: ["e\($0)"]) }
    let json = try WireWriter.json(of: Tables(findings: rows))
    #expect(try JSONDecoder().decode(Tables.self, from: json).findings == rows)
    #expect(try message(json).read(Tables.init(from:)).findings == rows)
    let broken = String(decoding: json, as: UTF8.self)
      .replacingOccurrences(of: "\"text 9000\"", with: "7").replacingOccurrences(of: "\"text 19000\"", with: "8")
    #expect(Self.failure(broken, as: Tables.self) == "findings[9000].text.text: a text is expected")
    #expect(throws: EncodingError.self) {
      try WireWriter.json(of: ["rows": Array(repeating: 1, count: 5_000) + [Double.nan]])
    }
  }

  @Test("numbers are whole where they have no fraction, and exact")
  func numbers() throws {
    #expect(try Self.read("[0, -0, 12, 1e2, 2.0, -7]", as: [Int].self) == [0, 0, 12, 100, 2, -7])
    #expect(try Self.read("[9223372036854775807]", as: [Int].self) == [.max])
    #expect(
      try Self.read("[0.1, 1e308, 1234567890123456789012]", as: [Double].self) == [
        0.1, 1e308, 1.2345678901234568e21,
      ])
    #expect(Self.failure("[1.5]", as: [Int].self) == "[0]: a whole number is expected")
    #expect(Self.failure("[-1]", as: [UInt].self) == "[0]: a whole number is expected")
    #expect(Self.failure("[300]", as: [UInt8].self) == "[0]: a whole number is expected")
    #expect(Self.failure("[1e999]", as: [Double].self) == "[0]: a number is expected")
  }

  @Test("what does not fit is told with its place")
  func mismatches() throws {
    struct Rows: Decodable { var rows: [Row] }
    struct Inner: Decodable { var rows: [[String: Int]] }
    #expect(
      Self.failure(#"{"result":{"value":{"rows":[{"text":1}]}}}"#, as: [String: [String: Rows]].self)
        == "rows[0].text: a text is expected")
    #expect(Self.failure(#"{"rows":[{}]}"#, as: Rows.self) == "rows[0]: text is missing")
    #expect(Self.failure(#"{"rows":{}}"#, as: Rows.self) == "rows: a list is expected")
    #expect(Self.failure(#"{"rows":null}"#, as: Rows.self) == "rows: a list is expected, not null")
    #expect(Self.failure(#"{"rows":[{"a":1},{"b":true}]}"#, as: Inner.self) == "rows[1].b: a whole number is expected")
    #expect(Self.failure(#"[]"#, as: Inner.self) == "an object is expected")
  }

  @Test(
    "is refused where it is no JSON",
    arguments: [
      "", " ", "{", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{1:2}", "[01]", "[1.]", "[.5]",
      "[+1]", "[1e]",
      "[-]", "nul", "truefalse", "\"a", "\"\\x\"", "\"\\u12g4\"", "\"\t\"", "[1]]", "{}{}", "NaN", "[Infinity]", "'a'",
    ])
  func noJSON(text: String) {
    #expect(throws: WireFault.malformed) { try message(text.utf8) }
  }

  @Test("is refused where it is no UTF-8 or nested beyond all need, without harm")
  func hostile() {
    #expect(throws: WireFault.malformed) { try message([0x22, 0xC3, 0x28, 0x22]) }
    #expect(throws: WireFault.malformed) { try message(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) }
    let deep = String(repeating: "[", count: WireParser.deepest) + String(repeating: "]", count: WireParser.deepest)
    #expect(throws: Never.self) { try message(deep.utf8) }
  }

  @Test("is refused where it holds more values than are accepted, in words")
  func many() throws {
    #expect(throws: WireFault.tooMany) { try message("[1,[2,3]]".utf8, most: 4) }
    #expect(throws: Never.self) { try message("[1,[2,3]]".utf8, most: 5) }
    let failure = ProcessFailure(plugin: "p", task: .run("stage s"), reason: .tooManyValues(most: WireParser.most))
    #expect(failure.message == "p does not run stage s: its answer holds more than 33554432 values")
    #expect(failure.hint == "let it answer less")
  }

  @Test("a key that is escaped or stands twice: the first is read")
  func keys() throws {
    #expect(try Self.read(#"{"\u0061":1,"a":2}"#, as: [String: Int].self)["a"] == 1)
    struct One: Decodable { var a: Int }
    #expect(try Self.read(#"{"\u0061":1,"a":2}"#, as: One.self).a == 1)
    #expect(Self.failure(#"{"a":"\ud800"}"#, as: [String: String].self) == "a: a text is expected")
  }
}

private func message(
  _ bytes: some Sequence<UInt8>, most: Int = WireParser.most
) throws(WireFault) -> WireMessage {
  let bytes = Array(bytes)
  return try bytes.withUnsafeBufferPointer { (bytes) throws(WireFault) -> WireMessage in
    try WireMessage(bytes, most: most)
  }
}
