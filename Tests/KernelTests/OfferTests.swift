import TerroirKernel
import Testing

@Suite("The single window")
struct OfferTests {
  private static func place(_ id: TerritoryID, _ level: Level, in parent: TerritoryID? = nil) -> Territory {
    Territory(id: id, name: LocalizedText(en: id.rawValue), level: level, parent: parent)
  }

  private static func actor(
    _ id: ActorID, _ kind: String, at place: TerritoryID = "T", _ level: Level = .municipal,
    _ industries: [IndustryID] = ["folk-arts-crafts"]
  ) -> Actor {
    Actor(
      id: id, name: LocalizedText(en: id.rawValue), territory: place, level: level, kind: kind,
      industries: industries)
  }

  private static func measure(
    _ id: MeasureID, _ level: Level, _ place: TerritoryID, _ beneficiaries: [Beneficiary],
    _ status: MeasureStatus = .inForce, type: MeasureType = .economic, for industries: [IndustryID] = [],
    change: (inout Measure) -> Void = { _ in }
  ) -> Measure {
    var measure = Measure(
      id: id, name: LocalizedText(en: id.rawValue), level: level, territory: place, type: type, instrument: "grant",
      industries: industries, beneficiaries: beneficiaries, status: status)
    change(&measure)
    return measure
  }

  private static func index(_ measures: [Measure], _ actors: [Actor] = []) -> RegionalIndex {
    RegionalIndex(
      RegionalData(
        region: "R",
        territories: [
          place("C", .federal), place("R", .regional, in: "C"), place("T", .municipal, in: "R"),
          place("S", .regional, in: "C"), place("U", .municipal, in: "S"),
        ], actors: actors, measures: measures))
  }

  private static func ids(_ offers: [Offer]) -> [MeasureID] { offers.map(\.measure.id) }

