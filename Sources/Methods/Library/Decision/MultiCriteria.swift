public import TerroirKernel

/// The method `mcda`: alternatives ranked over weighted criteria. Formulas and sources as in ``Criteria``.
///
/// - Input: one row per alternative and criterion with a value; the table `criteria` with weight and direction (gain, cost).
/// - Output: one row per alternative with score and rank; VIKOR's score is a distance, less is better.
/// - Throws: on missing or repeated combinations, unknown criteria, a direction that is neither, a cost of zero in saw.
public enum MultiCriteria: Method {
  static let roles = [
    MethodDeclaration.Role("alternative", .text, "what is ranked"),
    MethodDeclaration.Role("criterion", .text, "on what"),
    MethodDeclaration.Role("value", .number, "how it does"),
  ]
  static let criteriaTable = MethodDeclaration.TableRole(
    "criteria",
    columns: [
      .init("criterion", .text, "the criterion"), .init("weight", .number, "its weight, as a share of all"),
      .init("direction", .text, "gain where more is better, cost where less is"),
    ], "weights and directions")

  public static let declaration = MethodDeclaration(
    name: "mcda", summary: "Alternatives ranked over weighted criteria by one of eight methods",
    formula: "topsis: C = d-/(d+ + d-); vikor: Q = (S' + R')/2; promethee2: mean net flow; see the sources for others",
    roles: roles, tables: [criteriaTable],
    parameters: [
      Parameter(
        "method", .choice(Criteria.Ranking.allCases.map(\.rawValue)), standard: .text("topsis"), "the method of ranking"
      )
    ],
    outputs: [
      Column("score", .number, unit: .index, "score; for vikor less is better"),
      Column("rank", .integer, unit: .rank, "rank, equal scores share the better one"),
    ],
    citations: [
      "Hwang, Yoon (1981), Multiple Attribute Decision Making", "Opricovic, Tzeng (2004), EJOR 156",
      "Brans, Vincke (1985), Management Science 31", "Roy (1978), ELECTRE III, Cahiers du CERO 20",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let (criteria, keys) = try read(reader)
    let ranking = try reader.choice("method", Criteria.Ranking.self)
    if ranking == .saw,
      criteria.values.contains(where: { row in row.indices.contains { !criteria.isGain[$0] && row[$0] <= 0 } })
    {
      throw reader.failure("a cost criterion is not above 0", remedy: "Use topsis, which needs no reciprocal.")
    }
    let scores = criteria.scores(ranking)
    var builder = TableBuilder(declaration)
    builder.keys(keys, scores.indices.map(Optional.some))
    builder.numbers("score", scores.map(Optional.some))
    builder.integers("rank", Criteria.ranks(scores, higherIsBetter: ranking.higherIsBetter).map(Optional.some))
    return builder.table
  }

  /// The table of values by alternative and criterion, both in the order of their names.
  static func read(_ reader: InputReader) throws(MethodFailure) -> (Criteria, Keys) {
    try reader.requireRows()
    let (alternatives, names) = (try reader.keys("alternative"), try reader.keys("criterion"))
    try reader.requireDistinct([alternatives, names])
    let values = try reader.numbers("value", atLeast: nil)
    guard let table = try reader.table("criteria") else {
      throw reader.failure("the table criteria is not given", remedy: "Pass it by name: criteria=TABLE.")
    }
    let known = try table.keys("criterion")
    try table.requireDistinct([known])
    let (weights, directions) = (try table.numbers("weight"), try table.keys("direction"))
    var place = [Int?](repeating: nil, count: names.count)
    for row in weights.indices {
      if let code = names.code(of: known.names[known.codes[row]]) { place[code] = row }
    }
    var own: [Double] = []
    var gains: [Bool] = []
    for (code, row) in place.enumerated() {
      guard let row else {
        throw table.failure("\(names.names[code]) has no weight", remedy: "Add it to the table criteria.")
      }
      own.append(weights[row])
      switch directions.names[directions.codes[row]] {
      case "gain", "1": gains.append(true)
      case "cost", "-1": gains.append(false)
      case let word: throw table.failure("the direction is \(word)", row: row, remedy: "Write gain or cost.")
      }
    }
    guard own.contains(where: { $0 > 0 }) else {
      throw table.failure("all weights are zero", remedy: "Give a criterion a weight above 0.")
    }
    var matrix = [[Double?]](repeating: [Double?](repeating: nil, count: names.count), count: alternatives.count)
    for row in values.indices { matrix[alternatives.codes[row]][names.codes[row]] = values[row] }
    for (a, row) in matrix.enumerated() {
      if let c = row.firstIndex(where: { $0 == nil }) {
        throw reader.failure(
          "\(alternatives.names[a]) has no value for \(names.names[c])",
          remedy: "Fill it in, or leave the alternative out.")
      }
    }
    return (Criteria(values: matrix.map { $0.map { $0 ?? 0 } }, weights: own, isGain: gains), alternatives)
  }
}
