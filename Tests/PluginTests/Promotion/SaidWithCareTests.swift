import TerroirKernel
import Testing

@testable import CityStories

@Suite("What the campaign is careful to say")
struct SaidWithCareTests {
  private func claims(_ elements: [IdentityElement], _ change: (inout RegionalData) -> Void = { _ in }) async throws
    -> [MessageRow]
  {
    var data = CastingTown.data(elements: elements)
    change(&data)
    return try await CastingTown.campaign(data).messages
  }

  @Test("invites nobody into works unasked, and calls no square or park of a town nature")
  func works() async throws {
    var (works, square) = (CastingTown.works, CastingTown.lake)
    (works.recognition, square.layer) = (.national, .social)
    let visitors = try #require(try await claims([works, square]).first { $0.audience == "visitors" })
    #expect(
      visitors.claim.english.hasPrefix(
        "Go and see Lake (Kasli). See Old works (Kasli) where visitors are let in, and ask before you set out."))
    #expect(visitors.claim.russian.contains("посмотреть можно там, куда пускают гостей"))
  }

  @Test("says where no road leads", arguments: [PlaceApproach.water, .trail, .road])
  func ways(approach: PlaceApproach) async throws {
    var lake = CastingTown.lake
    lake.reachedBy = approach
    let visitors = try #require(try await claims([lake]).first { $0.audience == "visitors" })
    #expect(visitors.claim.english.contains("by boat alone") == (approach == .water))
    #expect(visitors.claim.english.contains("on foot alone") == (approach == .trail))
  }

  @Test("offers investors nothing where fewer than three may be spoken for or nobody keeps a thing, and says which")
  func offers() async throws {
    func offered(_ elements: [IdentityElement], _ change: (inout RegionalData) -> Void = { _ in }) async throws
      -> (claim: String?, lack: String?)
    {
      var data = CastingTown.data(elements: elements)
      change(&data)
      let campaign = try await CastingTown.campaign(data)
      return (
        campaign.messages.first { $0.audience == "investors and professionals" }?.claim.english,
        campaign.findings.first { $0.subject == "messages" && $0.evidence == ["iron"] }?.text.english
      )
    }
    let whole = try await offered([CastingTown.craft, CastingTown.camp])
    #expect(whole.claim?.hasPrefix("3 organisations") == true && whole.lack == nil)
    // Who keeps only what is sensitive is not counted.
    let two = try await offered([CastingTown.church, CastingTown.camp])
    #expect(two.claim == nil && two.lack?.contains("fewer than 3 organisations in the data") == true)
    let alone = try await offered([CastingTown.craft]) { $0.actors = [CastingTown.foundry] }
    #expect(alone.claim == nil && alone.lack?.contains("fewer than 3") == true)
    let unkept = try await offered([CastingTown.church])
    #expect(unkept.claim == nil && unkept.lack?.contains("that keeps it") == true)
  }

  @Test("names no event of another town in a message, and says once how one gets to several places")
  func town() async throws {
    var fair = CastingTown.fair
    fair.territory = "capital"
    let away = try await claims([CastingTown.lake, CastingTown.works]) { $0.events = [fair] }
    #expect(!away.contains { $0.claim.english.contains("Casting fair") })
    let here = try await claims([CastingTown.lake, CastingTown.works]) { $0.events = [CastingTown.fair] }
    #expect(here.contains { $0.claim.english.contains("Casting fair") })
    var (lake, church) = (CastingTown.lake, CastingTown.church)
    (lake.reachedBy, church.reachedBy, church.recognition) = (.water, .water, .national)
    let visitors = try #require(try await claims([lake, church]).first { $0.audience == "visitors" })
    #expect(visitors.claim.english.contains("One gets to Lake and Ascension church by boat alone."))
  }

  @Test("says of a burial place no more than that it is honoured, and of a place with brackets its bare name")
  func sacred() async throws {
    var church = CastingTown.church
    church.sensitivity = .sacred
    let told = try #require(
      try await claims([church, CastingTown.works]) { data in
        let at = data.territories.firstIndex { $0.id == "kasli" } ?? 0
        data.territories[at].name = LocalizedText(en: "Kasli district (Village)", ru: "Район (Село)")
      }.first { $0.kind == .remembrance })
    #expect(
      told.claim.english
        == "Ascension church (Kasli district) belongs to faith or to the dead: whom to invite, and how, is for those to say "
        + "who honour it")
    #expect(told.claim.russian.hasPrefix("Вознесенская церковь (Район) — это связано с верой или памятью об умерших"))
    #expect(told.consent.english.hasSuffix("through the municipality (Kasli district)"))
  }

  @Test("tells years in Russian so that they agree with a name of any gender", arguments: YearMeaning.allCases)
  func genders(meaning: YearMeaning) async throws {
    var church = CastingTown.church
    (church.sinceYear, church.sinceKind) = (1852, meaning)
    let claims = try await claims([church]).map(\.claim.russian).joined(separator: " ")
    for neuter in ["напечатано", "описано", "найдено"] { #expect(!claims.contains(neuter), "\(claims)") }
    #expect(claims.contains("1852") == meaning.isOwn)
  }

  @Test("says how many organisations of a cluster are not named, and counts every event that has a time")
  func counts() async throws {
    var camp = CastingTown.camp
    camp.keepers = ["stranger"]
    var input = CastingTown.promotion(CastingTown.data(elements: [CastingTown.craft, camp]))
    input.strategy.clusters[0].actors = ["foundry", "guild", "patterns", "stranger"]
    let campaign = try await StoryStage().run(input, in: StageContext())
    let offers = campaign.messages.filter { $0.kind == .offer }.map(\.claim)
    let told = "3 organisations and 1 event belong to the cluster (1 more is not named here"
    #expect(offers.contains { $0.english.hasPrefix(told) }, "\(offers.map(\.english))")
    #expect(offers.contains { $0.russian.contains("ещё 1 здесь не названа") })
    let visitors = try #require(campaign.house.first { $0.part == .audience && $0.audience == .visitors })
    let events = Dictionary(grouping: campaign.calendar, by: \.event)
    let dated = events.count { $0.value.contains { $0.start != nil } }
    #expect(dated < events.count)
    let counted = "of \(events.count) events in the calendar \(dated) \(dated == 1 ? "has" : "have") a time in"
    #expect(visitors.text.english.contains(counted), "\(visitors.text.english)")
  }

  @Test("asks for papers and things of what was made or built, and of a tale only that it is told")
  func lost() async throws {
    var (tale, works) = (CastingTown.tale, CastingTown.works)
    (tale.status, works.status) = (.lost, .lost)
    let memory = try await claims([tale, works]).filter { $0.kind == .memory }.map(\.claim.english)
    #expect(memory.count == 2 && memory[0].hasPrefix("No longer there, and worth remembering: Old works (Kasli)."))
    #expect(memory[1] == "No longer there, but worth telling to those who did not see it: Silver goat (Kasli)")
  }

  @Test("sets no two pairs of brackets side by side, and names no town twice, in whatever case it stands")
  func brackets() async throws {
    var church = CastingTown.church
    func told(_ russian: String, _ place: String = "Касли") async throws -> String {
      church.name = LocalizedText(en: "Church", ru: russian)
      let rows = try await claims([church]) { data in
        let at = data.territories.firstIndex { $0.id == "kasli" } ?? 0
        data.territories[at].name = LocalizedText(en: "Kasli", ru: place)
      }
      return try #require(rows.first { $0.audience == "residents" }).claim.russian
    }
    #expect(try await told("Париж (Башня)", "Район (Село)").hasPrefix("Париж (Башня; Район) — "))
    #expect(try await told("Церковь", "Район (Село)").hasPrefix("Церковь (Район) — "))
    #expect(try await told("Наследие в Перми", "Пермь").hasPrefix("Наследие в Перми — "))
    #expect(try await told("Пермский звериный стиль", "Пермь").hasPrefix("Пермский звериный стиль (Пермь) — "))
  }

  @Test("tells what one edition shows of that edition, and only what the row says of every year")
  func editions() throws {
    func when(_ change: (inout Event) -> Void) throws -> String {
      var event = Event(
        id: "e", name: LocalizedText(en: "e"), territory: "kasli", months: [9], periodicity: .annual)
      change(&event)
      return try #require(Edition(event, in: 2026)).when.english
    }
    #expect(try when { _ in } == "every year in September")
    #expect(try when { $0.editionYear = 2024 } == "every year (in 2024 in September)")
    #expect(
      try when { ($0.firstDay, $0.lastDay) = ("2025-09-05", "2025-09-09") }
        == "every year (last known: 5–9 September 2025)")
    #expect(
      try when { ($0.firstDay, $0.lastDay) = ("2025-09-05", "2025-09-05") }
        == "every year (last known: 5 September 2025)")
    #expect(try when { $0.editionYear = 2026 } == "every year in September")
    #expect(try when { ($0.firstDay, $0.lastDay) = ("2026-09-05", "2026-09-09") } == "on 5–9 September 2026")
  }

  @Test("promises entrepreneurs only what is in force and what they receive themselves")
  func measures() async throws {
    func line(_ status: MeasureStatus, _ receivers: [Beneficiary]) async throws -> String {
      let measure = Measure(
        id: "grants", name: LocalizedText(en: "Grants"), level: .regional, territory: "RU-X", type: .economic,
        instrument: "grants", industries: ["crafts"], beneficiaries: receivers, status: status)
      var input = CastingTown.promotion(CastingTown.data(measures: [measure]))
      input.package.measures = [
        MeasureRow(
          measure: "grants", name: "Grants", standing: .own, level: .regional, type: .economic, instrument: "grants",
          cluster: "iron", industries: [], territory: "RU-X", payer: "", implementer: "", cost: 1, currency: "RUB",
          impactEconomic: 0, impactSociocultural: 0, impactReputational: 0, impact: 0, impactLow: 0, impactHigh: 0,
          chosen: true, reason: "")
      ]
      let house = try await StoryStage().run(input, in: StageContext()).house
      return try #require(house.first { $0.line == "entrepreneurs" }).text.english
    }
    #expect(try await line(.inForce, [.company]) == "In force and open to entrepreneurs: Grants")
    for (status, receivers) in [
      (.template, [.company]), (.unconfirmed, [.company]), (.inForce, [.municipality]), (.inForce, []),
    ] as [(MeasureStatus, [Beneficiary])] {
      #expect(try await !line(status, receivers).contains("Grants"), "\(status)")
    }
  }

  @Test("says at least where the row says at least")
  func least() async throws {
    var fair = CastingTown.fair
    fair.attendanceQualifier = .moreThan
    let campaign = try await CastingTown.campaign(CastingTown.data(events: [fair]))
    #expect(
      campaign.house.contains { $0.text.english == "Casting fair (Kasli) drew more than 12,000 people in 2024" })
    #expect(campaign.stories.contains { $0.text.english.hasPrefix("Casting fair (Kasli) drew more than 12,000") })
    #expect(campaign.stories.contains { $0.text.russian.contains("— это больше 12\u{A0}000 гостей") })
  }
}
