import Testing

@testable import Language

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "counts terminal columns",
    arguments: [
      ("abc", 3), ("Касли", 5), ("文化", 4), ("한국", 4), ("ｶﾅ", 2), ("Ａ", 2), ("e\u{301}", 1), ("й", 1), ("и\u{306}", 1),
      ("🎭", 2), ("👩‍👩‍👧", 2), ("🇷🇺", 2), ("❤️", 2), ("…", 1), ("\u{200B}", 0), ("\t", 0), ("№", 1),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("is the sum of the characters' widths, also where marks and signs stand among plain letters")
  func sums() {
    for value in UInt32(0)..<0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "a\(scalar)б", "é\(scalar)\u{301}", "\(scalar)\u{FE0F}"] {
        #expect(DisplayWidth.of(text) == text.reduce(0) { $0 + DisplayWidth.of($1) }, "\(value)")
      }
    }
  }
}
