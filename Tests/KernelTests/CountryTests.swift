import TerroirKernel
import Testing

@Suite("A country")
struct CountryTests {
  @Test("that no pack tells of is the method's own: three levels, and its rule")
  func method() {
    let country = Country()
    #expect(country.levels(for: .high) == [.federal, .regional, .municipal])
    #expect(country.levels(for: .medium) == [.federal, .regional])
    #expect(country.levels(for: .low) == [.federal])
    #expect(country.kinds(.pays) == ["authority", "federal_fund"])
    #expect(country.kinds(.decides) == ["authority"])
    #expect(country.kinds(.runs) == ["development_institution", "federal_fund"])
    #expect(country.centres.isEmpty && country.defaults.isEmpty && country.word(for: .regional) == "regional")
  }

  @Test("gives a stage's parameter its default, in the workspace's currency, or none without a rate")
  func defaults() {
    let because = LocalizedText(en: "the budget act")
    let country = Country(
      id: "x", name: LocalizedText(en: "X"), currency: Currency(rawValue: "GBP"),
      defaults: [
        CountryDefault(.design, "budget", .integer(2_000_000), because: because),
        CountryDefault(.design, "towns", .integer(5), because: because),
      ])
    let budget = Parameter("budget", .number(0...1e12), unit: .money, default: .number(0), "a budget")
    func value(_ exchange: Exchange, _ stage: Iteration = .design) -> ParameterValue? {
      budget.counted(in: exchange, country, stage).default
    }
    let pound = Currency(rawValue: "GBP")
    #expect(value(Exchange(pound)) == .integer(2_000_000))
    #expect(
      value(Exchange(.rouble, rates: [ExchangeRate(pound, 100, source: "bank", year: 2025)])) == .integer(200_000_000))
    #expect(value(Exchange(.rouble)) == nil)
    #expect(value(Exchange(pound), .audit) == .number(0))
    let towns = Parameter("towns", .integer(1...50), default: .integer(3), "towns")
    #expect(towns.counted(in: Exchange(.rouble), country, .design).default == .integer(5))
  }
}
