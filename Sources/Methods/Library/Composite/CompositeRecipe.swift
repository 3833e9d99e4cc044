/// How an index is built: the choice at each step, with the defaults of the OECD/JRC handbook's example.
public struct CompositeRecipe: Hashable, Sendable {
  /// Where the weights come from.
  public enum Weights: String, CaseIterable, Sendable {
    /// As the structure gives them.
    case structure
    /// The same for all siblings.
    case equal
    /// Squared loadings on the first principal component of the siblings, as in `PrincipalWeights`.
    case principalComponent = "principal-component"
  }

  public var impute = Imputation.none
  public var screen = Screening.none
  /// The share of indicators a unit must have.
  public var threshold = 2.0 / 3
  public var treat = Treatment.none
  public var normalise = Normalisation.minmax
  public var settings = Normalisation.Settings()
  public var weights = Weights.structure
  public var aggregate = Aggregation.arithmetic

  public init() {}

  /// Refuses a normalisation that has no ratios under a mean that needs them.
  public func check() throws(CompositeRefusal) {
    if normalise.isOrdinal, aggregate.needsPositive { throw .inadmissible(normalise, aggregate) }
  }

  /// The steps up to the treated table, which weights and normalisation do not touch; refuses a value that is missing
  /// where nothing is done about it.
  func prepared(
    _ table: IndicatorTable, denominators: IndicatorTable?, groups: [String]?, _ structure: CompositeStructure
  )
    throws(CompositeRefusal) -> CompositeIndex.Preparation
  {
    guard table.units.count > 1 else { throw .tooFewUnits(table.units.count) }
    for element in structure.indicators where table[element.code] == nil { throw .noData(element.code) }
    let known = Set(structure.indicators.map(\.code))
    for code in table.codes where !known.contains(code) { throw .notInStructure(code) }
    let denominated = try Denomination.denominated(table, by: denominators, structure: structure)
    let kept = screen.kept(denominated, threshold: threshold)
    guard kept.count > 1 else { throw .allScreenedOut }
    let (imputed, count) = try impute.imputed(denominated, groups: groups)
    let screened = imputed.picking(kept)
    if impute == .none, let gap = screened.firstMissing { throw .missing(unit: gap.unit, code: gap.code) }
    let (treated, records) = treat.treated(screened)
    return CompositeIndex.Preparation(
      denominated: denominated, imputed: imputed, imputedCount: count, screened: screened, treated: treated,
      treatment: records, leftOut: Set(table.units).subtracting(screened.units).sorted())
  }
}
