import TerroirKernel
import TerroirMethods
import Testing

@testable import RussianMeasures

@Suite("Russian measures")
struct RussianMeasuresTests {
  @Test("offers templates and measures in force, each with a cost and its ground")
  func offers() throws {
    let offers = try RussianMeasures().measures(for: DesignFixture.data(), in: StageContext())
    #expect(
      offers.map(\.measure.id) == ["fund", "law", "mun-city-events", "mun-micro", "reg-clusters"])
    let fund = try #require(offers.first)
    #expect(abs(fund.cost.amount - 149.5e6 / 3) < 1 && fund.assumptions.isEmpty)
    #expect(offers.dropFirst().allSatisfy { $0.assumptions.count == 1 && $0.measure.costBasis != nil })
    #expect(offers.first { $0.measure.id == "mun-city-events" }?.opensPlatform == true)
    #expect(fund.significances == [.high, .medium, .low])
  }

  /// Sums of the 22 classes, added up by hand: a figure that slips moves one of them.
  @Test(
    "the assumed costs of a level lie between their ends and sum to what the table holds",
    arguments: [
      (.federal, 641, 221.5, 1543), (.regional, 329, 118.6, 815), (.municipal, 60.8, 20.3, 156),
    ] as [(Level, Double, Double, Double)])
  func assumed(_ level: Level, _ value: Double, _ low: Double, _ high: Double) {
    let costs = InstrumentClass.allCases.map { InstrumentCost.assumed($0, level) }
    #expect(costs.count == 22 && costs.allSatisfy { 0 < $0.low && $0.low <= $0.value && $0.value <= $0.high })
    for (sum, expected) in [
      (costs.reduce(0) { $0 + $1.value }, value), (costs.reduce(0) { $0 + $1.low }, low),
      (costs.reduce(0) { $0 + $1.high }, high),
    ] { #expect(abs(sum - expected) < 1e-9) }
  }

  @Test("fits Russian regions only")
  func fits() {
    let name = LocalizedText(en: "x")
    #expect(RussianMeasures().fits(Territory(id: "RU-PER", name: name, level: .regional)))
    #expect(!RussianMeasures().fits(Territory(id: "FI-18", name: name, level: .regional)))
  }

  /// 149.5 million in three years, of which 4 of 146 million people have 1,365,297 a year.
  @Test("a federal total is shared by population, from half to double")
  func federalShare() throws {
    let measure = DesignFixture.measure(
      "f", .federal, "RU", .economic, "grants", .inForce, "149.5 mln RUB for 2025-2027")
    let price = try #require(RussianMeasures.price(of: measure, RegionalIndex(DesignFixture.data())))
    #expect(abs(price.cost.amount - 149.5e6 / 3 * 4 / 146) < 1e-3)
    let assumption = try #require(price.assumption)
    #expect([assumption.low, assumption.value, assumption.high] == [682_648, 1_365_297, 2_730_594])
  }
}
