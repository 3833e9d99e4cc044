import Language
import TerroirKernel
import Testing

@testable import Report

@Suite("The page of a town")
struct TownPageTests {
  private let region = Territory(id: "R", name: LocalizedText(en: "Region"), level: .regional, parent: "C")
  private let town = Territory(
    id: "t", name: LocalizedText(en: "Town", ru: "Город"), level: .municipal, parent: "R", population: 15_700,
    populationYear: 2020)

  private func page(
    _ language: NameLanguage = .english, region: TerritoryID = "R", of town: Territory? = nil,
    with change: (inout RegionalData) -> Void = { _ in }
  ) -> TownPage {
    let other = Territory(id: "S", name: LocalizedText(en: "Other"), level: .regional, parent: "C")
    var data = RegionalData(region: region, territories: [self.region, other, self.town])
    change(&data)
    return TownPage(
      of: town ?? self.town, in: data, period: .year(2026), results: TownPage.Results(), language: language)
  }

  private func lines(_ page: TownPage, _ section: Int) -> [String] {
    page.document.sections[section].blocks.flatMap { block -> [String] in
      if case .list(let items) = block { items.map { $0.runs.map(\.text).joined(separator: " ") } } else { [] }
    }
  }

  @Test("has words for every sentence in both languages, with the same arguments and every form of number")
  func catalogue() throws {
    try expectWords(SentenceCatalogue.townMessages)
  }

  @Test("of which nothing is known says so in every part, and names the commands that make what is missing")
  func nothing() {
    let document = page().document
    #expect(
      TerminalRenderer(width: 80).text(document) == """
        Town
        ════

        Region; inhabitants: 15,700 (2020)

        Identity
        ────────

        - not known: none is listed in the data

        Organisations
        ─────────────

        - not known: none is listed in the data

        What the town decides and pays
        ──────────────────────────────

        - no measure of the town's own is listed in the data
        - package: not known yet; run: audit | strategize | design

        What it receives, and may apply for
        ───────────────────────────────────

        - package: not known yet; run: audit | strategize | design
        - no measure is known, for 2026, that a municipality with its industries may
          apply for

        What it hosts
        ─────────────

        - events: none is listed in the data
        - pilots: not known yet; run: audit | strategize | design | implement

        Its clusters
        ────────────

        - not known yet; run: audit | strategize

        Its present role
        ────────────────

        - not known yet; run: audit

        Its body and coordinator
        ────────────────────────

        - body: none is listed in the data
        - coordinator: none is listed
        - package: not known yet; run: audit | strategize | design

        Premises
        ────────

        - not known: none is listed in the data

        Its socio-economic strategy
        ───────────────────────────

        - no document of the town on creative industries is in the data: whether its
          strategy has the clause is not known
        - package: not known yet; run: audit | strategize | design

        Whom to call
        ────────────

        - not known: none is listed in the data

        """)
  }

  @Test("names each organisation once, months of events, who pays, and elements in whose industry nobody works")
  func rows() {
    let full = page(.russian) { data in
      data.elements = [
        IdentityElement(
          id: "e", name: LocalizedText(en: "Casting", ru: "Литьё"), territory: "t", component: .material,
          layer: .technological, kind: "craft", recognition: .world, status: .endangered, industries: ["craft"]),
        IdentityElement(
          id: "f", name: LocalizedText(en: "Tune", ru: "Напев"), territory: "t", component: .symbolic,
          layer: .technological, kind: "song", recognition: .local, status: .living, industries: ["music"]),
      ]
      data.actors = [
        Actor(
          id: "hall", name: LocalizedText(en: "Town hall", ru: "Администрация"), territory: "t", level: .municipal,
          kind: "authority", industries: []),
        Actor(
          id: "works", name: LocalizedText(en: "Works", ru: "Завод"), territory: "t", level: .municipal,
          kind: "enterprise", industries: ["craft"]),
      ]
      data.events = [
        Event(
          id: "fair", name: LocalizedText(en: "Fair", ru: "Ярмарка"), territory: "t", months: [8, 7], attendance: 1_200,
          attendanceQualifier: .moreThan)
      ]
    }
    #expect(
      lines(full, 0) == [
        "Литьё: элемент под угрозой, известен в мире",
        "Напев: живой элемент, известен на своём месте; организаций города в его отраслях нет",
      ])
    #expect(full.document.sections.flatMap(\.blocks).count { "\($0)".contains("Завод") } == 1)
    // Ids stand in no line; on screen a line opens its rows by their names.
    for text in [MarkdownRenderer().text(full.document), TerminalRenderer(width: 80).text(full.document)] {
      #expect(!text.contains("fair"), "\(text)")
    }
    #expect(full.document.evidence.first { $0.id == "fair" }?.name == "Ярмарка")
    #expect(lines(full, 4).first == "Ярмарка: июль, август; посетителей: больше 1\u{A0}200")
    #expect(lines(full, 7).first == "Администрация: орган власти; в поддержке платит и решает")
  }

  @Test("names the authority of the municipality that a town lies in, and no other body from there")
  func municipality() {
    let inside = page { data in
      data.territories[2].parent = "w"
      data.territories.append(Territory(id: "w", name: LocalizedText(en: "Wide"), level: .municipal, parent: "R"))
      func actor(_ id: String, _ place: TerritoryID, _ kind: String) -> Actor {
        Actor(
          id: ActorID(id), name: LocalizedText(en: id), territory: place, level: .municipal, kind: kind, industries: [])
      }
      data.actors = [actor("Wide hall", "w", "authority"), actor("Wide works", "w", "enterprise")]
    }
    #expect(lines(inside, 7).first == "Wide hall: authority, which pays and decides in support", "\(lines(inside, 7))")
    #expect(!MarkdownRenderer().text(inside.document).contains("Wide works"))
  }
}
