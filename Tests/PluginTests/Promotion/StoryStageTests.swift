import TerroirKernel
import Testing

@testable import CityStories

@Suite("City stories")
struct StoryStageTests {
  private func campaign(_ input: PromotionInput = CastingTown.promotion(), _ stage: StoryStage = StoryStage())
    async throws
    -> Campaign
  {
    try await stage.run(input, in: StageContext())
  }

  @Test("speaks to four audiences, each with elements of the data as evidence")
  func messages() async throws {
    let messages = try await campaign().messages
    #expect(messages.map(\.audience) == ["residents", "visitors", "investors and professionals", "young creatives"])
    #expect(messages[0].evidence == ["works", "church"])
    #expect(
      messages[1].claim.english
        == "Come for Artistic casting (Kasli, since 1747) and Lake (Kasli). Casting seen from the furnace. "
        + "Casting fair in Kasli is held in December and January.")
    #expect(messages.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test("joins months to runs on the circle of the year")
  func runs() {
    func runs(_ months: [Int]) -> [[Int]] { EventCalendar.runs(of: months).map { [$0.first, $0.last] } }
    #expect(runs([12, 1, 2, 6]) == [[6, 6], [12, 2]] && runs([3, 5]) == [[3, 3], [5, 5]])
    #expect(runs([11, 12]) == [[11, 12]] && runs([1]) == [[1, 1]] && runs([7, 8, 9]) == [[7, 9]])
    #expect(runs(Array(1...12)) == [[1, 12]] && runs([0, 13]).isEmpty && runs(Array(2...12)) == [[2, 12]])
  }

  @Test("asks the bearers of a craft for consent, and nobody for a church")
  func consent() async throws {
    let messages = try await campaign().messages
    #expect(messages[1].consent.english == "the bearers of Artistic casting in Kasli, through Kasli foundry")
    #expect(
      messages[0].consent.english
        == "no community's consent: no living practice is claimed; pictures need their owners' leave")
  }

  @Test("tells an element's chain of place, organisation and event, and nothing else")
  func story() async throws {
    let story = try #require(try await campaign().stories.first)
    #expect(
      story.text.english
        == "Artistic casting has been at home in Kasli since 1747. It is known in the world and feeds folk crafts. "
        + "Kasli foundry works in its field. Casting fair takes it up in December and January, with 12,000 people in 2024."
    )
    #expect(
      story.text.russian
        == "Artistic casting — дело этих мест: Kasli, с 1747 года. Известность: мировая; отрасли, которым это даёт материал: "
        + "folk crafts. В этой области работает: Kasli foundry. Это подхватывает событие «Casting fair», месяцы: декабрь и "
        + "январь, посетителей: 12\u{A0}000 (2024 год).")
    #expect(story.actors == ["foundry"])
    #expect(story.events == ["fair", "show"])
  }

  @Test("dates events in the year, over its end where they go on, and leaves unknown months empty")
  func calendar() async throws {
    let campaign = try await campaign()
    let rows = campaign.calendar
    let fair = try #require(rows.first { $0.event == "fair" })
    #expect(fair.start == "2026-12")
    #expect(fair.finish == "2027-01")
    let undated = try #require(rows.first { $0.event == "undated" })
    #expect(undated.start == nil)
    #expect(undated.audience == "young creatives")
    #expect(campaign.findings.contains { $0.subject == "calendar.start" && $0.evidence == ["undated"] })
  }

  @Test("proposes events on untouched elements for empty months, and marks them as proposed")
  func proposals() async throws {
    let proposed = try await campaign().calendar.filter { $0.status == "proposed" }
    #expect(proposed.map(\.start) == ["2026-02", "2026-03", "2026-04"])
    #expect(proposed.map(\.name.english) == ["Open days: Lake", "Open days: Old works", "Open days: Ascension church"])
  }

  @Test("names events that take each other's public in one town and month")
  func conflict() async throws {
    let second = Event(
      id: "other", name: LocalizedText(en: "Other"), territory: "kasli", months: [12], elements: ["casting"])
    let rows = try await campaign(CastingTown.promotion(CastingTown.data(events: [CastingTown.fair, second]))).calendar
    #expect(rows.first { $0.event == "other" }?.conflict == "fair")
    #expect(rows.first { $0.event == "fair" }?.conflict == "other")
    let elsewhere = Event(
      id: "elsewhere", name: LocalizedText(en: "Elsewhere"), territory: "capital", months: [12], elements: ["casting"])
    let apart = try await campaign(
      CastingTown.promotion(CastingTown.data(events: [CastingTown.fair, second, elsewhere]))
    ).calendar
    #expect(apart.first { $0.event == "elsewhere" }?.conflict == nil)
    #expect(apart.first { $0.event == "fair" }?.conflict == "other")
  }

  @Test("routes through the town of most points, not the capital, joining elements at one point")
  func route() async throws {
    let campaign = try await campaign()
    let route = try #require(campaign.routes.first)
    #expect(route.territory == "kasli")
    #expect(campaign.stops.count == 3)
    #expect(campaign.stops.first?.element == "casting")
    #expect(campaign.stops.first?.name.english == "Artistic casting; Old works")
    #expect(campaign.stops.map(\.order) == [1, 2, 3])
    #expect(route.duration <= 6)
    #expect(route.bound == route.score)
    // Casting 4 * 3 and a quarter of the works' 2 * 3, the church 1 * 3, the lake 3 * 1 * 0.8.
    #expect(abs(route.score - (12 + 1.5 + 3 + 2.4)) < 1e-9)
    #expect(abs(route.duration - (route.length / 4.5 + 1.5)) < 1e-9)
    #expect(campaign.findings.contains { $0.subject == "stops" && $0.evidence == ["casting", "works"] })
  }

  @Test("refuses a town that is not of the region, in full words")
  func badTown() async {
    var stage = StoryStage()
    stage.town = "paris"
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "town", reason: "paris is not a municipality of Oblast", hint: "choose an id of the territories table")
    ) {
      try await campaign(CastingTown.promotion(), stage)
    }
  }

  @Test("gives the same bytes again, and for rows in another order")
  func deterministic() async throws {
    let first = try await CanonicalJSON.encode(campaign())
    #expect(try await CanonicalJSON.encode(campaign()) == first)
    #expect(try await CanonicalJSON.encode(campaign(CastingTown.promotion(CastingTown.data(reversed: true)))) == first)
  }

  @Test("takes every parameter it declares")
  func parameters() throws {
    for parameter in StoryStage.declaration.parameters {
      guard let value = parameter.default else { continue }
      #expect(try StoryStage.configured(with: [parameter.name: value]) == StoryStage())
    }
    #expect(try StoryStage.configured(with: ["town": .text("kasli")]).town == "kasli")
  }
}
