public import TerroirKernel

/// `calc diversity`: how many kinds each site holds, and how evenly. Formulas and sources as in ``DiversityProfile``.
///
/// - Input: one row per site and type with a whole count, not negative; a pair that is not listed is zero.
/// - Output: one row per site and order q: `hill` for that q; the other columns are the same in all rows of a site.
///   Rarefied to `sample`, without it to the smallest site that is not empty; missing for a smaller site. All but richness
///   are missing for an empty site. The note `undefined` tells which sites lack what.
/// - Throws: on an empty or all-zero table, duplicate pairs, negative, missing or fractional counts.
public enum Diversity: Method {
  public static let declaration = MethodDeclaration(
    name: "diversity", summary: "How many kinds each site holds and how evenly, met and not met",
    formula:
      "D_q = (sum p^q)^(1/(1-q)); chao1 = S + f1 (f1 - 1) / (2 (f2 + 1)); rarefied = sum 1 - C(n - n_i, m) / C(n, m)",
    roles: [
      MethodDeclaration.Role("site", .text, "the place"),
      MethodDeclaration.Role("type", .text, "the kind"),
      MethodDeclaration.Role("count", .number, "how many; whole, not negative, none missing"),
    ],
    parameters: [
      Parameter(
        "q", .numbers(0...100), default: .list([.number(0), .number(1), .number(2)]),
        "orders of the Hill numbers: 0 counts kinds, 1 weighs by share, 2 by the common ones"),
      Parameter(
        "sample", .integer(1...1_000_000_000), unit: .count, "size of rarefied samples; the smallest site without it"),
      Parameter(
        "chao1", .choice(DiversityProfile.Unseen.allCases.map(\.rawValue)), default: .text("bias-corrected"),
        "bias-corrected (vegan, scikit-bio) or classic"),
    ],
    outputs: [
      Column("q", .number, unit: .index, "order of hill"),
      Column("hill", .number, unit: .count, "effective number of kinds"),
      Column("richness", .integer, unit: .count, "kinds met"),
      Column("shannon", .number, unit: "nats", "Shannon entropy"),
      Column("simpson", .number, unit: .share, "probability that two are of different kinds"),
      Column("rarefied", .number, unit: .count, "kinds expected in a sample of the common size"),
      Column("chao1", .number, unit: .count, "kinds estimated, met or not"),
    ],
    notes: [Column("sample", .integer, unit: .count, "size of the rarefied samples"), .undefined],
    citations: [
      "Hill (1973), Diversity and evenness, Ecology 54",
      "Hurlbert (1971), The nonconcept of species diversity, Ecology 52",
      "Chao (1984), Nonparametric estimation of the number of classes, Scandinavian Journal of Statistics 11",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let (sites, types) = (try read.keys("site"), try read.keys("type"))
    let counts = try read.numbers("count")
    try read.requireDistinct([sites, types])
    if let row = counts.firstIndex(where: { $0 != $0.rounded() || $0 > 0x1p53 }) {
      throw read.failure("\(counts[row]) is not a whole count", row: row, hint: "Give counts, not amounts or shares.")
    }
    let table = Panel(sites, types, counts, rows: Array(counts.indices))
    guard table.total > 0 else {
      throw read.failure("every value is zero", hint: "Check the count column: there is nothing to compare.")
    }
    let profiles = sites.levels.indices.map { DiversityProfile(Array(table.row($0))) }
    let smallest = profiles.map(\.total).filter { $0 > 0 }.min() ?? 0
    let sample = try read.optionalInteger("sample") ?? Int(clamped: smallest)
    let unseen = try read.choice("chao1", DiversityProfile.Unseen.self)
    let orders = try read.list("q")
    guard !orders.isEmpty else { throw read.failure("no order q is given", hint: "Give q=[0, 1, 2].") }
    let rows = profiles.indices.flatMap { site in orders.map { (site: site, q: $0) } }
    var builder = TableBuilder(declaration)
    builder.keys(sites, rows.map(\.site))
    builder.numbers("q", rows.map(\.q))
    builder.numbers("hill", rows.map { profiles[$0.site].hill($0.q) })
    builder.integers("richness", rows.map { profiles[$0.site].richness })
    builder.numbers("shannon", rows.map { profiles[$0.site].shannon })
    builder.numbers("simpson", rows.map { profiles[$0.site].simpson })
    builder.numbers("rarefied", rows.map { profiles[$0.site].rarefied(to: sample) })
    builder.numbers("chao1", rows.map { profiles[$0.site].chao1(unseen) })
    builder.note("sample", count: sample)
    builder.note(undefined: gaps(profiles, sites.names, sample: sample))
    return builder.table
  }

  /// Why sites lack values.
  private static func gaps(_ profiles: [DiversityProfile], _ names: [String], sample: Int) -> [String] {
    let empty = names.indices.filter { profiles[$0].counts.isEmpty }
    let small = names.indices.filter { !profiles[$0].counts.isEmpty && profiles[$0].total < Double(sample) }
    return (empty.isEmpty ? [] : ["nothing at all in the site \(empty.map { names[$0] }.named)"])
      + (small.isEmpty ? [] : ["rarefied: fewer than \(sample) cases in the site \(small.map { names[$0] }.named)"])
  }
}
