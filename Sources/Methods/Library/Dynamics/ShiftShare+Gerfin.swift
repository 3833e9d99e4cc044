import TerroirKernel

extension ShiftShare {
  /// Gerfin's indices of one region, each 1 where it grows as the nation.
  public struct Indices: Hashable, Sendable {
    public var total: Double
    public var structural: Double
    public var regional: Double
  }

  /// The indices from amounts by industry; nil where region or nation starts with nothing or the nation ends with nothing.
  ///
  /// An industry that the nation starts without has no growth of its own and counts as unchanged, as in ``parts``.
  public static func indices(
    start: [Double], end: [Double], nationStart: [Double], nationEnd: [Double]
  ) -> Indices? {
    let (own, nation) = (Summation.sum(start), Summation.sum(nationStart))
    guard own > 0, nation > 0, Summation.sum(nationEnd) > 0 else { return nil }
    let growth = Summation.sum(nationEnd) / nation
    let expected = Summation.sum(
      start.indices.map { nationStart[$0] > 0 ? start[$0] * nationEnd[$0] / nationStart[$0] : start[$0] })
    guard expected > 0 else { return nil }
    let total = Summation.sum(end) / own / growth
    let structural = expected / own / growth
    return Indices(total: total, structural: structural, regional: total / structural)
  }

  static func gerfin(_ regions: Keys, _ panels: [Panel], _ nations: [[Double]], _ steps: [Int]) -> Table {
    let (from, to) = (steps[0], steps[steps.count - 1])
    let found = regions.levels.indices.map { region in
      indices(
        start: Array(panels[from].row(region)), end: Array(panels[to].row(region)), nationStart: nations[from],
        nationEnd: nations[to])
    }
    var builder = TableBuilder(declaration)
    builder.keys(regions, found.indices.map { $0 })
    builder.numbers("total_index", found.map { $0?.total })
    builder.numbers("structural_index", found.map { $0?.structural })
    builder.numbers("regional_index", found.map { $0?.regional })
    return builder.table
  }
}
