import Foundation
public import TerroirKernel

/// How specialised regions are in industries, against the whole table as reference economy.
///
/// `LQ = (e_ri / e_r) / (e_i / e)`: 1 is the reference share. Symmetric: `(LQ - 1) / (LQ + 1)`, from -1 to 1.
/// Log: `ln LQ`, missing for an absent industry. Standardised: `(LQ - mean) / deviation` over the regions of an
/// industry, with the sample deviation (O'Donoghue and Gleave).
///
/// - Input: one row per region and industry (and year); jobs, firms or output, not negative. A pair that is not
///   listed counts as zero; a missing value is refused, since it is not zero.
/// - Output: one row per region and industry; missing where the region or the industry has nothing at all, or the
///   variant has no value, which the note `undefined` tells.
/// - Intervals: `binomial`, of the region's share of the industry, over its share of all: it keeps the quotient's bound
///   `e / e_r`; `poisson`, exact for the cell's count with the margins fixed, which does not; `bootstrap`, percentiles over
///   draws of the whole table from its own shares, missing for cells of fewer than ten cases, whose draws repeat a few
///   values. All need counts, not money. `rounding`, the lowest and highest quotient of all
///   tables that round to this one, each value to the nearest multiple of `base` (BRES and other rounded releases).
/// - Throws: on an empty or all-zero table, duplicate pairs, negative, missing or fractional (bootstrap) values.
/// - Source: Isard (1960); O'Donoghue and Gleave (2004), Regional Studies 38; interval: Garwood (1936).
public enum LocationQuotient: Method {
  public enum Kind: String, CaseIterable, Sendable { case plain, symmetric, log, standardised }

  public enum Interval: String, CaseIterable, Sendable { case none, binomial, poisson, bootstrap, rounding }

  /// One region and industry; positions refer to the panel.
  public struct Result: Hashable, Sendable {
    public var region: Int
    public var industry: Int
    public var quotient: Double?
    public var low: Double?
    public var high: Double?
  }

