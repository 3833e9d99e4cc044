/// A composite index with the table of every step, so that each number can be followed from raw data to rank.
///
/// Units are screened by what they bring before imputation: an imputed value does not count as known.
public struct CompositeIndex: Hashable, Sendable {
  /// Steps 1 to 4.
  public struct Preparation: Hashable, Sendable {
    public var denominated: IndicatorTable
    public var imputed: IndicatorTable
    /// Cells that were imputed.
    public var imputedCount: Int
    public var screened: IndicatorTable
    public var treated: IndicatorTable
    public var treatment: [Treatment.Record]
    /// Units that the screening left out.
    public var leftOut: [String]
  }

  public let recipe: CompositeRecipe
  public let structure: CompositeStructure
  public let preparation: Preparation
  public let normalised: IndicatorTable
  /// A column for each element of the structure; the index is the last.
  public let scores: IndicatorTable

  public var units: [String] { scores.units }
  public var index: [Double?] { scores.columns[structure.root] }

  /// - Parameters:
  ///   - table: the indicators of the structure, in any order.
  ///   - denominators: columns that the structure divides by, for the same units.
  ///   - groups: the group of each unit, for imputation by group.
  /// - Throws: ``CompositeRefusal``; a combination that has no meaning is refused before anything is computed.
  public init(
    of table: IndicatorTable, structure given: CompositeStructure, recipe: CompositeRecipe = CompositeRecipe(),
    denominators: IndicatorTable? = nil, groups: [String]? = nil
  ) throws(CompositeRefusal) {
    try recipe.check()
    self.recipe = recipe
    preparation = try recipe.prepared(table, denominators: denominators, groups: groups, given)
    normalised = try recipe.normalise.normalised(preparation.treated, structure: given, settings: recipe.settings)
    structure =
      switch recipe.weights {
      case .structure: given
      case .equal: try given.withEqualWeights()
      case .principalComponent: try PrincipalWeights.structure(given, on: normalised)
      }
    scores = try recipe.aggregate.aggregated(normalised, structure: structure)
  }

  /// The rank of each unit on the element at `position`, 1 for the highest unrounded score, ties at the better rank; nil
  /// where it has no score.
  public func ranks(at position: Int) -> [Int?] { Self.ranks(scores.columns[position]) }

  static func ranks(_ column: [Double?]) -> [Int?] {
    var ranks = Ranking.ranks(column.compactMap(\.self), of: .scores).makeIterator()
    return column.map { $0 == nil ? nil : ranks.next().map { Int($0) } }
  }
}
