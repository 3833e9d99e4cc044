public import TerroirKernel

/// The method `composite-robustness`: rank intervals of a composite index, and which choice moves the ranks.
///
/// - Input: as for `composite`. The recipe is that of its parameters, here with minmax from 1 to 100 and z-scores as
///   T-scores (mean 50, deviation 10), so that geometric means are possible.
/// - Output by `detail`: ranks (with the quantiles of `level`), factors (Sobol indices of the mean shift of ranks, with
///   intervals), scenarios (ranks under each combination of alternatives, weights as given).
/// - Throws: as `composite`, for any combination of alternatives that has no meaning.
/// - Source: Saisana, Saltelli, Tarantola (2005), JRSS A 168; Saltelli et al. (2010), Computer Physics Communications 181.
public enum CompositeRobustnessMethod: Method {
  public enum Detail: String, CaseIterable, Sendable { case ranks, factors, scenarios }

  public static let declaration = MethodDeclaration(
    name: "composite-robustness",
    summary: "Rank intervals of a composite index when its choices are made otherwise, and which choice matters",
    formula:
      "quantiles of rank over draws of {imputation, normalisation, weights +-25 %, aggregation}; S, ST of the shift",
    roles: CompositeReader.roles, tables: [CompositeReader.structureTable],
    parameters: recipe + [
      Parameter(
        "draws", .integer(10...1_000_000), unit: .count, default: .integer(1000), "ways of building the index"),
      Parameter(
        "vary", .choices(words(CompositeAlternatives.Factor.self)),
        default: list(CompositeAlternatives.Factor.allCases),
        "what is varied"),
      Parameter(
        "imputations", .choices(words(Imputation.self)), default: list([Imputation.available, .mean, .median]),
        "alternatives, used where something is missing"),
      Parameter(
        "normalisations", .choices(words(Normalisation.self)), default: list([Normalisation.minmax, .zscore]),
        "alternatives"),
      Parameter(
        "aggregations", .choices(words(Aggregation.self)), default: list([Aggregation.arithmetic, .geometric]),
        "alternatives"),
      Parameter("spread", .number(0...1), unit: .share, default: .number(0.25), "change of a weight, up and down"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.9), "of the rank intervals"),
      CompositeRecipe.choice("detail", Detail.self, .ranks, "ranks, factors or scenarios"),
    ],
    outputs: [
      Column("rank", .integer, unit: .rank, "rank by the recipe"),
      Column("rank_low", .integer, unit: .rank, "best rank within the interval"),
      Column("rank_median", .number, unit: .rank, "middle rank over the draws"),
      Column("rank_high", .integer, unit: .rank, "worst rank within the interval"),
      Column("factor", .text, words: words(CompositeAlternatives.Factor.self), "detail=factors: the choice"),
      Column("s1", .number, unit: .share, "share of the variance of the shift by the choice alone"),
      Column("s1_low", .number, unit: .share, "lower end"), Column("s1_high", .number, unit: .share, "upper end"),
      Column("st", .number, unit: .share, "share with all interactions"),
      Column("st_low", .number, unit: .share, "lower end"), Column("st_high", .number, unit: .share, "upper end"),
      Column("impute", .text, "detail=scenarios: imputation"), Column("normalise", .text, "normalisation"),
      Column("aggregate", .text, "aggregation"),
    ],
    notes: [
      Column("mean_shift", .number, unit: .rank, "mean absolute shift of ranks over units and draws"),
      Column("draws", .integer, unit: .count, "ways of building the index"),
      Column("unused", .text, "columns of the table structure that no way of building the index reads"),
    ],
    citations: [
      "Saisana, Saltelli, Tarantola (2005), JRSS A 168(2)",
      "OECD/JRC (2008), Handbook on Constructing Composite Indicators",
      "Saltelli, Annoni, Azzini, Campolongo, Ratto, Tarantola (2010), Computer Physics Communications 181",
    ])

  /// The parameters of `composite`, with a scale above 0.
  private static let recipe = CompositeRecipe.parameters.map { parameter in
    var own = parameter
    if own.name == "low" { own.default = .number(1) }
    return own
  }

  private static func words<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }

  private static func list<Choice: RawRepresentable<String>>(_ choices: [Choice]) -> ParameterValue {
    .list(choices.map { .text($0.rawValue) })
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = try CompositeReader(input, for: declaration)
    var recipe = try CompositeRecipe(reader.read)
    (recipe.settings.mean, recipe.settings.deviation) = (50, 10)
    let alternatives = CompositeAlternatives(
      to: recipe, vary: try reader.read.words("vary").compactMap(CompositeAlternatives.Factor.init),
      imputations: try reader.read.words("imputations").compactMap(Imputation.init),
      normalisations: try reader.read.words("normalisations").compactMap(Normalisation.init),
      aggregations: try reader.read.words("aggregations").compactMap(Aggregation.init),
      spread: try reader.read.number("spread"), isComplete: reader.table.firstMissing == nil)
    let (draws, level) = (try reader.read.integer("draws"), try reader.read.number("level"))
    let detail = try reader.read.choice("detail", Detail.self)
    do throws(CompositeRefusal) {
      let found = try CompositeRobustness(
        of: reader.table, structure: reader.structure, recipe: recipe, alternatives: alternatives,
        denominators: reader.denominators, groups: reader.groups, draws: draws, level: level, seed: input.seed)
      var result = table(found, detail, reader.keys, draws: draws)
      if let unused = reader.unused(by: recipe, normalisations: alternatives.normalisations) {
        result.notes.append(.init("unused", .text(unused)))
      }
      return result
    } catch {
      throw error.failure(declaration.name)
    }
  }

  private static func table(_ found: CompositeRobustness, _ detail: Detail, _ keys: Keys, draws: Int) -> Table {
    var builder = TableBuilder(declaration)
    let codes = found.units.map { keys.code(of: $0) }
    switch detail {
    case .ranks:
      builder.keys(keys, codes)
      builder.integers("rank", found.ranks)
      builder.integers("rank_low", found.low)
      builder.numbers("rank_median", found.median)
      builder.integers("rank_high", found.high)
    case .factors:
      let indices = found.factors.map(\.index)
      builder.texts("factor", found.factors.map(\.factor.rawValue))
      builder.numbers("s1", indices.map(\.first))
      builder.numbers("s1_low", indices.map(\.firstLow))
      builder.numbers("s1_high", indices.map(\.firstHigh))
      builder.numbers("st", indices.map(\.total))
      builder.numbers("st_low", indices.map(\.totalLow))
      builder.numbers("st_high", indices.map(\.totalHigh))
    case .scenarios:
      let cells = found.scenarios.flatMap { scenario in codes.indices.map { (scenario, $0) } }
      builder.texts("impute", cells.map(\.0.imputation.rawValue))
      builder.texts("normalise", cells.map(\.0.normalisation.rawValue))
      builder.texts("aggregate", cells.map(\.0.aggregation.rawValue))
      builder.keys(keys, cells.map { codes[$0.1] })
      builder.integers("rank", cells.map { $0.0.ranks[$0.1] })
    }
    builder.note("mean_shift", found.meanShift)
    builder.note("draws", count: 2 * max(1, draws / 2))
    return builder.table
  }
}
