import TerroirKernel
import Testing

@testable import CityStories

@Suite("What the campaign says")
struct MessagesTests {
  @Test("asks of each audience what one does with a thing of its kind, with elements as evidence")
  func claims() async throws {
    let messages = try await CastingTown.campaign().messages
    let visitors = try #require(messages.first { $0.audience == "visitors" })
    #expect(visitors.kind == .invitation && visitors.evidence == ["casting", "lake", "tale"])
    #expect(
      visitors.claim.english
        == "See the craft where it lives: Artistic casting (Kasli, since 1747). Go out into the open: Lake (Kasli). "
        + "Ask about Silver goat (Kasli). Casting fair in Kasli is held every year in December and January.")
    #expect(
      visitors.claim.russian
        == "Посмотрите на ремесло там, где оно живёт: Художественное литьё (Касли, с 1747 г.). Выберитесь на природу: Озеро "
        + "(Касли). Расспросите об этом на месте: Серебряная коза (Касли). Каждый год в декабре и январе проходит "
        + "Ярмарка литья (Касли).")
    let offer = try #require(messages.first { $0.kind == .offer })
    #expect(
      offer.claim.english
        == "1 organisation and 1 event make up the cluster; its industries are folk crafts. Kasli foundry is the one to "
        + "talk to about Artistic casting. Kasli foundry is the one to talk to about Silver goat.")
  }

  @Test("never sells what is sensitive, a community, or a closed town: these are told apart, with whom to ask")
  func sensitive() async throws {
    let messages = try await CastingTown.campaign().messages
    let guarded: Set<ElementID> = ["camp", "people", "reactor"]
    for row in messages where row.kind == .invitation || row.kind == .offer {
      #expect(guarded.isDisjoint(with: row.evidence))
      for name in ["Camp museum", "Forest people", "First reactor"] { #expect(!row.claim.english.contains(name)) }
    }
    let told = messages.filter { $0.kind == .remembrance }
    #expect(told.map(\.evidence) == [["camp"], ["people"], ["reactor"]])
    #expect(
      told.map(\.claim.english) == [
        "Camp museum (Kasli): here people remember, and nothing is sold",
        "Forest people (Kasli): the community speaks for itself, and what is shown is its own decision",
        "Atom is closed and entered by pass: nobody is invited there. First reactor (Atom) is told of from afar",
      ])
    #expect(
      told[0].consent.english == "before anything is said or shown, ask Kasli foundry, and those whom it concerns")
    #expect(told[2].claim.russian.hasPrefix("Атом — закрытый город, въезд по пропускам: туда никого не приглашают."))
  }

  @Test("names an organisation by a declared tie, or by its name, never by industry alone")
  func ties() async throws {
    let messages = try await CastingTown.campaign().messages
    #expect(!messages.contains { $0.claim.english.contains("Other crafts company") })
    var craft = CastingTown.craft
    (craft.name, craft.keepers) = (LocalizedText(en: "Lace of the Other crafts company"), [])
    let named = CastingTown.all.map { $0.id == craft.id ? craft : $0 }
    let again = try await CastingTown.campaign(CastingTown.data(elements: named)).messages
    #expect(again.contains { $0.claim.english.contains("Other crafts company is the one to talk to") })
  }

  @Test("tells the lost and the endangered as memory, not as a place to come to")
  func memory() async throws {
    var (lost, failing) = (CastingTown.works, CastingTown.church)
    (lost.status, failing.status) = (.lost, .endangered)
    let elements = CastingTown.all.map { $0.id == lost.id ? lost : $0.id == failing.id ? failing : $0 }
    let messages = try await CastingTown.campaign(CastingTown.data(elements: elements)).messages
    let memory = messages.filter { $0.kind == .memory }
    #expect(memory.map(\.evidence) == [["church"], ["works"]])
    #expect(memory[0].claim.english.hasPrefix("Still alive, but in danger: Ascension church (Kasli)"))
    #expect(
      !messages.contains { $0.kind == .invitation && ($0.evidence.contains("works") || $0.evidence.contains("church")) }
    )
  }

  @Test("asks the bearers of a craft for consent, and nobody for a church")
  func consent() async throws {
    let messages = try await CastingTown.campaign().messages
    #expect(
      messages.first { $0.audience == "visitors" }?.consent.english
        == "the bearers of Artistic casting in Kasli, through Kasli foundry")
    #expect(
      messages.first { $0.audience == "residents" }?.consent.english
        == "no community's consent: no living practice is claimed; pictures need their owners' leave")
  }
}
