public import TerroirKernel

/// `calc cluster`: units grouped by likeness of their features. Formulas and sources as in ``WardTree``, ``KMeans``,
/// `Medoids`, ``Partition`` and ``Clustering``.
///
/// - Input: one row per unit with numbers in every feature, none missing. With `scale` each feature has mean 0 and
///   deviation 1, so that units of measure do not weigh.
/// - Output: one row per unit; clusters numbered from 1, largest first, ties by the first unit's name. Silhouette from -1 to
///   1, 0 for a cluster of one. With `stability` samples, the mean Jaccard similarity of the unit's cluster over them.
/// - Throws: on duplicate units, missing numbers, a constant feature under scale, units that do not differ, fewer units than
///   clusters and one.
public enum ClusterMethod: Method {
  public static let declaration = MethodDeclaration(
    name: "cluster", summary: "Units grouped by likeness of their features",
    formula: "ward: least growth of squares within; kmeans: least squares within; pam: least distance to a member",
    roles: [
      MethodDeclaration.Role("unit", .text, "what is grouped"),
      MethodDeclaration.Role("features", .number, list: true, "by what: columns of numbers, none missing"),
    ],
    parameters: [
      Parameter(
        "method", .choice(Clustering.Rule.allCases.map(\.rawValue)), standard: .text("ward"),
        "ward is R's ward.D2 and scipy's ward, pam as R's cluster, kmeans the best of many starts"),
      Parameter(
        "k", .integer(2...1000), unit: .count,
        "number of clusters; without it the one from 2 to 10 with the highest mean silhouette"),
      Parameter("scale", .flag, standard: .boolean(true), "whether features are scaled to deviation 1 first"),
      Parameter("starts", .integer(1...10_000), unit: .count, standard: .integer(50), "starts of kmeans"),
      Parameter(
        "stability", .integer(0...10_000), unit: .count, standard: .integer(0),
        "bootstrap samples for the stability of clusters; 0 for none"),
    ],
    outputs: [
      Column("cluster", .integer, unit: .count, "number of its cluster, largest first"),
      Column("silhouette", .number, unit: .index, "how much nearer it is to its own cluster than to the next"),
      Column(
        "stability", .number, unit: .share, "mean Jaccard similarity of its cluster over samples; stable from .75"),
    ],
    notes: [
      Column("k", .integer, unit: .count, "number of clusters"),
      Column("silhouette", .number, unit: .index, "mean silhouette"),
      Column("within", .number, unit: .index, "squares within clusters"),
    ],
    citations: [
      "Murtagh, Legendre (2014), Ward's hierarchical agglomerative clustering method, Journal of Classification 31",
      "Kaufman, Rousseeuw (1990), Finding Groups in Data, Wiley",
      "Hennig (2007), Cluster-wise assessment of cluster stability, Computational Statistics and Data Analysis 52",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows(3)
    let units = try read.keys("unit")
    try read.requireDistinct([units])
    let points = try points(read, units, scaled: try read.flag("scale"))
    let rule = try read.choice("method", Clustering.Rule.self)
    let clustering = Clustering(points, rule: rule, starts: try read.integer("starts"), seed: input.seed)
    let distinct = Set(points).count
    let k = try read.optionalInteger("k") ?? clustering.bestCount(upTo: min(10, distinct - 1))
    guard k < units.count, k <= distinct else {
      throw read.failure(
        "\(k) clusters of \(units.count) units, \(distinct) of them different", remedy: "Give a smaller k.")
    }
    let partition = clustering.partition(k)
    let silhouettes = clustering.silhouettes(partition)
    let samples = try read.integer("stability")
    var builder = TableBuilder(declaration)
    builder.keys(units, units.levels.indices.map { $0 })
    builder.integers("cluster", partition.membership.map { $0 + 1 })
    builder.numbers("silhouette", silhouettes)
    if samples > 0 {
      let stability = clustering.stability(of: partition, samples: samples)
      builder.numbers("stability", partition.membership.map { stability[$0] })
    }
    builder.note("k", count: k)
    builder.note("silhouette", Summation.mean(silhouettes))
    builder.note("within", clustering.within(partition))
    return builder.table
  }

  /// The features of the units in the order of their names.
  private static func points(
    _ read: InputReader, _ units: Keys, scaled: Bool
  ) throws(MethodFailure) -> [[Double]] {
    let features = try read.lists("features")
    var points = [[Double]](repeating: [], count: units.count)
    var varies = false
    for feature in features {
      var values = [Double](repeating: 0, count: units.count)
      for (row, value) in feature.values.enumerated() {
        guard let value else {
          throw read.failure(
            "\(feature.name) is missing", row: row, remedy: "Missing is not zero: fill it in, or leave the row out.")
        }
        values[units.codes[row]] = value
      }
      let standard = Summation.standardised(values)
      varies = varies || standard != nil
      if scaled, standard == nil {
        throw read.failure("\(feature.name) is the same for all units", remedy: "Leave it out, or use scale=no.")
      }
      for (unit, value) in (scaled ? standard ?? values : values).enumerated() { points[unit].append(value) }
    }
    guard varies else {
      throw read.failure("the units do not differ in any feature", remedy: "Name features that differ.")
    }
    return points
  }
}
