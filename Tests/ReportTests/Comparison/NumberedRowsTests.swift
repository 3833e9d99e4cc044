import Report
import TerroirKernel
import Testing

@Suite("Pilots, which are numbered, in two artifacts")
struct NumberedRowsTests {
  /// Pilots in these towns, numbered in this order, each with a risk that names it.
  private static func pilots(_ towns: [TerritoryID], cost: Double = 1) -> PilotProgramme {
    PilotProgramme(
      pilots: towns.enumerated().map { place, town in
        PilotRow(
          pilot: PilotID("pilot-\(place + 1)"), name: .literal("Grants in \(town)"), cluster: "crafts",
          measure: "grants", territory: town, partners: [], start: "2026-01-12", finish: "2026-06-12", cost: cost,
          firstResult: "", kpi: "")
      },
      risks: towns.indices.map { place in
        let number = Sentence("own/number", ["number": .text("\(place + 1)")])
        return RiskRow(
          risk: Sentence("own/risk", ["pilot": .sentence(number), "town": .text("\(towns[place])")]), likelihood: 0.1,
          impact: 0.1, response: "", pilot: PilotID("pilot-\(place + 1)"))
      })
  }

  @Test("are the same where they are the same pilot, whatever their numbers")
  func same() throws {
    let before = Self.pilots(["forge", "kiln"]), after = Self.pilots(["kiln", "forge"])
    #expect(try ArtifactComparison(from: before, to: after).lines == [])
    #expect(try Headline.things(of: before) == Headline.things(of: after))
  }

  @Test("come in and go out by their names, with their own numbers, and are compared with themselves")
  func changed() throws {
    let before = Self.pilots(["forge", "kiln"]), after = Self.pilots(["far", "forge"], cost: 2)
    let lines = try ArtifactComparison(from: before, to: after).lines.filter { $0.table == "pilots" }
    #expect(lines.filter { $0.change == .cameIn }.map { [$0.name, $0.id] } == [["Grants in far", "pilot-1"]])
    #expect(lines.filter { $0.change == .wentOut }.map(\.name) == ["Grants in kiln"])
    #expect(lines.filter { $0.change.column != nil }.map(\.name) == ["Grants in forge"])
    #expect(try Set(Headline.things(of: after).values) == ["Grants in far", "Grants in forge"])
  }
}
