import Foundation
public import TerroirKernel

/// Whether a series changes its level or slope at a known time: segmented regression.
///
/// `y_t = a + b t + level [t >= T] + slope (t - T + first) [t >= T] + season + covariates + e_t`, by least squares. Standard
/// errors for errors that follow one another (see ``AutoregressiveErrors``); by Newey and West, `(X'X)^-1 (G_0 + sum_l (1 - l /
/// (lag + 1)) (G_l + G_l')) (X'X)^-1`, with `n / (n - k)` where `adjust`; or as if they did not. Beside a break Newey and
/// West's are too small: of 60 times with rho = 0.4 their 95% intervals hold the level in 84% of series.
///
/// - Input: one row per time, times whole numbers with one step.
/// - Output: one row per term, or (`detail=fit`) per time with what would have been without the interruption. With
///   `scale=log` the level is a difference of logarithms; the note says it in percent.
/// - Throws: on a start outside the series, uneven times, terms that are combinations of others, values without a logarithm.
/// - Source: Wagner et al. (2002), Journal of Clinical Pharmacy and Therapeutics 27; Newey and West (1987), Econometrica 55.
public enum InterruptedSeries: Method {
  enum Scale: String, CaseIterable, Sendable { case linear, log }
  enum Errors: String, CaseIterable, Sendable {
    case autoregressive
    case neweyWest = "newey-west"
    case ols
  }
  enum Detail: String, CaseIterable, Sendable { case terms, fit }

