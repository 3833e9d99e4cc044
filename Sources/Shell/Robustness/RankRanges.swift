import Language
import TerroirKernel
import TerroirMethods

/// The ranks of now with the ranges that the draws give them.
struct RankRanges {
  /// A town or cluster of now with its rank in each draw; nil where the draw has none of it.
  private struct Line {
    var id: String
    var name: String
    var rank: Int
    var drawn: [Int?]
  }

  private let noun: String
  private let lines: [Line]
  private let outcome: Robustness.Outcome

  /// - Throws: where the stage ranks neither towns nor clusters.
  init(
    now: any ArtifactValue, outcome: Robustness.Outcome, data: RegionalData, at span: Span
  ) throws(CommandFailure) {
    self.outcome = outcome
    switch now {
    case let profile as IdentityProfile:
      noun = "territory"
      lines = Self.towns(profile, outcome, data)
    case let strategy as Strategy:
      noun = "cluster"
      lines = Self.clusters(strategy, outcome)
    default:
      throw CommandFailure(.failed, "type", "the stage ranks neither towns nor clusters", at: span)
    }
  }

  /// A town counts as present where the draw leaves it any potential.
  private static func towns(
    _ now: IdentityProfile, _ outcome: Robustness.Outcome, _ data: RegionalData
  ) -> [Line] {
    let index = RegionalIndex(data)
    let ranks = outcome.draws.map { drawn -> [TerritoryID: Int] in
      let rows = (drawn.value as? IdentityProfile)?.territories.filter { $0.potential > 0 } ?? []
      return Dictionary(rows.map { ($0.territory, $0.rank) }) { first, _ in first }
    }
    return now.territories.filter { $0.potential > 0 }.map { row in
      Line(
        id: row.territory.rawValue, name: index.name(row.territory), rank: row.rank,
        drawn: ranks.map { $0[row.territory] })
    }
  }

  private static func clusters(_ now: Strategy, _ outcome: Robustness.Outcome) -> [Line] {
    let own = Dictionary(now.clusters.map { ($0.cluster, $0) }) { first, _ in first }
    let order = now.priorities.sorted { ($0.rank, $0.cluster) < ($1.rank, $1.cluster) }
    let matched = outcome.draws.map { drawn -> [ClusterID: Int] in
      guard let strategy = drawn.value as? Strategy else { return [:] }
      return match(order.compactMap { own[$0.cluster] }, strategy, drawn.evidence)
    }
    return order.map { row in
      Line(
        id: row.cluster.rawValue, name: own[row.cluster]?.name ?? "", rank: row.rank,
        drawn: matched.map { $0[row.cluster] })
    }
  }

  /// The drawn rank of each cluster of now, each drawn cluster taken once, the likest pairs first.
  private static func match(
    _ now: [ClustersRow], _ drawn: Strategy, _ evidence: Set<String>
  ) -> [ClusterID: Int] {
    let ranks = Dictionary(drawn.priorities.map { ($0.cluster, $0.rank) }) { first, _ in first }
    let sets = drawn.clusters.map { row in Set(row.elements.map { Resampling.original($0.rawValue) }) }
    var pairs: [(likeness: Double, own: Int, other: Int)] = []
    for (own, row) in now.enumerated() {
      let left = Set(row.elements.map(\.rawValue)).intersection(evidence)
      for (other, right) in sets.enumerated() {
        let all = left.union(right).count
        let likeness = all > 0 ? Double(left.intersection(right).count) / Double(all) : 0
        if likeness >= 0.5 { pairs.append((likeness, own, other)) }
      }
    }
    pairs.sort { ($1.likeness, $0.own, $0.other) < ($0.likeness, $1.own, $1.other) }
    var result: [ClusterID: Int] = [:]
    var taken: Set<Int> = []
    for pair in pairs where result[now[pair.own].cluster] == nil && !taken.contains(pair.other) {
      taken.insert(pair.other)
      result[now[pair.own].cluster] = ranks[drawn.clusters[pair.other].cluster]
    }
    return result
  }

  var table: Table {
    let count = Double(max(1, outcome.draws.count))
    // A draw that has none of it ranks it behind all that there are now: left out, the range would miss the rank itself.
    let ranks = lines.map { line in line.drawn.map { Double($0 ?? lines.count + 1) }.sorted() }
    func share(_ isIn: (Int) -> Bool) -> ColumnValues {
      .number(lines.map { line in Double(line.drawn.count { $0.map(isIn) ?? false }) / count })
    }
    return Table(
      columns: [
        TableColumn(Column(noun, .text, noun), .text(lines.map(\.id))),
        TableColumn(Column("rank", .integer, unit: .rank, "rank now"), .integer(lines.map(\.rank))),
        TableColumn(
          Column("rank_low", .integer, unit: .rank, "best rank, 95% of the draws"),
          .integer(ranks.map { Ranking.quantile(sorted: $0, 0.025).map { Int($0.rounded(.down)) } })),
        TableColumn(
          Column(
            "rank_median", .number, unit: .rank, "middle rank of the draws; one without it ranks it behind all of now"),
          .number(ranks.map { Ranking.quantile(sorted: $0, 0.5) })),
        TableColumn(
          Column(
            "rank_high", .integer, unit: .rank,
            "worst rank, 95% of the draws; one without it ranks it behind all of now"),
          .integer(ranks.map { Ranking.quantile(sorted: $0, 0.975).map { Int($0.rounded(.up)) } })),
        TableColumn(Column("present", .number, unit: .share, "draws that have it"), share { _ in true }),
        TableColumn(Column("first", .number, unit: .share, "draws that rank it first"), share { $0 == 1 }),
        TableColumn(Column("top_3", .number, unit: .share, "draws that rank it third or better"), share { $0 <= 3 }),
        TableColumn(Column("name", .text, "its name"), .text(lines.map(\.name))),
      ],
      notes: [.init("draws", .integer(outcome.draws.count)), .init("failed_draws", .integer(outcome.failed))])
  }
}
