import Testing

@testable import TextFiles

@Suite("Fields of delimited text")
struct DelimitedFieldTests {
  @Test(
    "come back as they were, also where an accent hangs on a mark",
    arguments: ["a", "", "a,b", "\"", "\"\"", "a\"b\"", "x\r\ny", ",\u{301}", "\"\u{301},\"\u{301}", "end\""])
  func cameBack(_ text: String) {
    let written = DelimitedField.quoted(text)
    let inner = written.unicodeScalars.first == "\"" ? written.unicodeScalars.dropFirst().dropLast() : nil
    #expect(inner.map { DelimitedField.unquoted(String($0)) } ?? written == text)
  }

  @Test("stand in quotes only where a mark of theirs would be one of the file's")
  func marks() {
    #expect(DelimitedField.quoted("a b;c") == "a b;c" && DelimitedField.quoted("a;b", [";"]) == "\"a;b\"")
    #expect(DelimitedField.quoted(",\u{301}") == "\",\u{301}\"")
    #expect(DelimitedField.quoted("\"\u{301}") == "\"\"\"\u{301}\"")
  }
}
