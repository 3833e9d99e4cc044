public import TerroirKernel

/// How concentrated each industry is over regions, by its regional shares `s_ri` beside all industries' `x_r`.
///
/// `hhi = sum s²`; `gini` of the Lorenz curve of s over x (or of the quotients s / x without weights, as REAT does);
/// `hoover = 1/2 sum |s - x|`; `theil = sum s ln(s / x)`; `krugman = sum |s - mean of the other industries' s|` (REAT).
///
/// - Input: one row per region and industry, not negative; a pair that is not listed is zero, a missing value is refused.
/// - Output: one row per industry; missing for an industry that is nowhere.
/// - Throws: on an empty or all-zero table, duplicate pairs, negative or missing values.
/// - Source: Krugman (1991); Brülhart and Traeger (2005), Regional Science and Urban Economics 35.
public enum Concentration: Method {
  public struct Result: Hashable, Sendable {
    public var industry: Int
    public var hhi: Double
    public var gini: Double?
    public var hoover: Double
    public var theil: Double?
    public var krugman: Double?
  }

  public static let declaration = MethodDeclaration(
    name: "concentration", summary: "How concentrated each industry is over regions",
    formula: "hhi = sum s²; gini of s over x; hoover = 1/2 sum |s - x|; theil = sum s ln(s / x)",
    roles: [.region, .industry, .value],
    parameters: [
      Parameter(
        "gini", .choice(Specialisation.Gini.allCases.map(\.rawValue)), default: .text("weighted"),
        "Lorenz curve over the regions' totals, or quotients without weights (REAT)")
    ],
    outputs: [
      Column("hhi", .number, unit: .index, "Herfindahl-Hirschman index over regions"),
      Column("gini", .number, unit: .index, "locational Gini, 0 to 1"),
      Column("hoover", .number, unit: .share, "share of the industry that would have to move"),
      Column("theil", .number, unit: .index, "relative Theil index, natural logarithm"),
      Column("krugman", .number, unit: .index, "Krugman index against the mean of the other industries, 0 to 2"),
    ],
    notes: [.undefined],
    citations: ["Brülhart, Traeger (2005), An account of geographic concentration patterns in Europe"])

  /// The measures of every industry of `panel`, nil for an industry that is nowhere.
  public static func measures(of panel: Panel, gini: Specialisation.Gini = .weighted) -> [Result?] {
    guard let all = ShareProfile.shares(panel.regionTotals) else { return panel.industries.map { _ in nil } }
    let profiles = panel.industries.indices.map { industry in
      ShareProfile.shares(panel.regions.indices.map { panel[$0, industry] })
    }
    return profiles.enumerated().map { industry, profile in
      guard let own = profile else { return nil }
      return Result(
        industry: industry, hhi: ShareProfile.herfindahl(own),
        gini: gini == .weighted
          ? ShareProfile.gini(own, reference: all) : ShareProfile.giniOfQuotients(own, reference: all),
        hoover: ShareProfile.krugman(own, all) / 2, theil: ShareProfile.divergence(own, reference: all),
        krugman: ShareProfile.meanOfOthers(profiles, except: industry).map { ShareProfile.krugman(own, $0) })
    }
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let (panel, _, industries) = try read.panel()
    let results = measures(of: panel, gini: try read.choice("gini", Specialisation.Gini.self))
    var builder = TableBuilder(declaration)
    builder.keys(industries, results.indices.map { $0 })
    builder.numbers("hhi", results.map { $0?.hhi })
    builder.numbers("gini", results.map { $0?.gini })
    builder.numbers("hoover", results.map { $0?.hoover })
    builder.numbers("theil", results.map { $0?.theil })
    builder.numbers("krugman", results.map { $0?.krugman })
    let isAlone = results.contains { $0.map { $0.krugman == nil } ?? false }
    builder.note(
      undefined: PanelGaps(panel).reasonsOfIndustries + (isAlone ? ["krugman: there is one industry only"] : []))
    return builder.table
  }
}
