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
        == "In 2024 Casting fair drew 12,000 people to Kasli. It is held every year in December and January, and has been since "
        + "2001. Kasli has a craft of its own. It is called Artistic casting, and it has been known here since 1747. It is known "
        + "far beyond the country. Today the craft is carried on by Kasli foundry, founded in 1750. In 2020 15,000 people "
        + "lived there. You can watch the work where the masters agree to it; settle the day and the hour before you set out, and "
        + "ask Kasli foundry.")
    #expect(
      story.text.russian.hasPrefix(
        "Касли, 2024 год: Ярмарка литья, 12\u{A0}000 гостей. Проходит всё это каждый год в декабре и январе"))
    for story in campaign.stories {
      for text in [story.text.english, story.text.russian] {
        #expect((60...120).contains(text.split(separator: " ").count), "\(text)")
      }
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
    #expect(story.text.english.contains("a catalogue of castings is what the pilot has made"))
    #expect((60...120).contains(story.text.english.split(separator: " ").count))
  }
}
