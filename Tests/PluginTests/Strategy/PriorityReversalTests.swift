import TerroirKernel
import Testing

@testable import PriorityClusters

@Suite("The order of clusters")
struct PriorityReversalTests {
  /// A cluster of one element, so that its actors are those for each element.
  private func cluster(_ id: String, actors: Int, cohesion: Double) -> ClusterRow {
    ClusterRow(
      cluster: ClusterID(id), name: .literal(id), model: .generation, significance: .low, industries: [],
      territories: [],
      elements: [ElementID(id)], actors: (0..<actors).map { ActorID("\(id)-\($0)") }, events: [], cohesion: cohesion,
      targetImage: "",
      valueProposition: "")
  }

  /// Capacity counts twice, cohesion once, nothing else.
  private func priorities(_ clusters: [ClusterRow]) throws -> Priorities {
    var stage = ClusterStage()
    stage.draws = 200
    (stage.identityPriority, stage.distinctivenessPriority, stage.growthPriority) = (0, 0, 0)
    (stage.capacityPriority, stage.balancePriority, stage.cohesionPriority) = (2, 0, 1)
    var data = SmallRegion.data()
    data.elements = clusters.map {
      SmallRegion.element($0.cluster.rawValue, "forge", "crafts", .material, .cultural, .local)
    }
    let input = StrategyInput(data: data, profile: IdentityProfile())
    let links = Dictionary(
      uniqueKeysWithValues: clusters.map { row in
        (row.cluster, [Clusters.MemberLinks(inside: row.cohesion, all: 1)])
      })
    return try Priorities(StrategyBasis(input, stage, seed: 1), Strategy(clusters: clusters), links)
  }

  @Test("a pair that changes places once a third is left out is told, with the third")
  func reversal() throws {
    // Scaled over three, a is (1/3, 2/9), b (0, 1), c (1, 0): c 0.67, b 0.33, a 0.30. Without c, a is (1, 0), b (0, 1).
    let found = try priorities([
      cluster("a", actors: 10, cohesion: 0.2), cluster("b", actors: 0, cohesion: 0.9),
      cluster("c", actors: 30, cohesion: 0),
    ])
    #expect(found.rows.map(\.cluster) == ["c", "b", "a"])
    #expect(zip(found.rows, [2 / 3.0, 1 / 3.0, 8 / 27.0]).allSatisfy { abs($0.score - $1) < 1e-12 })
    #expect(found.reversals.count == 1)
    let first = try #require(found.reversals.first)
    #expect(first.0 == "b" && first.1 == "a" && first.without == "c")
    #expect(found.rows.map(\.reversedBy) == [[], ["c"], ["c"]])
  }

  @Test("where one is better in everything nothing changes places, whatever the weights or the method")
  func dominance() throws {
    let found = try priorities([
      cluster("a", actors: 3, cohesion: 0.9), cluster("b", actors: 2, cohesion: 0.5),
      cluster("c", actors: 1, cohesion: 0),
    ])
    #expect(found.reversals.isEmpty)
    for row in found.rows {
      #expect(row.rankLow <= row.rank && row.rank <= row.rankHigh && row.acceptability == 1, "\(row.cluster)")
    }
    #expect(found.rows[0].methodLow == 1 && found.rows[0].methodHigh == 1)
    #expect(found.rows.map(\.first) == [1, 0, 0])
  }
}
