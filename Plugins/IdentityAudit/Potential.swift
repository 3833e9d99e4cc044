import Foundation
import TerroirKernel
import TerroirMethods

/// The identity potential of the towns as a composite index: `100 x sum w_p ln(1 + x_p) / ln(1 + greatest)` over the parts
/// of ``PotentialPart`` that the region has, weights as shares of their sum.
///
/// Source: OECD and JRC (2008), Handbook on constructing composite indicators.
struct Potential {
  static let composite = "identity potential"

  /// The parts that some town has, in their order; what no town has tells none apart.
  let parts: [PotentialPart]
  /// The positions of `parts` among all parts.
  let columns: [Int]
  let weights: [Double]
  /// By town and part what it adds to the potential.
  let contributions: [[Double]]
  let values: [Double]
  let ranks: [Double]
  /// Nil where there are fewer than two towns.
  let index: CompositeIndex?

  /// - Parameter counts: one row a town, one column for each of all parts.
  init(_ counts: [[Double]], _ stage: IdentityAuditStage) throws(StageFailure) {
    let all = PotentialPart.allCases
    let columns = all.indices.filter { column in counts.contains { $0[column] > 0 } && stage.weight(all[column]) > 0 }
    let sum = columns.reduce(0) { $0 + stage.weight(all[$1]) }
    let scaled = Scaling.logarithm.scaled(counts)
    self.columns = columns
    parts = columns.map { all[$0] }
    let weights = columns.map { stage.weight(all[$0]) / sum }
    self.weights = weights
    let table = IndicatorTable(
      units: counts.indices.map { "\($0)" }, codes: columns.map { all[$0].rawValue },
      columns: columns.map { column in scaled.map { $0[column] } })
    do throws(CompositeRefusal) {
      index = counts.count > 1 && !columns.isEmpty ? try Self.index(table, weights) : nil
      let shares = try index?.contributions()
      let added = columns.map { shares?[all[$0].rawValue] }
      contributions = counts.indices.map { town in
        columns.indices.map { part in added[part]?[town] ?? 100 * weights[part] * scaled[town][columns[part]] }
      }
    } catch {
      throw .method(name: "composite", reason: "\(error)", hint: "check `identity`, `actors` and `events`")
    }
    values = contributions.map { Summation.sum($0) }
    ranks = Ranking.ranks(values, of: .scores)
  }

  private static func index(_ table: IndicatorTable, _ weights: [Double]) throws(CompositeRefusal) -> CompositeIndex {
    var recipe = CompositeRecipe()
    // Each column is the logarithm over its greatest already: 0 is a town without any.
    recipe.normalise = .goalposts
    let parts = zip(table.codes, weights).map { code, weight in
      CompositeStructure.Element(code, parent: composite, weight: weight, low: 0, high: 1)
    }
    let structure = try CompositeStructure(parts + [CompositeStructure.Element(composite, parent: nil)])
    return try CompositeIndex(of: table, structure: structure, recipe: recipe)
  }

  /// The ranks as each part is left out in turn, by part; those of all where one part is all there is.
  var ranksWithout: [[Double]] {
    parts.indices.map { left in
      parts.count < 2
        ? ranks
        : Ranking.ranks(
          contributions.map { row in Summation.sum(row.enumerated().filter { $0.offset != left }.map(\.element)) },
          of: .scores)
    }
  }
}
