import Language
import TerroirKernel
import Testing

@testable import Report

@Suite("Documents as text and as Markdown")
struct TextRendererTests {
  @Test("a book for the terminal has contents, numbers, notes and sources")
  func terminal() {
    #expect(
      TerminalRenderer(width: 60).text(.sample()) == """
        PLACEHOLDER
        """)
  }

  @Test("a plain document has its headings alone, and no rule deeper than it is told")
  func plain() {
    let text = TerminalRenderer(width: 60, ruledDepth: 0).text(.sample(.plain))
    #expect(
      text.hasPrefix("Crafts\n══════\n\nSverdlovsk oblast\ncycle 1\n\nWhat is here.\n\nTowns\n\nCasting is alive."))
    #expect(!text.contains("Contents") && !text.contains("Table 1") && !text.contains("1.1"))
  }

  @Test("Markdown has contents with links, footnotes, and escapes what it would read")
  func markdown() {
    #expect(
      MarkdownRenderer().text(.sample()) == """
        PLACEHOLDER
        """)
  }

  @Test("data can drive no terminal and no Markdown", arguments: 0..<40)
  func hostile(seed: Int) {
    let document = Document.hostile(seed: UInt64(seed))
    let text = TerminalRenderer().text(document)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 32 || (0x7F...0x9F).contains($0.value)) })
    let markdown = MarkdownRenderer().text(document)
    #expect(markdown == MarkdownRenderer().text(document))
    var isFenced = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      if isFenced || line.hasPrefix("```") { continue }
      let bare = Array(line.unicodeScalars)
      for (index, scalar) in bare.enumerated() where scalar == "<" {
        let isAnchor =
          String(String.UnicodeScalarView(bare[index...])).hasPrefix("<a id=\"section-")
          || String(String.UnicodeScalarView(bare[index...])).hasPrefix("</a>")
        #expect(isAnchor || (index > 0 && bare[index - 1] == "\\"), "\(line)")
      }
    }
    #expect(!isFenced)
  }

  @Test("lines are broken at blanks to the width, and no longer")
  func wrapping() {
    let text = TerminalRenderer(width: 40).text(
      Document("t", preface: [.list([String(repeating: "слово ", count: 40)])]))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 40 })
    #expect(text.split(separator: "\n").dropFirst(3).allSatisfy { $0.hasPrefix("  слово") })
  }
}
