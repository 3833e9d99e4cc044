/// How far the ranks of a composite index hold when the choices behind it are made otherwise.
///
/// Each draw takes one imputation, normalisation and aggregation, each alternative equally likely, and weights within a
/// band. The ends of a rank's interval are quantiles over the draws, widened to hold the rank itself. Sobol indices are of the
/// mean absolute shift of ranks (Saisana, Saltelli and Tarantola 2005); the weights are one factor.
///
/// - Source: Saisana, Saltelli, Tarantola (2005), Uncertainty and sensitivity analysis techniques as tools for the quality
///   assessment of composite indicators, JRSS A 168; OECD/JRC (2008), Handbook, pp. 117-131.
public struct CompositeRobustness: Hashable, Sendable {
  public let units: [String]
  /// Ranks of the recipe itself; nil for a unit without a score.
  public let ranks: [Int?]
  public let low: [Int?]
  public let median: [Double?]
  public let high: [Int?]
  /// Mean of `|rank - rank of the recipe|` over units and draws.
  public let meanShift: Double
  /// By factor that is varied; empty where ranks never shift, for then nothing is to be explained.
  public let factors: [Factor]
  /// Ranks under every combination of alternatives with the weights as given.
  public let scenarios: [Scenario]

  public struct Factor: Hashable, Sendable {
    public var factor: CompositeAlternatives.Factor
    public var index: SobolIndex
  }

  public struct Scenario: Hashable, Sendable {
    public var imputation: Imputation
    public var normalisation: Normalisation
    public var aggregation: Aggregation
    public var ranks: [Int?]
  }

  /// - Parameters:
  ///   - draws: independent ways of building the index; half of them are one base sample of the Sobol indices, half the other.
  ///   - level: of the intervals.
  ///   - workers: threads; the result does not depend on them.
  /// - Throws: ``CompositeRefusal`` for a combination of alternatives that has no meaning, or where nothing is varied.
  public init(
    of table: IndicatorTable, structure: CompositeStructure, recipe: CompositeRecipe,
    alternatives: CompositeAlternatives, denominators: IndicatorTable? = nil, groups: [String]? = nil,
    draws: Int = 1000, level: Double = 0.9, seed: UInt64 = 1, workers: Int = Parallel.cores
  ) throws(CompositeRefusal) {
    guard !alternatives.factors.isEmpty else { throw .oneFactorLeft }
    let all = try CompositeScenarios(
      of: table, structure: structure, recipe: recipe, alternatives: alternatives, denominators: denominators,
      groups: groups)
    units = all.units
    ranks = all.scenarios[0].ranks
    scenarios = all.scenarios.map {
      Scenario(
        imputation: $0.recipe.impute, normalisation: $0.recipe.normalise, aggregation: $0.recipe.aggregate,
        ranks: $0.ranks)
    }
    let runs = try CompositeRuns(all, samples: max(1, draws / 2), seed: seed, workers: workers)
    let spread = try runs.spread(level: level, workers: workers)
    low = zip(spread, ranks).map { spread, rank in rank.map { min($0, spread.low) } }
    high = zip(spread, ranks).map { spread, rank in rank.map { max($0, spread.high) } }
    median = zip(spread, ranks).map { spread, rank in rank == nil ? nil : spread.median }
    meanShift = Summation.mean(runs.outputs.a + runs.outputs.b) ?? 0
    do {
      let found = try SobolIndex.indices(of: runs.outputs, seed: seed, workers: workers)
      factors = zip(alternatives.factors, found?.factors ?? []).map { Factor(factor: $0, index: $1) }
    } catch {
      throw .cancelled
    }
  }
}
