import Foundation
public import TerroirKernel

/// What sets a group apart from its peers: log-odds of each item with an informative Dirichlet prior.
///
/// For item w in group i against all other groups j, with the prior `a_w = prior * n_w / n` from the whole table:
/// `d = ln((y_iw + a_w) / (n_i + a - y_iw - a_w)) - ln((y_jw + a_w) / (n_j + a - y_jw - a_w))`, with variance
/// `1 / (y_iw + a_w) + 1 / (y_jw + a_w)`. The prior shrinks rare items towards no difference.
///
/// - Input: one row per group and item with a count, not negative; a pair that is not listed counts as zero.
/// - Output: one row per group and item: shares in the group and among the peers (0 to 1), log-odds (natural
///   logarithm) and their interval; above 0 is distinctive. Missing where the group or its peers have nothing, or where
///   an item is the only one.
/// - Throws: on an empty or all-zero table, a single group, duplicate pairs, negative or missing counts.
/// - Source: Monroe, Colaresi, Quinn (2008), Fightin' words, Political Analysis 16, equations 15, 16 and 20.
public enum Distinctiveness: Method {
  /// One group and item, by position in the panel's regions (groups) and industries (items).
  public struct Result: Hashable, Sendable {
    public var group: Int
    public var item: Int
    public var count: Double
    public var share: Double?
    public var peersShare: Double?
    public var logOdds: Double?
    public var low: Double?
    public var high: Double?
    /// The standard error of the log-odds.
    public var error: Double?

    /// Log-odds over their standard error.
    public var z: Double? { logOdds.flatMap { odds in error.flatMap { $0 > 0 ? odds / $0 : nil } } }

    /// The log-odds drawn towards none by their own variance: the mean of `N(d w, v w)`, `w = s / (s + v)`, of the variance
    /// `v` and a prior `N(0, s)`, with its interval.
    ///
    /// - Parameter prior: `s`; 1/2 holds odds of 1/4 to 4 for likely, as Greenland (2006), Int. J. Epidemiology 35.
    public func shrunken(prior: Double = 0.5, level: Double = 0.95) -> (value: Double, low: Double, high: Double)? {
      guard let odds = logOdds, let error, prior > 0 else { return nil }
      let weight = prior / (prior + error * error)
      let reach = Normal.score(level: level) * (error * error * weight).squareRoot()
      return (odds * weight, odds * weight - reach, odds * weight + reach)
    }

    /// Whether the whole interval lies above zero.
    public var isDistinctive: Bool { (low ?? 0) > 0 }
  }

  public static let declaration = MethodDeclaration(
    name: "distinctiveness", summary: "What sets each group apart from the others, with an interval",
    formula:
      "d = ln odds of the item in the group - ln odds among the others, each with a prior of a_w = prior * n_w / n",
    roles: [
      MethodDeclaration.Role("group", .text, "the group that is set against all others"),
      MethodDeclaration.Role("item", .text, "the item that is counted"),
      MethodDeclaration.Role("count", .number, "how often the item occurs; not negative, none missing"),
    ],
    parameters: [
      Parameter(
        "prior", .number(0.01...1e6), unit: .count, default: .number(10),
        "the weight of the prior in counts; more shrinks rare items harder"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "the level of the interval"),
    ],
    outputs: [
      Column("share", .number, unit: .share, "share of the item in the group"),
      Column("peers_share", .number, unit: .share, "share of the item among all other groups"),
      Column("log_odds", .number, unit: .index, "log-odds ratio against the others; above 0 is distinctive"),
      Column("low", .number, unit: .index, "lower end of the interval"),
      Column("high", .number, unit: .index, "upper end of the interval"),
    ],
    notes: [.undefined],
    citations: ["Monroe, Colaresi, Quinn (2008), Fightin' words, Political Analysis 16(4)"])

  /// The distinctiveness of every item in every group, groups first; `counts` has groups as regions, items as industries.
  public static func scores(of counts: Panel, prior: Double = 10, level: Double = 0.95) -> [Result] {
    let score = Normal.score(level: level)
    var results: [Result] = []
    results.reserveCapacity(counts.values.count)
    for group in counts.regions.indices {
      let own = counts.regionTotals[group]
      let peers = counts.total - own
      for item in counts.industries.indices {
        let count = counts[group, item]
        let others = max(0, counts.industryTotals[item] - count)
        var result = Result(group: group, item: item, count: count)
        result.share = own > 0 ? count / own : nil
        result.peersShare = peers > 0 ? others / peers : nil
        let weight = counts.total > 0 ? prior * counts.industryTotals[item] / counts.total : 0
        let restOwn = own + prior - count - weight
        let restPeers = peers + prior - others - weight
        if own > 0, peers > 0, weight > 0, restOwn > 1e-9, restPeers > 1e-9 {
          let odds = log((count + weight) / restOwn) - log((others + weight) / restPeers)
          let error = (1 / (count + weight) + 1 / (others + weight)).squareRoot()
          result.logOdds = odds
          result.error = error
          result.low = odds - score * error
          result.high = odds + score * error
        }
        results.append(result)
      }
    }
    return results
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let (groups, items) = (try read.keys("group"), try read.keys("item"))
    let counts = try read.numbers("count")
    try read.requireDistinct([groups, items])
    guard groups.count > 1 else {
      throw read.failure("there is one group only", hint: "Give the peers it is set against.")
    }
    let panel = Panel(groups, items, counts, rows: Array(counts.indices))
    guard panel.total > 0 else {
      throw read.failure("every count is zero", hint: "Check the count column: there is nothing to compare.")
    }
    let results = scores(of: panel, prior: try read.number("prior"), level: try read.number("level"))
    var builder = TableBuilder(declaration)
    builder.keys(groups, results.map(\.group))
    builder.keys(items, results.map(\.item))
    builder.numbers("share", results.map(\.share))
    builder.numbers("peers_share", results.map(\.peersShare))
    builder.numbers("log_odds", results.map(\.logOdds))
    builder.numbers("low", results.map(\.low))
    builder.numbers("high", results.map(\.high))
    builder.note(undefined: gaps(panel))
    return builder.table
  }

  /// Why groups and items lack values.
  private static func gaps(_ panel: Panel) -> [String] {
    func names(_ all: [String], _ totals: [Double]) -> [String] { zip(all, totals).filter { $1 == 0 }.map(\.0) }
    let (groups, items) = (names(panel.regions, panel.regionTotals), names(panel.industries, panel.industryTotals))
    let whole = zip(panel.regions, panel.regionTotals).filter { $1 == panel.total }.map(\.0)
    return (groups.isEmpty ? [] : ["nothing at all in the group \(groups.named)"])
      + (whole.isEmpty ? [] : ["peers_share: no other group has anything but \(whole.named)"])
      + (items.isEmpty ? [] : ["log_odds: the item occurs nowhere: \(items.named)"])
      + (panel.industries.count - items.count == 1 ? ["log_odds: there is one item only"] : [])
  }
}
