public import TerroirKernel

/// Where an industry clusters: dense and specialised, in many firms rather than one large one.
///
/// `CI = (e_ij/a_j)/(e_i/a) * (e_ij/p_j)/(e_i/p) / ((e_ij/b_ij)/(e_i/b_i))`: relative density by area, times relative
/// density by people, over relative firm size; with e jobs, a area, p population, b firms. 1 is the whole, above 4 a
/// cluster in Litzenberger and Sternberg's reading. As REAT's `litzenberger`; the whole is the table's regions.
///
/// - Input: one row per region and industry, not negative; population and area the same in each row of a region, above 0.
/// - Output: one row per region and industry; 0 without jobs, missing for an industry that is nowhere.
/// - Throws: on duplicate pairs, jobs without firms, two areas or populations for a region, none above 0.
/// - Source: Litzenberger and Sternberg (2006), Der Clusterindex, Geographische Zeitschrift 94.
public enum Litzenberger: Method {
  public static let declaration = MethodDeclaration(
    name: "litzenberger", summary: "Cluster index: dense, specialised and of many firms",
    formula: "CI = (e_ij/a_j)/(e_i/a) * (e_ij/p_j)/(e_i/p) / ((e_ij/b_ij)/(e_i/b_i))",
    roles: [
      .region, .industry, .value,
      MethodDeclaration.Role("firms", .number, "firms of the region in the industry; above 0 where there are jobs"),
      MethodDeclaration.Role("population", .number, "people of the region, the same in each of its rows"),
      MethodDeclaration.Role("area", .number, "area of the region, the same in each of its rows"),
    ],
    outputs: [Column("cluster_index", .number, unit: .index, "cluster index; 1 is the whole")],
    notes: [.undefined],
    citations: [
      "Litzenberger, Sternberg (2006), Der Clusterindex, Geographische Zeitschrift 94",
      "Farhauer, Kröll (2014), Standorttheorien, Springer",
    ])

  /// The index of one region and industry beside the sums of the whole; nil where a denominator is zero.
  public static func index(
    jobs: Double, firms: Double, population: Double, area: Double,
    of whole: (jobs: Double, firms: Double, population: Double, area: Double)
  ) -> Double? {
    guard whole.jobs > 0, whole.firms > 0, area > 0, population > 0 else { return nil }
    guard jobs > 0 else { return 0 }
    guard firms > 0 else { return nil }
    let density = (jobs / area) / (whole.jobs / whole.area)
    let perHead = (jobs / population) / (whole.jobs / whole.population)
    return density * perHead / ((jobs / firms) / (whole.jobs / whole.firms))
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let (panel, regions, industries) = try read.panel()
    let (values, firms) = (try read.numbers("value"), try read.numbers("firms"))
    for row in values.indices where values[row] > 0 && firms[row] == 0 {
      throw read.failure("there are jobs and no firms", row: row, hint: "Give the firms the jobs are in.")
    }
    let counts = Panel(regions, industries, firms, rows: Array(firms.indices))
    let people = try read.constants("population", of: regions)
    let areas = try read.constants("area", of: regions)
    for (name, column) in [("population", people), ("area", areas)] {
      if let region = column.firstIndex(of: 0) {
        throw read.failure("the \(name) of \(regions.names[region]) is 0", hint: "Give a number above 0.")
      }
    }
    let whole = (Summation.sum(people), Summation.sum(areas))
    var indices: [Double?] = []
    indices.reserveCapacity(panel.values.count)
    for region in regions.levels.indices {
      for industry in industries.levels.indices {
        indices.append(
          index(
            jobs: panel[region, industry], firms: counts[region, industry], population: people[region],
            area: areas[region],
            of: (panel.industryTotals[industry], counts.industryTotals[industry], whole.0, whole.1)))
      }
    }
    var builder = TableBuilder(declaration)
    builder.keys(regions, indices.indices.map { $0 / industries.count })
    builder.keys(industries, indices.indices.map { $0 % industries.count })
    builder.numbers("cluster_index", indices)
    builder.note(undefined: PanelGaps(panel).reasonsOfIndustries)
    return builder.table
  }
}
