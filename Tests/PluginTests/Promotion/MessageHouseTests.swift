import TerroirKernel
import Testing

@testable import CityStories

@Suite("The message house")
struct MessageHouseTests {
  /// The campaign whose one pillar names an element.
  private func campaign(
    naming element: IdentityElement, _ change: (inout PromotionInput) -> Void = { _ in }
  ) async throws -> Campaign {
    var input = CastingTown.promotion()
    input.strategy.clusters[0].targetImage = .named(element.name, id: element.id.rawValue)
    change(&input)
    return try await StoryStage().run(input, in: StageContext())
  }

  private func proofs(_ campaign: Campaign) -> [String] {
    campaign.house.filter { $0.part == .proof }.map(\.text.english)
  }

  @Test("proves what a pillar names by rows of that alone, not by another thing's event, keeper or fame")
  func proofs() async throws {
    let lake = try await campaign(naming: CastingTown.lake)
    #expect(lake.house.first { $0.part == .pillar }?.evidence == ["lake"])
    #expect(proofs(lake) == ["Lake (Kasli): known across the country"])
    let craft = try await campaign(naming: CastingTown.craft)
    #expect(
      craft.house.filter { $0.part == .proof }.map(\.evidence) == [["fair"], ["casting", "foundry"], ["casting"]])
  }

  @Test("has no pillar of what no row proves, and says so")
  func unproved() async throws {
    let church = try await campaign(naming: CastingTown.church)
    #expect(!church.house.contains { $0.part == .pillar || $0.part == .audience })
    let finding = try #require(church.findings.first { $0.subject == "house" && $0.severity == .warning })
    #expect(
      finding.evidence == ["iron"] && finding.text.english == "no pillar, as no row proves what it would say: Iron")
  }

  @Test("takes nobody for a keeper who is only called alike")
  func alike() async throws {
    let named = try await campaign(naming: CastingTown.craft) { input in
      for place in input.data.elements.indices where input.data.elements[place].id == "casting" {
        input.data.elements[place].name = LocalizedText(en: "Casting of the Kasli foundry")
        input.data.elements[place].keepers = []
      }
    }
    #expect(
      proofs(named) == [
        "Casting fair (Kasli) drew 12,000 people in 2024", "Casting of the Kasli foundry: known beyond the country",
      ])
  }

  @Test("calls its core idea a proposal to be tested, and says of which rows it is made")
  func core() async throws {
    let campaign = try await campaign(naming: CastingTown.craft) { input in
      input.profile.position = [
        PositionRow(statement: .literal("iron"), kind: .valueProposition, strength: 1, evidence: ["casting"])
      ]
    }
    let core = try #require(campaign.house.first { $0.part == .core })
    #expect(
      core.text.english.hasPrefix("A proposal, to be tried on residents and visitors before it is used. Oblast: "))
    #expect(core.text.english.hasSuffix("(Kasli; 2 of the 5 elements of the pillars belong to this layer of identity)"))
    #expect(core.text.russian.hasPrefix("Предложение, которое сначала стоит проверить"))
    #expect(core.evidence == ["casting", "tale", "church"])
  }

  @Test("tells investors of no fewer than three organisations")
  func investors() async throws {
    func line(_ actors: [Actor]) async throws -> String? {
      try await campaign(naming: CastingTown.craft) { $0.data.actors = actors }.house.first { $0.line == "investors" }?
        .text.english
    }
    #expect(try await line([CastingTown.foundry, CastingTown.guild]) == nil)
    #expect(
      try await line([CastingTown.foundry, CastingTown.guild, CastingTown.patterns])?.hasPrefix("3 organisations")
        == true)
  }
}
