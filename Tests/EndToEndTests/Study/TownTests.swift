import Foundation
import ProgramDriver
import Testing

@Suite("The page of a town, by the program", .timeLimit(.minutes(30)))
struct TownTests {
  let study: Study

  init() throws { study = try Study() }

  /// Makes the study one of another region.
  private func study(region: String) throws {
    let settings = try study.sandbox.read("ural/workspace.yaml")
    try study.sandbox.write(settings.replacing("region: RU-SVE", with: "region: \(region)"), to: "ural/workspace.yaml")
  }

  private struct Page: Decodable {
    struct Run: Decodable {
      let text: String
      let evidence: [String]
    }
    struct Block: Decodable {
      let type: String
      let items: [[Run]]
    }
    struct Section: Decodable {
      let heading: String
      let blocks: [Block]
      /// Its lines as they read.
      var lines: [String] { runs.map(\.text) }
      var runs: [Run] { blocks.flatMap { $0.items.flatMap { $0 } } }
    }
    let type: String
    let title: String
    let language: String
    let sections: [Section]
  }

  private func page(_ command: String) throws -> Page {
    let run = try study.run(command, options: ["--format", "json"])
    #expect(run.exitCode == 0 && run.error.isEmpty, "\(run.error)")
    return try JSONDecoder().decode(Page.self, from: Data(run.output.utf8))
  }

  private func rows(_ command: String) throws -> [[String: any Sendable]] {
    try Study.rows(try study.run(command, options: ["--format", "json"]).output)
  }

