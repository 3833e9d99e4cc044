import Foundation
import ProgramDriver
import TableFiles
import Testing

/// The document that the program writes of a whole cycle of each region.
@Suite("The strategic document of a region", .timeLimit(.minutes(30)))
struct PolicyDocumentTests {
  /// A region's documents in both languages, made once.
  private struct Made {
    var html: [String: String] = [:]
    var word: [String: [String: String]] = [:]
    /// The events of the calendar by their status.
    var events: [String: Set<String>] = [:]
    /// English names of the measures chosen, the pilots and the acts in force, and the initiatives.
    var decided: Set<String> = []
    var indicators = 0
  }

  private func made(_ region: String) throws -> Made {
    let study = try Study()
    let settings = study.sandbox.home.appendingPathComponent("ural/workspace.yaml")
    let text = try String(contentsOf: settings, encoding: .utf8)
    try text.replacing("region: RU-SVE", with: "region: \(region)").write(
      to: settings, atomically: true, encoding: .utf8)
    let run = try study.run(
      "cycle", "report en.html", "report en.docx", "set language ru", "report ru.html", "report ru.docx",
      "report again.docx")
    #expect(run.exitCode == 0, "\(run.error)")
    let rows = try Study.rows(try study.run("campaign.calendar", options: ["--format", "json"]).output)
    var made = Made()
    for row in rows { made.events[row["status"] as? String ?? "", default: []].insert(row["event"] as? String ?? "") }
    _ = try study.run("set language en")
    for (table, column) in [
      ("package.measures | where chosen", "name"), ("pilots.pilots", "name"), ("package.framework", "name"),
      ("strategy.initiatives", "initiative"),
    ] {
      let told = try study.run(table, options: ["--format", "json"]).output
      made.decided.formUnion(try Study.sentences(told, column).map(\.text))
    }
    made.indicators = try Study.rows(try study.run("review.kpis", options: ["--format", "json"]).output).count
    for language in ["en", "ru"] {
      made.html[language] = try study.sandbox.read("\(language).html")
      let bytes = try Data(contentsOf: study.sandbox.home.appendingPathComponent("\(language).docx"))
      let archive = try ZipArchive(Array(bytes))
      for member in archive.members where member.name.hasSuffix(".xml") {
        made.word[language, default: [:]][member.name] = String(
          decoding: try ZipMemberStream(member, of: archive, limit: 1 << 26).all(), as: UTF8.self)
      }
    }
    #expect(
      try Data(contentsOf: study.sandbox.home.appendingPathComponent("again.docx"))
        == Data(contentsOf: study.sandbox.home.appendingPathComponent("ru.docx")))
    return made
  }

  private static let chapters = [
    "Summary", "The identity of the region", "Who is here", "Where the chain is narrow", "Priority clusters",
    "The package of support", "Roadmap", "Money", "Promotion", "Indicators and targets", "How it will be judged",
    "Risks",
    "What is not known", "Annex: how it was made", "Methods and sources", "Evidence",
  ]

  private static let russianChapters = [
    "Кратко", "Идентичность региона", "Кто здесь работает", "Где узкие места", "Приоритетные кластеры",
    "Пакет мер поддержки", "Дорожная карта", "Деньги", "Продвижение", "Показатели и цели", "Как оценивать результат",
    "Риски", "Что неизвестно", "Приложение: как это получено", "Методы и источники", "Основания",
  ]

  @Test(
    "has every chapter in both languages, pictures with words, no code in its text, and fits",
    arguments: [
      "RU-SVE", "RU-CHE", "RU-PER",
    ])
  func whole(region: String) throws {
    let made = try made(region)
    let counts = ["existing", "proposed", "unconfirmed"].map { made.events[$0]?.count ?? 0 }
    #expect(counts.allSatisfy { $0 > 0 })
    #expect(
      made.html["ru"]?.contains(
        "существующих \(counts[0]), предложенных \(counts[1]), неподтверждённых \(counts[2])") == true, "\(counts)")
    for (language, chapters) in [("en", Self.chapters), ("ru", Self.russianChapters)] {
      let page = try #require(made.html[language])
      #expect(headings(page, level: 2).dropFirst() == chapters[...], "\(headings(page, level: 2))")
      #expect(page.utf8.count < 1_500_000)
      #expect(!page.contains("policy/") && !page.contains("brief/"))
      #expect(page.components(separatedBy: "<figure").count > 5)
      // Pages of the contents are estimates, at most two too many: the last chapter begins within 25 pages.
      let body = try #require(made.word[language]?["word/document.xml"])
      let pages = body.components(separatedBy: "PAGEREF ").dropFirst().compactMap { field in
        field.components(separatedBy: "xml:space=\"preserve\">").dropFirst().first.flatMap {
          Int($0.prefix { $0.isNumber })
        }
      }
      #expect(pages == pages.sorted() && pages.count > 30)
      #expect((13...25).contains(pages.last ?? 0), "\(pages)")
    }
  }

  @Test(
    "holds whatever is decided: each measure, pilot, act, initiative and indicator", arguments: ["RU-SVE", "RU-PER"])
  func decided(region: String) throws {
    let made = try made(region)
    #expect(made.decided.count > 30 && made.indicators > 10)
    let page = try #require(made.html["en"])
    let lost = made.decided.filter { name in
      // As a sentence of a cell has it: its first letter is a capital.
      ![name, name.prefix(1).uppercased() + name.dropFirst()].map(escaped).contains { page.contains($0) }
    }
    #expect(lost.isEmpty, "\(lost.sorted())")
    let tables = page.components(separatedBy: "<caption>").compactMap { $0.components(separatedBy: "</table>").first }
    let indicators = try #require(tables.first { $0.contains("Indicators, with the period") })
    #expect(indicators.components(separatedBy: "<th scope=\"row\">").count - 1 == made.indicators)
  }

  private func escaped(_ text: String) -> String {
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  private func headings(_ page: String, level: Int) -> [String] {
    page.components(separatedBy: "<h\(level)").dropFirst().compactMap { part in
      let text = part.components(separatedBy: "</h\(level)>")[0].components(separatedBy: "</span> ").last
      return text?.components(separatedBy: ">").last
    }
  }

  @Test("in Russian has under 3% of Latin words beside names, identifiers of the annex and addresses")
  func latin() throws {
    let study = try Study()
    #expect(try study.run("cycle", "set language ru", "report ru.html").exitCode == 0)
    var page = try study.sandbox.read("ru.html")
    // What a reader sees: no script, style or picture's data, no list of works and addresses, no parameters as commands
    // name them.
    for (begin, end) in [
      ("<style>", "</style>"), ("<script>", "</script>"), ("<section id=\"sources\">", "</section>"),
      ("<section id=\"evidence\">", "</section>"), ("<section id=\"section-14\">", "<h2"), ("<", ">"),
    ] {
      page = without(begin, end, page)
    }
    page.replace(/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/, with: "")
    var names: Set<String> = []
    for table in ["identity", "actors", "events", "measures", "territories", "industries"] {
      let rows = try Study.rows(try study.run(table, options: ["--format", "json"]).output)
      for row in rows { names.formUnion(words(row["name_ru"] as? String ?? "")) }
    }
    let all = words(page)
    let latin = all.filter { word in
      word.unicodeScalars.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } && !names.contains(word)
    }
    #expect(all.count > 3000)
    #expect(Double(latin.count) / Double(all.count) < 0.03, "\(latin.count) of \(all.count): \(Set(latin).sorted())")
  }

  /// The text without what stands between two marks, the marks too.
  private func without(_ begin: String, _ end: String, _ text: String) -> String {
    let parts = text.components(separatedBy: begin)
    return parts.dropFirst().reduce(into: parts[0]) { kept, part in
      kept += " " + part.components(separatedBy: end).dropFirst().joined(separator: end)
    }
  }

  private func words(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init).filter { $0.count > 1 }
  }
}
