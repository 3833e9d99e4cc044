import Foundation
import Runtime
import TerroirKernel
import Testing

@testable import Declarative

@Suite("Packs of indicators")
struct IndicatorPackTests {
  private static let plugins = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Plugins")

  private static func registry() throws -> Registry {
    try PluginHost(
      search: PluginSearch(places: [.init(plugins, .workspace)]), executable: plugins.appending(path: "terroir")
    ).registry(of: "indicator-packs")
  }

  private static let places = [
    Territory(id: "C", name: LocalizedText(en: "Country"), level: .federal, population: 1000),
    Territory(id: "R", name: LocalizedText(en: "Region"), level: .regional, parent: "C", population: 200),
  ]

  private static func cards(_ pack: String, _ rows: [Observation] = []) async throws -> [KPICard] {
    let data = RegionalData(region: "R", territories: places, statistics: rows)
    return try await #require(try registry().calculators[pack]).result(on: data, in: StageContext())
  }

  private static func row(
    _ indicator: String, _ period: String, _ value: Double, _ unit: UnitOfMeasure, _ place: TerritoryID = "R",
    _ qualifier: Qualifier = .exact
  ) -> Observation {
    Observation(
      indicator: indicator, territory: place, period: period, value: value, unit: unit, qualifier: qualifier,
      source: "page")
  }

  @Test(
    "have a card for each indicator, with its name in both languages, what it is and the page that says so",
    arguments: [
      ("method-monitoring", 3), ("unesco-culture-2030", 22), ("rosstat-creative-economy", 7), ("asi-standard", 5),
    ])
  func cards(_ pack: String, _ count: Int) async throws {
    let cards = try await Self.cards(pack)
    #expect(cards.count == count && Set(cards.map(\.id)).count == count)
    for card in cards {
      guard case .name(let name, _)? = card.name.arguments["name"] else {
        Issue.record("\(card.id) has no name")
        continue
      }
      #expect(name.en?.isEmpty == false && name.ru?.isEmpty == false, "\(card.id)")
      #expect(card.value == nil && card.gap != nil)
    }
    let uses = try #require(try Self.registry().calculators[pack]).declaration.indicators
    #expect(uses.count >= count && uses.allSatisfy { $0.source?.isEmpty == false && $0.use.hasPrefix("card ") })
  }

  @Test("compute what the statistics have, against a target of the file, with the series that a forecast goes on from")
  func values() async throws {
    let country = (2021...2024).map { Self.row("share_in_gdp", "\($0)", 3 + 0.25 * Double($0 - 2020), "% of GDP", "C") }
    let own = [
      Self.row("gva_creative", "2022", 100, "bn RUB"), Self.row("gva_creative", "2023", 110, "bn RUB"),
      Self.row("gva_creative", "2024", 120, "bn RUB", "R", .moreThan),
    ]
    let cards = try await Self.cards("rosstat-creative-economy", country + own)
    func card(_ id: KPIID) throws -> KPICard { try #require(cards.first { $0.id == id }) }
    let share = try card("rosstat-share-in-gdp")
    #expect(share.value == 4 && share.target == 6 && share.targetYear == 2030)
    #expect(share.series?.map(\.period) == ["2021", "2022", "2023", "2024"])
    let gva = try card("rosstat-gva")
    #expect(gva.value == 120 && gva.low == 120)
    // A bound is no value that a forecast could go on from.
    #expect(gva.series?.map(\.value) == [100, 110])
    let steps = try await Self.cards("asi-standard", [Self.row("asi_standard_steps", "2025", 9, "count")])
    #expect(steps.first { $0.id == "asi-steps" }?.target == 12)
  }
}
