import Language
import TerroirKernel
import TerroirMethods

/// The ranks of now with the ranges that the draws give them.
struct RankRanges {
  /// What is ranked now with its rank in each draw; nil where the draw has none of it.
  private struct Line {
    var id: String
    var name: String
    var rank: Int
    var drawn: [Int?]
  }

  private let noun: String
  private let lines: [Line]
  private let outcome: Robustness.Outcome

  /// - Throws: where the schema of the artifact ranks nothing, or a number is not finite.
  init(
    now: any ArtifactValue, outcome: Robustness.Outcome, data: RegionalData, in language: NameLanguage = .english,
    at span: Span
  ) throws(CommandFailure) {
    self.outcome = outcome
    guard let own = try RankedThings(now, data, in: language, at: span) else {
      throw CommandFailure(.failed, "type", "nothing is ranked in a \(type(of: now).declaration.noun)", at: span)
    }
    noun = own.noun
    var drawn: [[String: Int]] = []
    for draw in outcome.draws {
      guard let other = try RankedThings(draw.value, data, in: language, at: span) else { continue }
      drawn.append(own.ranks(in: other, evidence: draw.evidence))
    }
    lines = own.things.map { thing in
      Line(id: thing.id, name: thing.name, rank: thing.rank, drawn: drawn.map { $0[thing.id] })
    }
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
          .integer(ranks.map { Ranking.quantile(sorted: $0, 0.025).map { Int(clamped: $0.rounded(.down)) } })),
        TableColumn(
          Column(
            "rank_median", .number, unit: .rank, "middle rank of the draws; one without it ranks it behind all of now"),
          .number(ranks.map { Ranking.quantile(sorted: $0, 0.5) })),
        TableColumn(
          Column(
            "rank_high", .integer, unit: .rank,
            "worst rank, 95% of the draws; one without it ranks it behind all of now"),
          .integer(ranks.map { Ranking.quantile(sorted: $0, 0.975).map { Int(clamped: $0.rounded(.up)) } })),
        TableColumn(Column("present", .number, unit: .share, "draws that have it"), share { _ in true }),
        TableColumn(Column("first", .number, unit: .share, "draws that rank it first"), share { $0 == 1 }),
        TableColumn(Column("top_3", .number, unit: .share, "draws that rank it third or better"), share { $0 <= 3 }),
        TableColumn(Column("name", .text, "its name"), .text(lines.map(\.name))),
      ],
      notes: [.init("draws", .integer(outcome.draws.count)), .init("failed_draws", .integer(outcome.failed))])
  }
}
