import TerroirKernel
import Testing

@testable import CityStories

@Suite("City stories")
struct StoryStageTests {
  @Test("gives the same bytes again, and for rows in another order")
  func deterministic() async throws {
    let first = try CanonicalJSON.encode(try await CastingTown.campaign())
    #expect(try CanonicalJSON.encode(try await CastingTown.campaign()) == first)
    #expect(try CanonicalJSON.encode(try await CastingTown.campaign(CastingTown.data(reversed: true))) == first)
  }

  @Test("takes every parameter it declares")
  func parameters() throws {
    for parameter in StoryStage.declaration.parameters {
      guard let value = parameter.default else { continue }
      #expect(try StoryStage.configured(with: [parameter.name: value]) == StoryStage())
    }
    #expect(try StoryStage.configured(with: ["town": .text("kasli")]).town == "kasli")
  }

  @Test("refuses a town that is not of the region, and one that is closed, in full words")
  func badTown() async {
    var stage = StoryStage()
    stage.town = "paris"
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "town", reason: "paris is not a municipality of Oblast", hint: "choose an id of the territories table")
    ) { try await CastingTown.campaign(CastingTown.data(), stage) }
    stage.town = "atom"
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "town", reason: "Atom is closed: a pass is needed to enter", hint: "choose an open town")
    ) { try await CastingTown.campaign(CastingTown.data(), stage) }
  }

  @Test("names in the message house what holds it up, and leaves out what is sensitive")
  func house() async throws {
    let campaign = try await CastingTown.campaign()
    let parts = Dictionary(grouping: campaign.house, by: \.part)
    #expect(parts[.core]?.count == 1 && parts[.pillar]?.count == 1 && parts[.audience]?.count == 4)
    #expect(parts[.channel]?.count == 4)
    let proofs = try #require(parts[.proof]).map(\.text.english)
    #expect(
      proofs == [
        "Casting fair (Kasli) drew 12,000 people in 2024",
        "Artistic casting: the keeper is Kasli foundry, founded in 1750",
        "Artistic casting (Kasli): known beyond the country",
      ])
    #expect(parts[.channel]?.first?.text.english == "The data name no channel to residents")
    #expect(!campaign.house.flatMap(\.evidence).contains { ["camp", "people", "reactor"].contains($0) })
    #expect(campaign.findings.contains { $0.subject == "house" && $0.text.english.hasPrefix("1 of three pillars") })
  }

  @Test("gives a baseline where something was counted, and says so where nothing was")
  func metrics() async throws {
    let metrics = try await CastingTown.campaign().metrics
    let events = try #require(metrics.first { $0.metric == "event-visitors" })
    #expect(events.baseline == 12_000 && events.period == "2024" && events.evidence == ["fair"])
    #expect(events.basis.english == "the sum of 1 of 3 events, each in the year in which it was counted")
    let reach = try #require(metrics.first { $0.metric == "reach" })
    #expect(reach.baseline == nil && reach.basis.english == "no baseline: count it before the campaign begins")
  }
}