  @Test("gives measures of every level in the actor's place, those in force and the nearest first")
  func levels() {
    let index = Self.index([
      Self.measure("nation", .federal, "C", [.craft]), Self.measure("region", .regional, "R", [.craft]),
      Self.measure("town", .municipal, "T", [.craft]), Self.measure("other", .municipal, "U", [.craft]),
      Self.measure("away", .regional, "S", [.craft]), Self.measure("old", .municipal, "T", [.craft], .unconfirmed),
      Self.measure("past", .regional, "R", [.craft], .historical),
      Self.measure("table", .regional, "C", [.craft], .template),
      Self.measure("law", .regional, "R", [.craft], type: .legal),
      Self.measure("ended", .regional, "R", [.craft]) { $0.validTo = .year(2025) },
    ])
    let workshop = Self.actor("workshop", "enterprise")
    #expect(Self.ids(index.offers(to: workshop, in: .year(2026))) == ["town", "region", "nation", "old"])
    #expect(
      Self.ids(index.offers(to: workshop, in: .year(2025))) == ["town", "ended", "region", "nation", "old"])
    #expect(
      Self.ids(index.offers(to: Self.actor("far", "enterprise", at: "U"), in: .year(2026))) == [
        "other", "away", "nation",
      ])
    #expect(
      Self.ids(index.offers(to: Self.actor("body", "enterprise", at: "C", .federal), in: .year(2026))) == ["nation"])
  }

  @Test("is open by kind and industry; where nobody is named it says so and offers nothing")
  func open() {
    let index = Self.index([
      Self.measure("museums", .regional, "R", [.museum]),
      Self.measure("films", .regional, "R", [.company], for: ["cinema"]),
      Self.measure("crafts", .regional, "R", [.craft, .company], for: ["folk-arts-crafts"]),
      Self.measure("unsaid", .regional, "R", []), Self.measure("unsaid-films", .regional, "R", [], for: ["cinema"]),
    ])
    let workshop = Self.actor("workshop", "enterprise")
    let offers = index.offers(to: workshop, in: .year(2026))
    #expect(Self.ids(offers) == ["crafts"] && offers.first?.admits == [.company, .craft])
    #expect(index.openToUnknown(near: workshop, in: .year(2026)).map(\.id) == ["unsaid"])
    #expect(Self.ids(index.offers(to: Self.actor("museum", "museum"), in: .year(2026))) == ["museums"])
  }

  @Test("tells what is missing: confirmation, proof, what comes first, an own share, an amount")
  func gaps() throws {
    let index = Self.index([
      Self.measure("late", .regional, "R", [.craft], .unconfirmed) {
        $0.requires = ["register"]
        $0.cofinancing = 0.25
      },
      Self.measure("clear", .regional, "R", [.museum]) {
        $0.unit = .grant
        $0.unitCost = Money(5)
      },
      Self.measure("next", .regional, "R", [.museum]) {
        $0.validFrom = .month(3, of: 2027)
        $0.amountText = "5 mln RUB"
      },
    ])
    let late = try #require(index.offers(to: Self.actor("workshop", "enterprise"), in: .year(2026)).first)
    #expect(late.gaps == [.unconfirmed, .proof([.craft]), .first(["register"]), .ownShare(0.25), .noAmount])
    let museum = index.offers(to: Self.actor("museum", "museum"), in: .year(2026))
    #expect(museum.map(\.gaps) == [[], [.begins(.month(3, of: 2027))]])
    #expect(museum.map(\.force) == [.inForce, .upcoming])
  }

  @Test("tells the age that a row asks for in its own words, and no sum or term for one")
  func ages() {
    func age(_ english: String, _ russian: String? = nil, limits: String? = nil) -> LocalizedText? {
      let measure = Self.measure("m", .regional, "R", [.craft]) {
        $0.name = LocalizedText(en: english, ru: russian)
        $0.amountText = limits
      }
      let offer = Self.index([measure]).offers(to: Self.actor("workshop", "enterprise"), in: .year(2026)).first
      return offer?.gaps.lazy.compactMap { if case .age(let text) = $0 { text } else { nil } }.first
    }
    #expect(
      age("Grants for entrepreneurs under 25, X", "Гранты предпринимателям до 25 лет")
        == LocalizedText(en: "under 25", ru: "до 25 лет"))
    #expect(age("Card", limits: "5,000 RUB a year per person aged 14-22") == LocalizedText(en: "aged 14-22"))
    #expect(age("Grants under 25 mln RUB", "Гранты", limits: "under 25 works, до 5 лет") == nil)
  }

  @Test(
    "tells that other regions apply too for what is given in every region, with the share that wins where it is known")
  func contest() {
    let offers = Self.index([
      Self.measure("known", .federal, "C", [.craft]) { $0.successRate = 0.115 },
      Self.measure("open", .federal, "C", [.craft]) { $0.capacity = 5 },
      Self.measure("own", .regional, "R", [.craft]),
      Self.measure("rated", .regional, "R", [.craft]) { $0.successRate = 0.4 },
    ]).offers(to: Self.actor("workshop", "enterprise"), in: .year(2026))
    let told = offers.map { offer in offer.gaps.filter { if case .contest = $0 { true } else { false } } }
    #expect(offers.map(\.measure.id) == ["own", "rated", "known", "open"])
    #expect(told == [[], [.contest(0.4, in: "R")], [.contest(0.115, in: "C")], [.contest(nil, in: "C")]])
  }

  @Test("names whom to turn to: who acts, else who pays, else the only body of the likeliest kind, else that kind")
  func provider() {
    let fund = Self.actor("fund", "development_institution", at: "R", .regional)
    let ministry = Self.actor("ministry", "authority", at: "R", .regional)
    let named = Self.measure("named", .regional, "R", [.craft]) {
      $0.payer = "ministry"
      $0.implementer = "fund"
    }
    let paid = Self.measure("paid", .regional, "R", [.craft]) { $0.payer = "guarantee_fund" }
    let unnamed = Self.measure("unnamed", .regional, "R", [.craft])
    let index = Self.index([], [fund, ministry])
    #expect(index.provider(of: named) == .actor("fund") && index.provider(of: paid) == .kind("guarantee_fund"))
    #expect(index.provider(of: unnamed) == .actor("fund"))
    let two = Self.index([], [fund, Self.actor("agency", "development_institution", at: "R", .regional)])
    #expect(two.provider(of: unnamed) == .kind("development_institution"))
    #expect(Self.index([]).provider(of: unnamed) == .kind("development_institution"))
  }

  @Test("names whom the package's rows name, the chosen before the others, and a kind where they name nobody")
  func packaged() {
    let index = Self.index(
      [], [Self.actor("fund", "development_institution", at: "R", .regional), Self.actor("agency", "association")])
    let measure = Self.measure("m", .regional, "R", [.craft]) { $0.payer = "authority" }
    func row(_ implementer: String, chosen: Bool = true, _ cluster: ClusterID = "a") -> MeasureRow {
      MeasureRow(
        measure: "m", name: "m", level: .regional, type: .economic, instrument: "grant", cluster: cluster,
        industries: [], territory: "R", payer: "", implementer: implementer, cost: 0, currency: "RUB",
        impactEconomic: 0, impactSociocultural: 0, impactReputational: 0, impact: 0, impactLow: 0, impactHigh: 0,
        chosen: chosen, reason: "")
    }
    func providers(_ rows: [MeasureRow]?) -> [SupportBody] {
      index.providers(of: measure, in: rows.map { SupportPackage(measures: $0) })
    }
    #expect(providers(nil) == [.kind("authority")] && providers([]) == [.kind("authority")])
    #expect(providers([row("agency"), row("fund", chosen: false, "b")]) == [.actor("agency")])
    #expect(providers([row("fund"), row("agency", "b")]) == [.actor("agency"), .actor("fund")])
    #expect(providers([row("to be named: fund of R")]) == [.kind("development_institution")])
  }

  @Test("a body that is to be named is told by its kind and place, in both languages; any other text is none")
  func unnamed() {
    var data = RegionalData(
      region: "R",
      territories: [
        Territory(id: "kasli", name: LocalizedText(en: "Kasli", ru: "Касли"), level: .municipal, parent: "R")
      ])
    data.country.bodies = [
      BodyKind("authority", name: LocalizedText(en: "authority", ru: "орган власти"), roles: [.pays])
    ]
    let index = RegionalIndex(data)
    let body = Sentence(
      "terroir/offer.kind-of",
      [
        "kind": .name(LocalizedText(en: "authority", ru: "орган власти")),
        "place": .name(LocalizedText(en: "Kasli", ru: "Касли")),
      ])
    #expect(index.told(.kind("to be named: authority of Kasli")) == body)
    #expect(index.unnamed("to be named: authority of Nowhere") == nil && index.unnamed("gov-kasli") == nil)
  }

  @Test("says all of it in both languages")
  func words() {
    let measure = Self.measure("m", .regional, "R", [.craft]) {
      $0.unit = .subsidy
      $0.unitCost = Money(658_333, priceYear: 2023)
      $0.amountText = "3.95 mln RUB in 2023"
      $0.implementer = "guarantee_fund"
    }
    let index = Self.index([measure])
    let offer = Offer(
      measure: measure, force: .unconfirmed, admits: [.craft], providers: [.kind("guarantee_fund")],
      gaps: [
        .unconfirmed, .begins(.year(2027)), .proof([.craft]), .age(LocalizedText(en: "under 25", ru: "до 25 лет")),
        .contest(0.115, in: "C"), .ownShare(0.25), .first(["m"]), .noAmount,
      ])
    let told = index.told(offer)
    func text(_ sentence: Sentence?, _ language: NameLanguage) -> String? {
      sentence.map { SentenceTeller(language) { _ in SentenceCatalogue.kernel(language) }.text(of: $0) }
    }
    #expect(text(told.rule, .english) == "open to: craft organisation or master")
    #expect(text(told.rule, .russian) == "открыта для: организация или мастер народных промыслов")
    #expect(text(told.provider, .russian) == "нужно назвать: гарантийная организация, поручитель по кредитам")
    // What one costs a budget may be its own part of what is received.
    #expect(text(told.amount, .english)?.hasPrefix("3.95 mln RUB in 2023; one subsidy costs the budget") == true)
    #expect(
      text(told.missing, .english)
        == "ask first: its source does not show that it is in force; begins: 2027; "
        + "show that you are one of these: craft organisation or master; age of who receives: under 25; "
        + "given to applicants of the whole of C: 12% of applications win; own part of the cost: 25%; first: m; no amount is told"
    )
    #expect(
      text(told.missing, .russian)
        == "сначала спросите: источник не показывает, что она действует; начнёт действовать: 2027; "
        + "покажите, что вы: организация или мастер народных промыслов; возраст получателя: до 25 лет; "
        + "заявки подают со всей территории: C; побеждает 12 % заявок; собственная доля расходов: 25 %; сначала: m; сумма не указана"
    )
  }
}
