import TerroirKernel
import Testing

@testable import MeasureTable

@Suite("Measures of the table")
struct MeasureTableTests {
  private final class Told: @unchecked Sendable {
    var findings: [Finding] = []
  }

  private func offers(_ edit: (inout RegionalData) -> Void = { _ in }) throws -> (
    offers: [CatalogueMeasure], findings: [Finding]
  ) {
    var data = DesignFixture.data("UKJ4")
    data.exchange = Exchange(Currency(rawValue: "GBP"))
    data.measures = data.measures.map { measure in
      var measure = measure
      measure.amountText = measure.amountText?.replacing("RUB", with: "GBP")
      return measure
    }
    edit(&data)
    let told = Told()
    let offers = try MeasureTable().measures(
      for: data, in: StageContext(onFinding: { told.findings.append($0) }))
    return (offers, told.findings)
  }

  @Test("offers what is in force in any country, at the cost that the table states, in its currency")
  func priced() throws {
    let (offers, _) = try offers()
    #expect(offers.map(\.measure.id) == ["fund", "law"])
    #expect(abs((offers.first?.cost.amount ?? 0) - 149.5e6 / 3) < 1)
    #expect(offers.allSatisfy { $0.cost.currency == Currency(rawValue: "GBP") && !$0.effects.isEmpty })
    #expect(offers.last?.cost.amount == 0)
  }

  @Test("tells what has no stated cost, and offers it not")
  func unstated() throws {
    let (offers, findings) = try offers { data in
      data.measures = [DesignFixture.measure("grants", .regional, "UKJ4", .economic, "grants", .inForce)]
    }
    #expect(offers.isEmpty)
    let finding = try #require(findings.first)
    #expect(
      finding.text.english == "not assessed: the yearly cost of these is not stated, so they are not offered: grants")
    #expect(
      finding.hint?.english
        == "write it into the column cost of data/measures.csv, in GBP, or a total with its years into amount_limits")
  }

  @Test("shares the total of the country by population")
  func shared() throws {
    let (offers, _) = try offers { data in
      data.measures = [
        DesignFixture.measure("lottery", .federal, "RU", .economic, "grants", .inForce, "146 mln GBP a year")
      ]
    }
    #expect(abs((offers.first?.cost.amount ?? 0) - 4e6) < 1)
    #expect(offers.first?.assumptions.count == 1)
  }
}
