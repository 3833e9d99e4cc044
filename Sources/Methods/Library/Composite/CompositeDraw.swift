/// One way of building the index: which alternative of each choice, and by how much each weight is changed.
struct CompositeDraw: Sendable {
  var imputation = 0
  var normalisation = 0
  var aggregation = 0
  /// By element of the structure.
  var changes: [Double]

  /// The recipe itself.
  init(nominal structure: CompositeStructure) { changes = [Double](repeating: 1, count: structure.elements.count) }

  /// Draw number `draw`: four independent parts, whether or not they are varied, so that fixing one keeps the others.
  init(_ draw: Int, seed: UInt64, _ alternatives: CompositeAlternatives, elements: Int) {
    var draws = RandomStream(seed: seed, method: "composite-robustness", draw: draw)
    imputation = draws.index(below: alternatives.imputations.count)
    normalisation = draws.index(below: alternatives.normalisations.count)
    aggregation = draws.index(below: alternatives.aggregations.count)
    let spread = alternatives.spread
    changes = (0..<elements).map { _ in spread == 0 ? 1 : 1 + spread * (2 * draws.uniform() - 1) }
  }

  /// The same with one factor as in `other`.
  func replacing(_ factor: CompositeAlternatives.Factor, from other: CompositeDraw) -> CompositeDraw {
    var result = self
    switch factor {
    case .impute: result.imputation = other.imputation
    case .normalise: result.normalisation = other.normalisation
    case .aggregate: result.aggregation = other.aggregation
    case .weights: result.changes = other.changes
    }
    return result
  }
}
