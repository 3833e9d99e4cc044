public import TerroirKernel

/// The method `smaa`: how often each alternative takes each rank when the weights are not known.
///
/// Acceptability of rank r = share of weight vectors, drawn uniformly from the simplex, under which the weighted sum of
/// min-max scaled values puts the alternative at r. Of the table `criteria` only directions are read; where it has weights,
/// a note says that they are not used.
///
/// - Input, throws: as `mcda`.
/// - Source: Lahdelma and Salminen (2001), SMAA-2, Operations Research 49.
public enum RankAcceptability: Method {
  public static let declaration = MethodDeclaration(
    name: "smaa", summary: "The share of all weightings that put each alternative at each rank",
    formula: "b_a^r = P(rank(a) = r), w uniform on the simplex, u_a = sum w_c scaled_ac",
    roles: MultiCriteria.roles, tables: [criteriaTable],
    parameters: [Parameter("draws", .integer(100...1_000_000), default: .integer(10_000), "weightings drawn")],
    outputs: [
      Column("rank", .integer, unit: .rank, "rank"),
      Column("acceptability", .number, unit: .share, "share of weightings that give this rank"),
    ],
    notes: [Column("unused", .text, "where the table criteria has weights: that they are not read")],
    citations: ["Lahdelma, Salminen (2001), SMAA-2, Operations Research 49(3)"])

  private static let criteriaTable = MethodDeclaration.TableRole(
    "criteria",
    columns: [
      .init("criterion", .text, "the criterion"), .init("direction", .text, Direction.words),
      .init("weight", .number, required: false, "not read: weightings are drawn; see mcda for weights of one's own"),
    ], "directions")

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let (criteria, keys, _) = try MultiCriteria.read(reader, weighted: false)
    let draws = try reader.integer("draws")
    let shares = try criteria.acceptability(draws: draws, seed: input.seed)
    var builder = TableBuilder(declaration)
    let pairs = shares.indices.flatMap { a in shares.indices.map { (a, $0) } }
    builder.keys(keys, pairs.map { Optional($0.0) })
    builder.integers("rank", pairs.map { Optional($0.1 + 1) })
    builder.numbers("acceptability", pairs.map { Optional(shares[$0.0][$0.1]) })
    if try reader.table("criteria")?.has("weight") == true {
      builder.note("unused", text: "the weights of criteria: smaa draws all weightings alike; mcda reads them")
    }
    return builder.table
  }
}

extension Criteria {
  /// For each alternative the share of weightings, drawn uniformly from the simplex, that put it at each rank.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  public func acceptability(draws: Int, seed: UInt64) throws(MethodFailure) -> [[Double]] {
    let scaled = scaled()
    let ones = [Double](repeating: 1, count: weights.count)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: scaled.count), count: scaled.count)
    for draw in 0..<draws {
      try Cancellation.check()
      var numbers = RandomStream(seed: seed, method: "smaa", draw: draw)
      let weights = numbers.dirichlet(ones)
      let utility = scaled.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
      for (a, rank) in Self.ranks(utility, higherIsBetter: true).enumerated() { counts[a][rank - 1] += 1 }
    }
    return counts.map { row in row.map { Double($0) / Double(max(1, draws)) } }
  }
}
