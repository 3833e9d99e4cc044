import Language
import TerroirKernel
import Testing

@testable import Shell

@Suite("Rank ranges")
struct RankRangesTests {
  private let span = Span(0, 0)

  private func town(_ id: String, _ rank: Int, _ potential: Double = 10) -> TerritoryRow {
    TerritoryRow(
      territory: TerritoryID(id), type: "small", elements: 1, actors: 0, events: 0, potential: potential,
      potentialLow: potential, potentialHigh: potential, rank: rank, rankLow: rank, rankHigh: rank)
  }

  private func strategy(_ clusters: [(String, [ElementID])]) -> Strategy {
    Strategy(
      clusters: clusters.map { id, elements in
        ClusterRow(
          cluster: ClusterID(id), name: "the \(id)", model: .generation, significance: .low, industries: [],
          territories: [], elements: elements, actors: [], events: [], cohesion: 1, targetImage: "",
          valueProposition: "")
      },
      priorities: clusters.enumerated().map {
        PriorityRow(
          cluster: ClusterID($1.0), score: 0, rank: $0 + 1, rankLow: 1, rankHigh: 9, acceptability: 0, reasons: "")
      })
  }

  private func numbers(_ table: Table, _ column: String) -> [Double?] {
    guard let values = table[column]?.values else { return [] }
    return (0..<table.rowCount).map { values[$0].double }
  }

  private func drawn(_ value: any ArtifactValue, _ evidence: Set<String> = []) -> Robustness.Drawn {
    Robustness.Drawn(value: value, evidence: evidence)
  }

  @Test("of towns rank a town last in the draws that leave it nothing, so that no range misses the rank of now")
  func towns() throws {
    let now = IdentityProfile(territories: [town("a", 1), town("b", 2), town("c", 3), town("empty", 4, 0)])
    let draws = [
      IdentityProfile(territories: [town("a", 1), town("b", 2), town("c", 3)]),
      IdentityProfile(territories: [town("b", 1), town("a", 2), town("c", 3, 0)]),
      IdentityProfile(territories: [town("a", 1), town("b", 4), town("c", 3)]),
      IdentityProfile(territories: [town("b", 1), town("c", 2), town("a", 3, 0)]),
    ]
    let table = try RankRanges(
      now: now, outcome: .init(draws: draws.map { drawn($0) }, failed: 1), data: RegionalData(region: "R"), at: span
    ).table
    #expect(table.rowCount == 3)
    #expect(numbers(table, "rank") == [1, 2, 3])
    #expect(numbers(table, "rank_low") == [1, 1, 2])
    #expect(numbers(table, "rank_median") == [1.5, 1.5, 3])
    #expect(numbers(table, "rank_high") == [4, 4, 4])
    #expect(numbers(table, "first") == [0.5, 0.5, 0])
    #expect(numbers(table, "top_3") == [0.75, 0.75, 0.75])
    #expect(numbers(table, "present") == [0.75, 1, 0.75])
    #expect(table.notes == [.init("draws", .integer(4)), .init("failed_draws", .integer(1))])
  }

  @Test("of clusters match by the elements that the draw took, copies and all, each drawn cluster once")
  func clusters() throws {
    let now = strategy([("iron", ["i1", "i2", "i3", "i4"]), ("song", ["s1", "s2", "s3"])])
    let all: Set = ["i1", "i2", "i3", "i4", "s1", "s2", "s3"]
    // The second draw took neither i3 nor i4; in the third both themes fell into one, which is more iron than song.
    let draws = [
      drawn(strategy([("x", ["s1", "s2", "s3"]), ("y", ["i1", "i2", "i3", "i4"])]), all),
      drawn(strategy([("x", ["i1", "i1~2", "i2"]), ("y", ["s1", "s2"])]), all.subtracting(["i3", "i4", "s3"])),
      drawn(strategy([("x", ["i1", "i2", "i3", "i4", "s1", "s2"])]), all),
    ]
    let table = try RankRanges(
      now: now, outcome: .init(draws: draws, failed: 0), data: RegionalData(region: "R"), at: span
    ).table
    #expect(table["name"]?.values == .text(["the iron", "the song"]))
    #expect(numbers(table, "rank_low") == [1, 1])
    #expect(numbers(table, "rank_high") == [2, 3])
    #expect(numbers(table, "first") == [2 / 3.0, 1 / 3.0])
    #expect(numbers(table, "present") == [1, 2 / 3.0])
  }

  @Test("of measures tell in which share of the draws each is chosen, the chosen by what they bring in all")
  func measures() throws {
    func package(_ rows: [(String, Double, Bool)]) -> SupportPackage {
      SupportPackage(
        measures: rows.map { id, impact, chosen in
          MeasureRow(
            measure: MeasureID(id), name: "the \(id)", level: .regional, type: .economic, instrument: "grant",
            cluster: "c", industries: [], territory: "R", payer: "R", implementer: "R", cost: 1, currency: "RUB",
            impactEconomic: 0, impactSociocultural: 0, impactReputational: 0, impact: impact, impactLow: 0,
            impactHigh: 1, chosen: chosen, reason: "")
        })
    }
    let now = package([("small", 0.2, true), ("twice", 0.3, true), ("twice", 0.3, true), ("out", 1, false)])
    let draws = [package([("small", 0.2, true)]), package([("twice", 0.1, true), ("small", 0.2, true)])]
    let table = try RankRanges(
      now: now, outcome: .init(draws: draws.map { drawn($0) }, failed: 0), data: RegionalData(region: "R"), at: span
    ).table
    #expect(table["measure"]?.values == .text(["twice", "small"]))
    #expect(table["name"]?.values == .text(["the twice", "the small"]))
    #expect(numbers(table, "rank") == [1, 2])
    #expect(numbers(table, "present") == [0.5, 1])
    #expect(numbers(table, "first") == [0, 1])
  }

  @Test("are not for stages that rank nothing")
  func refusal() {
    #expect {
      try RankRanges(
        now: Campaign(), outcome: .init(draws: [], failed: 0), data: RegionalData(region: "R"), at: span)
    } throws: { error in
      (error as? CommandFailure)?.message == "nothing is ranked in a campaign"
    }
  }
}
