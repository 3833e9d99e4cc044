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
        == "See Artistic casting (Kasli) where the craft lives. Go out to Lake (Kasli). Ask about Silver goat (Kasli). "
        + "Casting fair (Kasli) is held every year in December and January.")
    #expect(
      visitors.claim.russian
        == "Художественное литьё (Касли) — на такую работу стоит посмотреть там, где она живёт. Озеро (Касли) — ради этого "
        + "стоит выбраться на природу. Серебряная коза (Касли) — расспросите об этом на месте. Ярмарка литья (Касли) — "
        + "каждый год в декабре и январе.")
    let offer = try #require(messages.first { $0.kind == .offer })
    #expect(
      offer.claim.english
        == "3 organisations and 1 event belong to the cluster, which works in folk crafts. Kasli foundry is the one to talk to "
        + "about Artistic casting. Kasli foundry is the one to talk to about Silver goat.")
    #expect(offer.claim.russian.hasPrefix("В кластере 3 организации и 1 событие; отрасли: "))
    #expect(offer.evidence == ["casting", "tale"])
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
        "Camp museum (Kasli) is for remembering, and best spoken of with those whom it concerns",
        "Forest people (Kasli) is a people's own: it speaks for itself, and what is shown is its own decision",
        "Atom is closed and entered by pass, and nobody is invited there. First reactor (Atom) is something to tell "
          + "of, not to come to",
      ])
    #expect(
      told[0].consent.english == "before anything is said or shown, ask Kasli foundry, and those whom it concerns")
    #expect(told[2].claim.russian.hasPrefix("Атом — закрытый город, въезд по пропускам, туда никого не приглашают."))
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
    #expect(memory[0].claim.english.hasPrefix("Still there, but in danger: Ascension church (Kasli). If you remember"))
    #expect(
      !messages.contains { $0.kind == .invitation && ($0.evidence.contains("works") || $0.evidence.contains("church")) }
    )
  }

  @Test("asks the bearers of a craft for consent, and nobody for a church")
  func consent() async throws {
    let messages = try await CastingTown.campaign().messages
    #expect(
      messages.first { $0.audience == "visitors" }?.consent.english
        == "the bearers of Artistic casting (Kasli), through Kasli foundry")
    #expect(
      messages.first { $0.audience == "residents" }?.consent.english
        == "no consent of a community is needed, as no living practice is claimed; pictures need their owners' leave")
  }

  @Test("names an authority among those through whom a tradition's bearers are asked")
  func authority() async throws {
    let town = Actor(
      id: "town-hall", name: LocalizedText(en: "Town hall of Kasli"), territory: "kasli", level: .municipal,
      kind: "authority")
    var craft = CastingTown.craft
    craft.keepers = ["town-hall"]
    var data = CastingTown.data(elements: [craft, CastingTown.works])
    data.actors.append(town)
    let messages = try await CastingTown.campaign(data).messages
    #expect(
      messages.first { $0.audience == "visitors" }?.consent.english
        == "the bearers of Artistic casting (Kasli), through Town hall of Kasli")
  }

  @Test("tells newcomers to learn and to agree only where something is practised")
  func creatives() async throws {
    func offer(_ elements: [IdentityElement]) async throws -> MessageRow? {
      try await CastingTown.campaign(CastingTown.data(elements: elements)).messages.first {
        $0.audience == "young creatives"
      }
    }
    let practised = try #require(try await offer([CastingTown.craft]))
    #expect(
      practised.claim.english.hasPrefix("Work from Artistic casting (Kasli), and agree it with those who keep it. The ")
        && practised.claim.english.contains("to learn the practice"))
    let seen = try #require(try await offer([CastingTown.church]))
    #expect(
      seen.claim.english
        == "Work from Ascension church (Kasli). The task is to tell it in new ways and to leave it as it is.")
    #expect(seen.consent.english.hasPrefix("no consent of a community is needed"))
  }

  @Test("asks who knows how a practice in danger is done, and of a house only who remembers it")
  func endangered() async throws {
    var (craft, house) = (CastingTown.craft, CastingTown.church)
    (craft.status, house.status) = (.endangered, .endangered)
    let memory = try await CastingTown.campaign(CastingTown.data(elements: [craft, house])).messages
      .filter { $0.kind == .memory }.map(\.claim.english)
    #expect(memory.count == 2 && memory[0].contains("If you know how it is done"))
    #expect(memory[1].contains("If you remember how it was") && !memory[1].contains("know how"))
  }

  @Test("says a year only where the row tells what it is the year of, and in these words")
  func years() async throws {
    func said(_ kind: YearMeaning?) async throws -> String {
      var church = CastingTown.church
      (church.sinceYear, church.sinceKind) = (1852, kind)
      let messages = try await CastingTown.campaign(CastingTown.data(elements: [church])).messages
      return messages.map(\.claim.english).joined(separator: " ")
    }
    #expect(try await said(.built).contains("Ascension church (Kasli, built in 1852)"))
    for kind in [nil] + YearMeaning.allCases.filter({ !$0.isOwn }) {
      #expect(try await !said(kind).contains("1852"), "\(kind.map(\.rawValue) ?? "none")")
    }
  }

  @Test("invites to a tradition only in a year with a confirmed edition in its own town, and says when")
  func traditions() async throws {
    var tradition = CastingTown.church
    (tradition.kind, tradition.name) = ("event_tradition", LocalizedText(en: "Days of iron"))
    func claims(_ change: (inout Event) -> Void) async throws -> [String] {
      var event = Event(
        id: "days-event", name: LocalizedText(en: "Iron days"), territory: "kasli", months: [8], elements: ["church"])
      change(&event)
      let data = CastingTown.data(events: [event], elements: [tradition, CastingTown.works])
      return try await CastingTown.campaign(data).messages.filter { $0.kind == .invitation }.map(\.claim.english)
    }
    #expect(try await !claims { _ in }.contains { $0.contains("Days of iron") })
    #expect(try await !claims { ($0.periodicity, $0.editionYear) = (.biennial, 2021) }.contains { $0.contains("Days") })
    #expect(
      try await !claims { ($0.periodicity, $0.territory) = (.annual, "capital") }.contains { $0.contains("Days of") })
    #expect(
      try await claims { $0.periodicity = .annual }.contains {
        $0.contains("Take part in Days of iron (Kasli), every year in August")
      })
    #expect(
      try await claims {
        ($0.periodicity, $0.firstDay, $0.lastDay) = (.annual, "2026-08-07", "2026-08-09")
      }.contains { $0.contains("Days of iron (Kasli), on 7–9 August 2026") })
  }

  @Test("invites to nothing that is only announced")
  func planned() async throws {
    var museum = CastingTown.church
    museum.status = .planned
    let campaign = try await CastingTown.campaign(CastingTown.data(elements: [museum, CastingTown.works]))
    #expect(!campaign.messages.contains { $0.evidence.contains("church") })
    #expect(!campaign.stops.contains { $0.element == "church" })
    #expect(!campaign.unlocated.contains { $0.element == "church" })
  }

  @Test("names a place once, and has a Russian name with a dash of its own in quotation marks")
  func names() async throws {
    var church = CastingTown.church
    func told(_ russian: String) async throws -> Sentence {
      church.name = LocalizedText(en: "Church (Kasli)", ru: russian)
      let messages = try await CastingTown.campaign(CastingTown.data(elements: [church])).messages
      return try #require(messages.first { $0.audience == "residents" }).claim
    }
    let dashed = try await told("Касли — город «кружева»")
    #expect(dashed.english == "Take your guests and your children to Church (Kasli).")
    #expect(dashed.russian == "«Касли — город „кружева“» — сводите сюда гостей и детей.")
    // A dash within quotation marks parts nothing.
    #expect(try await told("Касли «Лёд — пламя»").russian == "Касли «Лёд — пламя» — сводите сюда гостей и детей.")
  }
}
