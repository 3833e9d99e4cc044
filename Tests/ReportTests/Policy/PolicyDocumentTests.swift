import Language
import TerroirKernel
import Testing

@testable import Report

@Suite("The strategic document")
struct PolicyDocumentTests {
  @Test(
    "sets a place once beside what lies there, without brackets of its own",
    arguments: [
      ("Carmen festival, Satka", "Satka", "Carmen festival, Satka"),
      ("Flame", "Reserve (two districts)", "Flame (Reserve)"),
      ("Paris (tower)", "District (village)", "Paris (tower; District)"), ("Fountain", "Town", "Fountain (Town)"),
    ])
  func placed(name: String, place: String, told: String) {
    #expect(PolicyDocument.placed(name, in: place) == told)
  }

  @Test("has words for every sentence in both languages, with the same arguments and every form of number")
  func catalogue() throws {
    try expectWords(SentenceCatalogue.policyMessages)
  }

  @Test("in Russian bends a noun by the count before it, and bends no word by a name whose gender it does not know")
  func agreement() {
    let messages =
      SentenceCatalogue.policyMessages + SentenceCatalogue.briefMessages + SentenceCatalogue.mapMessages
      + SentenceCatalogue.townMessages
    for message in messages {
      #expect(!message.russian.contains(/из \{\w+\} [а-я]+(ов|ий|ей|ест)(?![а-я])/), "\(message.key)")
    }
    let teller = SentenceTeller.policy(.russian)
    for status in ElementStatus.allCases {
      let word = teller.text(of: .policy("status", ["status": .text(status.rawValue)]))
      #expect(!word.hasSuffix("но") && word != status.rawValue, "\(word)")
    }
    for status in ["existing", "proposed", "unconfirmed"] {
      #expect(!teller.text(of: .policy("event-status", ["status": .text(status)])).hasSuffix("но"))
    }
  }

  @Test("of nothing says which iterations are to be done, and has no chapter", arguments: NameLanguage.allCases)
  func nothing(language: NameLanguage) {
    let document = PolicySample.document([], language)
    #expect(document.sections.isEmpty)
    let text = MarkdownRenderer().text(document)
    #expect(text.contains(language.choose("Identity audit", "Аудит идентичности")), "\(text)")
    #expect(!text.contains("policy/"))
  }

  @Test("of results without rows claims nothing and shows no key", arguments: NameLanguage.allCases)
  func empty(language: NameLanguage) {
    let document = PolicySample.document(BriefTests.empty, language)
    for text in [MarkdownRenderer().text(document), TerminalRenderer(width: 80).text(document)] {
      #expect(!text.contains("policy/") && !text.contains("brief/"), "\(text)")
    }
    #expect(!document.blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test("with the audit alone leaves the other chapters out and names what is to be done")
  func audit() {
    let document = PolicySample.document([PolicySample.profile()], .russian)
    #expect(document.headings.contains("Идентичность региона") && document.headings.contains("Города"))
    #expect(!document.headings.contains("Пакет мер поддержки") && !document.headings.contains("Дорожная карта"))
    let text = MarkdownRenderer().text(document)
    #expect(text.contains("Документ неполон") && text.contains("Пакет поддержки"))
  }

  @Test("opens each row that a sentence names, once, with its source")
  func evidence() {
    let document = PolicySample.document([PolicySample.profile()])
    #expect(document.evidence.first { $0.id == "iron-casting" }?.source == "https://example.org/a?b=1&c=2")
    #expect(document.evidence.first { $0.id == "iron-casting" }?.name == "Каслинское литьё")
    #expect(Set(document.evidence.map(\.id)).count == document.evidence.count)
    let tree = MarkupTree(HTMLRenderer().text(document))
    #expect(tree.fault == nil, "\(tree.fault ?? "")")
    let rows = Set(tree.named("tr").compactMap { $0.attributes["id"] })
    let links = tree.named("a").filter { $0.attributes["class"] == "rows" }
    #expect(!links.isEmpty)
    for link in links {
      #expect(rows.contains(String((link.attributes["href"] ?? "").dropFirst())))
      let numbers = (link.attributes["data-rows"] ?? "").split(separator: " ")
      #expect(!numbers.isEmpty && numbers.allSatisfy { rows.contains("row-\($0)") })
      #expect(link.attributes["aria-label"]?.isEmpty == false)
    }
    // In lines that are read, no id.
    #expect(!MarkdownRenderer().text(document).contains("iron-casting"))
  }

  @Test("has an alternative text and data for every picture, in the language of the document")
  func pictures() {
    let document = PolicySample.document([PolicySample.profile()], .russian)
    let figures = document.blocks.compactMap { block -> Figure? in
      if case .figure(let figure) = block { figure } else { nil }
    }
    #expect(figures.count >= 2)
    for figure in figures {
      #expect(!figure.caption.isEmpty && figure.chart.table.rowCount > 0)
      let words = figure.alternative(in: .russian)
      #expect(words.unicodeScalars.contains { ("а"..."я").contains($0) })
      #expect(!words.unicodeScalars.contains { ("a"..."z").contains($0) }, "\(words)")
    }
  }

  @Test(
    "takes names that break markup, are long, run from right to left or are in no language",
    arguments: RandomData.hostile)
  func hostile(name: String) {
    for language in NameLanguage.allCases {
      let document = PolicySample.document([PolicySample.profile(name: name)], language, name: name)
      let tree = MarkupTree(HTMLRenderer().text(document))
      #expect(tree.fault == nil, "\(tree.fault ?? "")")
      #expect(tree.named("script").count == 1)
      #expect(!tree.elements.flatMap(\.attributes.keys).contains { $0.hasPrefix("on") })
    }
  }

  @Test("runs its own script alone: the policy of the page names it by its hash")
  func script() {
    let page = HTMLRenderer().text(PolicySample.document([PolicySample.profile()]))
    let policy = MarkupTree(page).named("meta").compactMap { $0.attributes["content"] }.first {
      $0.contains("default-src")
    }
    #expect(policy?.contains("script-src '\(HTMLScript.hash)'") == true)
    #expect(policy?.contains("default-src 'none'") == true && policy?.contains("unsafe-eval") == false)
    #expect(HTMLScript.hash.count == "sha256-".count + 44)
    #expect(!HTMLScript.text.contains("<") && !HTMLScript.text.contains("&") && !HTMLScript.text.contains("innerHTML"))
    // Without a script where none is needed.
    #expect(!HTMLRenderer().text(.sample(.plain)).contains("<script"))
  }
}
