import Foundation
import Runtime
import TerroirKernel
import Testing

@testable import Workspace

/// Every measure of the two workspaces against the table of competences of its country.
@Suite("The competences of a country")
struct CompetenceWalkTests {
  /// A workspace's data with its country's pack and the measures of its declarative catalogues.
  private struct Study {
    var data: RegionalData
    var measures: [Measure]
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()

    init(_ name: String, country plugin: PluginID, catalogues: [PluginID] = []) async throws {
      let folder = Self.root.appending(path: "Workspaces/\(name)")
      data = try Workspace.open(folder).load().data
      let host = PluginHost(
        search: PluginSearch(places: [
          .init(Self.root.appending(path: "Plugins"), .builtIn),
          .init(folder.appending(path: "plugins"), .workspace),
        ]), executable: Self.root)
      data.country = try #require(try host.registry(of: plugin).countries.values.first)
      measures = data.measures
      for catalogue in catalogues {
        for offers in try host.registry(of: catalogue).catalogues.values {
          measures += try await offers.result(on: data, in: StageContext()).map(\.measure)
        }
      }
    }

    func kind(of body: String) -> String {
      data.actors.first { $0.id.rawValue == body }?.kind ?? body
    }
  }

  private static let studies: [(String, PluginID, [PluginID])] = [
    ("ural", "russia", []), ("uk", "uk-country", ["uk-measures"]),
  ]

  @Test("name no payer and no implementer whose kind cannot pay or do it", arguments: studies)
  func walk(_ name: String, _ country: PluginID, _ catalogues: [PluginID]) async throws {
    let study = try await Study(name, country: country, catalogues: catalogues)
    #expect(study.measures.count > study.data.measures.count || catalogues.isEmpty)
    var named = 0
    for measure in study.measures {
      let competence = try #require(
        study.data.country.competence(of: measure.instrumentClass, at: measure.level), "\(measure.id)")
      for (body, kinds) in [(measure.payer, competence.payers), (measure.implementer, competence.implementers)] {
        guard let body else { continue }
        named += 1
        #expect(
          kinds.contains(study.kind(of: body)),
          "\(measure.id) (\(measure.instrumentClass), \(measure.level)): \(body) is a \(study.kind(of: body)), allowed: \(kinds)"
        )
      }
    }
    #expect(named > 40, "\(named)")
  }

  @Test(
    "cover every instrument at every level, with kinds that actors can be, and a page for each law", arguments: studies)
  func whole(_ name: String, _ country: PluginID, _ catalogues: [PluginID]) async throws {
    let pack = try await Study(name, country: country).data.country
    let words = Set(Actor.declaration["kind"]?.words ?? [])
    for level in Level.allCases {
      for instrument in InstrumentClass.allCases {
        let competence = try #require(pack.competence(of: instrument, at: level), "\(instrument) at \(level)")
        #expect(!competence.payers.isEmpty && !competence.implementers.isEmpty)
        #expect(words.isSuperset(of: competence.payers + competence.implementers), "\(competence)")
      }
      // Of two rows for one instrument the second would never hold.
      let named = pack.competences.filter { $0.level == level }.flatMap(\.instruments)
      #expect(Set(named).count == named.count, "\(level): \(named)")
    }
    for competence in pack.competences {
      #expect((competence.basis == nil) == (competence.source == nil) && competence.source?.hasPrefix("http") != false)
      #expect(competence.basis.map { $0.en != nil && $0.ru != nil } != false)
    }
    #expect(words.isSuperset(of: pack.receivers.flatMap(\.kinds)))
  }

  @Test("let no bank of issue, no assembly, no council of experts and no park pay")
  func neverPay() async throws {
    let study = try await Study("ural", country: "russia")
    let idle = study.data.actors.filter {
      ["central_bank", "legislature", "expert_council", "nature_park"].contains($0.kind)
    }
    #expect(idle.map(\.id).contains("bank-of-russia") && idle.map(\.id).contains("zakssobranie-sve"))
    for measure in study.measures {
      let payers = study.data.country.payers(of: measure)
      #expect(!idle.contains { payers.contains($0.kind) }, "\(measure.id): \(payers)")
    }
  }

  @Test("are met by the Ural measures: names in both languages, receivers of every unit, standings of every kind")
  func measures() async throws {
    let study = try await Study("ural", country: "russia")
    #expect(!study.measures.isEmpty && study.measures.allSatisfy { $0.name.en != nil && $0.name.ru != nil })
    #expect(study.measures.allSatisfy { $0.unit == nil || !$0.beneficiaries.isEmpty })
    // What a unit costs is told with where it comes from.
    #expect(study.measures.allSatisfy { $0.unitCost == nil || $0.costBasis != nil })
    let index = RegionalIndex(study.data)
    func standing(_ id: MeasureID) -> Standing? {
      index.measures[id].flatMap { index.standing(of: $0, in: .year(2026)) }
    }
    #expect(standing("ru-330-fz") == .framework && standing("sve-law-creative") == .framework)
    #expect(standing("ru-pfci-grants") == .available && standing("ru-strategy-2036") == .proposed)
    #expect(standing("fed-grants") == .proposed && standing("sve-craft-subsidy") == .own)
    #expect(standing("sve-asi-pilot") == .framework && standing("ru-asi-standard") == .available)
    #expect(standing("mun-city-events") == .own && standing("reg-regional-grants") == .own)
    #expect(standing("per-film-rebate") == nil && standing("ru-rurban-lab") == .proposed)
  }
}
