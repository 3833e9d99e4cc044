import Foundation
public import TerroirKernel

/// What moves an outcome, over units and times: linear regression with effects of units.
///
/// `pooled`: one constant. `within`: a constant for each unit, by deviations from its means. `twoway`: one for each time as
/// well. `between`: the means of units. `random`: deviations from a share theta of the means, `theta = 1 - (s_e^2 / (s_e^2 + T
/// s_u^2))^0.5`, variances by Swamy and Arora. Errors: classical; HC0 to HC3; by clusters (CR1, or CR0 with `correction=none`);
/// Driscoll and Kraay's, for errors that hang together across units; or a wild cluster bootstrap with the null imposed.
///
/// - Input: one row per unit and time; units may lack times, but not for `random`.
/// - Output: one row per term.
/// - Throws: on duplicates, missing values, terms that do not vary or are combinations of others, fewer rows than terms.
/// - Source: Baltagi (2013), Econometric Analysis of Panel Data; Swamy and Arora (1972); Driscoll and Kraay (1998); Cameron,
///   Gelbach and Miller (2008), Review of Economics and Statistics 90.
public enum PanelRegression: Method {
  enum Effects: String, CaseIterable, Sendable { case within, between, random, pooled, twoway }
  enum Errors: String, CaseIterable, Sendable {
    case classical, hc0, hc1, hc2, hc3, cluster
    case driscollKraay = "driscoll-kraay"
    case wild
  }
  enum Correction: String, CaseIterable, Sendable { case cr1, none }

  public static let declaration = MethodDeclaration(
    name: "panel", summary: "What moves an outcome over units and times, with effects of units",
    formula: "y_it = a_i (+ b_t) + x_it'c + e_it; random: theta = 1 - (s_e^2 / (s_e^2 + T s_u^2))^0.5",
    roles: [
      MethodDeclaration.Role("unit", .text, "the town or other unit"),
      MethodDeclaration.Role("time", .integer, "the year or other time"),
      MethodDeclaration.Role("outcome", .number, "what is measured"),
      MethodDeclaration.Role("regressors", .number, list: true, "what moves it"),
      MethodDeclaration.Role("cluster", .text, required: false, "what hangs together; each unit without it"),
    ],
    parameters: [
      Parameter("effects", .choice(Effects.allCases.map(\.rawValue)), default: .text("within"), "the effects of units"),
      Parameter(
        "se", .choice(Errors.allCases.map(\.rawValue)), default: .text("cluster"), "the kind of standard errors"),
      Parameter(
        "correction", .choice(Correction.allCases.map(\.rawValue)), default: .text("cr1"),
        "clusters: G / (G - 1) (N - 1) / (N - k), or none"),
      Parameter("lag", .integer(0...1000), "lags of Driscoll and Kraay; 4 (T / 100)^(2/9) without it"),
      Parameter("draws", .integer(99...99_999), unit: .count, default: .integer(999), "draws of the wild bootstrap"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "level of intervals"),
    ],
    outputs: [
      Column("term", .text, "the regressor"),
      Column("estimate", .number, "its coefficient"),
      Column("se", .number, "its standard error"),
      Column("low", .number, "lower end of its interval"),
      Column("high", .number, "upper end of its interval"),
      Column("p", .number, unit: .probability, "its probability where the coefficient is 0"),
    ],
    notes: [
      Column("rows", .integer, unit: .count, "rows"), Column("units", .integer, unit: .count, "units"),
      Column("r_squared", .number, unit: .share, "the share of the variance, after the effects, that is explained"),
      Column("sigma", .number, "the deviation of the errors"),
      Column("sigma_unit", .number, "the deviation of the units' effects (random)"),
      Column("theta", .number, unit: .share, "the share of the means that is taken off (random)"),
      Column("clusters", .integer, unit: .count, "clusters of the standard errors"),
      Column("cluster_by", .text, "what the clusters are"),
      Column("lag", .integer, "lags (driscoll-kraay)"),
      Column("caution", .text, "what the figures do not bear"), .undefined,
    ],
    citations: [
      "Baltagi (2013), Econometric Analysis of Panel Data",
      "Swamy, Arora (1972), The exact finite sample properties of the estimators of coefficients, Econometrica 40",
      "Driscoll, Kraay (1998), Consistent covariance matrix estimation with spatially dependent panel data, RES 80",
      "Cameron, Gelbach, Miller (2008), Bootstrap-based improvements for inference with clustered errors, RES 90",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let sample = try PanelSample(read)
    let effects = try read.choice("effects", Effects.self)
    let kind = try read.choice("se", Errors.self)
    let model = try PanelModel(read, sample, effects)
    let shown = model.shown
    let errors = try model.errors(read, kind)
    let level = try read.number("level")
    var builder = TableBuilder(declaration)
    builder.texts("term", shown.map { model.names[$0] })
    builder.numbers("estimate", shown.map { model.fit.coefficients[$0] })
    builder.numbers("se", shown.map { errors.standard[$0] })
    if kind == .wild {
      var found: [(p: Double, low: Double?, high: Double?)?] = []
      let draws = try read.integer("draws")
      for place in shown {
        try Cancellation.check()
        found.append(
          WildBootstrap(model, place)?.test(draws: draws, level: level, seed: read.input.seed))
      }
      builder.numbers("low", found.map { $0?.low })
      builder.numbers("high", found.map { $0?.high })
      builder.numbers("p", found.map { $0?.p })
    } else {
      let score = StudentT.quantile(0.5 + level / 2, freedom: errors.freedom)
      let values = shown.map { (model.fit.coefficients[$0], errors.standard[$0]) }
      builder.numbers("low", values.map { value, error in error.map { value - score * $0 } })
      builder.numbers("high", values.map { value, error in error.map { value + score * $0 } })
      builder.numbers(
        "p", values.map { value, error in error.map { 2 * StudentT.tail(abs(value) / $0, freedom: errors.freedom) } })
    }
    builder.note("rows", count: sample.count)
    builder.note("units", count: sample.units)
    builder.note("r_squared", model.rSquared)
    builder.note("sigma", model.sigma)
    if effects == .random {
      builder.note("sigma_unit", model.unitDeviation)
      builder.note("theta", model.theta)
    }
    if kind == .cluster || kind == .wild {
      builder.note("clusters", count: model.clusterCount)
      builder.note("cluster_by", text: sample.clusterName)
    }
    if let lag = errors.lag { builder.note("lag", count: lag) }
    if kind == .cluster, model.clusterCount < 30 {
      builder.note("caution", text: "\(model.clusterCount) clusters: take se=wild beside this")
    }
    if kind == .driscollKraay, sample.periods < 20 {
      builder.note("caution", text: "\(sample.periods) times: Driscoll and Kraay's errors need many")
    }
    builder.note(
      undefined: errors.standard.contains { $0 == nil } ? ["se: the terms fit exactly, or there is one cluster"] : [])
    return builder.table
  }
}
