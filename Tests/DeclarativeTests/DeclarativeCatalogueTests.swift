import Foundation
import PluginFixtures
import Runtime
import Synchronization
import TerroirKernel
import Testing

@testable import Declarative

@Suite("Measures of a file")
struct DeclarativeCatalogueTests {
  private static func data(_ region: TerritoryID = "RU-SVE", without absent: TerritoryID? = nil) -> RegionalData {
    func place(_ id: TerritoryID, _ level: Level, _ parent: TerritoryID?, _ people: Int?) -> Territory {
      Territory(id: id, name: LocalizedText(en: id.rawValue), level: level, parent: parent, population: people)
    }
    return RegionalData(
      region: region,
      territories: [
        place("RU", .federal, nil, 100_000), place("RU-SVE", .regional, "RU", 4000),
        place("RU-PER", .regional, "RU", 2000), place("nevyansk", .municipal, "RU-SVE", 200),
        place("irbit", .municipal, "RU-SVE", nil),
      ].filter { $0.id != absent },
      industries: [
        Industry(id: "folk-arts-crafts", name: LocalizedText(en: "crafts"), significance: .high),
        Industry(id: "cultural-heritage", name: LocalizedText(en: "heritage"), significance: .high),
        Industry(id: "recreation-entertainment", name: LocalizedText(en: "recreation"), significance: .high),
        Industry(id: "music", name: LocalizedText(en: "music"), significance: .medium),
      ])
  }

  private static func measures(
    _ data: RegionalData, onFinding: @escaping @Sendable (Finding) -> Void = { _ in }
  ) async throws -> [CatalogueMeasure] {
    let host = PluginHost(
      search: PluginSearch(places: [.init(TemporaryPlugins.fixtures, .workspace)]),
      executable: TemporaryPlugins.fixtures)
    let catalogue = try #require(try host.registry(of: "craft-support").catalogues["craft-support"])
    return try await catalogue.result(on: data, in: StageContext(onFinding: onFinding))
  }

  @Test("carry what the file says: significance, cost by its model, effects, conditions, synergies")
  func carried() async throws {
    let findings = Mutex<[Finding]>([])
    let measures = try await Self.measures(Self.data()) { finding in findings.withLock { $0.append(finding) } }
    #expect(
      measures.map { "\($0.measure.id)@\($0.measure.territory)" } == [
        "craft-guides@nevyansk", "craft-prize@irbit", "craft-prize@nevyansk", "craft-register@RU-SVE",
        "craft-residences@irbit", "craft-residences@nevyansk",
      ])
    let residences = try #require(measures.last)
    #expect(residences.cost == Money(2.4e6, priceYear: 2026))
    let measure = residences.measure
    #expect(measure.payer == "authority" && measure.implementer == "development_institution")
    #expect(measure.beneficiaries == [.craft, .selfEmployed] && measure.unit == .place && measure.capacity == 6)
    #expect(measure.unitCost == Money(400_000, priceYear: 2026) && measure.startCost == nil)
    #expect(measure.runningCost == Money(50_000, priceYear: 2026) && measure.isPilotable == true)
    #expect(measure.cofinancing == 0.1 && measure.successRate == 0.5)
    #expect(measure.validFrom == .year(2026) && measure.validTo == .month(6, of: 2028))
    #expect(residences.measure.industries == ["cultural-heritage", "folk-arts-crafts", "recreation-entertainment"])
    #expect(residences.measure.requires == ["craft-register"] && residences.measure.excludes == ["craft-prize"])
    #expect(
      residences.synergies == [
        .init(
          with: "craft-guides", bonus: 0.2, low: 0, high: 0.2, evidence: "guests of the residences come by the routes")
      ])
    #expect(residences.effects.map(\.dimension) == [.economic, .sociocultural, .reputational])
    let register = measures[3]
    #expect(register.opensPlatform && register.measure.legalAct == "Order of the governor on crafts, 2026")
    #expect(register.assumptions.map { [$0.value, $0.low, $0.high] } == [[1.5e6, 1e6, 2e6]])
    // Twenty roubles for each of 200 people; of the other town nobody knows how many live there.
    #expect(measures[0].cost == Money(4000))
    #expect(
      findings.withLock { $0 } == [
        .notAssessed(
          "measures.craft-guides",
          because: Sentence(
            "terroir/measure.no-population", ["places": .list([.name(LocalizedText(en: "irbit"), id: "irbit")])]),
          evidence: ["irbit"], hint: Sentence("terroir/measure.no-population.hint", [:]))
      ])
  }

  @Test("are not for another region")
  func otherRegion() async throws {
    #expect(try await Self.measures(Self.data("RU-PER")).isEmpty)
    // Nor do its data need the places that the file names.
    #expect(try await Self.measures(Self.data("RU-PER", without: "irbit")).isEmpty)
  }

  @Test("with ids the data do not have are told with their place")
  func unknown() async throws {
    do {
      _ = try await Self.measures(Self.data(without: "irbit"))
      Issue.record("an unknown town passed")
    } catch let failure as StageFailure {
      guard case .plugin(let reason, let hint) = failure else {
        Issue.record("\(failure)")
        return
      }
      #expect(hint == "mend the plugin's files")
      #expect(
        reason.description.hasPrefix(
          """
          3 ids of its files that the data do not have
          craft-support/measures.yaml:24:29: error: territory "irbit" is not in territories
            24 |     territories: [nevyansk, irbit]
               |                             ^^^^^
            help: Mend the id, or add the territory to the table territories.
          """), "\(reason)")
    }
  }

  @Test("share a national total by population")
  func populationShare() {
    var cost = CostEntry()
    cost.model = .populationShare
    #expect(cost.factor(people: nil, regional: 4000, national: 100_000) == 0.04)
    #expect(cost.factor(people: nil, regional: nil, national: 100_000) == nil)
    cost.model = .fixed
    #expect(cost.factor(people: nil, regional: nil, national: nil) == 1)
  }
}
