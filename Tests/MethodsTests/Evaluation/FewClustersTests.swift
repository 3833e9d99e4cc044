import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Difference-in-differences with few units")
struct FewClustersTests {
  private func run(_ table: Table, _ parameters: [String: ParameterValue] = [:]) throws -> Table {
    try DifferenceInDifferences.run(
      MethodInput(table: table, parameters: parameters.merging(["draws": .integer(0)]) { first, _ in first }))
  }

  @Test(
    "the joint test of pre-trends rejects at most one of ten true panels of twelve towns, where chi-squared rejects three",
    arguments: [0, 1])
  func size(_ anticipation: Int) throws {
    var (rejected, usual) = (0, 0)
    for draw in 0..<300 {
      let found = try run(
        DifferenceTests.towns(4, seed: 21, draw: draw), ["anticipation": .integer(anticipation)])
      if try #require(note(found, "pretrend_p")) < 0.05 { rejected += 1 }
      let wald = try #require(note(found, "pretrend_wald"))
      if Gamma.upper(wald / 2, shape: Double(anticipation == 0 ? 3 : 2) / 2) < 0.05 { usual += 1 }
    }
    #expect(rejected <= 30, "\(rejected)")
    #expect(usual > 45, "\(usual)")
  }

  @Test("with one comparison before the start it is Welch's test")
  func welch() throws {
    let all = DifferenceTests.towns(4, seed: 4)
    guard case .integer(let years)? = all["time"]?.values else { return }
    let found = try run(all.picking(years.indices.filter { years[$0] ?? 0 >= 2017 }))
    let probability = try #require(note(found, "pretrend_p"))
    #expect(isClose(probability, note(found, "pretrend_max_p") ?? .nan, within: 1e-10), "\(found.notes)")
  }

  @Test("one control gives an effect, and neither an interval nor a test of pre-trends")
  func oneControl() throws {
    for control in ["never", "notyet"] {
      let found = try run(DifferenceTests.towns(4, of: 5, seed: 3), ["control": .text(control)])
      #expect(note(found, "att") != nil && note(found, "low") == nil && note(found, "high") == nil)
      #expect(try #require(numbers(found, "low")).allSatisfy { $0 == nil })
      #expect(note(found, "pretrend_p") == nil && note(found, "pretrend_max_p") == nil)
      guard case .text(let caution)? = found.notes.first(where: { $0.name == "caution" })?.value else {
        Issue.record("no caution")
        return
      }
      #expect(caution.contains("comparisons with one control"))
    }
    #expect(try note(run(DifferenceTests.towns(4, of: 6, seed: 3)), "low") != nil)
  }

  @Test("treated or controls in one cluster give an effect, and neither an interval nor a test of pre-trends")
  func aligned() throws {
    func clustered(_ name: (Int) -> String) throws -> Table {
      var towns = DifferenceTests.towns(4, seed: 6)
      towns.columns.append(TableColumn(Column("part", .text, ""), .text((0..<96).map { name($0 / 8) })))
      return try DifferenceInDifferences.run(
        MethodInput(table: towns, roles: ["cluster": ["part"]], parameters: ["draws": .integer(0)]))
    }
    let one: [(Int) -> String] = [
      { $0 < 4 ? "west" : "east" }, { $0 < 4 ? "west" : "east \($0 / 2)" }, { $0 < 4 ? "west \($0 / 2)" : "east" },
    ]
    for name in one {
      let found = try clustered(name)
      #expect(note(found, "att") != nil && note(found, "low") == nil && note(found, "pretrend_p") == nil)
      #expect(try #require(numbers(found, "high")).allSatisfy { $0 == nil })
      guard case .text(let caution)? = found.notes.first(where: { $0.name == "caution" })?.value else {
        Issue.record("no caution")
        return
      }
      #expect(caution.contains("in one cluster"))
    }
    #expect(try note(clustered { "part \($0 / 2)" }, "low") != nil)
  }
}
