import Report
import TerroirKernel
import Testing

@Suite("How many ranks moved")
struct RankMovesTests {
  private static func strategy(_ random: inout RandomData) -> Strategy {
    var strategy = Strategy()
    let ids = (0..<8).shuffled(using: &random).prefix(Int.random(in: 4...8, using: &random))
    for (number, id) in ids.enumerated() {
      strategy.priorities.append(
        PriorityRow(
          cluster: ClusterID("c\(id)"), score: Double(Int.random(in: 0...3, using: &random)), rank: number + 1,
          rankLow: 1, rankHigh: Int.random(in: 7...9, using: &random), acceptability: 0.1))
    }
    return strategy
  }

  @Test("is what a whole comparison finds among all its differences")
  func counted() throws {
    var random = RandomData(seed: 7)
    var found: Set<Int> = []
    for _ in 0..<50 {
      let (before, after) = (Self.strategy(&random), Self.strategy(&random))
      let whole = try ArtifactComparison(from: before, to: after).lines.count(where: \.change.isRank)
      #expect(try ArtifactComparison.ranksMoved(from: before, to: after) == whole)
      found.insert(whole)
    }
    #expect(found.count > 5)
  }
}
