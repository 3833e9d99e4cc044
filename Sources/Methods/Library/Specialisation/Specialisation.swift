public import TerroirKernel

/// How one-sided the industry mix of each region is, by eight measures of its shares `s_ri`.
///
/// `hhi = sum s²`; `hhi_normalised = (hhi - 1/n) / (1 - 1/n)` over the n industries of the table;
/// `krugman = sum |s_ri - s_i|` against the nation (EconGeo), the unweighted mean of the other regions (REAT), or one
/// region (Krugman's own pairs; 0 for that region itself);
/// `gini` of the Lorenz curve over the national shares, or of the location quotients without weights (REAT);
/// `hoover = 1/2 sum |s_ri - s_i|`; `entropy = -sum s log2 s`; `hill2 = 1 / hhi`; `hachman = 1 / sum LQ s`.
///
/// - Input: one row per region and industry, not negative; a pair that is not listed is zero, a missing value is refused.
/// - Output: one row per region; all measures missing for a region without industries.
/// - Throws: on an empty or all-zero table, duplicate pairs, negative or missing values.
/// - Source: Krugman (1991), Geography and Trade; Palan (2010); Hachman (1995).
public enum Specialisation: Method {
  public enum Reference: String, CaseIterable, Sendable { case nation, others, pair }

  public enum Gini: String, CaseIterable, Sendable { case weighted, unweighted }

  public struct Result: Hashable, Sendable {
    public var region: Int
    public var hhi: Double
    public var hhiNormalised: Double?
    public var krugman: Double?
    public var gini: Double?
    public var hoover: Double
    public var entropy: Double
    public var hill2: Double
    public var hachman: Double?
  }

  public static let declaration = MethodDeclaration(
    name: "specialisation", summary: "How one-sided the industry mix of each region is",
    formula: "hhi = sum s²; krugman = sum |s_ri - s_i|; hoover = krugman / 2; entropy = -sum s log2 s; hill2 = 1 / hhi",
    roles: [.region, .industry, .value],
    parameters: [
      Parameter(
        "krugman", .choice(Reference.allCases.map(\.rawValue)), default: .text("nation"),
        "what the region is set against: the nation (EconGeo), the mean of the other regions (REAT), or one of them"),
      Parameter("against", .text, "the region that krugman=pair sets the others against"),
      Parameter(
        "gini", .choice(Gini.allCases.map(\.rawValue)), default: .text("weighted"),
        "Lorenz curve over the national shares, or location quotients without weights (REAT)"),
    ],
    outputs: [
      Column("hhi", .number, unit: .index, "Herfindahl-Hirschman index"),
      Column("hhi_normalised", .number, unit: .index, "the same from 0 (even) to 1 (one industry)"),
      Column("krugman", .number, unit: .index, "Krugman index, 0 to 2"),
      Column("gini", .number, unit: .index, "locational Gini, 0 to 1"),
      Column("hoover", .number, unit: .share, "share of jobs that would have to change industry"),
      Column("entropy", .number, unit: "bits", "Shannon entropy"),
      Column("hill2", .number, unit: .count, "effective number of industries, Hill's order 2"),
      Column("hachman", .number, unit: .index, "likeness to the nation, 1 where equal"),
    ],
    notes: [.undefined],
    citations: ["Krugman (1991), Geography and Trade, MIT Press", "Palan (2010), Measurement of specialization"])

  /// The measures of every region of `panel`, nil for a region without industries.
  ///
  /// `against` is the position of the region for ``Reference/pair``.
  public static func measures(
    of panel: Panel, krugman: Reference = .nation, against: Int? = nil, gini: Gini = .weighted
  ) -> [Result?] {
    guard let nation = ShareProfile.shares(panel.industryTotals) else { return panel.regions.map { _ in nil } }
    let profiles = panel.regions.indices.map { ShareProfile.shares(panel.row($0)) }
    let count = Double(panel.industries.count)
    return profiles.enumerated().map { region, profile in
      guard let own = profile else { return nil }
      let hhi = ShareProfile.herfindahl(own)
      let base: [Double]? =
        switch krugman {
        case .nation: nation
        case .others: ShareProfile.meanOfOthers(profiles, except: region)
        case .pair: against.flatMap { profiles[$0] }
        }
      let likeness = Summation.sum(zip(own, nation).filter { $1 > 0 }.map { $0 * $0 / $1 })
      return Result(
        region: region, hhi: hhi, hhiNormalised: count > 1 ? (hhi - 1 / count) / (1 - 1 / count) : nil,
        krugman: base.map { ShareProfile.krugman(own, $0) },
        gini: gini == .weighted
          ? ShareProfile.gini(own, reference: nation) : ShareProfile.giniOfQuotients(own, reference: nation),
        hoover: ShareProfile.krugman(own, nation) / 2, entropy: ShareProfile.entropy(own), hill2: 1 / hhi,
        hachman: 1 / likeness)
    }
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let (panel, regions, _) = try read.panel()
    let krugman = try read.choice("krugman", Reference.self)
    let name = try read.word("against")
    let against = regions.code(of: name)
    if krugman == .pair, against == nil {
      throw read.failure(
        name.isEmpty ? "krugman=pair names no region" : "there is no region \(name)",
        hint: "Give one of the table: against=REGION.")
    }
    let results = measures(
      of: panel, krugman: krugman, against: against, gini: try read.choice("gini", Gini.self))
    var builder = TableBuilder(declaration)
    builder.keys(regions, results.indices.map { $0 })
    builder.numbers("hhi", results.map { $0?.hhi })
    builder.numbers("hhi_normalised", results.map { $0?.hhiNormalised })
    builder.numbers("krugman", results.map { $0?.krugman })
    builder.numbers("gini", results.map { $0?.gini })
    builder.numbers("hoover", results.map { $0?.hoover })
    builder.numbers("entropy", results.map { $0?.entropy })
    builder.numbers("hill2", results.map { $0?.hill2 })
    builder.numbers("hachman", results.map { $0?.hachman })
    builder.note(undefined: PanelGaps(panel).reasonsOfRegions + gaps(results, panel, krugman))
    return builder.table
  }

  /// Why regions that have industries lack measures.
  private static func gaps(_ results: [Result?], _ panel: Panel, _ krugman: Reference) -> [String] {
    let found = results.compactMap(\.self)
    var reasons: [String] = []
    if panel.industries.count == 1 { reasons.append("hhi_normalised: there is one industry only") }
    if found.contains(where: { $0.krugman == nil }) {
      reasons.append(
        krugman == .pair
          ? "krugman: the region it is set against has nothing at all" : "krugman: no other region has anything")
    }
    return reasons
  }
}
