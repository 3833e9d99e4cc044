import Foundation

/// The index under every combination of alternatives, prepared so that a draw of weights costs one weighted sum.
///
/// An arithmetic, geometric or harmonic mean of means with complete data is one mean with effective weights, of the values,
/// their logarithms or their reciprocals; ranks need no more than that sum. Other aggregations, and units with missing
/// values, go through the tree.
struct CompositeScenarios: Sendable {
  /// One combination of alternatives.
  struct Scenario: Sendable {
    var recipe: CompositeRecipe
    var normalised: IndicatorTable
    /// By indicator and unit, what is summed; nil where the aggregation is not such a mean or something is missing.
    var sums: [[Double]]?
    /// Ranks with the weights as given.
    var ranks: [Int?]
  }

  let structure: CompositeStructure
  let alternatives: CompositeAlternatives
  let units: [String]
  let scenarios: [Scenario]

  /// - Throws: ``CompositeRefusal`` of the first combination that has no meaning.
  init(
    of table: IndicatorTable, structure given: CompositeStructure, recipe: CompositeRecipe,
    alternatives: CompositeAlternatives, denominators: IndicatorTable?, groups: [String]?
  ) throws(CompositeRefusal) {
    var scenarios: [Scenario] = []
    // The weights are those of the recipe itself in every scenario, also where they come from the data.
    let base =
      recipe.weights == .structure
      ? given
      : try CompositeIndex(
        of: table, structure: given, recipe: recipe, denominators: denominators, groups: groups
      ).structure
    var (structure, units) = (base, table.units)
    for imputation in alternatives.imputations {
      for normalisation in alternatives.normalisations {
        for aggregation in alternatives.aggregations {
          var own = recipe
          (own.impute, own.normalise, own.aggregate) = (imputation, normalisation, aggregation)
          own.weights = .structure
          let index = try CompositeIndex(
            of: table, structure: base, recipe: own, denominators: denominators, groups: groups)
          (structure, units) = (index.structure, index.units)
          scenarios.append(
            Scenario(
              recipe: own, normalised: index.normalised, sums: Self.sums(index),
              ranks: index.ranks(at: index.structure.root)))
        }
      }
    }
    self.structure = structure
    self.units = units
    self.scenarios = scenarios
    self.alternatives = alternatives
  }

  private static func sums(_ index: CompositeIndex) -> [[Double]]? {
    let form: (Double) -> Double
    switch index.recipe.aggregate {
    case .arithmetic: form = { $0 }
    case .geometric: form = { log($0) }
    case .harmonic: form = { -1 / $0 }
    case .median, .copeland: return nil
    }
    var result: [[Double]] = []
    for element in index.structure.indicators {
      guard let column = index.normalised[element.code] else { return nil }
      let values = column.compactMap(\.self)
      guard values.count == column.count else { return nil }
      result.append(values.map(form))
    }
    return result
  }

  func position(_ draw: CompositeDraw) -> Int {
    (draw.imputation * alternatives.normalisations.count + draw.normalisation) * alternatives.aggregations.count
      + draw.aggregation
  }

  /// A number for each unit that ranks as its index does under this draw; nil where a unit has none.
  func scores(_ draw: CompositeDraw, weights nominal: [Double], into scores: inout [Double]) throws(CompositeRefusal) {
    let scenario = scenarios[position(draw)]
    let shares = structure.shares(of: zip(nominal, draw.changes).map { $0 * $1 })
    guard let sums = scenario.sums else {
      let table = try scenario.recipe.aggregate.aggregated(scenario.normalised, structure: structure, shares: shares)
      // A unit without a score is ranked behind all others and its rank is not used.
      scores = table.columns[structure.root].map { $0 ?? -.infinity }
      return
    }
    let effective = structure.effective(shares: shares)
    for unit in scores.indices { scores[unit] = 0 }
    for (indicator, column) in sums.enumerated() {
      let weight = effective[indicator]
      scores.withUnsafeMutableBufferPointer { scores in
        column.withUnsafeBufferPointer { column in
          for unit in 0..<min(scores.count, column.count) { scores[unit] += weight * column[unit] }
        }
      }
    }
  }
}
