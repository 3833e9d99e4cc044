import TerroirKernel
import Testing

@testable import CityStories

@Suite("The calendar of events")
struct EventCalendarTests {
  private func event(_ id: EventID, months: [Int] = [6], _ change: (inout Event) -> Void = { _ in }) -> Event {
    var event = Event(
      id: id, name: LocalizedText(en: id.rawValue), territory: "kasli", months: months, industries: ["crafts"],
      elements: ["casting"])
    change(&event)
    return event
  }

  private func rows(_ events: [Event], year: Int = 2026) async throws -> [CalendarRow] {
    var stage = StoryStage()
    stage.year = year
    return try await CastingTown.campaign(CastingTown.data(events: events), stage).calendar
  }

  @Test("joins months to runs on the circle of the year")
  func runs() {
    func runs(_ months: [Int]) -> [[Int]] { EventDates.runs(of: months).map { [$0.first, $0.last] } }
    #expect(runs([12, 1, 2, 6]) == [[6, 6], [12, 2]] && runs([3, 5]) == [[3, 3], [5, 5]])
    #expect(runs([11, 12]) == [[11, 12]] && runs([1]) == [[1, 1]] && runs([7, 8, 9]) == [[7, 9]])
    #expect(runs(Array(1...12)) == [[1, 12]] && runs([0, 13]).isEmpty && runs(Array(2...12)) == [[2, 12]])
  }

  @Test("dates events in the year, over its end where they go on, and leaves unknown months empty")
  func dated() async throws {
    let rows = try await CastingTown.campaign().calendar
    let fair = try #require(rows.first { $0.event == "fair" })
    #expect(fair.start == "2026-12" && fair.finish == "2027-01")
    #expect(fair.basis?.english == "held every year; its months are known, its days are not")
    let undated = try #require(rows.first { $0.event == "undated" })
    #expect(undated.start == nil && undated.status == "existing" && undated.audience == "young creatives")
  }

