/// What is varied when the ranks of an index are tested: alternatives for each choice that could have been made otherwise.
///
/// The recipe's own choice always belongs to them. A factor with one alternative is fixed.
public struct CompositeAlternatives: Hashable, Sendable {
  /// A choice whose alternatives are drawn.
  public enum Factor: String, CaseIterable, Sendable { case impute, normalise, weights, aggregate }

  public let imputations: [Imputation]
  public let normalisations: [Normalisation]
  public let aggregations: [Aggregation]
  /// Each weight is multiplied by a number uniform on `1 - spread ... 1 + spread`, then siblings sum to 1 again.
  public let spread: Double

  /// The alternatives of the factors in `vary`, with the recipe's own choice first.
  ///
  /// Imputation is a factor only where something is missing; by group only where there are groups.
  public init(
    to recipe: CompositeRecipe, vary: [Factor] = Factor.allCases,
    imputations: [Imputation] = [.available, .mean, .median],
    normalisations: [Normalisation] = [.minmax, .zscore], aggregations: [Aggregation] = [.arithmetic, .geometric],
    spread: Double = 0.25, isComplete: Bool
  ) {
    func all<Choice: Hashable>(_ own: Choice, _ others: [Choice], _ factor: Factor) -> [Choice] {
      guard vary.contains(factor) else { return [own] }
      var result = [own]
      for other in others where !result.contains(other) { result.append(other) }
      return result
    }
    self.imputations = isComplete ? [recipe.impute] : all(recipe.impute, imputations, .impute)
    self.normalisations = all(recipe.normalise, normalisations, .normalise)
    self.aggregations = all(recipe.aggregate, aggregations, .aggregate)
    self.spread = vary.contains(.weights) ? spread : 0
  }

  /// The factors with more than one alternative, in the order of ``Factor``.
  public var factors: [Factor] {
    Factor.allCases.filter { factor in
      switch factor {
      case .impute: imputations.count > 1
      case .normalise: normalisations.count > 1
      case .weights: spread > 0
      case .aggregate: aggregations.count > 1
      }
    }
  }
}
