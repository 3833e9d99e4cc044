public import TerroirKernel

/// `calc agreement`: how far coders who looked at the same items said the same, with an interval.
///
/// Formulas and sources as in ``Krippendorff``, ``Kappa`` and ``Concordance``. The interval is the percentile bootstrap over
/// items; for kendall-w over judges, as the items are the whole list (missing for two judges).
///
/// - Input: one row per item and coder; text codes for the nominal scale, numbers for the others (ratio: not negative).
///   What a coder did not code has no row, or a missing code.
/// - Output: one row; the value is missing where no two codes differ, as agreement beyond chance has no meaning then, which
///   the note `undefined` tells. Notes: items, coders, items left out because fewer than two coders coded them, chi² and p of W.
/// - Throws: on duplicate pairs of item and coder; fewer than two coders; cohen with another number than two; fleiss and
///   kendall-w with gaps; fleiss with another scale than nominal, cohen with ratio.
/// - Source: Krippendorff (2019), Content Analysis; Cohen (1960); Fleiss (1971); Kendall and Babington Smith (1939).
public enum Agreement: Method {
  public enum Measure: String, CaseIterable, Sendable {
    case krippendorff, cohen, fleiss
    case kendallW = "kendall-w"
  }

  public static let declaration = MethodDeclaration(
    name: "agreement", summary: "How far coders of the same items agree beyond chance, with an interval",
    formula: "alpha = 1 - Do/De; kappa = (P - Pe) / (1 - Pe); W = 12 S / (m² (n³ - n) - m sum T)",
    roles: [
      MethodDeclaration.Role("item", .text, "what was coded"),
      MethodDeclaration.Role("coder", .text, "by whom"),
      MethodDeclaration.Role(
        "code", .text, "as what: a word, or a number on an ordered scale; missing where not coded"),
    ],
    parameters: [
      Parameter(
        "measure", .choice(Measure.allCases.map(\.rawValue)), default: .text("krippendorff"),
        "krippendorff for any coders with gaps, cohen for two, fleiss for a fixed number, kendall-w for rankings"),
      Parameter(
        "scale", .choice(CodedItems.Scale.allCases.map(\.rawValue)), default: .text("nominal"),
        "what the codes are measured on; cohen weighs ordinal codes linearly, interval codes by squares"),
      Parameter(
        "draws", .integer(0...100_000), unit: .count, default: .integer(1000), "bootstrap samples; 0 for none"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "the level of the interval"),
    ],
    outputs: [
      Column("measure", .text, words: Measure.allCases.map(\.rawValue), "the measure"),
      Column("value", .number, unit: .index, "agreement; 1 is perfect, 0 is chance (for kendall-w: none)"),
      Column("low", .number, unit: .index, "lower end of the interval"),
      Column("high", .number, unit: .index, "upper end of the interval"),
    ],
    notes: [
      Column("items", .integer, unit: .count, "items that two or more coders coded"),
      Column("coders", .integer, unit: .count, "coders"),
      Column("unpaired", .integer, unit: .count, "items left out, with fewer than two codes"),
      Column("chi_square", .number, unit: .index, "test statistic of kendall-w"),
      Column("p", .number, unit: .probability, "probability of as large a W by chance"),
      .undefined,
    ],
    citations: [
      "Krippendorff (2019), Content Analysis, 4th edition, chapter 12",
      "Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20",
      "Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76",
      "Kendall, Babington Smith (1939), The problem of m rankings, Annals of Mathematical Statistics 10",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let measure = try read.choice("measure", Measure.self)
    let scale = try read.choice("scale", CodedItems.Scale.self)
    let coded = try AgreementReader.coded(read, numeric: scale != .nominal || measure == .kendallW)
    if scale == .ratio, let value = coded.values.first, value < 0 {
      throw read.failure("the code \(value) is negative", hint: "A ratio scale starts at 0; use scale=interval.")
    }
    let (draws, level) = (try read.integer("draws"), try read.number("level"))
    func interval(_ count: Int, _ statistic: ([Int]) -> Double?) throws(MethodFailure) -> ClosedRange<Double>? {
      try Bootstrap.interval(
        count: count, draws: draws, level: level, seed: input.seed, method: "agreement", statistic: statistic)
    }
    let sizes = coded.codes.map { row in row.count { $0 != nil } }
    let value: Double?
    let bounds: ClosedRange<Double>?
    var concordance: Concordance?
    switch measure {
    case .krippendorff:
      let items = Krippendorff(coded, scale: scale)
      value = items.alpha
      bounds = value == nil ? nil : try interval(items.items) { items.alpha(times: $0) }
    case .cohen:
      let pairs = try AgreementReader.pairs(read, coded, scale)
      value = Kappa.cohen(AgreementReader.table(pairs, coded), values: coded.values, scale: scale)
      bounds =
        value == nil
        ? nil
        : try interval(pairs.count) {
          Kappa.cohen(AgreementReader.table(pairs, coded, times: $0), values: coded.values, scale: scale)
        }
    case .fleiss:
      let counts = try AgreementReader.complete(read, coded, scale)
      value = Kappa.fleiss(counts)
      bounds = value == nil ? nil : try interval(counts.count) { Kappa.fleiss(counts, times: $0) }
    case .kendallW:
      let scores = try AgreementReader.scores(read, coded)
      concordance = Concordance(scores)
      value = concordance?.w
      let correlations = concordance?.correlations ?? []
      bounds =
        scores.count < 3 ? nil : try interval(scores.count) { concordance?.w(times: $0, correlations: correlations) }
    }
    var builder = TableBuilder(declaration)
    builder.texts("measure", [measure.rawValue])
    builder.numbers("value", [value])
    builder.numbers("low", [bounds?.lowerBound])
    builder.numbers("high", [bounds?.upperBound])
    builder.note("items", count: sizes.count { $0 > 1 })
    builder.note("coders", count: coded.codes.first?.count ?? 0)
    builder.note("unpaired", count: sizes.count { $0 < 2 })
    if measure == .kendallW {
      builder.note("chi_square", concordance?.chiSquare)
      builder.note("p", concordance?.probability)
    }
    builder.note(
      undefined: gaps(
        measure, value: value, bounds: bounds, asked: draws > 0, judges: coded.codes.first?.count ?? 0,
        paired: sizes.contains { $0 > 1 }))
    return builder.table
  }

  /// Why value or interval have no meaning.
  private static func gaps(
    _ measure: Measure, value: Double?, bounds: ClosedRange<Double>?, asked: Bool, judges: Int, paired: Bool
  ) -> [String] {
    guard value != nil else {
      if !paired { return ["value: no item has the codes of two coders"] }
      return [
        measure == .kendallW
          ? "value: every judge ties all items"
          : "value: all codes are the same, so there is no agreement beyond chance"
      ]
    }
    guard asked, bounds == nil else { return [] }
    return [
      measure == .kendallW && judges < 3
        ? "low, high: an interval over judges needs three" : "low, high: no sample of the items has codes that differ"
    ]
  }
}
