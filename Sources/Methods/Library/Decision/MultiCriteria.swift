public import TerroirKernel

/// The method `mcda`: alternatives ranked over weighted criteria. Formulas and sources as in ``Criteria``.
///
/// Conventions on which packages differ are parameters: `normalise` of topsis (Hwang and Yoon, or pymcdm's minmax) and
/// `copras` (its authors' formula, or pymcdm's, in which the reciprocal of costs cancels out). So are the thresholds of
/// promethee2, electre3, vikor and codas, as in ``Criteria/Settings``.
///
/// - Input: one row per alternative and criterion with a value; the table `criteria` with weight and direction (gain, cost).
/// - Output: one row per alternative with score and rank; VIKOR's score is a distance, less is better.
/// - Throws: on missing or repeated combinations, unknown criteria, a direction that is neither, weights that sum to zero,
///   thresholds that are not in order, a criterion that is listed and has no values, values that a method has no meaning for: a
///   cost of 0 in saw, no costs at all in copras, negative ones in saw, copras and the weights gini, not above 0 in codas,
///   marcos and the weights entropy and merec, a criterion whose mean is 0 in edas.
public enum MultiCriteria: Method {
  static let roles = [
    MethodDeclaration.Role("alternative", .text, "what is ranked"),
    MethodDeclaration.Role("criterion", .text, "on what"),
    MethodDeclaration.Role("value", .number, "how it does"),
  ]
  static let criteriaTable = MethodDeclaration.TableRole(
    "criteria",
    columns: [
      .init("criterion", .text, "the criterion"),
      .init("weight", .number, required: false, "its weight, as a share of all; not needed where weights are computed"),
      .init("direction", .text, Direction.words),
    ], "weights and directions")

