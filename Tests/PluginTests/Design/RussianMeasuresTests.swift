import TerroirKernel
import Testing

@testable import RussianMeasures

@Suite("Russian measures")
struct RussianMeasuresTests {
  @Test(
    "reads yearly totals from the words of the amounts",
    arguments: [
      ("149.5 mln RUB for 2025-2027 (mostly grants for IT companies and events of the Fund)", 149.5e6 / 3),
      ("up to 50% of spending in the krai; 28.8 mln RUB in 2025; 14.25 mln planned for 2026", 28.8e6),
      ("100,000-500,000 RUB, 25% co-financing; 37.9 mln RUB in 2023", 37.9e6),
      ("700,000-7 mln RUB; fund of 50 mln RUB", 50e6),
      ("9.6 bn RUB for 2,072 projects in 2024; 4.796 bn for 810 projects in the 15th competition", 9.6e9),
      ("up to 500,000 RUB; over 2,500 grants, about 1 bn RUB in one year", 1e9),
      ("55.9 mln RUB a year in the draft budget", 55.9e6), ("7.0 mln RUB to 16 municipalities in 2019", 7e6),
      ("363 mln RUB for 2025-2027", 121e6), ("250 thousand RUB in 2024", 250e3),
    ])
  func totals(_ text: String, _ perYear: Double) throws {
    #expect(abs(try #require(AmountText(text)).perYear - perYear) < 1)
  }

  @Test(
    "takes limits, ranges and prices for one recipient for no total",
    arguments: [
      "at most 800,000 RUB per project by the 2026 call", "up to 5 mln RUB for up to 3 years",
      "investment loans 50 mln - 2 bn RUB; priority sectors incl. tourism", "5,000 RUB a year per person aged 14-22",
      "1 mln RUB each for five Sverdlovsk projects", "21 places (19 before November 2023)",
      "5% instead of 25% in 2025-2030", "about 46 mln RUB per school", "almost 3 mln RUB for a production",
      "2018: up to 7, 3.75 and 2.5 mln RUB by population group", "10 teams, up to 30 spaces", "Vainera 16",
    ])
  func limits(_ text: String) { #expect(AmountText(text) == nil) }

  @Test("offers templates and measures in force, each with a cost and its ground")
  func offers() throws {
    let offers = try RussianMeasures().measures(for: DesignFixture.data(), in: StageContext())
    #expect(
      offers.map(\.measure.id) == ["fund", "law", "paper-mun-city-events", "paper-mun-micro", "paper-reg-clusters"])
    let fund = try #require(offers.first)
    #expect(abs(fund.cost.amount - 149.5e6 / 3) < 1 && fund.assumptions.isEmpty)
    #expect(offers.dropFirst().allSatisfy { $0.assumptions.count == 1 && $0.measure.costBasis != nil })
    #expect(offers.first { $0.measure.id == "paper-mun-city-events" }?.opensPlatform == true)
    #expect(fund.significances == [.high, .medium, .low])
  }

  @Test("fits Russian regions only")
  func fits() {
    let name = LocalizedText(en: "x")
    #expect(RussianMeasures().fits(Territory(id: "RU-PER", name: name, level: .regional)))
    #expect(!RussianMeasures().fits(Territory(id: "FI-18", name: name, level: .regional)))
  }
}
