import TerroirKernel

extension MultiCriteria {
  /// What each method leaves open, with the method it is read by in its meaning.
  static let settings: [Parameter] = [
    Parameter(
      "deviation", .choice(Criteria.Deviation.allCases.map(\.rawValue)), default: .text("scaled"),
      citation: "Diakoulaki, Mavrotas, Papayannakis (1995), Computers and Operations Research 22",
      "weights=deviation: of min-max scaled values, the same in any unit, or raw (pymcdm), so that units weigh"),
    Parameter(
      "normalise", .choice(Criteria.Normalisation.allCases.map(\.rawValue)), default: .text("vector"),
      "how topsis makes criteria comparable: vector (Hwang and Yoon) or minmax (pymcdm)"),
    Parameter(
      "copras", .choice(Criteria.Copras.allCases.map(\.rawValue)), default: .text("published"),
      "how copras counts costs: published (its authors), or pymcdm, which adds them like gains"),
    Parameter(
      "preference", .choice(Criteria.Preference.allCases.map(\.rawValue)), default: .text("usual"), citation: brans,
      "promethee2: how a difference becomes a preference, types I to VI"),
    Parameter(
      "indifference", .number(0...1), unit: .share, default: .number(0.1), citation: roy,
      "electre3, and promethee2 by u-shape, level, linear: share of a criterion's range up to which two count as equal (q); a plain start, to be set by how exact the values are"
    ),
    Parameter(
      "strict_preference", .number(0...1), unit: .share, default: .number(0.3), citation: roy,
      "electre3, and promethee2 by v-shape, level, linear: share of the range from which preference is whole (p)"),
    Parameter(
      "veto", .number(0...10), unit: .share, default: .number(0.9), citation: roy,
      "electre3: loss, as a share of the range, from which nothing outranks; above 1 none is whole, a large one switches it off (v)"
    ),
    Parameter(
      "inflection", .number(0.001...10), unit: .share, default: .number(0.2), citation: brans,
      "promethee2 by gaussian: share of the range at which preference turns (s)"),
    Parameter(
      "utility_weight", .number(0...1), unit: .share, default: .number(0.5),
      citation: "Opricovic, Tzeng (2004), EJOR 156",
      "vikor: weight of the sum of regrets against the largest one (v)"),
    Parameter(
      "codas_threshold", .number(0...1), unit: .index, default: .number(0.02),
      citation: "Keshavarz Ghorabaee et al. (2016), Economic Computation and Economic Cybernetics Studies 50",
      "codas: difference of distances from which the taxicab one counts too (tau; its authors advise 0.01 to 0.05)"),
  ]

  private static let brans: Citation = "Brans, Vincke (1985), Management Science 31"
  private static let roy: Citation = "Roy (1978), ELECTRE III, Cahiers du CERO 20"

  /// The settings that the parameters give; refuses thresholds that are not in order, where `ranking` reads them.
  static func settings(
    _ reader: InputReader, _ ranking: Criteria.Ranking
  ) throws(MethodFailure) -> Criteria.Settings {
    var result = Criteria.Settings()
    result.normalised = try reader.choice("normalise", Criteria.Normalisation.self)
    result.copras = try reader.choice("copras", Criteria.Copras.self)
    result.preference = try reader.choice("preference", Criteria.Preference.self)
    result.indifference = try reader.number("indifference")
    result.strict = try reader.number("strict_preference")
    result.veto = try reader.number("veto")
    result.inflection = try reader.number("inflection")
    result.utilityWeight = try reader.number("utility_weight")
    result.codasThreshold = try reader.number("codas_threshold")
    let preference = ranking == .promethee2 ? result.preference : .usual
    let isOutranking = ranking == .electre3
    if isOutranking || (preference.readsStrict && preference.readsIndifference) {
      try order(reader, ("indifference", result.indifference), ("strict_preference", result.strict))
    }
    if isOutranking { try order(reader, ("strict_preference", result.strict), ("veto", result.veto)) }
    if preference == .vShape, result.strict == 0 {
      throw reader.failure("strict_preference is 0", hint: "Use preference=usual, or give it above 0.")
    }
    return result
  }

  private static func order(
    _ reader: InputReader, _ less: (name: String, value: Double), _ more: (name: String, value: Double)
  ) throws(MethodFailure) {
    guard less.value < more.value else {
      throw reader.failure(
        "\(less.name) is \(less.value) and \(more.name) \(more.value)", hint: "Give \(less.name) below \(more.name).")
    }
  }
}
