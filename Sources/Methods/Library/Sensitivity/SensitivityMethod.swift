public import TerroirKernel

/// The method `sensitivity`: what share of a model's variance each factor explains. Estimators as in ``SobolIndex``.
///
/// - Input: a declared test function, or the table `factors` with the runs of a model: `detail=design` gives the points
///   (columns `run` and one per factor), and the same table with an output column comes back as input.
/// - Output: one row per factor; values outside 0 to 1 by sampling error are shown as they are.
/// - Throws: where runs are missing or repeated, the output does not vary, or there are more factors than the Sobol
///   sequence has dimensions for.
/// - Source: Saltelli et al. (2010), Computer Physics Communications 181; Jansen (1999); Joe and Kuo (2008).
public enum SensitivityMethod: Method {
  public enum Detail: String, CaseIterable, Sendable { case indices, design }

  public static let declaration = MethodDeclaration(
    name: "sensitivity", summary: "What share of a model's variance each factor explains, alone and with others",
    formula: "S = mean(b (ab - a)) / V, ST = mean((a - ab)^2) / 2V, ab is A with one factor from B",
    roles: [
      .init("run", .integer, required: false, "number of the run in the design, from 1"),
      .init("output", .number, required: false, "what the model gave"),
    ],
    tables: [
      .init(
        "factors", required: false,
        columns: [
          .init("factor", .text, "name"), .init("low", .number, "least value"), .init("high", .number, "most value"),
        ], "factors of a model of one's own, each uniform between low and high")
    ],
    parameters: [
      Parameter("function", .choice(["ishigami", "g"]), "a test function, instead of a model of one's own"),
      Parameter(
        "coefficients", .numbers(0...1e6), default: .list([0, 1, 4.5, 9, 99, 99, 99, 99].map { .number($0) }),
        "coefficients of g, one per factor"),
      Parameter("method", .choice(["sobol"]), default: .text("sobol"), "the indices"),
      CompositeRecipe.choice("points", SobolDesign.Points.self, .sobol, "sequence with a random shift, or random"),
      Parameter(
        "samples", .integer(2...1_000_000), unit: .count, default: .integer(1024), "base samples; best a power of 2"),
      Parameter("resamples", .integer(0...10_000), unit: .count, default: .integer(100), "for the intervals"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "of the intervals"),
      CompositeRecipe.choice("detail", Detail.self, .indices, "the indices, or the design to run a model at"),
    ],
    outputs: [
      Column("factor", .text, "the factor"),
      Column("s1", .number, unit: .share, "share of the variance by the factor alone"),
      Column("s1_low", .number, unit: .share, "lower end"), Column("s1_high", .number, unit: .share, "upper end"),
      Column("st", .number, unit: .share, "share of the variance with all interactions"),
      Column("st_low", .number, unit: .share, "lower end"), Column("st_high", .number, unit: .share, "upper end"),
      Column("run", .integer, unit: .count, "detail=design: number of the run; the factors are the other columns"),
    ],
    notes: [
      Column("mean", .number, unit: .index, "mean of the output"),
      Column("variance", .number, unit: .index, "variance of the output"),
      Column("runs", .integer, unit: .count, "runs of the model"),
    ],
    citations: [
      "Saltelli, Annoni, Azzini, Campolongo, Ratto, Tarantola (2010), Computer Physics Communications 181",
      "Joe, Kuo (2008), SIAM Journal on Scientific Computing 30",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let factors = try SensitivityFactors(read)
    guard
      let design = SobolDesign(
        factors: factors.names.count, samples: try read.integer("samples"),
        points: try read.choice("points", SobolDesign.Points.self), seed: input.seed)
    else {
      throw read.failure(
        "there are \(factors.names.count) factors", hint: "Give 1 to \(SobolDesign.mostFactors), or points=random.")
    }
    if try read.choice("detail", Detail.self) == .design { return factors.table(of: design, declaration) }
    let outputs: SobolOutputs
    if let function = factors.function {
      outputs = try design.outputs { function.value($0) }
    } else {
      outputs = SobolOutputs(runs: try factors.outputs(read, of: design), factors: design.factors)
    }
    guard
      let found = try SobolIndex.indices(
        of: outputs, resamples: try read.integer("resamples"), level: try read.number("level"), seed: input.seed)
    else {
      throw read.failure("the output does not vary", hint: "Widen the factors: there is no variance to explain.")
    }
    var builder = TableBuilder(declaration)
    builder.texts("factor", factors.names)
    builder.numbers("s1", found.factors.map(\.first))
    builder.numbers("s1_low", found.factors.map(\.firstLow))
    builder.numbers("s1_high", found.factors.map(\.firstHigh))
    builder.numbers("st", found.factors.map(\.total))
    builder.numbers("st_low", found.factors.map(\.totalLow))
    builder.numbers("st_high", found.factors.map(\.totalHigh))
    builder.note("mean", found.mean)
    builder.note("variance", found.variance)
    builder.note("runs", count: design.runCount)
    return builder.table
  }
}
