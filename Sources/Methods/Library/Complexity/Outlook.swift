public import TerroirKernel

/// How close a region is to complex industries it lacks, and what each missing industry would open up.
///
/// `COI_r = sum_i (1 - M_ri) density_ri PCI_i`;
/// `COG_ri = sum_j phi_ij / (sum_k phi_jk) (1 - M_rj) PCI_j - density_ri PCI_i`, for industries the region lacks.
///
/// - Input: as for ``Relatedness``.
/// - Output: one row per region and industry: `coi` of the region (the same in its rows), `cog` missing where the region
///   already has the industry or the industry is related to none.
/// - Throws: as ``ComplexityIndex``.
/// - Source: Hausmann, Hidalgo et al. (2014), The Atlas of Economic Complexity, pp. 54-55.
public enum Outlook: Method {
  public static let declaration = MethodDeclaration(
    name: "outlook", summary: "How close each region is to complex industries it lacks, and what each would open up",
    formula:
      "COI_r = sum_i (1 - M_ri) density_ri PCI_i; COG_ri = sum_j phi_ij / sum_k phi_jk (1 - M_rj) PCI_j - density_ri PCI_i",
    roles: [.region, .industry, .value], parameters: [.threshold, .scaling],
    outputs: [
      Column("coi", .number, unit: .index, "complexity outlook of the region"),
      Column("cog", .number, unit: .index, "gain in outlook from the industry, where the region lacks it"),
    ],
    notes: [.undefined],
    citations: ["Hausmann, Hidalgo et al. (2014), The Atlas of Economic Complexity, MIT Press"])

  /// Outlook of each region and gain of each region and industry, regions first.
  public static func outlook(
    specialised m: [Double], relatedness: [Double], densities: [Double?], complexity: [Double?], regions: Int,
    industries: Int
  ) -> (coi: [Double], cog: [Double?]) {
    let value = complexity.map { $0 ?? 0 }
    var shares = relatedness
    for j in 0..<industries {
      let sum = relatedness[(j * industries)..<((j + 1) * industries)].reduce(0, +)
      for i in 0..<industries { shares[j * industries + i] = sum > 0 ? relatedness[j * industries + i] / sum : 0 }
    }
    let lacking = m.indices.map { (1 - m[$0]) * value[$0 % industries] }
    let opened = Matrix.product(lacking, shares, rows: regions, inner: industries, columns: industries)
    let coi = (0..<regions).map { region in
      Summation.sum(
        (0..<industries).map { lacking[region * industries + $0] * (densities[region * industries + $0] ?? 0) })
    }
    let cog = m.indices.map { cell -> Double? in
      guard m[cell] == 0, let density = densities[cell], let own = complexity[cell % industries] else { return nil }
      return opened[cell] - density * own
    }
    return (coi, cog)
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let (panel, regions, industries) = try read.panel()
    let (r, i) = (regions.count, industries.count)
    let m = panel.specialised(threshold: try read.number("threshold"))
    let relatedness = Relatedness.matrix(specialised: m, regions: r, industries: i)
    let densities = Density.densities(specialised: m, relatedness: relatedness, regions: r, industries: i)
    let scaling = try read.choice("scaling", ComplexityIndex.Scaling.self)
    let complexity: [Double?]
    do throws(ComplexityIndex.Refusal) {
      complexity = try ComplexityIndex.complexity(specialised: m, regions: r, industries: i, scaling: scaling)
        .industries
    } catch {
      throw read.failure(error.reason, hint: error.hint)
    }
    let result = outlook(
      specialised: m, relatedness: relatedness, densities: densities, complexity: complexity, regions: r, industries: i)
    var builder = TableBuilder(declaration)
    builder.keys(regions, m.indices.map { $0 / i })
    builder.keys(industries, m.indices.map { $0 % i })
    builder.numbers("coi", m.indices.map { result.coi[$0 / i] })
    builder.numbers("cog", result.cog)
    let lost = industries.names.indices.filter { complexity[$0] == nil }
    let alone = industries.names.indices.filter { complexity[$0] != nil && densities[$0] == nil }
    builder.note(
      undefined: (lost.isEmpty ? [] : ["cog: no region is specialised in \(lost.map { industries.names[$0] }.named)"])
        + (alone.isEmpty ? [] : ["cog: related to no other industry: \(alone.map { industries.names[$0] }.named)"]))
    return builder.table
  }
}
