import Foundation
import Testing
import TerroirKernel
import TerroirMethods

@Suite("Distinctiveness")
struct DistinctivenessTests {
  let counts = Panel(
    regions: ["Kasli", "Perm", "Tagil"], industries: ["casting", "opera", "trays"],
    values: [30, 1, 4, 2, 40, 3, 8, 2, 30])

  @Test("log-odds follow equations 15, 16 and 20 of Monroe et al. (2008)")
  func formula() throws {
    let found = Distinctiveness.scores(of: counts, prior: 12)[0]
    let weight = 12.0 * 40 / 120
    let odds = log((30 + weight) / (35 + 12 - 30 - weight)) - log((10 + weight) / (85 + 12 - 10 - weight))
    let error = (1 / (30 + weight) + 1 / (10 + weight)).squareRoot()
    #expect(isClose(found.logOdds, odds, within: 1e-12))
    #expect(isClose(found.low, odds - 1.959963984540054 * error, within: 1e-12))
    #expect(isClose(found.share, 30.0 / 35) && isClose(found.peersShare, 10.0 / 85))
    #expect(found.isDistinctive)
  }

  @Test("two groups mirror each other")
  func mirror() throws {
    let two = Panel(regions: ["a", "b"], industries: ["x", "y"], values: [5, 9, 11, 3])
    let found = Distinctiveness.scores(of: two)
    #expect(isClose(found[0].logOdds, -(try #require(found[2].logOdds)), within: 1e-12))
  }

  @Test("a heavier prior pulls a rare item towards no difference")
  func shrinks() throws {
    let light = try #require(Distinctiveness.scores(of: counts, prior: 1)[1].logOdds)
    let heavy = try #require(Distinctiveness.scores(of: counts, prior: 1000)[1].logOdds)
    #expect(abs(heavy) < abs(light))
  }

  @Test("a single group is refused, since it has no peers")
  func single() {
    let table = Table(columns: [
      TableColumn(Column("group", .text, ""), .text(["a"])), TableColumn(Column("item", .text, ""), .text(["x"])),
      TableColumn(Column("count", .integer, ""), .integer([1])),
    ])
    let refusal = MethodFailure(
      "distinctiveness", "there is one group only", hint: "Give the peers it is set against.")
    #expect(throws: refusal) { try Distinctiveness.run(MethodInput(table: table)) }
  }

  @Test("two groups are enough to be told from each other")
  func two() throws {
    let input = table([
      "group": .text(["a", "a", "b", "b"]), "item": .text(["x", "y", "x", "y"]), "count": .integer([5, 9, 11, 3]),
    ])
    let found = try Distinctiveness.run(MethodInput(table: input))
    let two = Panel(regions: ["a", "b"], industries: ["x", "y"], values: [5, 9, 11, 3])
    #expect(numbers(found, "log_odds") == Distinctiveness.scores(of: two).map(\.logOdds))
  }
}
