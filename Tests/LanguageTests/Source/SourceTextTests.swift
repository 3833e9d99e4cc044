import Testing

@testable import Language

@Suite("Source text")
struct SourceTextTests {
  @Test("finds line and column in characters")
  func location() {
    let source = SourceText(name: "x", text: "аб\r\nв👩‍👩‍👧г\n")
    #expect(source.location(of: 0) == Location(line: 1, column: 1))
    #expect(source.location(of: 2) == Location(line: 1, column: 2))
    #expect(source.location(of: 6) == Location(line: 2, column: 1))
    #expect(source.location(of: 26) == Location(line: 2, column: 3))
    #expect(source.location(of: 999) == Location(line: 3, column: 1))
    #expect(source[source.span(ofLine: 1)] == "аб")
  }

  @Test("never cuts a character's bytes")
  func scalars() {
    let source = SourceText(name: "x", text: "аб")
    #expect(source[Span(1, 3)] == "а")
    #expect(source[Span(0, 4)] == "аб")
    #expect(source[Span(4, 9)] == "")
  }
}
