import PositionedJSON
import Testing

@Suite("JSON with places")
struct JSONParserTests {
  @Test("values keep their place, and numbers the way they are written")
  func values() throws {
    let node = try JSONParser.parse(
      Array("{\"a\": [1.50, \"é\\u00e9\\n\", null, true], \"b\": 12345678901234567890}".utf8))
    #expect(node["a"]?.list?.count == 4)
    #expect(node["a"]?.list?[1].text == "éé\n")
    #expect(node["a"]?.range == 6..<38)
    #expect(try JSONParser.parse(Array("{\"a\":\n\n 1}".utf8))["a"]?.line == 3)
    guard case .number("1.50") = node["a"]?.list?[0].value, case .number("12345678901234567890") = node["b"]?.value
    else {
      Issue.record("a number changed")
      return
    }
  }

  @Test(
    "faults are told with their byte",
    arguments: [
      ("{\"a\":1,\"a\":2}", "key \"a\" stands twice", 7), ("[1,2", "a comma or ] is expected", 4),
      ("{\"a\" 1}", "a colon is expected", 5), ("[tru]", "a value is expected", 1),
      ("\"abc", "the text is not closed", 0), ("1 2", "text after the end of the value", 2),
      ("[01]", "a value is expected", 1), ("[+1]", "a value is expected", 1), ("[.5]", "a value is expected", 1),
      ("[1.]", "a value is expected", 1), ("[1e]", "a value is expected", 1), ("[1e999]", "a value is expected", 1),
      ("\"\\u+123\"", "unknown escape", 1), ("[1,]", "a value is expected", 3),
    ])
  func faults(text: String, reason: String, offset: Int) {
    #expect(throws: JSONParser.Fault(reason: reason, offset: offset, line: 1)) {
      try JSONParser.parse(Array(text.utf8))
    }
  }

  @Test("the line of the first fault is found, in files of one object a line as well")
  func lines() {
    #expect(JSONParser.faultyLine(of: Array("[{\"a\":1},\n{\"a\":2}\n{\"a\":3}]".utf8)) == 3)
    #expect(JSONParser.faultyLine(of: Array("{\"a\":1}\n{\"a\":2\n{\"a\":3}\n".utf8)) == 2)
    #expect(JSONParser.faultyLine(of: Array("{\"a\":1}\n{\"a\":2}\n".utf8)) == nil)
    #expect(JSONParser.faultyLine(of: Array(String(repeating: "[", count: 100_000).utf8)) == 1)
  }
}
