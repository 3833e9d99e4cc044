public import TerroirKernel

/// Whether an industry's plants cluster beyond what its few large plants and the map of all jobs would give.
///
/// With `s_r` the industry's share of region r, `x_r` the region's share of all jobs and `z_p` a plant's share of the
/// industry: `g = sum (s_r - x_r)²`, `h = sum z_p²`, `gamma = (g / (1 - sum x_r²) - h) / (1 - h)`. Below 0 is dispersion
/// beyond chance, above 0.05 is strong (Ellison and Glaeser's reading). Coagglomeration of all industries of the table
/// with `w_j` their shares: `gamma_c = (G / (1 - sum x²) - H - sum gamma_j w_j² (1 - h_j)) / (1 - sum w_j²)`,
/// `H = sum w_j² h_j`. REAT 3.0.3 differs where it matches regions by position and, in `ellison.c`, takes an x that sums
/// to the number of industries: here regions match by key and x sums to 1.
///
/// - Input: one row per plant with its jobs, not negative; `total` the jobs of the region in all industries, the same in
///   each of its rows. Without `total` x is the sum of the table, which must then hold every industry. A region without
///   plants enters by a row of value 0.
/// - Output: one row per industry; gamma missing for an industry of a single plant, all missing for one without jobs.
/// - Throws: on duplicate plants, two totals for a region, a total below its plants, all jobs in one region.
/// - Source: Ellison and Glaeser (1997), Journal of Political Economy 105(5), 889-927.
public enum EllisonGlaeser: Method {
  public struct Result: Hashable, Sendable {
    public var g: Double
    public var h: Double
    /// Nil for an industry of one plant.
    public var gamma: Double?
  }

  public static let declaration = MethodDeclaration(
    name: "ellison-glaeser", summary: "Agglomeration of each industry's plants beyond chance",
    formula: "gamma = (g / (1 - sum x²) - h) / (1 - h); g = sum (s - x)², h = sum z²",
    roles: [
      .region, .industry, MethodDeclaration.Role("plant", .text, "the plant or firm"), .value,
      MethodDeclaration.Role(
        "total", .number, required: false, "jobs of the region in all industries; the table's own sums without it"),
    ],
    outputs: [
      Column("g", .number, unit: .index, "raw concentration against all jobs"),
      Column("h", .number, unit: .index, "Herfindahl index of the plants"),
      Column("gamma", .number, unit: .index, "agglomeration beyond chance; 0 is chance"),
    ],
    notes: [
      Column("gamma_c", .number, unit: .index, "coagglomeration of all industries of the table"), .undefined,
    ],
    citations: [
      "Ellison, Glaeser (1997), Geographic concentration in US manufacturing industries, Journal of Political Economy 105(5)"
    ])

  /// The index of one industry; `shares` and `reference` by region each sum to 1, nil where one region has everything.
  public static func index(shares: [Double], reference: [Double], plants: [Double]) -> Result? {
    let room = 1 - ShareProfile.herfindahl(reference)
    guard room > 1e-12, let sizes = ShareProfile.shares(plants) else { return nil }
    let g = raw(shares, reference)
    let h = ShareProfile.herfindahl(sizes)
    return Result(g: g, h: h, gamma: 1 - h > 1e-12 ? (g / room - h) / (1 - h) : nil)
  }

  /// The coagglomeration of industries with these shares by region and weights; nil for fewer than two.
  public static func coagglomeration(
    of results: [Result], shares: [[Double]], weights: [Double], reference: [Double]
  ) -> Double? {
    let room = 1 - ShareProfile.herfindahl(reference)
    let spread = 1 - ShareProfile.herfindahl(weights)
    guard room > 1e-12, spread > 1e-12 else { return nil }
    let together = reference.indices.map { region in
      Summation.sum(zip(weights, shares).map { $0 * $1[region] })
    }
    let h = Summation.sum(zip(weights, results).map { $0 * $0 * $1.h })
    let own = Summation.sum(zip(weights, results).map { $0 * $0 * (1 - $1.h) * ($1.gamma ?? 0) })
    return (raw(together, reference) / room - h - own) / spread
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let (regions, industries, plants) = (try read.keys("region"), try read.keys("industry"), try read.keys("plant"))
    let values = try read.numbers("value")
    try read.requireDistinct([regions, industries, plants])
    let panel = Panel(regions, industries, values, rows: Array(values.indices))
    guard panel.total > 0 else {
      throw read.failure("every value is zero", hint: "Check the value column: there is nothing to compare.")
    }
    let totals = read.has("total") ? try totals(read, regions, panel) : panel.regionTotals
    guard let reference = ShareProfile.shares(totals), 1 - ShareProfile.herfindahl(reference) > 1e-12 else {
      throw read.failure("all jobs are in one region", hint: "Give at least two regions with jobs.")
    }
    var sizes = [[Double]](repeating: [], count: industries.count)
    for row in values.indices where values[row] > 0 { sizes[industries.codes[row]].append(values[row]) }
    let shares = industries.levels.indices.map { industry in
      ShareProfile.shares(regions.levels.indices.map { panel[$0, industry] })
    }
    let results = industries.levels.indices.map { industry in
      shares[industry].flatMap { index(shares: $0, reference: reference, plants: sizes[industry].sorted()) }
    }
    let present = industries.levels.indices.filter { results[$0] != nil }
    var builder = TableBuilder(declaration)
    builder.keys(industries, results.indices.map { $0 })
    builder.numbers("g", results.map { $0?.g })
    builder.numbers("h", results.map { $0?.h })
    builder.numbers("gamma", results.map { $0?.gamma })
    let together = coagglomeration(
      of: present.compactMap { results[$0] }, shares: present.compactMap { shares[$0] },
      weights: present.map { panel.industryTotals[$0] / panel.total }, reference: reference)
    builder.note("gamma_c", together)
    let single = present.filter { results[$0]?.gamma == nil }.map { industries.names[$0] }
    builder.note(
      undefined: PanelGaps(panel).reasonsOfIndustries
        + (single.isEmpty ? [] : ["gamma: one plant only: \(single.named)"])
        + (together == nil ? ["gamma_c: there is one industry only"] : []))
    return builder.table
  }

  private static func raw(_ shares: [Double], _ reference: [Double]) -> Double {
    Summation.sum(zip(shares, reference).map { ($0 - $1) * ($0 - $1) })
  }

  private static func totals(
    _ read: InputReader, _ regions: Keys, _ panel: Panel
  ) throws(MethodFailure) -> [Double] {
    let totals = try read.constants("total", of: regions)
    for region in totals.indices where totals[region] < panel.regionTotals[region] * (1 - 1e-12) {
      throw read.failure(
        "\(regions.names[region]) has a total of \(totals[region]) and plants of \(panel.regionTotals[region])",
        hint: "Give the total of all industries in the unit of value.")
    }
    return totals
  }
}
