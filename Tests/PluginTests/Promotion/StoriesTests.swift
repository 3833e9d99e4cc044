import Runtime
import TerroirKernel
import Testing

@testable import CityStories

@Suite("Stories")
struct StoriesTests {
  @Test(
    "start from what was held, tell the practice of today and what one can do, in 60 to 120 words of either language")
  func whole() async throws {
    let campaign = try await CastingTown.campaign()
    let story = try #require(campaign.stories.first { $0.elements == ["casting"] })
    #expect(story.kind == .event && story.actors == ["foundry"] && story.events == ["fair"])
    #expect(
      story.text.english
        == "Casting fair (Kasli) drew 12,000 people in 2024. It is held every year in December and January. Artistic casting "
        + "(Kasli) is a craft that is worth a journey to where it lives. The works it comes from was founded in 1747. Among "
        + "those who carry the craft on today: Kasli foundry. The organisation was founded in 1750. Masters work and do not perform, so ask "
        + "Kasli foundry beforehand whether and when you may look on. One more reason to come is Iron show, every year in January."
    )
    #expect(
      story.text.russian.hasPrefix(
        "В 2024 году Ярмарка литья (Касли) — это 12\u{A0}000 гостей. Событие проходит каждый год в декабре и январе."))
    for story in campaign.stories {
      for text in [story.text.english, story.text.russian] {
        #expect((60...120).contains(text.split(separator: " ").count), "\(text)")
      }
    }
  }

  @Test("count their words as the catalogues have them, and know every wording")
  func words() throws {
    let name = Sentence.Argument.name(LocalizedText(en: "Alpha", ru: "Альфа"))
    let names = [
      "element", "place", "event", "product", "organisation", "organisations", "others", "capital", "when", "days",
      "months", "month", "next", "from", "to", "date", "told",
    ]
    var arguments = Dictionary(names.map { ($0, name) }) { first, _ in first }
    // A place of another name than what lies in it: one of the same name would not be said again.
    arguments["place"] = .name(LocalizedText(en: "Omega", ru: "Омега"))
    for number in ["people", "distance", "day", "first", "last"] { arguments[number] = .integer(7) }
    (arguments["year"], arguments["named"]) = (.period("1900"), .text("neither"))
    let catalogues = [NameLanguage.english, .russian].map {
      Catalogues.file(Catalogues.folders["city-stories"] ?? Catalogues.plugins, $0).catalogue.messages
    }
    for (key, own) in StoryWords.own {
      // A month is chosen by its number and is a word of its own.
      if key.hasPrefix("month") && key != "month.year" {
        #expect(own == (1, 1))
        continue
      }
      let message = try #require(catalogues[0][key], "\(key)")
      let taken = message.arguments.filter { names.contains($0) }.count
      let sentence = Sentence("city-stories/\(key)", arguments)
      #expect(Self.count(sentence.english) - taken == own.en, "\(key): \(sentence.english)")
      #expect(Self.count(sentence.russian) - taken == own.ru, "\(key): \(sentence.russian)")
    }
    for key in catalogues[1].keys where key.hasPrefix("story.") { #expect(StoryWords.own[key] != nil, "\(key)") }
  }

  private static func count(_ text: String) -> Int { text.split(separator: " ").count }

  @Test("send nobody to a town for an event that is held elsewhere, and tell a tradition with its day alone")
  func elsewhere() async throws {
    var tradition = CastingTown.craft
    (tradition.id, tradition.kind) = ("tale", "event_tradition")
    var works = CastingTown.works
    (works.latitude, works.longitude) = (55.82, 60.72)
    func stories(_ change: (inout Event) -> Void) async throws -> [StoryRow] {
      var event = Event(
        id: "songs-event", name: LocalizedText(en: "Songs", ru: "Песни"), territory: "kasli", months: [6],
        periodicity: .annual, sinceYear: 1973, elements: ["tale"], attendance: 5000, attendanceYear: 2025)
      change(&event)
      return try await CastingTown.campaign(
        CastingTown.data(events: [event, CastingTown.show], elements: [tradition, works])
      ).stories
    }
    let told = try #require(try await stories { _ in }.first)
    #expect(told.elements == ["tale"] && told.text.english.contains("every year in June"))
    // Where it was first held is not where it is held now.
    #expect(!told.text.english.contains("1973"))
    #expect(try await stories { $0.territory = "capital" }.isEmpty)
    #expect(try await stories { ($0.periodicity, $0.editionYear) = (nil, 2015) }.isEmpty)
  }

  @Test("tell no population, and who keeps a thing or when it is met in each")
  func carried() async throws {
    for story in try await CastingTown.campaign().stories {
      #expect(!story.text.english.contains("15,000") && (!story.actors.isEmpty || !story.events.isEmpty))
    }
  }

  @Test("are none for what is sensitive, closed, a community, or thin, and it is told how many")
  func none() async throws {
    let campaign = try await CastingTown.campaign()
    let told = Set(campaign.stories.flatMap(\.elements))
    #expect(told.isDisjoint(with: ["camp", "people", "reactor", "church", "works"]))
    let sensitive = try #require(campaign.findings.first { $0.subject == "stories" && $0.evidence.contains("camp") })
    #expect(sensitive.evidence == ["camp", "people", "reactor"])
    #expect(campaign.findings.contains { $0.subject == "stories" && $0.evidence.contains("church") })
  }

  @Test("start from a result of a pilot where there is one")
  func result() async throws {
    var input = CastingTown.promotion()
    input.pilots.pilots = [
      PilotRow(
        pilot: "p1", name: "Casting yard", cluster: "iron", measure: "m", territory: "kasli", partners: [],
        start: "2026-01-12", finish: "2026-05-12", cost: 1, firstResult: "", kpi: "", receivers: [])
    ]
    input.pilots.results = [
      ResultRow(
        pilot: "p1", product: .literal("a catalogue of castings"), date: "2026-05", territory: "kasli", evidence: [])
    ]
    let campaign = try await StoryStage().run(input, in: StageContext())
    let story = try #require(campaign.stories.first { $0.elements == ["casting"] })
    #expect(story.kind == .result)
    #expect(story.text.english.contains("catalogue of castings is what the pilot has made (Kasli, May 2026)"))
    #expect((60...120).contains(story.text.english.split(separator: " ").count))
  }

  @Test("say nothing of what a thing is by who keeps it: an enterprise keeps a museum, and a museum may be a branch")
  func keepers() async throws {
    for kind in ["museum", "enterprise", "cluster", "theatre", "nature_park"] {
      var keeper = CastingTown.foundry
      (keeper.name, keeper.kind) = (CastingTown.craft.name, kind)
      var data = CastingTown.data()
      data.actors = [keeper]
      for story in try await CastingTown.campaign(data).stories {
        #expect(
          !story.text.english.contains("Today it is a ") && !story.text.russian.contains("Сегодня это"), "\(kind)")
      }
    }
  }

  @Test("tell what a row says that one sees there, where it says so in both languages")
  func told() async throws {
    func story(_ english: String?, _ russian: String?) async throws -> Sentence {
      var craft = CastingTown.craft
      (craft.status, craft.toldEn, craft.toldRu) = (.revived, english, russian)
      let campaign = try await CastingTown.campaign(CastingTown.data(elements: [craft, CastingTown.works]))
      return try #require(campaign.stories.first { $0.elements == ["casting"] }).text
    }
    let told = try await story("A horse of iron stands at the gate", "У ворот стоит чугунный конь")
    #expect(told.english.contains(" A horse of iron stands at the gate. "))
    #expect(told.russian.contains(" У ворот стоит чугунный конь. ") && !told.russian.contains("Был перерыв"))
    for text in [try await story("A horse of iron stands at the gate", nil), try await story(nil, nil)] {
      #expect(!text.english.contains("horse") && text.russian.contains("Был перерыв"))
    }
  }

  @Test("of a region are not all cast in one mould")
  func wordings() {
    for key in [
      "story.near", "story.elsewhere", "story.reason", "story.doing.craft", "story.doing.museum", "story.itself.museum",
    ] {
      #expect(StoryWords.wordings(of: key) > 2, "\(key)")
    }
  }
}
