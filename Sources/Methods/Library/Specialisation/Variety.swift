import Foundation
public import TerroirKernel

/// Related and unrelated variety of each region's industries, which sum to their entropy.
///
/// `unrelated = sum_g P_g log(1 / P_g)` over groups; `related = sum_g P_g H_g` with `H_g = sum p/P_g log(P_g / p)`.
///
/// - Input: one row per region and industry with the industry's group; not negative, none missing; a pair that is not
///   listed is zero.
/// - Output: one row per region, in logarithms of `base` (2: bits); missing for a region without industries.
/// - Throws: on an empty or all-zero table, duplicate pairs, an industry in two groups, negative or missing values, and
///   where the two parts do not sum to the whole.
/// - Source: Frenken, van Oort, Verburg (2007), Related variety, Regional Studies 41.
public enum Variety: Method {
  public struct Result: Hashable, Sendable {
    public var region: Int
    public var entropy: Double
    public var related: Double
    public var unrelated: Double
  }

  public static let declaration = MethodDeclaration(
    name: "variety", summary: "Related and unrelated variety of each region's industries",
    formula: "unrelated = sum_g P_g log(1 / P_g); related = sum_g P_g H_g; entropy = related + unrelated",
    roles: [
      .region, .industry, MethodDeclaration.Role("group", .text, "the wider group of the industry, one per industry"),
      .value,
    ],
    parameters: [Parameter("base", .number(1.5...10), default: .number(2), "base of the logarithm; 2 gives bits")],
    outputs: [
      Column("entropy", .number, unit: "bits", "entropy over industries"),
      Column("related", .number, unit: "bits", "entropy within groups"),
      Column("unrelated", .number, unit: "bits", "entropy between groups"),
    ],
    notes: [.undefined],
    citations: ["Frenken, van Oort, Verburg (2007), Related variety, unrelated variety, Regional Studies 41(5)"])

  /// The variety of every region; `groups` gives the group number of each industry of `panel`.
  public static func measures(of panel: Panel, groups: [Int], base: Double = 2) -> [Result?] {
    let count = (groups.max() ?? -1) + 1
    return panel.regions.indices.map { region in
      guard let own = ShareProfile.shares(panel.row(region)) else { return nil }
      var members = [[Double]](repeating: [], count: count)
      for (share, group) in zip(own, groups) where share > 0 { members[group].append(share) }
      let totals = members.map { Summation.sum($0) }
      let within = members.indices.map { group in
        totals[group] * (ShareProfile.shares(members[group]).map { ShareProfile.entropy($0, base: base) } ?? 0)
      }
      return Result(
        region: region, entropy: ShareProfile.entropy(own, base: base), related: Summation.sum(within),
        unrelated: ShareProfile.entropy(totals, base: base))
    }
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let (panel, regions, industries) = try read.panel()
    let groups = try read.keys("group")
    var membership = [Int](repeating: -1, count: industries.count)
    for (row, industry) in industries.codes.enumerated() {
      let known = membership[industry]
      guard known < 0 || known == groups.codes[row] else {
        throw read.failure(
          "\(industries.names[industry]) is in \(groups.names[known]) and in \(groups.names[groups.codes[row]])",
          row: row,
          hint: "Give each industry one group.")
      }
      membership[industry] = groups.codes[row]
    }
    let results = measures(of: panel, groups: membership, base: try read.number("base"))
    for case let result? in results where abs(result.related + result.unrelated - result.entropy) > 1e-9 {
      throw read.failure("the parts do not sum to the entropy", hint: "Report this: it is a fault of the method.")
    }
    var builder = TableBuilder(declaration)
    builder.keys(regions, results.indices.map { $0 })
    builder.numbers("entropy", results.map { $0?.entropy })
    builder.numbers("related", results.map { $0?.related })
    builder.numbers("unrelated", results.map { $0?.unrelated })
    builder.note(undefined: PanelGaps(panel).reasonsOfRegions)
    return builder.table
  }
}