  public static let declaration = MethodDeclaration(
    name: "lq", summary: "Location quotients: how specialised each region is in each industry",
    formula:
      "LQ = (e_ri / e_r) / (e_i / e); symmetric (LQ - 1) / (LQ + 1); log ln LQ; standardised z of LQ by industry",
    roles: [
      .region, .industry, .value,
      MethodDeclaration.Role("year", .integer, required: false, "the year; each year is its own economy"),
      MethodDeclaration.Role(
        "bases", .number, required: false, "what the row's value is rounded to a multiple of, where bases differ"),
    ],
    parameters: [
      Parameter("kind", .choice(Kind.allCases.map(\.rawValue)), default: .text("plain"), "the variant of the index"),
      Parameter(
        "interval", .choice(Interval.allCases.map(\.rawValue)), default: .text("none"),
        "how the interval is found: binomial or Poisson for the cell, a bootstrap of the whole table, or from rounded values"
      ),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "the level of the interval"),
      Parameter("draws", .integer(100...100_000), unit: .count, default: .integer(999), "draws of the bootstrap"),
      Parameter(
        "base", .number(0...1e9), unit: .count, default: .number(5),
        "what the values are rounded to a multiple of, for interval=rounding where there is no column bases"),
    ],
    outputs: [
      Column(
        "lq", .number, unit: .index, "location quotient in the chosen variant; 1 is the reference (0 if not plain)"),
      Column("low", .number, unit: .index, "lower end of the interval"),
      Column("high", .number, unit: .index, "upper end of the interval"),
    ],
    notes: [.undefined],
    citations: [
      "O'Donoghue, Gleave (2004), A note on methods for measuring industrial agglomeration, Regional Studies 38",
      "Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28",
    ])

  /// The least count of a cell whose draws tell an interval.
  public static let leastDrawn = 10.0

  /// The quotients of every region and industry of `panel`, regions first; `bases` are those of rounding, cell by cell.
  ///
  /// - Throws: ``MethodFailure/cancelled`` during a bootstrap.
  public static func quotients(
    of panel: Panel, kind: Kind = .plain, interval: Interval = .none, level: Double = 0.95, draws: Int = 999,
    seed: UInt64 = 1, bases: [Double] = []
  ) throws(MethodFailure) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(panel.values.count)
    for region in panel.regions.indices {
      for industry in panel.industries.indices {
        let quotient = panel.quotient(region, industry)
        results.append(Result(region: region, industry: industry, quotient: quotient))
      }
    }
    switch interval {
    case .none: break
    case .binomial:
      for cell in results.indices where results[cell].quotient != nil {
        let (region, industry) = (results[cell].region, results[cell].industry)
        let found = ConditionalQuotient(
          count: panel.values[cell], of: panel.industryTotals[industry],
          weight: panel.regionTotals[region] / panel.total)?.interval(level: level)
        (results[cell].low, results[cell].high) = (found?.lowerBound, found?.upperBound)
      }
    case .poisson:
      for cell in results.indices where results[cell].quotient != nil {
        let (region, industry) = (results[cell].region, results[cell].industry)
        let scale = panel.total / (panel.regionTotals[region] * panel.industryTotals[industry])
        let bounds = PoissonInterval.interval(panel.values[cell], level: level)
        results[cell].low = bounds.lowerBound * scale
        results[cell].high = bounds.upperBound * scale
      }
    case .bootstrap:
      let bounds = try LocationQuotientBootstrap.bounds(of: panel, level: level, draws: draws, seed: seed)
      for cell in results.indices where results[cell].quotient != nil && panel.values[cell] >= leastDrawn {
        results[cell].low = bounds[cell]?.lowerBound
        results[cell].high = bounds[cell]?.upperBound
      }
    case .rounding:
      let exact = panel.values.map { _ in 0.0 }
      let bounds = LocationQuotientRounding.bounds(
        of: panel, bases: bases.count == exact.count ? bases : exact)
      for cell in results.indices where results[cell].quotient != nil {
        results[cell].low = bounds[cell].low
        results[cell].high = bounds[cell].high
      }
    }
    return transformed(results, as: kind, industries: panel.industries.count)
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let (regions, industries) = (try read.keys("region"), try read.keys("industry"))
    let years = try read.optionalKeys("year")
    let values = try read.numbers("value")
    try read.requireDistinct([regions, industries] + (years.map { [$0] } ?? []))
    let interval = try read.choice("interval", Interval.self)
    if interval == .bootstrap, let row = values.firstIndex(where: { $0 != $0.rounded() }) {
      throw read.failure(
        "\(values[row]) is not a whole count", row: row, hint: "A bootstrap needs counts; use interval=poisson.")
    }
    let (kind, level) = (try read.choice("kind", Kind.self), try read.number("level"))
    let draws = try read.integer("draws")
    let rounded = interval == .rounding && read.has("bases") ? try read.numbers("bases") : nil
    let base = try read.number("base")
    var rows: [Result] = []
    var rowYears: [Int] = []
    var (gaps, lacking, few) = (PanelGaps(), 0, 0)
    for year in 0..<(years?.count ?? 1) {
      let selected = years.map { keys in values.indices.filter { keys.codes[$0] == year } } ?? Array(values.indices)
      let panel = Panel(regions, industries, values, rows: selected)
      guard panel.total > 0 else {
        throw read.failure("every value is zero", hint: "Check the value column: there is nothing to compare.")
      }
      guard interval != .bootstrap || panel.total <= 0x1p53 else {
        throw read.failure(
          "the counts add up to \(panel.total)",
          hint: "A bootstrap draws single cases, at most 9e15 of them; use interval=poisson.")
      }
      let bases = rounded.map { Panel(regions, industries, $0, rows: selected).values }
      gaps.add(panel, year: years?.names[year])
      let found = try quotients(
        of: panel, kind: kind, interval: interval, level: level, draws: draws, seed: input.seed,
        bases: bases ?? panel.values.map { _ in base })
      if interval == .bootstrap { few += panel.values.count { $0 < leastDrawn } }
      lacking += found.count { $0.quotient == nil && panel.quotient($0.region, $0.industry) != nil }
      rows += found
      rowYears += Array(repeating: year, count: regions.count * industries.count)
    }
    var builder = TableBuilder(declaration)
    builder.keys(regions, rows.map(\.region))
    builder.keys(industries, rows.map(\.industry))
    if let years { builder.keys(years, rowYears) }
    builder.numbers("lq", rows.map(\.quotient))
    if interval != .none {
      builder.numbers("low", rows.map(\.low))
      builder.numbers("high", rows.map(\.high))
    }
    var reasons = gaps.reasons
    if few > 0 {
      reasons.append("low, high: fewer than 10 cases to draw from (\(few) rows); interval=binomial has them")
    }
    if lacking > 0 {
      reasons.append(
        kind == .log
          ? "industries that a region lacks have no logarithm (\(lacking) rows)"
          : "industries whose quotients do not differ have no standardised ones (\(lacking) rows)")
    }
    builder.note(undefined: reasons)
    return builder.table
  }

  private static func transformed(_ results: [Result], as kind: Kind, industries: Int) -> [Result] {
    switch kind {
    case .plain: results
    case .symmetric: results.map { $0.mapped { ($0 - 1) / ($0 + 1) } }
    case .log: results.map { $0.mapped { $0 > 0 ? Foundation.log($0) : nil } }
    case .standardised: standardised(results, industries: industries)
    }
  }

  private static func standardised(_ results: [Result], industries: Int) -> [Result] {
    var output = results
    for industry in 0..<industries {
      let cells = stride(from: industry, to: results.count, by: industries)
      let known = cells.compactMap { results[$0].quotient }
      let mean = Summation.mean(known)
      let deviation = Summation.deviation(known)
      for cell in cells {
        output[cell] = results[cell].mapped { value in
          guard let mean, let deviation, deviation > 0 else { return nil }
          return (value - mean) / deviation
        }
      }
    }
    return output
  }
}

extension LocationQuotient.Result {
  fileprivate func mapped(_ transform: (Double) -> Double?) -> Self {
    var copy = self
    copy.quotient = quotient.flatMap(transform)
    copy.low = low.flatMap(transform)
    copy.high = high.flatMap(transform)
    return copy
  }
}