  @Test("gives a biennial its own years, one that is held once its year, and days only in their year")
  func years() async throws {
    let biennial = event("biennial") { ($0.periodicity, $0.editionYear) = (.biennial, 2021) }
    let once = event("once") { ($0.periodicity, $0.editionYear) = (.once, 2025) }
    let later = event("later") { ($0.periodicity, $0.sinceYear) = (.annual, 2027) }
    let days = event("days") {
      ($0.periodicity, $0.firstDay, $0.lastDay) = (.annual, "2026-06-19", "2026-06-21")
    }
    let all = [biennial, once, later, days]
    let ours = try await rows(all).filter { $0.status != "proposed" }
    #expect(ours.map(\.event) == ["days"])
    #expect(ours[0].start == "2026-06-19" && ours[0].finish == "2026-06-21")
    #expect(ours[0].basis?.english.hasSuffix("by its own days") == true)
    let next = try await rows(all, year: 2027).filter { $0.status != "proposed" }
    #expect(Set(next.map(\.event)) == ["biennial", "later", "days"])
    #expect(next.first { $0.event == "days" }?.start == "2027-06")
    #expect(
      Set(try await rows(all, year: 2025).filter { $0.status != "proposed" }.map(\.event)) == [
        "biennial", "once", "days",
      ])
  }

  @Test("tells once that the edition of the year is known, where nothing is known of others")
  func thisYear() async throws {
    let rows = try await rows([event("own") { $0.editionYear = 2026 }])
    let basis = try #require(rows.first { $0.event == "own" }?.basis)
    #expect(basis.english.hasPrefix("its edition of this year is known; its month"), "\(basis.english)")
    #expect(basis.russian.hasPrefix("известен выпуск этого года; месяц"), "\(basis.russian)")
  }

  @Test("leaves an event whose periodicity is not known without a date, and asks")
  func unconfirmed() async throws {
    let campaign = try await CastingTown.campaign(CastingTown.data(events: [event("open")]))
    let row = try #require(campaign.calendar.first { $0.event == "open" })
    #expect(
      row.status == "unconfirmed" && row.start == nil && row.basis?.english == "how often it is held is not known")
    let finding = try #require(campaign.findings.first { $0.subject == "calendar.periodicity" })
    #expect(finding.evidence == ["open"] && finding.text.english.contains("whether 2026 has an edition"))
  }

  @Test("names events that take each other's public in one town and time, and lets apart those of other days")
  func conflict() async throws {
    func at(_ id: EventID, _ first: String, _ last: String) -> Event {
      event(id) { ($0.periodicity, $0.firstDay, $0.lastDay) = (.annual, first, last) }
    }
    let byDays = try await rows([
      at("a", "2026-06-01", "2026-06-03"), at("b", "2026-06-03", "2026-06-04"), at("c", "2026-06-20", "2026-06-21"),
    ])
    #expect(byDays.first { $0.event == "a" }?.conflict == "b")
    #expect(byDays.first { $0.event == "c" }?.conflict == nil)
    let byMonths = try await rows([at("a", "2026-06-01", "2026-06-03"), event("m") { $0.periodicity = .annual }])
    #expect(byMonths.first { $0.event == "a" }?.conflict == "m")
  }

  @Test("proposes only what can host, lives and has a keeper, in its season, with no event of its field near")
  func proposals() async throws {
    let lake = { () -> IdentityElement in
      var lake = CastingTown.lake
      lake.keepers = ["foundry"]
      return lake
    }()
    let elements = CastingTown.all.map { $0.id == lake.id ? lake : $0 }
    let elsewhere = event("elsewhere", months: [2]) { ($0.periodicity, $0.elements) = (.annual, []) }
    let campaign = try await CastingTown.campaign(CastingTown.data(events: [elsewhere], elements: elements))
    let proposed = campaign.calendar.filter { $0.status == "proposed" }
    // The tale cannot host, camp, people and reactor may not, works and church have no keeper.
    #expect(Set(proposed.map(\.name.english)) == ["Open workshop, Artistic casting", "Guided walk, Lake"])
    let walk = try #require(proposed.first { $0.name.english == "Guided walk, Lake" })
    #expect(["2026-06", "2026-07"].contains(walk.start ?? ""))
    #expect(proposed.first { $0.name.english.hasPrefix("Open workshop") }?.start != "2026-02")
    #expect(
      walk.basis?.english
        == "could be hosted by Kasli foundry; the data have no event of the same industries within 150 km in that month; "
        + "the package names no money for it")
  }

  @Test("proposes nothing beside an event of which it is only not known how often it is held, or one of another region")
  func unknownNeighbours() async throws {
    var lake = CastingTown.lake
    (lake.keepers, lake.industries) = (["foundry"], ["crafts"])
    func months(_ events: [Event], _ abroad: Territory? = nil) async throws -> Set<String> {
      var data = CastingTown.data(events: events, elements: [lake])
      if let abroad { data.territories.append(abroad) }
      return Set(try await CastingTown.campaign(data).calendar.filter { $0.status == "proposed" }.compactMap(\.start))
    }
    let other = event("other", months: [12]) { $0.elements = [] }
    #expect(try await months([other]) == ["2026-06"])
    #expect(try await months([other, event("june", months: [6]) { $0.elements = [] }]) == ["2026-07"])
    let abroad = Territory(
      id: "abroad", name: LocalizedText(en: "Abroad"), level: .municipal, parent: "RU", latitude: 55.9, longitude: 60.5)
    let foreign = event("foreign", months: [6]) { ($0.elements, $0.territory) = ([], "abroad") }
    #expect(try await months([other, foreign], abroad) == ["2026-07"])
  }

  @Test("calls a commemoration only what remembers: a people's own feast is told as such")
  func community() async throws {
    let toys = event("toys") { ($0.periodicity, $0.elements) = (.annual, ["people"]) }
    let row = try #require(try await rows([toys]).first { $0.event == "toys" })
    #expect(row.name.english == "toys, a people's own feast" && row.name.russian.hasSuffix(", праздник самого народа"))
    #expect(
      row.basis?.english
        == "held every year; its months are known, its days are not; it shows what is a people's own, which says itself whom "
        + "it invites")
  }

  @Test("gives a cluster no event of another town that shows nothing of it, and no commemoration")
  func clusters() async throws {
    func cluster(_ change: (inout Event) -> Void) async throws -> ClusterID? {
      try await rows([
        event("fair") {
          $0.periodicity = .annual; change(&$0)
        }
      ]).first { $0.event == "fair" }?.cluster
    }
    #expect(try await cluster { $0.elements = [] } == "iron")
    #expect(try await cluster { ($0.elements, $0.territory) = ([], "capital") } == nil)
    #expect(try await cluster { $0.territory = "capital" } == "iron")
    #expect(try await cluster { $0.elements = ["camp"] } == nil)
  }

  @Test("tells a day of worship as such, and an event that also shows what is open by its name alone")
  func worship() async throws {
    var church = CastingTown.church
    church.sensitivity = .sacred
    let mass = event("mass") { ($0.periodicity, $0.elements) = (.annual, ["church"]) }
    let both = event("both") { ($0.periodicity, $0.elements) = (.annual, ["church", "works"]) }
    let rows = try await CastingTown.campaign(
      CastingTown.data(events: [mass, both], elements: [church, CastingTown.works])
    ).calendar
    #expect(rows.first { $0.event == "mass" }?.name.english == "mass, a day of worship")
    #expect(
      rows.first { $0.event == "mass" }?.basis?.english.hasSuffix("those who honour it say whom they invite") == true)
    #expect(rows.first { $0.event == "both" }?.name.english == "both")
  }

  @Test("tells events of a closed town and commemorations as such, for those whom they concern")
  func guarded() async throws {
    let closed = event("closed") { ($0.periodicity, $0.territory) = (.annual, "atom") }
    let wake = event("wake") { ($0.periodicity, $0.elements) = (.annual, ["camp"]) }
    let games = event("games") { ($0.periodicity, $0.elements) = (.annual, ["church"]) }
    let rows = try await rows([closed, wake, games])
    #expect(rows.first { $0.event == "wake" }?.name.english == "wake, a commemoration")
    #expect(rows.first { $0.event == "games" }?.name.english == "games")
    // Who comes to remember is no public that another event could take.
    #expect(rows.allSatisfy { $0.conflict == nil })
    #expect(rows.first { $0.event == "closed" }?.basis?.english == "Atom is closed: for those who live there")
    #expect(rows.first { $0.event == "wake" }?.basis?.english.hasPrefix("a commemoration") == true)
    #expect(rows.filter { $0.status == "existing" }.allSatisfy { $0.audience == "residents" })
    #expect(!rows.contains { $0.status == "proposed" && ["atom"].contains($0.territory) })
  }

  @Test(
    "calls what could be held by what it is: a thing in a museum opens no doors, a theatre or a school none of these")
  func forms() async throws {
    func name(_ kind: String, _ change: (inout IdentityElement) -> Void = { _ in }) async throws -> String? {
      var thing = CastingTown.craft
      (thing.kind, thing.layer) = (kind, .cultural)
      change(&thing)
      return try await CastingTown.campaign(
        CastingTown.data(events: [event("e") { $0.elements = [] }], elements: [thing])
      )
      .calendar.first { $0.status == "proposed" }?.name.english
    }
    #expect(try await name("museum_collection") == "Meeting at the museum, Artistic casting")
    #expect(
      try await name("museum_collection") { $0.name = LocalizedText(en: "The Kasli foundry") }
        == "Open day, The Kasli foundry")
    #expect(try await name("landscape") == "Guided tour, Artistic casting")
    #expect(try await name("landscape") { $0.layer = .environmental } == "Guided walk, Artistic casting")
    #expect(try await name("skill") == nil)
    #expect(try await name("skill") { $0.industries = ["folk-arts-crafts"] } == "Open workshop, Artistic casting")
  }
}
