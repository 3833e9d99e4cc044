import TerroirKernel
import Testing

@testable import CultureKPIs

@Suite("Culture KPIs")
struct CultureCardsTests {
  private func cards(_ statistics: [Observation]) throws -> [KPIID: KPICard] {
    let cards = try CultureCards().cards(for: CastingTown.data(statistics: statistics), in: StageContext())
    return Dictionary(cards.map { ($0.id, $0) }) { first, _ in first }
  }

  private func row(
    _ indicator: String, _ period: String, _ value: Double, _ unit: UnitOfMeasure, territory: TerritoryID = "RU-X",
    _ qualifier: Qualifier = .exact
  ) -> Observation {
    Observation(
      indicator: indicator, territory: territory, period: period, value: value, unit: unit, qualifier: qualifier)
  }

  @Test("takes the newest value, the one before it as baseline, and a bound for 'more than'")
  func latest() throws {
    let card = try #require(
      try cards([
        row("gva_creative", "2025", 130, "bn RUB", .moreThan), row("gva_creative", "2023", 130.8, "bn RUB"),
        row("gva_creative", "2024", 9, "mln USD"),
      ])["gva-creative"])
    #expect(card.value == 130)
    #expect(card.low == 130)
    #expect(card.baseline == 130.8)
    #expect(card.baselinePeriod == "2023")
    #expect(card.evidence == ["gva_creative@RU-X 2023", "gva_creative@RU-X 2025"])
  }

  @Test("never compares five months with ten")
  func periods() throws {
    let card = try #require(
      try cards([
        row("hotel_guests", "2024-01/2024-05", 722.5, "thousand persons"),
        row("hotel_guests", "2025-01/2025-10", 1700, "thousand persons"),
      ])["hotel-stays"])
    #expect(card.value == 1700)
    #expect(card.baseline == nil)
  }

  @Test("keeps the card of what has no data, with the reason")
  func gap() throws {
    let card = try #require(try cards([])["gva-creative"])
    #expect(card.value == nil)
    #expect(card.gap?.english == "no row gva_creative for Oblast in the statistics table")
  }

  @Test("sets the country's share of the same period as target, and says so")
  func target() throws {
    let card = try #require(
      try cards([
        row("share_in_grp", "2023", 3.2, "% of GRP"), row("share_in_gdp", "2023", 3.8, "% of GDP", territory: "RU"),
      ])["share-in-grp"])
    #expect(card.target == 3.8)
    #expect(card.targetBasis == "rule: the country's share of the same period (share_in_gdp@RU 2023)")
  }

  @Test("takes no bound for a value to start from")
  func bound() throws {
    let rows = [
      row("museum_attendance", "2017", 400, "persons"), row("museum_attendance", "2018", 442, "persons", .moreThan),
      row("museum_attendance", "2019", 331, "persons"),
    ]
    let card = try #require(try cards(rows)["museum-attendance"])
    #expect(card.value == 331 && card.baseline == 400 && card.baselinePeriod == "2017")
    #expect(try cards(Array(rows.dropFirst()))["museum-attendance"]?.baseline == nil)
  }

  @Test("counts the lists as they stand, which have no year, and visitors with the years in which they were counted")
  func counted() throws {
    let cards = try cards([])
    #expect(cards["living-elements"]?.value == 7.0 / 8)
    #expect(cards["events-with-attendance"]?.value == 1.0 / 3)
    for id in ["living-elements", "world-elements", "elements-in-events", "tied-actors", "events-with-attendance"] {
      #expect(cards[KPIID(id)]?.period == nil, "\(id)")
    }
    #expect(cards["event-audience"]?.value == 12_000 && cards["event-audience"]?.period == "2024")
    #expect(cards["tied-actors"]?.value == 0)
    #expect(cards["world-elements"]?.evidence == ["camp", "casting"])
  }
}