  @Test("tells of Kasli who works with its casting, what it may apply for, and which commands bring the rest")
  func kasli() throws {
    try study(region: "RU-CHE")
    let page = try page("town kasli period=2026")
    #expect(page.type == "document" && page.title == "Kasli" && page.sections.count == 11)
    let casting = try #require(page.sections[0].runs.first { $0.evidence == ["kasli-iron-casting"] })
    #expect(casting.text == "Kasli artistic iron casting: living, known in the world")
    #expect(
      page.sections[1].runs.map(\.evidence) == [["kasli-family-artels"], ["kasli-technical-school"], ["kasli-works"]])
    #expect(page.sections[3].runs.contains { $0.evidence == ["che-creative-days"] })
    #expect(page.sections[6].lines == ["not known yet; run: audit"])
    #expect(page.sections[8].lines == ["not known: none is listed in the data"])
    // The pavilion was cast here and stands in Yekaterinburg.
    #expect(!page.sections[0].runs.contains { $0.evidence == ["kasli-cast-iron-pavilion"] })
  }

  @Test("reads in Russian where the study is, by the Russian name, in lines of 80 columns")
  func russian() throws {
    try study(region: "RU-CHE")
    let settings = try study.sandbox.read("ural/workspace.yaml")
    try study.sandbox.write(settings.replacing("language: en", with: "language: ru"), to: "ural/workspace.yaml")
    let run = try study.run("set width 80", "town Касли period=2026")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(
      run.output.contains(
        """
        Касли
        ═════

        Челябинская область; жителей: 15\u{A0}700 (2020)

        Идентичность
        ────────────

        """), "\(run.output)")
    #expect(!run.output.split(separator: "\n").contains { $0.count > 80 }, "\(run.output)")
    let page = try page("town kasli")
    #expect(page.language == "ru")
    for line in page.sections.flatMap(\.lines) {
      for english in ["not known", "known in", "turn to", "none is", "package"] {
        #expect(!line.contains(english), "\(line)")
      }
    }
  }

  @Test("has of the cycle what its tables have: clusters and ranks, potential, money by year, pilots with their owners")
  func cycle() throws {
    // Of the three regions the one that is planned soonest.
    try study(region: "RU-CHE")
    let made = try study.run("audit | strategize | design | implement", options: ["--quiet"])
    #expect(made.exitCode == 0, "\(made.error)")
    let actors = try rows("actors | select id name_en").reduce(into: [String: String]()) {
      $0[$1["id"] as? String ?? ""] = $1["name_en"] as? String
    }
    let pilots = try rows("pilots.pilots"), spending = try rows("package.spending"),
      places = try rows("profile.territories")
    let clusters = try rows("strategy.clusters | select cluster territories")
    let towns = Set(pilots.compactMap { $0["territory"] as? String } + ["kyshtym"]).sorted()
    #expect(!pilots.isEmpty && towns.count > 1)
    for town in towns {
      let page = try page("town \(town)")
      let hosted = page.sections[4].runs
      for pilot in pilots where pilot["territory"] as? String == town {
        let line = try #require(hosted.first { $0.evidence == [pilot["pilot"] as? String ?? ""] }, "\(town) \(hosted)")
        let owner = actors[pilot["owner"] as? String ?? ""] ?? (pilot["responsible"] as? String ?? "")
        #expect(line.text.hasSuffix("begins \(pilot["start"] as? String ?? ""); owner: \(owner)"), "\(line.text)")
      }
      let paid = Set(
        spending.filter { $0["territory"] as? String == town && $0["level"] as? String == "municipal" }
          .compactMap { $0["measure"] as? String })
      let told = page.sections[2].runs.filter { $0.text.hasPrefix("package: ") }.flatMap(\.evidence)
      #expect(Set(told) == paid, "\(town) \(page.sections[2].lines)")
      let own = clusters.filter { ($0["territories"] as? [String])?.contains(town) == true }
      #expect(
        Set(page.sections[5].runs.flatMap(\.evidence)) == Set(own.compactMap { $0["cluster"] as? String }), "\(town)")
      let place = try #require(places.first { $0["territory"] as? String == town })
      if let rank = place["rank"] as? Double {
        #expect(page.sections[6].lines.contains { $0.contains("; rank \(Int(rank)) of ") }, "\(page.sections[6].lines)")
      }
      #expect(!page.sections.flatMap(\.lines).contains { $0.contains("not known yet") })
      // Each measure of a wider level once, whatever number of clusters it is for.
      let received = page.sections[3].runs.filter { $0.text.contains("for the clusters: ") }
        .compactMap(\.evidence.first)
      #expect(Set(received).count == received.count, "\(received)")
    }
    let outside = try study.run("town satka period=2050")
    #expect(
      outside.exitCode == 1 && outside.error.contains("2050 is outside the programme, which is of 2026 to 2028")
        && outside.error.contains("give a year from 2026 to 2028, or leave period out"), "\(outside.error)")
    // Whom to turn to is what the package names.
    let named = try rows("package.measures | where measure == \"ru-young-grants\" | select implementer")
    let bodies = Set(named.compactMap { $0["implementer"] as? String })
    let offered = try rows("offers svoboda2 | where measure == \"ru-young-grants\"")
    let told = offered.compactMap { $0["turn_to"] as? String }
    #expect(bodies == ["to be named: federal fund of Russia"], "\(bodies)")
    #expect(told == ["to be named: federal fund"], "\(told)")
  }

  @Test("is written as Markdown, HTML and JSON, and refused as what it is not")
  func written() throws {
    try study(region: "RU-CHE")
    for file in ["kasli.md", "kasli.html", "kasli.json"] {
      let run = try study.run("town kasli | write \(file)")
      #expect(run.exitCode == 0, "\(run.error)")
      #expect(try study.sandbox.read(file).contains("Kasli artistic iron casting"))
    }
    #expect(try study.sandbox.read("kasli.md").hasPrefix("# Kasli\n"))
    let csv = try study.run("town kasli | write kasli.csv")
    #expect(
      csv.exitCode == 2
        && csv.error == """
          -c:1:20: error: a document cannot be written as .csv
            1 | town kasli | write kasli.csv
              |                    ^^^^^^^^^
            help: a document is written as .html .json .md

          """,
      "\(csv.error)")
    let format = try study.run("town kasli", options: ["--format", "csv"])
    #expect(
      format.exitCode == 2
        && format.error == """
          error: a document is no table, and csv holds one
            help: use --format json, markdown or table

          """,
      "\(format.error)")
    let step = try study.run("town kasli | head 3")
    #expect(step.exitCode == 2 && step.error.contains("Document"), "\(step.error)")
  }

  @Test("knows a town by code and by name, and says of another word what it is or what is near it")
  func errors() throws {
    #expect(try page("town \"nizhny tagil\"").title == "Nizhny Tagil")
    let unknown = try study.run("town kasly")
    #expect(
      unknown.exitCode == 1
        && unknown.error == """
          -c:1:6: error: there is no town kasly in the data
            1 | town kasly
              |      ^^^^^
            help: did you mean Kasli or kasli? territories | where level == "municipal" | select code name_en lists them

          """,
      "\(unknown.error)")
    let region = try study.run("town RU-PER")
    #expect(
      region.exitCode == 1
        && region.error == """
          -c:1:6: error: RU-PER is no town: its level is regional
            1 | town RU-PER
              |      ^^^^^^
            help: give one of its towns: territories | where level == "municipal" | select code name_en lists them

          """,
      "\(region.error)")
    let other = try study.run("town kasli")
    #expect(
      other.exitCode == 1
        && other.error == """
          -c:1:6: error: Kasli is in Chelyabinsk oblast, and the study is of Sverdlovsk oblast
            1 | town kasli
              |      ^^^^^
            help: run: set region RU-CHE, then: town kasli

          """,
      "\(other.error)")
    let period = try study.run("town irbit period=soon")
    #expect(
      period.exitCode == 1
        && period.error == """
          -c:1:19: error: soon is no period
            1 | town irbit period=soon
              |                   ^^^^
            help: write 2026, 2026-Q1, 2026-03 or 2026-03-14

          """,
      "\(period.error)")
  }
}
