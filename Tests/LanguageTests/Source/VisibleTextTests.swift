import Language
import Testing

@Suite("Text that cannot drive a terminal")
struct VisibleTextTests {
  static let cases: [(text: String, line: String, lines: String, data: String)] = [
    ("plain Касли", "plain Касли", "plain Касли", "plain Касли"),
    ("a\u{1B}[31mb", "a␛[31mb", "a␛[31mb", "a␛[31mb"),
    ("\u{7}\u{7F}\u{9B}31m", "␇␡\u{FFFD}31m", "␇␡\u{FFFD}31m", "␇␡\u{FFFD}31m"),
    ("a\tb\r\nc\nd\re", "a b  c d e", "a b\nc\nd e", "a\tb\r\nc\nd\re"),
    ("\u{202E}evil\u{2028}", "\u{FFFD}evil\u{FFFD}", "\u{FFFD}evil\u{FFFD}", "\u{202E}evil\u{2028}"),
    ("\r\n", "  ", "\n", "\r\n"), ("", "", "", ""),
  ]

  @Test("as one line, as lines, and as data for another program", arguments: cases)
  func forms(text: String, line: String, lines: String, data: String) {
    #expect(VisibleText.of(text).unicodeScalars.elementsEqual(line.unicodeScalars))
    #expect(VisibleText.lines(of: text).unicodeScalars.elementsEqual(lines.unicodeScalars))
    #expect(VisibleText.data(text).unicodeScalars.elementsEqual(data.unicodeScalars))
  }
}
