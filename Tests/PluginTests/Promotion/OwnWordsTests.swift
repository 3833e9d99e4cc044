import TerroirKernel
import Testing

@testable import CityStories

@Suite("The region's own words")
struct OwnWordsTests {
  private func campaign(_ templates: [MessageTemplate], russian: Bool = false) async throws -> Campaign {
    var input = CastingTown.promotion()
    input.templates = templates
    if russian { input.data.language = .russian }
    return try await StoryStage().run(input, in: StageContext())
  }

  @Test("take the place of the stage's, with their holes filled from the cluster")
  func used() async throws {
    let template = MessageTemplate(
      audience: .visitors,
      text: LocalizedText(en: "See {elements} in {place}; {event} <b>.", ru: "Посмотрите {elements}."))
    let messages = try await campaign([template]).messages
    #expect(
      messages[1].claim == "See Artistic casting (Kasli, since 1747) and Lake (Kasli) in Kasli; Casting fair <b>.")
    let others = try await campaign([]).messages
    #expect(messages[0] == others[0] && messages[2] == others[2])
    let russian = try await campaign([template], russian: true).messages
    #expect(russian[1].claim.hasPrefix("Посмотрите ") && russian[1].claim.contains(", с 1747 г.) и "))
  }

  @Test("are left out where a hole stays empty, and it is told")
  func empty() async throws {
    var input = CastingTown.promotion()
    input.templates = [MessageTemplate(audience: .residents, text: LocalizedText(en: "{image} {proposition}"))]
    for index in input.strategy.clusters.indices { input.strategy.clusters[index].targetImage = "" }
    let campaign = try await StoryStage().run(input, in: StageContext())
    let cluster = try #require(campaign.messages.first?.cluster)
    #expect(
      campaign.findings.contains(
        Finding(
          .note, "messages.\(cluster)",
          "the region's template for residents names {image}, which the cluster does not have; the stage's own words "
            + "are used",
          evidence: [cluster.rawValue], remedy: "fill the data, or add a template without {image}")))
  }

  @Test("are for clusters of the industries they name")
  func industries() async throws {
    let template = MessageTemplate(
      audience: .visitors, text: LocalizedText(en: "Play."), industries: ["video-games"])
    #expect(try await campaign([template]) == campaign([]))
  }
}
