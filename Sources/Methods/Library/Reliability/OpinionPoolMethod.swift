public import TerroirKernel

/// `calc opinion-pool`: judgements of several experts on the same items, pooled, with how far they agree. Formulas and
/// sources as in ``OpinionPool`` and ``Concordance``.
///
/// - Input: one row per item and expert with the least, the likeliest and the greatest value, in one unit.
/// - Output: one row per item, in the unit of the input. The note `concordance` is Kendall's W over the likeliest values of
///   the items that all experts judged; missing for fewer than two experts or such items, or where each ties all.
/// - Throws: on duplicate pairs, missing values, and values that are not in their order.
public enum OpinionPoolMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "opinion-pool", summary: "Judgements of several experts, pooled, with how far they agree",
    formula: "F(x) = sum_e F_e(x) / n, F_e triangular; median, 5% and 95% of F; W = 12 S / (m² (n³ - n) - m sum T)",
    roles: [
      MethodDeclaration.Role("item", .text, "what is judged"),
      MethodDeclaration.Role("expert", .text, "who judges"),
      MethodDeclaration.Role("low", .number, "at the least"),
      MethodDeclaration.Role("likely", .number, "the likeliest value"),
      MethodDeclaration.Role("high", .number, "at the most"),
    ],
    outputs: [
      Column("experts", .integer, unit: .count, "experts who judged it"),
      Column("median", .number, "median of the pool"),
      Column("low", .number, "5% of the pool"),
      Column("high", .number, "95% of the pool"),
      Column("lower_quartile", .number, "quartile of the likeliest values"),
      Column("upper_quartile", .number, "quartile of the likeliest values"),
    ],
    notes: [
      Column("concordance", .number, unit: .index, "Kendall's W, from 0 to 1 where all rank the items alike"),
      Column("judged_by_all", .integer, unit: .count, "items that every expert judged"),
    ],
    citations: [
      "Stone (1961), The opinion pool, Annals of Mathematical Statistics 32",
      "Clemen and Winkler (1999), Combining probability distributions from experts in risk analysis, Risk Analysis 19",
      "Kendall and Babington Smith (1939), The problem of m rankings, Annals of Mathematical Statistics 10",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let (items, experts) = (try read.keys("item"), try read.keys("expert"))
    try read.requireDistinct([items, experts])
    let low = try read.numbers("low", atLeast: nil), likely = try read.numbers("likely", atLeast: nil)
    let high = try read.numbers("high", atLeast: nil)
    var judged = [[Int: OpinionPool.Judgement]](repeating: [:], count: items.count)
    for row in low.indices {
      guard let judgement = OpinionPool.Judgement(low: low[row], likely: likely[row], high: high[row]) else {
        throw read.failure(
          "low, likely and high are not in their order", row: row, hint: "Write the least, the likeliest, the greatest."
        )
      }
      judged[items.codes[row]][experts.codes[row]] = judgement
    }
    let pools = judged.map { OpinionPool($0.sorted { $0.key < $1.key }.map(\.value)) }
    let common = judged.filter { $0.count == experts.count }
    let scores = experts.levels.indices.map { expert in common.compactMap { $0[expert]?.likely } }
    var builder = TableBuilder(declaration)
    builder.keys(items, Array(0..<items.count))
    builder.integers("experts", judged.map(\.count))
    builder.numbers("median", pools.map { $0?.median })
    builder.numbers("low", pools.map { $0?.low })
    builder.numbers("high", pools.map { $0?.high })
    builder.numbers("lower_quartile", pools.map { $0?.quartiles.lower })
    builder.numbers("upper_quartile", pools.map { $0?.quartiles.upper })
    builder.note("concordance", Concordance(scores)?.w)
    builder.note("judged_by_all", count: common.count)
    return builder.table
  }
}
