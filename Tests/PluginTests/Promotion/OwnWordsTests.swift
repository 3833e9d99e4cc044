import TerroirKernel
import Testing

@testable import CityStories

@Suite("The region's own words")
struct OwnWordsTests {
  private func campaign(_ templates: [MessageTemplate]) async throws -> Campaign {
    var input = CastingTown.promotion()
    input.templates = templates
    return try await StoryStage().run(input, in: StageContext())
  }

  @Test("take the place of the stage's, with their placeholders filled from the cluster")
  func used() async throws {
    let template = MessageTemplate(
      audience: .visitors,
      text: LocalizedText(en: "See {elements} in {place}; {event} <b>.", ru: "Посмотрите {elements}."))
    let messages = try await campaign([template]).messages
    #expect(
      messages[1].claim.english
        == "See Artistic casting (Kasli), Lake (Kasli) and Silver goat (Kasli) in Kasli; Casting fair <b>.")
    let others = try await campaign([]).messages
    #expect(messages[0] == others[0] && messages[2] == others[2])
    let russian = messages[1].claim.russian
    #expect(russian.hasPrefix("Посмотрите ") && russian.contains("(Касли), Озеро (Касли) и "))
  }

  @Test("are left out where a placeholder stays empty, and it is told")
  func empty() async throws {
    var input = CastingTown.promotion()
    input.templates = [MessageTemplate(audience: .residents, text: LocalizedText(en: "{image} {proposition}"))]
    for index in input.strategy.clusters.indices { input.strategy.clusters[index].targetImage = "" }
    let campaign = try await StoryStage().run(input, in: StageContext())
    let cluster = try #require(campaign.messages.first?.cluster)
    let finding = try #require(campaign.findings.first { $0.subject == "messages.\(cluster)" })
    #expect(
      finding.text.english
        == "the region's template for residents names {image}, which the cluster does not have; the stage's own words are "
        + "used")
    #expect(finding.hint?.english == "fill the data, or add a template without {image}")
    #expect(finding.severity == .note && finding.evidence == [cluster.rawValue])
  }

  @Test("are for clusters of the industries they name")
  func industries() async throws {
    let template = MessageTemplate(
      audience: .visitors, text: LocalizedText(en: "Play."), industries: ["video-games"])
    #expect(try await campaign([template]) == campaign([]))
  }
}
