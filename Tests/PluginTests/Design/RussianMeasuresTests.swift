import TerroirKernel
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

  @Test("fits Russian regions only")
  func fits() {
    let name = LocalizedText(en: "x")
    #expect(RussianMeasures().fits(Territory(id: "RU-PER", name: name, level: .regional)))
    #expect(!RussianMeasures().fits(Territory(id: "FI-18", name: name, level: .regional)))
  }
}
