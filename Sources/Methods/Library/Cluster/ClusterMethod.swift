public import TerroirKernel

/// `calc cluster`: units grouped by likeness of their features. Formulas and sources as in ``WardTree``, ``KMeans``,
/// `Medoids`, ``Partition``, ``Clustering`` and ``GapStatistic``.
///
/// - Input: one row per unit with numbers in every feature, none missing. With `scale` each feature has mean 0 and
///   deviation 1, so that units of measure do not weigh.
/// - Output: one row per unit; clusters numbered from 1, largest first, ties by the first unit's name. Silhouette from -1 to
///   1, 0 for a cluster of one. With `stability` samples, the mean Jaccard similarity of the unit's cluster over them.
///   Without `k` its number is chosen: by the highest mean silhouette, or by the gap statistic, which may find one cluster:
///   there are none then, and no silhouettes. `detail=numbers` gives a row for each number that was tried instead.
/// - Throws: on duplicate units, missing numbers, a constant feature under scale, units that do not differ, fewer units than
///   clusters and one.
public enum ClusterMethod: Method {
  /// How the number of clusters is chosen.
  public enum Choice: String, CaseIterable, Sendable { case silhouette, gap }

  public enum Detail: String, CaseIterable, Sendable { case units, numbers }

  public static let declaration = MethodDeclaration(
    name: "cluster", summary: "Units grouped by likeness of their features",
    formula: "ward: least growth of squares within; kmeans: least squares within; pam: least distance to a member",
    roles: [
      MethodDeclaration.Role("unit", .text, "what is grouped"),
      MethodDeclaration.Role("features", .number, list: true, "by what: columns of numbers, none missing"),
    ],
    parameters: [
      Parameter(
        "method", .choice(Clustering.Rule.allCases.map(\.rawValue)), default: .text("ward"),
        "ward is R's ward.D2 and scipy's ward, pam as R's cluster, kmeans the best of many starts"),
      Parameter(
        "k", .integer(2...1000), unit: .count,
        "number of clusters; without it the one up to 10 that choose finds"),
      Parameter(
        "choose", .choice(Choice.allCases.map(\.rawValue)), default: .text("silhouette"),
        "how the number is chosen without k: highest mean silhouette, or gap, which can also find that there are no clusters"
      ),
      Parameter(
        "reference", .choice(GapStatistic.Reference.allCases.map(\.rawValue)), default: .text("components"),
        citation: "Tibshirani, Walther, Hastie (2001), JRSS B 63",
        "choose=gap: the box of the reference sets, along principal components or along the features"),
      Parameter(
        "gap_rule", .choice(GapStatistic.Rule.allCases.map(\.rawValue)), default: .text("first"),
        citation: "Dudoit, Fridlyand (2002), Genome Biology 3",
        "choose=gap: the first number whose gap the next does not exceed by its error, or the first within one error of the "
          + "highest gap, which sees clusters within larger ones"),
      Parameter(
        "references", .integer(10...10_000), unit: .count, default: .integer(100), "choose=gap: reference sets drawn"),
      Parameter(
        "detail", .choice(Detail.allCases.map(\.rawValue)), default: .text("units"),
        "a row per unit, or per number of clusters that was tried"),
      Parameter("scale", .flag, default: .boolean(true), "whether features are scaled to deviation 1 first"),
      Parameter("starts", .integer(1...10_000), unit: .count, default: .integer(50), "starts of kmeans"),
      Parameter(
        "stability", .integer(0...10_000), unit: .count, default: .integer(0),
        "bootstrap samples for the stability of clusters; 0 for none"),
    ],
    outputs: [
      Column("cluster", .integer, unit: .count, "number of its cluster, largest first"),
      Column("silhouette", .number, unit: .index, "how much nearer it is to its own cluster than to the next"),
      Column(
        "stability", .number, unit: .share, "mean Jaccard similarity of its cluster over samples; stable from .75"),
      Column("clusters", .integer, unit: .count, "detail=numbers: the number of clusters"),
      Column("log_within", .number, unit: .index, "detail=numbers, choose=gap: logarithm of the squares within"),
      Column(
        "gap", .number, unit: .index, "detail=numbers, choose=gap: by how much it is below that of reference sets"),
      Column("gap_error", .number, unit: .index, "detail=numbers, choose=gap: the error of the gap"),
    ],
    notes: [
      Column("k", .integer, unit: .count, "number of clusters"),
      Column("silhouette", .number, unit: .index, "mean silhouette"),
      Column("within", .number, unit: .index, "squares within clusters"),
      Column("gap", .number, unit: .index, "choose=gap: the gap at this number"),
      Column("gap_error", .number, unit: .index, "choose=gap: its error"),
      .undefined,
    ],
    citations: [
      "Murtagh, Legendre (2014), Ward's hierarchical agglomerative clustering method, Journal of Classification 31",
      "Kaufman, Rousseeuw (1990), Finding Groups in Data, Wiley",
      "Tibshirani, Walther, Hastie (2001), Estimating the number of clusters via the gap statistic, JRSS B 63",
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
    let largest = min(10, distinct - 1)
    var gap: GapStatistic?
    let given = try read.optionalInteger("k")
    let detail = try read.choice("detail", Detail.self)
    if try read.choice("choose", Choice.self) == .gap, given == nil || detail == .numbers {
      gap = try GapStatistic(
        points, rule: rule, upTo: largest, reference: try read.choice("reference", GapStatistic.Reference.self),
        references: try read.integer("references"), starts: try read.integer("starts"), seed: input.seed)
    }
    let chosen = gap?.count(try read.choice("gap_rule", GapStatistic.Rule.self))
    if detail == .numbers { return try numbers(clustering, gap, chosen: chosen, upTo: largest) }
    let k = if let known = given ?? chosen { known } else { try clustering.bestCount(upTo: largest) }
    guard k < units.count, k <= distinct else {
      throw read.failure(
        "\(k) clusters of \(units.count) units, \(distinct) of them different", hint: "Give a smaller k.")
    }
    let partition = k == 1 ? Partition(points.map { _ in 0 }) : try clustering.partition(k)
    let silhouettes = k == 1 ? nil : clustering.silhouettes(partition)
    let samples = try read.integer("stability")
    var builder = TableBuilder(declaration)
    builder.keys(units, units.levels.indices.map { $0 })
    builder.integers("cluster", partition.membership.map { $0 + 1 })
    builder.numbers("silhouette", silhouettes ?? points.map { _ in nil })
    if samples > 0, k > 1 {
      let stability = try clustering.stability(of: partition, samples: samples)
      builder.numbers("stability", partition.membership.map { stability[$0] })
    }
    builder.note("k", count: k)
    builder.note("silhouette", silhouettes.flatMap { Summation.mean($0) })
    builder.note("within", clustering.within(partition))
    if let gap {
      builder.note("gap", gap.gaps[k - 1])
      builder.note("gap_error", gap.errors[k - 1])
    }
    builder.note(undefined: k == 1 ? ["silhouette: the gap statistic finds no clusters"] : [])
    return builder.table
  }

  /// One row for each number of clusters that was tried.
  private static func numbers(
    _ clustering: Clustering, _ gap: GapStatistic?, chosen: Int?, upTo largest: Int
  ) throws(MethodFailure) -> Table {
    var builder = TableBuilder(declaration)
    let tried = gap.map { Array(1...$0.gaps.count) } ?? Array(2...max(2, largest))
    builder.integers("clusters", tried)
    builder.numbers(
      "silhouette",
      try tried.map { count throws(MethodFailure) in
        count == 1 ? nil : Summation.mean(clustering.silhouettes(try clustering.partition(count)))
      })
    if let gap {
      builder.numbers("log_within", tried.map { gap.logarithms[$0 - 1] })
      builder.numbers("gap", tried.map { gap.gaps[$0 - 1] })
      builder.numbers("gap_error", tried.map { gap.errors[$0 - 1] })
    }
    let k = if let chosen { chosen } else { try clustering.bestCount(upTo: largest) }
    builder.note("k", count: k)
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
            "\(feature.name) is missing", row: row, hint: "Missing is not zero: fill it in, or leave the row out.")
        }
        values[units.codes[row]] = value
      }
      let standard = Summation.standardised(values)
      varies = varies || standard != nil
      if scaled, standard == nil {
        throw read.failure("\(feature.name) is the same for all units", hint: "Leave it out, or use scale=no.")
      }
      for (unit, value) in (scaled ? standard ?? values : values).enumerated() { points[unit].append(value) }
    }
    guard varies else {
      throw read.failure("the units do not differ in any feature", hint: "Name features that differ.")
    }
    return points
  }
}