  public static let declaration = MethodDeclaration(
    name: "mcda", summary: "Alternatives ranked over weighted criteria by one of ten methods",
    formula:
      "topsis: C = d-/(d+ + d-); vikor: Q = v S' + (1-v) R'; promethee2, electre3: mean net flow; see the sources for others",
    roles: roles, tables: [criteriaTable],
    parameters: [
      Parameter(
        "method", .choice(Criteria.Ranking.allCases.map(\.rawValue)), default: .text("topsis"),
        "the method of ranking"),
      Parameter(
        "weights", .choice(Criteria.Weighting.allCases.map(\.rawValue)), default: .text("given"),
        "the table's own weights, equal ones, or weights from how the values vary"),
    ] + settings,
    outputs: [
      Column("score", .number, unit: .index, "score; for vikor less is better"),
      Column("rank", .integer, unit: .rank, "rank, equal scores share the better one"),
    ],
    notes: [
      Column("caution", .text, "that scores reward high costs (copras=pymcdm), or that units weigh (deviation=raw)"),
      Column("unused", .text, "where criteria has weights and others are computed: that they are not read"),
    ],
    citations: [
      "Hwang, Yoon (1981), Multiple Attribute Decision Making", "Opricovic, Tzeng (2004), EJOR 156",
      "Brans, Vincke (1985), Management Science 31", "Roy (1978), ELECTRE III, Cahiers du CERO 20",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let weighting = try reader.choice("weights", Criteria.Weighting.self)
    let (table, keys, names) = try read(reader, weighted: weighting == .given)
    let ranking = try reader.choice("method", Criteria.Ranking.self)
    let settings = try settings(reader, ranking)
    if let fault = table.fault(of: ranking, settings) {
      throw reader.failure(fault.reason(ranking, keys.names, names.names), hint: fault.hint)
    }
    if let needs = weighting.needs, let low = table.values.flatMap(\.self).min(), !needs.admits(low) {
      throw reader.failure(
        "the value \(low) has no meaning for weights=\(weighting.rawValue)", hint: "Use weights=critic.")
    }
    if weighting == .gini, let c = table.columns.first(where: { !table.column($0).contains { $0 > 0 } }) {
      throw reader.failure(
        "\(names.names[c]) is 0 for every alternative, and weights=gini divides by its sum",
        hint: "Leave the criterion out.")
    }
    let deviation = try reader.choice("deviation", Criteria.Deviation.self)
    guard let criteria = table.weighted(by: weighting, deviation: deviation) else {
      throw reader.failure("no criterion varies, so none has a weight", hint: "Use weights=equal.")
    }
    let scores = criteria.scores(ranking, settings)
    var builder = TableBuilder(declaration)
    builder.keys(keys, scores.indices.map(Optional.some))
    builder.numbers("score", scores.map(Optional.some))
    builder.integers("rank", Criteria.ranks(scores, higherIsBetter: ranking.higherIsBetter).map(Optional.some))
    var cautions: [String] = []
    if ranking == .copras, settings.copras == .pymcdm, criteria.isGain.contains(false) {
      cautions.append("pymcdm adds costs like gains: a higher cost ranks better; copras=published does not")
    }
    if weighting == .deviation, deviation == .raw {
      cautions.append("deviation=raw weighs by units: a criterion in other units ranks otherwise; scaled does not")
    }
    if !cautions.isEmpty { builder.note("caution", text: cautions.joined(separator: "; ")) }
    if weighting != .given, try reader.table("criteria")?.has("weight") == true {
      builder.note("unused", text: "the weights of criteria: weights=\(weighting.rawValue) computes others")
    }
    return builder.table
  }

  /// The table of values by alternative and criterion, both in the order of their names; equal weights unless `weighted`.
  static func read(
    _ reader: InputReader, weighted: Bool = true
  ) throws(MethodFailure) -> (criteria: Criteria, alternatives: Keys, names: Keys) {
    try reader.requireRows()
    let (alternatives, names) = (try reader.keys("alternative"), try reader.keys("criterion"))
    try reader.requireDistinct([alternatives, names])
    let values = try reader.numbers("value", atLeast: nil)
    guard let table = try reader.table("criteria") else {
      throw reader.failure("the table criteria is not given", hint: "Pass it by name: criteria=TABLE.")
    }
    let known = try table.keys("criterion")
    try table.requireDistinct([known])
    let directions = try table.keys("direction")
    let weights = weighted ? try table.numbers("weight") : directions.codes.map { _ in 1 }
    var place = [Int?](repeating: nil, count: names.count)
    for row in weights.indices {
      let name = known.names[known.codes[row]]
      guard let code = names.code(of: name) else {
        throw table.failure("\(name) has no values", row: row, hint: "Give its values, or take it out of the table.")
      }
      place[code] = row
    }
    var own: [Double] = []
    var gains: [Bool] = []
    for (code, row) in place.enumerated() {
      guard let row else {
        throw table.failure("\(names.names[code]) is not listed", hint: "Add it to the table criteria.")
      }
      own.append(weights[row])
      let word = directions.names[directions.codes[row]]
      guard let isGain = Direction.isGain(word) else {
        throw table.failure("the direction is \(word)", row: row, hint: Direction.hint)
      }
      gains.append(isGain)
    }
    guard own.contains(where: { $0 > 0 }) else {
      throw table.failure("all weights are zero", hint: "Give a criterion a weight above 0.")
    }
    var matrix = [[Double?]](repeating: [Double?](repeating: nil, count: names.count), count: alternatives.count)
    for row in values.indices { matrix[alternatives.codes[row]][names.codes[row]] = values[row] }
    for (a, row) in matrix.enumerated() {
      if let c = row.firstIndex(where: { $0 == nil }) {
        throw reader.failure(
          "\(alternatives.names[a]) has no value for \(names.names[c])",
          hint: "Fill it in, or leave the alternative out.")
      }
    }
    return (Criteria(values: matrix.map { $0.map { $0 ?? 0 } }, weights: own, isGain: gains), alternatives, names)
  }
}

extension Criteria.Fault {
  fileprivate func reason(_ ranking: Criteria.Ranking, _ alternatives: [String], _ criteria: [String]) -> Phrase {
    switch self {
    case .outOfRange(let value, let range):
      "the value \(value) has no meaning for \(ranking.rawValue), which takes values \(range.rawValue)"
    case .zeroCost(let criterion, let alternative):
      "the cost \(criteria[criterion]) of \(alternatives[alternative]) is 0, and \(ranking.rawValue) divides by it"
    case .costless(let alternative):
      "all costs of \(alternatives[alternative]) are 0, and \(ranking.rawValue) divides by their sum"
    case .empty(let criterion):
      "\(criteria[criterion]) is 0 for every alternative, and \(ranking.rawValue) divides by its sum"
    case .zeroMean(let criterion):
      "the mean of \(criteria[criterion]) is 0, and \(ranking.rawValue) divides by it"
    }
  }

  fileprivate var hint: Phrase {
    switch self {
    case .outOfRange: "Use topsis, which takes any."
    case .zeroCost, .costless: "Use topsis, which needs no reciprocal."
    case .empty: "Leave the criterion out."
    case .zeroMean: "Use topsis, which needs no mean."
    }
  }
}