  public static let declaration = MethodDeclaration(
    name: "interrupted", summary: "Whether a series changes its level or slope at a known time",
    formula: "y = a + b t + level [t >= T] + slope (t - T + first) [t >= T] + season + e",
    roles: [
      MethodDeclaration.Role("time", .integer, "the time, whole numbers with one step"),
      MethodDeclaration.Role("outcome", .number, "what is measured"),
      MethodDeclaration.Role("season", .text, required: false, "the month or other part of the year"),
      MethodDeclaration.Role("covariates", .number, required: false, list: true, "what else moves the outcome"),
    ],
    parameters: [
      Parameter("from", .integer(-1_000_000...1_000_000), "the first time after the interruption"),
      Parameter(
        "scale", .choice(Scale.allCases.map(\.rawValue)), default: .text("linear"), "the outcome, or its logarithm"),
      Parameter("first", .integer(0...1), default: .integer(1), "what the slope counts at the first time after"),
      Parameter(
        "se", .choice(Errors.allCases.map(\.rawValue)),
        "the kind of standard errors; autoregressive without it, newey-west where lag is given"),
      Parameter("lag", .integer(0...1000), "lags of Newey and West; 4 (n / 100)^(2/9) without it"),
      Parameter("adjust", .flag, default: .boolean(true), "widen Newey and West's variance by n / (n - k)"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "level of intervals"),
      Parameter(
        "detail", .choice(Detail.allCases.map(\.rawValue)), default: .text("terms"), "one row per term or per time"),
    ],
    outputs: [
      Column("term", .text, "trend, level, slope, or a covariate"),
      Column("estimate", .number, "its coefficient"),
      Column("se", .number, "its standard error"),
      Column("low", .number, "lower end of its interval"),
      Column("high", .number, "upper end of its interval"),
      Column("p", .number, unit: .probability, "its probability under no change"),
      Column("time", .integer, "the time"),
      Column("actual", .number, "the outcome"),
      Column("fitted", .number, "what the line expects"),
      Column("without", .number, "what it expects without the interruption"),
    ],
    notes: [
      Column("level_change", .number, "the change of the level, in units of the outcome or its logarithm"),
      Column("level_change_percent", .number, "the same in percent (scale=log)"),
      Column("lag", .integer, "lags of the standard errors (newey-west)"),
      Column("memory", .number, "how much of an error is in the next one (autoregressive)"),
      Column("durbin_watson", .number, "2 where errors of neighbouring times do not hang together"),
      Column("sigma", .number, "the deviation of the errors"),
      Column("before", .integer, unit: .count, "times before"), Column("after", .integer, unit: .count, "times after"),
      Column("caution", .text, "what the figures do not bear"), .undefined,
    ],
    citations: [
      "Wagner et al. (2002), Segmented regression analysis of interrupted time series, J. Clin. Pharm. Ther. 27",
      "Zellner, Tiao (1964), Bayesian analysis of the regression model with autocorrelated errors, JASA 59",
      "Newey, West (1987), A simple, positive semi-definite covariance matrix, Econometrica 55",
      "Newey, West (1994), Automatic lag selection in covariance matrix estimation, Review of Economic Studies 61",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let series = try read.series("outcome", least: 4, isEven: true)
    guard let from = try read.optionalInteger("from") else {
      throw read.failure("the start is not given", hint: "Give the first time after the interruption: from=TIME.")
    }
    let (count, before) = (series.times.count, series.times.count { $0 < from })
    guard before > 1, before < count - 1 else {
      throw read.failure(
        "there are \(before) times before \(from) and \(count - before) after",
        hint: "Two times on each side are needed for a level and a slope.")
    }
    let scale = try read.choice("scale", Scale.self)
    var y = series.values
    if scale == .log {
      for place in y.indices {
        guard y[place] > 0 else {
          throw read.failure(
            "the outcome \(y[place]) has no logarithm", row: series.rows[place], hint: "Take scale=linear.")
        }
        y[place] = log(y[place])
      }
    }
    let first = Double(try read.integer("first"))
    let step = Double(series.times[1] - series.times[0])
    var terms = [
      ("trend", (0..<count).map { Double($0 + 1) }),
      ("level", (0..<count).map { $0 >= before ? 1.0 : 0 }),
      ("slope", (0..<count).map { $0 >= before ? Double($0 - before) + first : 0 }),
    ]
    terms += try covariates(read, series)
    let columns = [[Double](repeating: 1, count: count)] + terms.map(\.1) + (try seasons(read, series))
    let x = columns.flatMap(\.self)
    guard count > columns.count, let fit = Regression(x, rows: count, columns: columns.count, y) else {
      throw read.failure(
        count > columns.count
          ? "a term is a combination of others"
          : "there are \(count) times and \(columns.count) terms",
        hint: "Leave a covariate or the season out, or give a longer series.")
    }
    let freedom = Double(fit.freedom)
    let sigma = (fit.remainder / freedom).squareRoot()
    let given = try read.optionalInteger("lag")
    let lag = given ?? Int(clamped: 4 * pow(Double(count) / 100, 2.0 / 9))
    guard lag < count else {
      throw read.failure("lag=\(lag) is not below the \(count) times", hint: "Take a smaller lag.")
    }
    var errors: [Double]
    let kind =
      read.input.parameters["se"] != nil
      ? try read.choice("se", Errors.self) : given == nil ? .autoregressive : .neweyWest
    var memory: Double?
    switch kind {
    case .autoregressive:
      // Where the line fits exactly nothing tells how errors follow one another.
      let isExact = fit.remainder <= 1e-24 * Summation.sum(y.map { $0 * $0 })
      let found = isExact ? nil : AutoregressiveErrors(x, rows: count, columns: columns.count, y, fit)
      errors = found?.errors ?? columns.map { _ in 0 }
      memory = found?.memory
    case .ols: errors = fit.inverse.diagonalRoots(columns.count).map { $0 * sigma }
    case .neweyWest:
      errors = Sandwich.neweyWest(x, rows: count, columns: columns.count, fit, lag: lag).diagonalRoots(columns.count)
      if try read.flag("adjust") { errors = errors.map { $0 * (Double(count) / freedom).squareRoot() } }
    }
    var builder = TableBuilder(declaration)
    if try read.choice("detail", Detail.self) == .fit {
      let back = { (value: Double) in scale == .log ? exp(value) : value }
      let fitted = zip(y, fit.residuals).map { $0 - $1 }
      builder.integers("time", series.times)
      builder.numbers("actual", series.values)
      builder.numbers("fitted", fitted.map(back))
      builder.numbers(
        "without",
        (0..<count).map { place in
          back(fitted[place] - fit.coefficients[2] * columns[2][place] - fit.coefficients[3] * columns[3][place])
        })
    } else {
      let score = StudentT.quantile(0.5 + (try read.number("level")) / 2, freedom: freedom)
      let places = terms.indices.map { $0 + 1 }
      let known = places.map { errors[$0] > 0 ? errors[$0] : nil }
      // A trend is per unit of time, not per step.
      let unit = places.map { $0 == 1 || $0 == 3 ? 1 / step : 1 }
      let estimates = zip(places, unit).map { fit.coefficients[$0] * $1 }
      let scaled = zip(known, unit).map { error, unit in error.map { $0 * unit } }
      builder.texts("term", terms.map(\.0))
      builder.numbers("estimate", estimates)
      builder.numbers("se", scaled)
      builder.numbers("low", zip(estimates, scaled).map { value, error in error.map { value - score * $0 } })
      builder.numbers("high", zip(estimates, scaled).map { value, error in error.map { value + score * $0 } })
      builder.numbers(
        "p",
        zip(estimates, scaled).map { value, error in
          error.map { 2 * StudentT.tail(abs(value) / $0, freedom: freedom) }
        })
    }
    builder.note("level_change", fit.coefficients[2])
    if scale == .log { builder.note("level_change_percent", 100 * (exp(fit.coefficients[2]) - 1)) }
    if kind == .neweyWest { builder.note("lag", count: lag) }
    if kind == .autoregressive { builder.note("memory", memory) }
    let watson = fit.remainder > 0 ? durbinWatson(fit) : nil
    builder.note("durbin_watson", watson)
    builder.note("sigma", sigma)
    builder.note("before", count: before)
    builder.note("after", count: count - before)
    var cautions = ["one series without a comparison: whatever else changed then is part of the change"]
    if min(before, count - before) < 8 { cautions.append("fewer than 8 times on a side") }
    if kind == .neweyWest { cautions.append("beside a break these errors are too small: take se=autoregressive") }
    if kind == .ols, let watson, watson < 1.5 {
      cautions.append("errors of neighbouring times hang together: take se=autoregressive")
    }
    builder.note("caution", text: cautions.joined(separator: "; "))
    builder.note(undefined: fit.remainder > 0 ? [] : ["durbin_watson, se: the line fits exactly"])
    return builder.table
  }

  private static func durbinWatson(_ fit: Regression) -> Double {
    let steps = zip(fit.residuals.dropFirst(), fit.residuals).map { ($0 - $1) * ($0 - $1) }
    return Summation.sum(steps) / fit.remainder
  }

  private static func covariates(
    _ read: InputReader, _ series: TimeSeries
  ) throws(MethodFailure) -> [(String, [Double])] {
    guard read.input.roles["covariates"] != nil else { return [] }
    var result: [(String, [Double])] = []
    for (name, values) in try read.lists("covariates") {
      var own: [Double] = []
      for row in series.rows {
        guard let value = values[row] else {
          throw read.failure("\(name) is missing", row: row, hint: "Fill it in, or leave the covariate out.")
        }
        own.append(value)
      }
      result.append((name, own))
    }
    return result
  }

  /// One column for each season but the first.
  private static func seasons(_ read: InputReader, _ series: TimeSeries) throws(MethodFailure) -> [[Double]] {
    guard let keys = try read.optionalKeys("season") else { return [] }
    return (1..<max(1, keys.count)).map { level in series.rows.map { keys.codes[$0] == level ? 1 : 0 } }
  }
}
