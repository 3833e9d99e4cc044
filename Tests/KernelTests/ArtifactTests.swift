import Foundation
import TerroirKernel
import Testing

@Suite("The declared tables of the artifacts")
struct ArtifactTests {
  static let types: [any ArtifactValue.Type] = [
    IdentityProfile.self, Strategy.self, SupportPackage.self, PilotProgramme.self, Campaign.self, PolicyReview.self,
  ]

  @Test("every iteration has one artifact, with findings among its tables")
  func iterations() {
    #expect(Self.types.map { $0.iteration } == Iteration.allCases)
    for type in Self.types { #expect(tables(type).contains("findings"), "\(type)") }
  }

  @Test("every column is named once, says what it means, and bounds come in pairs")
  func columns() {
    func check<Value: ArtifactValue>(_ type: Value.Type) {
      for table in type.tables {
        let names = table.declaration.columns.map(\.name)
        #expect(Set(names).count == names.count, "\(table.name)")
        #expect(table.declaration.columns.allSatisfy { !$0.description.isEmpty }, "\(table.name)")
        #expect(names.contains("low") == names.contains("high"), "\(table.name)")
      }
    }
    for type in Self.types { check(type) }
  }

  @Test("a table has its rows under the declared columns, lists joined, missing apart from zero")
  func rows() throws {
    var strategy = Strategy()
    strategy.niches = [
      NicheRow(niche: "cinema", distinctiveness: 0, competition: nil, relatedness: 0, evidence: ["a", "b"])
    ]
    let table = try #require(try strategy.table("niches"))
    #expect(table.rowCount == 1)
    #expect(table["competition"]?.values[0] == .missing)
    #expect(table["distinctiveness"]?.values[0] == .number(0))
    #expect(table["evidence"]?.values[0] == .text("a;b"))
    #expect(try strategy.table("nothing") == nil)
  }

  @Test("the tier of a town is the first of its types")
  func tier() {
    let row = TerritoryRow(
      territory: "kasli", type: "small; craft-place", elements: 1, actors: 0, events: 0, potential: 1,
      potentialLow: 1, potentialHigh: 1, rank: 1, rankLow: 1, rankHigh: 1)
    #expect(row.tier == "small")
  }

  private func tables<Value: ArtifactValue>(_ type: Value.Type) -> [String] { type.tables.map(\.name) }

  @Test("a strategy from before the table criteria is read, and has none of its rows")
  func olderStrategy() throws {
    var text = String(decoding: try CanonicalJSON.encode(Strategy(findings: [Finding(.note, "a", "b")])), as: UTF8.self)
    #expect(text.contains("\"criteria\":[],"))
    text = text.replacing("\"criteria\":[],", with: "")
    let read = try CanonicalJSON.decode(Strategy.self, from: Data(text.utf8))
    #expect(read.criteria.isEmpty && read.findings.count == 1)
  }
}
