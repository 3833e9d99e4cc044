import Testing

@testable import TextFiles

@Suite("Texts of YAML")
struct YAMLTextTests {
  @Test("are quoted so that no mark, control or end of line of theirs is one of the file's")
  func quoted() {
    #expect(YAMLText.quoted("Касли: \"чугун\" #1 \\ 🎻") == #""Касли: \"чугун\" #1 \\ 🎻""#)
    #expect(YAMLText.quoted("a\n\t\u{1}\u{7F}\u{85}") == #""a\u000A\u0009\u0001\u007F\u0085""#)
    #expect(YAMLText.quoted("\u{2028}\u{FEFF}") == #""\u2028\uFEFF""#)
    #expect(YAMLText.quoted("\"\u{301}") == "\"\\\"\u{301}\"")
  }
}
