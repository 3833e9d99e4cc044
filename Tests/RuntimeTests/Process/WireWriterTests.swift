import Foundation
import PluginFixtures
import TerroirKernel
import Testing

@testable import Runtime

@Suite("JSON for another process")
struct WireWriterTests {
  private struct Row: Codable, Equatable {
    var text = "plain"
    var number = 0.1
    var whole = 2.0
    var count: Int? = -3
    var none: Int?
    var flag = true
    var list: [String?] = ["a", nil, "\u{1}\"\\\n\r\t«я»🙂"]
    var empty: [Int] = []
    var byID: [ElementID: [Int]] = ["b": [1], "a": [], "c": [2, 3]]
    var nothing: [String: Int] = [:]
    var seed = UInt64.max
    var small = Float(0.5)
  }

  private static func text(_ value: some Encodable) throws -> String {
    String(decoding: try WireWriter.json(of: value), as: UTF8.self)
  }

  @Test("has keys in a type's order, a dictionary's sorted, and escapes what JSON must")
  func form() throws {
    #expect(
      try Self.text(Row())
        == #"{"text":"plain","number":0.1,"whole":2,"count":-3,"flag":true,"list":["a",null,"\u0001\"\\\n\r\t«я»🙂"],"#
        + #""empty":[],"byID":{"a":[],"b":[1],"c":[2,3]},"nothing":{},"seed":18446744073709551615,"small":0.5}"#)
    #expect(try Self.text("plain") == "\"plain\"")
    #expect(try Self.text([Double]()) == "[]")
    #expect(try Self.text(1e-7) == "1e-07")
    #expect(try Self.text([1e16, -2.5e300]) == "[1e+16,-2.5e+300]")
  }

  @Test("is read back as it was")
  func roundTrip() throws {
    let row = Row()
    #expect(try JSONDecoder().decode(Row.self, from: WireWriter.json(of: row)) == row)
    for input in StageInputFixture.all {
      func check<Input: StageInput>(_ input: Input) throws {
        #expect(try CanonicalJSON.decode(Input.self, from: WireWriter.json(of: input)) == input)
      }
      try check(input)
    }
  }

  @Test("for the store is what the canonical JSON is, byte for byte")
  func canonical() throws {
    let row = Row()
    #expect(try WireWriter.canonical(row) == CanonicalJSON.encode(row))
    let texts = (0..<0x300).compactMap(Unicode.Scalar.init).map { String(Character($0)) } + ["\u{2028}\u{FEFF}🙂", "/"]
    #expect(try WireWriter.canonical(texts) == CanonicalJSON.encode(texts))
    let numbers = [0, -0.0, 1, 1e15, 1e16, 1.5e-5, 0.1 + 0.2, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e100]
    #expect(try WireWriter.canonical(numbers) == CanonicalJSON.encode(numbers))
    let keyed = ["ä": 1, "a": 2, "Z": 3, "a\u{308}b": 4, "я": 5, "10": 6, "9": 7, "🙂": 8, "\u{FFFF}": 9]
    #expect(try WireWriter.canonical(keyed) == CanonicalJSON.encode(keyed))
    for input in StageInputFixture.all {
      func check<Input: StageInput>(_ input: Input) throws {
        #expect(try WireWriter.canonical(input) == CanonicalJSON.encode(input))
      }
      try check(input)
    }
  }

  @Test("leaves types with containers inside of containers to Foundation")
  func beyond() throws {
    let kinds: [Parameter.Kind] = [.number(0...1), .choice(["a", "b"]), .flag]
    #expect(try WireWriter.json(of: kinds) == CanonicalJSON.encode(kinds))
    #expect(try JSONDecoder().decode([Parameter.Kind].self, from: WireWriter.json(of: kinds)) == kinds)
  }

  @Test("is the same for equal dictionaries, however they came about")
  func order() throws {
    let names = (0..<200).map { "name \($0)" }
    let first = Dictionary(uniqueKeysWithValues: names.map { ($0, $0.count) })
    let second = Dictionary(uniqueKeysWithValues: names.reversed().map { ($0, $0.count) })
    #expect(try WireWriter.json(of: first) == WireWriter.json(of: second))
    #expect(try WireWriter.json(of: first) == CanonicalJSON.encode(first))
  }

  @Test("has no number that is not finite", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(_ number: Double) {
    #expect(throws: EncodingError.self) { try WireWriter.json(of: [1, number]) }
  }
}
