import TerroirKernel
import Testing

@testable import Report

@Suite("Documents as HTML")
struct HTMLRendererTests {
  @Test("hold their parts in order: title, contents, sections with numbers, notes and sources")
  func golden() {
    let page = HTMLRenderer().text(.sample())
    var rest = page[...]
    for part in [
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">", "<title>Crafts</title>", "<h1>Crafts</h1>",
      "<p class=\"subtitle\">Sverdlovsk oblast</p>", "<h2 id=\"contents\">Contents</h2>",
      "<li><a href=\"#section-1\">1 Towns</a>\n<ul>\n<li><a href=\"#section-1-1\">1.1 Pictures</a></li>\n</ul>\n</li>",
      "<li><a href=\"#section-2\">2 Next</a></li>\n</ul>\n</nav>", "<main>\n<p>What is here.</p>",
      "<section id=\"section-1\">\n<h2><span class=\"no\">1</span> Towns</h2>",
      "<p>Casting is alive. <span class=\"evidence\">[kasli-cast-iron, kasli-works]</span> <a href=\"#source-1\">[1]</a> "
        + "It pays.<sup><a href=\"#note-1\">1</a></sup></p>",
      "<caption>Table 1. What it costs</caption>", "<th scope=\"col\" title=\"where\">town</th>",
      "<tr><th scope=\"row\">Касли</th><td class=\"number\" data-value=\"128500000\">128.5M</td></tr>",
      "<tr><th scope=\"row\">Sysert &amp; co</th><td class=\"number\">—</td></tr>",
      "<p class=\"note\">In prices of 2025.</p>", "<h3><span class=\"no\">1.1</span> Pictures</h3>",
      "aria-label=\"cost by town (RUB). 2 bars; the most: Касли (3), the least: Sysert (1).\"",
      "<figcaption>Figure 1. Cost</figcaption>", "<summary>Data</summary>", "<li>- one</li>\n<li>2. two</li>",
      "<h2>Notes</h2>", "<li id=\"note-1\">Before tax.</li>", "<h2>Methods and sources</h2>",
      "<li id=\"source-1\">UNESCO (2009), Framework</li>",
      "</main>\n<script>\(HTMLScript.text)</script>\n</body>\n</html>\n",
    ] {
      guard let found = rest.firstRange(of: part) else {
        Issue.record("\(part) is not in its place")
        return
      }
      rest = rest[found.upperBound...]
    }
    #expect(rest.isEmpty)
  }

  @Test("print the page and how many there are at the foot; their contents have pages where paged media know them")
  func pages() {
    let style = HTMLStylesheet.text
    #expect(style.contains("@bottom-center{content:counter(page) \" / \" counter(pages)"))
    #expect(style.contains("nav a::after{content:\" \\2002\" target-counter(attr(href),page)}"))
  }

  @Test("sort days by time in the language of the page, filter without regard to ё, and find a name before a mention")
  func script() {
    let script = HTMLScript.text
    #expect(script.contains("toLocaleDateString(lang, form)") && script.contains("time === null ? text : time"))
    #expect(script.contains(#"/^(?:(\d{1,2})(?:[–-]\d{1,2})?\s)?([a-zа-я]+)\D*(?:\d{1,2}\D+)?(\d{4})(?!\d)/"#))
    #expect(script.contains("plain(row.textContent).indexOf(wanted)"))
    #expect(MapScript.text.contains("rank(one) - rank(other)"))
    for text in [script, MapScript.text] { #expect(!text.contains("<") && !text.contains("&")) }
  }

  @Test("let only words that nobody writes be broken, so that they widen no page")
  func longWords() {
    let word = String(repeating: "x", count: 300)
    let page = HTMLOutput().text(
      Table(columns: [
        TableColumn(Column("name", .text, ""), .text([word, "Kasli"])),
        TableColumn(Column("note", .text, ""), .text(["casting", word])),
      ]))
    #expect(page.contains("<th scope=\"row\" class=\"long\">\(word)</th><td>casting</td>"))
    #expect(page.contains("<th scope=\"row\">Kasli</th><td class=\"long\">\(word)</td>"))
  }

  @Test("are well-formed, and no text of theirs becomes markup, script or a link", arguments: 0..<40)
  func hostile(seed: Int) {
    let page = HTMLRenderer().text(.hostile(seed: UInt64(seed)))
    let tree = MarkupTree(page)
    #expect(tree.fault == nil, "\(tree.fault ?? "")")
    let known: Set = [
      "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "h1", "h2", "h3", "h4", "p",
      "ul",
      "ol", "li", "a", "sup", "span", "div", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
      "figure",
      "figcaption",
      "details", "summary", "script", "svg", "rect", "line", "polyline", "polygon", "circle", "text",
    ]
    #expect(Set(tree.elements.map(\.name)).subtracting(known).isEmpty)
    let names = Set(tree.elements.flatMap(\.attributes.keys))
    #expect(!names.contains { $0.hasPrefix("on") || $0 == "src" || $0 == "style" }, "\(names)")
    #expect(
      tree.named("a").allSatisfy {
        guard let address = $0.attributes["href"] else { return false }
        return address.hasPrefix("#") || address.hasPrefix("http://") || address.hasPrefix("https://")
      })
    #expect(tree.named("script").allSatisfy { $0.attributes.isEmpty } && tree.named("script").count <= 1)
    #expect(!page.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test("can be read by ear and keys: language, headings in order, headers with scope, pictures with words")
  func accessible() {
    let tree = MarkupTree(HTMLRenderer().text(.sample(in: .russian)))
    #expect(tree.named("html").first?.attributes["lang"] == "ru")
    let levels = tree.elements.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
    #expect(tree.named("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
    #expect(
      tree.named("svg").allSatisfy { $0.attributes["role"] == "img" && $0.attributes["aria-label"]?.isEmpty == false })
    #expect(tree.named("div").allSatisfy { $0.attributes["tabindex"] == "0" })
    let ids = tree.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for link in tree.named("a").compactMap({ $0.attributes["href"] }) {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
    let policy = tree.named("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; ") == true)
  }

  @Test("have the words that are added in their own language")
  func russian() {
    let page = HTMLRenderer().text(.sample(in: .russian))
    for words in [
      "Содержание", "Таблица 1. ", "Рисунок 1. ", "Данные", "Примечания", "Методы и источники", "Столбцов: 2",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("are the same bytes each time, and pictures of their own are well-formed too")
  func pictures() {
    for seed in 0..<20 {
      let document = Document.hostile(seed: UInt64(seed))
      #expect(HTMLRenderer().text(document) == HTMLRenderer().text(document))
      for chart in GeometryTests.charts(seed: UInt64(seed), rows: 5) {
        let svg = Chart(chart, on: .cells()).svg()
        #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\"") && svg.hasSuffix("</svg>\n"))
        let tree = MarkupTree(svg)
        #expect(tree.fault == nil, "\(tree.fault ?? "")")
        #expect(!svg.contains("\"nan\"") && !svg.contains("inf\""))
      }
    }
  }
}
