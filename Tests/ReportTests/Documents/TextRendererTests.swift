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
        Crafts
        ══════

        Sverdlovsk oblast
        cycle 1

        Contents
        ────────

        1 Towns
          1.1 Pictures
        2 Next

        What is here.

        1 Towns
        ───────

        Casting is alive. [kasli-cast-iron, kasli-works] [1] It
        pays. (note 1)

        Table 1. What it costs
        town         cost, RUB
        ───────────  ─────────
        Касли           128.5M
        Sysert & co          —
        In prices of 2025.

        1.1 Pictures

        cost by town (RUB)
        Касли  │█████████████████████████████████████████████████ 3
        Sysert │████████████████▍ 1
               ┴────────────────────────────────────────────────┴
               0                                                3
        Figure 1. Cost

        2 Next
        ──────

        - - one
        - 2. two

        Notes
        ─────

        [1] Before tax.

        Methods and sources
        ───────────────────

        [1] UNESCO (2009), Framework

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
        # Crafts

        Sverdlovsk oblast\\
        cycle 1

        ## Contents

        - [1 Towns](#section-1)
            - [1.1 Pictures](#section-1-1)
        - [2 Next](#section-2)

        What is here.

        ## <a id="section-1"></a>1 Towns

        Casting is alive. \\[kasli-cast-iron, kasli-works\\] \\[1\\] It pays.[^1]

        **Table 1. What it costs**

        | town | cost, RUB |
        | --- | ---: |
        | Касли | 128.5M |
        | Sysert & co | — |

        In prices of 2025.

        ### <a id="section-1-1"></a>1.1 Pictures

        ```text
        cost by town (RUB)
        Касли  │█████████████████████████████████████████████████████████████████████████████████████████ 3
        Sysert │█████████████████████████████▋ 1
               ┴────────────────────────────────────────────────────────────────────────────────────────┴
               0                                                                                        3
        ```

        **Figure 1. Cost**

        cost by town (RUB). 2 bars; the most: Касли (3), the least: Sysert (1).

        | label | value, RUB |
        | --- | ---: |
        | Касли | 3 |
        | Sysert | 1 |

        ## <a id="section-2"></a>2 Next

        - \\- one
        - 2\\. two

        ## Notes

        [^1]: Before tax.

        ## Methods and sources

        1. UNESCO (2009), Framework

        """)
  }

  @Test("a sentence has its evidence behind it, the first four and how many more")
  func sentences() {
    var sentence = Sentence("audit/alive", [:], evidence: ["a", "b", "c", "d", "e"])
    sentence.text = "Casting is alive."
    let document = Document("t", preface: [.paragraph(Paragraph([.init(sentence), .init("It pays.")]))])
    #expect(
      TerminalRenderer().text(document).hasSuffix("\n\nCasting is alive. [a, b, c, d and 1 more] It pays.\n"))
  }

  @Test("data can drive no terminal and no Markdown", arguments: 0..<40)
  func hostile(seed: Int) {
    let document = Document.hostile(seed: UInt64(seed))
    let text = TerminalRenderer().text(document)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 32 || (0x7F...0x9F).contains($0.value)) })
    let markdown = MarkdownRenderer().text(document)
    #expect(markdown == MarkdownRenderer().text(document))
    var fence: Substring?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line == open { fence = nil }
        continue
      }
      if line.hasPrefix("```") {
        fence = line.prefix { $0 == "`" }
        continue
      }
      let scalars = Array(line.replacing(/<a id="section-[0-9-]+"><\/a>/, with: "").unicodeScalars)
      for (index, scalar) in scalars.enumerated() where scalar == "<" {
        #expect(index > 0 && scalars[index - 1] == "\\", "\(line)")
      }
    }
    #expect(fence == nil)
  }

  @Test("lines are broken at blanks to the width, and no longer")
  func wrapping() {
    let text = TerminalRenderer(width: 40).text(
      Document("t", preface: [.list([String(repeating: "слово ", count: 40)])]))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 40 })
    #expect(text.split(separator: "\n").dropFirst(3).allSatisfy { $0.hasPrefix("  слово") })
  }
}
