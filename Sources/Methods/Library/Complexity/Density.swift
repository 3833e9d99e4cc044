public import TerroirKernel

/// How much of what is related to an industry a region is already specialised in.
///
/// `density_ri = sum_j M_rj phi_ij / sum_j phi_ij` without the industry itself, from 0 to 1 (EconGeo prints percent).
///
/// - Input: as for ``Relatedness``.
/// - Output: one row per region and industry; `rca` the location quotient, `mcp` whether it reaches the threshold,
///   `density` missing for an industry that is related to none: 0 / 0 is not 0.
/// - Throws: as ``Relatedness``.
/// - Source: Hidalgo et al. (2007), Science 317.
public enum Density: Method {
  public static let declaration = MethodDeclaration(
    name: "density", summary: "How much of what is related to an industry a region already has",
    formula: "density_ri = sum_j M_rj phi_ij / sum_j phi_ij, j other than i",
    roles: [.region, .industry, .value], parameters: [.measure, .threshold],
    outputs: [
      Column("rca", .number, unit: .index, "location quotient"),
      Column("mcp", .boolean, "whether the region is specialised in the industry"),
      Column("density", .number, unit: .share, "share of the related industries that the region is specialised in"),
    ],
    notes: [.undefined],
    citations: ["Hidalgo, Klinger, Barabási, Hausmann (2007), The product space, Science 317"])

  /// The densities, regions first, from a flat relatedness matrix with a diagonal of 0.
  public static func densities(
    specialised: [Double], relatedness: [Double], regions: Int, industries: Int
  ) -> [Double?] {
    let present = Matrix.product(specialised, relatedness, rows: regions, inner: industries, columns: industries)
    let sums = (0..<industries).map { row in
      relatedness[(row * industries)..<((row + 1) * industries)].reduce(0, +)
    }
    var result = [Double?](repeating: nil, count: present.count)
    for cell in present.indices where sums[cell % industries] > 0 {
      result[cell] = present[cell] / sums[cell % industries]
    }
    return result
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let (panel, regions, industries) = try read.panel()
    let specialised = panel.specialised(threshold: try read.number("threshold"))
    let relatedness = Relatedness.matrix(
      specialised: specialised, regions: regions.count, industries: industries.count,
      measure: try read.choice("measure", Relatedness.Measure.self))
    let densities = densities(
      specialised: specialised, relatedness: relatedness, regions: regions.count, industries: industries.count)
    let cells = specialised.indices
    var builder = TableBuilder(declaration)
    builder.keys(regions, cells.map { $0 / industries.count })
    builder.keys(industries, cells.map { $0 % industries.count })
    builder.numbers("rca", cells.map { panel.quotient($0 / industries.count, $0 % industries.count) })
    builder.booleans("mcp", specialised.map { $0 == 1 })
    builder.numbers("density", densities)
    let alone = industries.names.indices.filter { densities[$0] == nil && panel.industryTotals[$0] > 0 }
    builder.note(
      undefined: PanelGaps(panel).reasons
        + (alone.isEmpty ? [] : ["density: related to no other industry: \(alone.map { industries.names[$0] }.named)"]))
    return builder.table
  }
}
