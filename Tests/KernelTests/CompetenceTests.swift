import TerroirKernel
import Testing

@Suite("Who may pay, act and receive")
struct CompetenceTests {
  private static let country: Country = {
    var country = Country()
    country.competences = [
      Competence([.grant, .prize], at: .regional, payers: ["authority"], implementers: ["development_institution"]),
      Competence([], at: .regional, payers: ["federal_fund"], implementers: ["authority"]),
      Competence([.loan], at: .federal, payers: ["authority"], implementers: ["central_bank"]),
    ]
    return country
  }()

  private static func measure(
    _ level: Level, _ instrument: String, _ type: MeasureType = .economic, for beneficiaries: [Beneficiary] = []
  ) -> Measure {
    Measure(
      id: "m", name: LocalizedText(en: "m"), level: level, territory: "R", type: type, instrument: instrument,
      beneficiaries: beneficiaries, status: .inForce)
  }

  @Test("is told by the row that names the instrument, else by the level's row for all others")
  func rows() {
    #expect(Self.country.competence(of: .prize, at: .regional)?.implementers == ["development_institution"])
    #expect(Self.country.competence(of: .space, at: .regional)?.payers == ["federal_fund"])
    #expect(Self.country.competence(of: .grant, at: .federal) == nil)
    #expect(Self.country.payers(of: Self.measure(.regional, "grant competition")) == ["authority"])
    #expect(Self.country.implementers(of: Self.measure(.federal, "subsidised loans")) == ["central_bank"])
  }

  @Test("follows from the roles of the bodies where the pack has no row")
  func roles() {
    let country = Country()
    #expect(country.payers(of: Self.measure(.regional, "grant")) == ["authority", "federal_fund"])
    #expect(country.payers(of: Self.measure(.regional, "law", .legal)) == ["authority"])
    #expect(
      country.implementers(of: Self.measure(.regional, "grant")) == [
        "development_institution", "federal_fund", "authority",
      ])
    #expect(country.implementers(of: Self.measure(.regional, "law", .legal)) == ["authority"])
  }

  @Test("is open to actors of the right kind, level and industry, and not assessed where nobody is named")
  func receivers() {
    func actor(_ kind: String, _ level: Level = .municipal, _ industries: [IndustryID] = []) -> Actor {
      Actor(
        id: "a", name: LocalizedText(en: "a"), territory: "R", level: level, kind: kind, industries: industries)
    }
    func admits(_ actor: Actor, _ beneficiaries: Beneficiary...) -> Bool? {
      Country().admits(actor, to: Self.measure(.regional, "grant", for: beneficiaries))
    }
    #expect(admits(actor("museum")) == nil)
    #expect(admits(actor("museum"), .museum) == true && admits(actor("museum"), .institution) == true)
    #expect(admits(actor("museum"), .company, .nonprofit) == false)
    #expect(admits(actor("enterprise", .municipal, ["folk-arts-crafts"]), .craft) == true)
    #expect(admits(actor("enterprise", .municipal, ["software"]), .craft) == false)
    #expect(admits(actor("enterprise", .municipal, ["software"]), .craft, .itCompany) == true)
    #expect(admits(actor("authority"), .municipality) == true && admits(actor("authority"), .region) == false)
    #expect(admits(actor("authority", .regional), .region) == true)
  }

  @Test("has words with a name in both languages for everyone who receives and every unit")
  func names() {
    for language in NameLanguage.allCases {
      #expect(Set(Beneficiary.allCases.map { $0.name.text(in: language) }).count == Beneficiary.allCases.count)
      #expect(Set(SupportUnit.allCases.map { $0.name.text(in: language) }).count == SupportUnit.allCases.count)
    }
    #expect(
      Beneficiary.allCases.allSatisfy { $0.name.ru != nil } && SupportUnit.allCases.allSatisfy { $0.name.ru != nil })
    let words = Set(Actor.declaration["kind"]?.words ?? [])
    #expect(Country().receivers.allSatisfy { words.isSuperset(of: $0.kinds) })
    #expect(Set(Country().receivers.map(\.beneficiary)).union([.person, .selfEmployed]) == Set(Beneficiary.allCases))
  }
}
