import TerroirKernel

/// The spatial split of Nazara and Hewings (2004): a region's industry is set against the same industry next door, not in the
/// nation.
extension ShiftShare {
  /// The parts of one region's change in one industry, or of all of them together.
  public struct SpatialParts: Hashable, Sendable {
    public var change = 0.0
    public var national = 0.0
    /// Nil where the neighbours have nothing of the industry at the start, so that they have no growth.
    public var neighbour: Double? = 0
    public var own: Double? = 0

    static func + (left: SpatialParts, right: SpatialParts) -> SpatialParts {
      SpatialParts(
        change: left.change + right.change, national: left.national + right.national,
        neighbour: left.neighbour.flatMap { first in right.neighbour.map { first + $0 } },
        own: left.own.flatMap { first in right.own.map { first + $0 } })
    }

    var remainder: Double? { neighbour.flatMap { first in own.map { change - national - first - $0 } } }
  }

  /// The parts of every industry of one region: with `E` the neighbours' amounts, weighted and summed, their growth is
  /// `g_i = E_i(end) / E_i(start) - 1`; `national = e g`, `neighbour = e (g_i - g)`, `own = e (g_ri - g_i)`.
  ///
  /// An industry that the region starts without is wholly its own, as under Dunn. All arrays are by industry; `growth` is
  /// the nation's, of all industries together.
  public static func spatialParts(
    start: [Double], end: [Double], neighboursStart: [Double], neighboursEnd: [Double], growth: Double
  ) -> [SpatialParts] {
    start.indices.map { industry in
      let e = start[industry]
      var parts = SpatialParts(change: end[industry] - e, national: e * growth)
      guard e > 0 else {
        parts.own = end[industry]
        return parts
      }
      guard neighboursStart[industry] > 0 else {
        (parts.neighbour, parts.own) = (nil, nil)
        return parts
      }
      let nearby = neighboursEnd[industry] / neighboursStart[industry] - 1
      parts.neighbour = e * (nearby - growth)
      parts.own = e * (end[industry] / e - 1 - nearby)
      return parts
    }
  }

  static func spatial(
    _ read: InputReader, _ regions: Keys, _ industries: Keys, _ panels: [Panel], _ nations: [[Double]], _ steps: [Int]
  ) throws(MethodFailure) -> Table {
    let links = try Neighbours.links(read, regions)
    let (before, after) = (panels[steps[0]], panels[steps[steps.count - 1]])
    let totals = [steps[0], steps[steps.count - 1]].map { Summation.sum(nations[$0]) }
    let growth = totals[0] > 0 ? totals[1] / totals[0] - 1 : 0
    func nearby(_ region: Int, _ panel: Panel) -> [Double] {
      let own = links.filter { $0.from == region }.sorted { $0.to < $1.to }
      return panel.industries.indices.map { industry in
        Summation.sum(own.map { $0.weight * panel[$0.to, industry] })
      }
    }
    var cells: [SpatialParts] = []
    for region in regions.levels.indices {
      cells += spatialParts(
        start: Array(before.row(region)), end: Array(after.row(region)), neighboursStart: nearby(region, before),
        neighboursEnd: nearby(region, after), growth: growth)
    }
    let scale = 1 + max(before.total, after.total)
    for cell in cells where abs(cell.remainder ?? 0) > 1e-9 * scale {
      throw read.failure("the parts do not sum to the change", hint: "Report this: it is a fault of the method.")
    }
    var builder = TableBuilder(declaration)
    var rows = cells
    if try read.choice("detail", Detail.self) == .total {
      rows = regions.levels.indices.map { region in
        cells[(region * industries.count)..<((region + 1) * industries.count)].reduce(SpatialParts(), +)
      }
      builder.keys(regions, rows.indices.map { $0 })
    } else {
      builder.keys(regions, cells.indices.map { $0 / industries.count })
      builder.keys(industries, cells.indices.map { $0 % industries.count })
    }
    builder.numbers("change", rows.map(\.change))
    builder.numbers("national", rows.map(\.national))
    builder.numbers("neighbour", rows.map(\.neighbour))
    builder.numbers("regional", rows.map(\.own))
    builder.note("new_cells", count: zip(before.values, after.values).count { $0 == 0 && $1 > 0 })
    builder.note(undefined: gaps(cells, regions, industries, links))
    return builder.table
  }

  /// Which regions have no neighbours, and which industries none of whose neighbours had them at the start.
  private static func gaps(
    _ cells: [SpatialParts], _ regions: Keys, _ industries: Keys, _ links: [Neighbours.Link]
  ) -> [String] {
    let linked = Set(links.filter { $0.weight > 0 }.map(\.from))
    let alone = regions.names.indices.filter { !linked.contains($0) }.map { regions.names[$0] }
    let absent = cells.indices.filter { cells[$0].neighbour == nil && linked.contains($0 / industries.count) }
      .map { "\(industries.names[$0 % industries.count]) of \(regions.names[$0 / industries.count])" }
    return (alone.isEmpty ? [] : ["no neighbours: \(alone.named)"])
      + (absent.isEmpty ? [] : ["neighbours without the industry at the start: \(absent.named)"])
  }
}
