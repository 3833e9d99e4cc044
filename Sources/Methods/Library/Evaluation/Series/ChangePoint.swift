import Foundation
public import TerroirKernel

/// When a series changes, where nobody says when.
///
/// `rss`: the breaks that leave the smallest sum of squares, their number by `n (ln(RSS / n) + 1 + ln 2 pi) + ln(n) (k + 1)(m + 1)`
/// for m breaks of a shape with k coefficients (BIC, as R's strucchange). The interval of a break is Bai's, under errors that
/// are independent and alike: the change squared over their variance is what a year tells.
/// `cusum`: whether the sums of deviations from the mean wander too far, `max |sum e| / (s n^0.5)`, by Kolmogorov's
/// distribution; the time of the largest sum is where the mean changed, if it did once.
///
/// - Input: one row per time, times whole numbers.
/// - Output: one row per break: the last time before it, its interval, the means before and after; no row where there is none.
/// - Throws: on duplicates, missing values, fewer than 6 times.
/// - Source: Bai and Perron (2003); Bai (1997), Review of Economics and Statistics 79; Ploberger and Krämer (1992).
public enum ChangePoint: Method {
  enum Search: String, CaseIterable, Sendable { case rss, cusum }

  public static let declaration = MethodDeclaration(
    name: "changepoint", summary: "When the level or trend of a series changes",
    formula: "min over breaks of RSS, m by BIC; cusum = max |sum (y - mean)| / (s n^0.5)",
    roles: [
      MethodDeclaration.Role("time", .integer, "the time, a whole number"),
      MethodDeclaration.Role("value", .number, "what is measured"),
    ],
    parameters: [
      Parameter("method", .choice(Search.allCases.map(\.rawValue)), default: .text("rss"), "how it is searched for"),
      Parameter(
        "shape", .choice(BreakSearch.Shape.allCases.map(\.rawValue)), default: .text("mean"),
        "what is constant between breaks (rss)"),
      Parameter("most", .integer(1...20), unit: .count, default: .integer(5), "breaks at most (rss)"),
      Parameter("breaks", .integer(0...20), unit: .count, "the number of breaks instead of the one by BIC"),
      Parameter(
        "trim", .number(0.01...0.5), unit: .share, default: .number(0.15), "the shortest segment, of the series"),
      Parameter("lag", .integer(0...1000), default: .integer(0), "lags of the long-run variance (cusum)"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "level of intervals"),
    ],
    outputs: [
      Column("break", .integer, "the last time before the change"),
      Column("low", .integer, "lower end of its interval"),
      Column("high", .integer, "upper end of its interval"),
      Column("before", .number, "the mean of the segment before"),
      Column("after", .number, "the mean of the segment after"),
      Column("change", .number, "the one less the other; with shape=trend the step at the break"),
    ],
    notes: [
      Column("breaks", .integer, unit: .count, "breaks that are told"),
      Column("rss", .number, "the sum of squares with them"),
      Column("rss_without", .number, "the sum of squares without any"),
      Column("bic", .number, "the criterion with them"),
      Column("bic_without", .number, "the criterion without any"),
      Column("statistic", .number, "the largest sum, standardised (cusum)"),
      Column("p", .number, unit: .probability, "its probability without a change (cusum)"), .undefined,
    ],
    citations: [
      "Bai, Perron (2003), Computation and analysis of multiple structural change models, J. Applied Econometrics 18",
      "Bai (1997), Estimation of a change point in multiple regression models, Review of Economics and Statistics 79",
      "Ploberger, Krämer (1992), The CUSUM test with OLS residuals, Econometrica 60",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let series = try read.series("value", least: 6, isEven: false)
    switch try read.choice("method", Search.self) {
    case .rss: return try bySquares(read, series)
    case .cusum: return try bySums(read, series)
    }
  }

  private static func bySquares(_ read: InputReader, _ series: TimeSeries) throws(MethodFailure) -> Table {
    let shape = try read.choice("shape", BreakSearch.Shape.self)
    let count = series.values.count
    let least = max(shape.size + 1, Int(clamped: (try read.number("trim")) * Double(count)))
    let wanted = try read.optionalInteger("breaks")
    let most = max(wanted ?? 0, try read.integer("most"))
    let found = BreakSearch(series.values, shape: shape, least: least, most: most)
    if let wanted, wanted >= found.splits.count {
      throw read.failure(
        "\(wanted) breaks do not fit into \(count) times in segments of \(least)",
        hint: "Take fewer, or a smaller trim.")
    }
    let scale = series.values.reduce(0) { max($0, abs($1)) }
    let floor = 1e-20 * scale * scale * Double(count)
    func criterion(_ number: Int) -> Double? {
      let rest = found.splits[number].remainder
      guard rest > floor else { return nil }
      let n = Double(count)
      return n * (log(rest / n) + 1 + log(2 * .pi)) + log(n) * Double((shape.size + 1) * (number + 1))
    }
    // A split that fits exactly is better than any that does not.
    let exact = found.splits.indices.first { found.splits[$0].remainder <= floor }
    let best = found.splits.indices.min { (criterion($0) ?? -.infinity, $0) < (criterion($1) ?? -.infinity, $1) } ?? 0
    let chosen = wanted ?? exact ?? best
    let split = found.splits[chosen]
    let edges = [-1] + split.breaks + [count - 1]
    let variance = split.remainder / Double(count)
    let reach = argmaxQuantile(0.5 + (try read.number("level")) / 2)
    var rows: [(at: Int, low: Int?, high: Int?, before: Double, after: Double, change: Double)] = []
    for number in split.breaks.indices {
      let (left, right) = (edges[number] + 1...edges[number + 1], edges[number + 1] + 1...edges[number + 2])
      let (before, after) = (
        Summation.mean(Array(series.values[left])) ?? 0, Summation.mean(Array(series.values[right])) ?? 0
      )
      let change = shape == .mean ? after - before : step(series.values, left, right)
      var range: (Int, Int)?
      if shape == .mean, variance > floor, change != 0 {
        let width = min(count, Int(clamped: reach * variance / (change * change))) + 1
        let place = edges[number + 1]
        range = (max(left.lowerBound, place - width), min(right.upperBound, place + width))
      }
      rows.append(
        (
          series.times[edges[number + 1]], range.map { series.times[$0.0] }, range.map { series.times[$0.1] }, before,
          after, change
        ))
    }
    var builder = TableBuilder(declaration)
    builder.integers("break", rows.map(\.at))
    builder.integers("low", rows.map(\.low))
    builder.integers("high", rows.map(\.high))
    builder.numbers("before", rows.map(\.before))
    builder.numbers("after", rows.map(\.after))
    builder.numbers("change", rows.map(\.change))
    builder.note("breaks", count: rows.count)
    builder.note("rss", split.remainder)
    builder.note("rss_without", found.splits[0].remainder)
    builder.note("bic", criterion(chosen))
    builder.note("bic_without", criterion(0))
    var undefined: [String] = []
    if criterion(chosen) == nil { undefined.append("bic, low, high: the segments fit exactly") }
    if shape == .trend, !rows.isEmpty { undefined.append("low, high: not known for trends") }
    builder.note(undefined: undefined)
    return builder.table
  }

  /// What the line after expects at its first time less what the line before expects there.
  private static func step(_ values: [Double], _ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> Double {
    func expected(_ range: ClosedRange<Int>, at place: Int) -> Double {
      let x = range.map(Double.init)
      let own = Array(values[range])
      guard let fit = Regression([Double](repeating: 1, count: x.count) + x, rows: x.count, columns: 2, own) else {
        return Summation.mean(own) ?? 0
      }
      return fit.coefficients[0] + fit.coefficients[1] * Double(place)
    }
    return expected(right, at: right.lowerBound) - expected(left, at: right.lowerBound)
  }

  /// The quantile of where `W(s) - |s| / 2` is largest, W a two-sided Brownian motion: 11.03 for .975 (Bai 1997).
  static func argmaxQuantile(_ probability: Double) -> Double {
    Bisection.root(0, 200) { x in
      let root = x.squareRoot()
      let tail = exp(x) * Normal.cumulative(-1.5 * root)
      return 1 + (x / (2 * .pi)).squareRoot() * exp(-x / 8) - (x + 5) / 2 * Normal.cumulative(-root / 2) + 1.5 * tail
        - probability
    }
  }

  private static func bySums(_ read: InputReader, _ series: TimeSeries) throws(MethodFailure) -> Table {
    let count = series.values.count
    let mean = Summation.mean(series.values) ?? 0
    let rest = series.values.map { $0 - mean }
    let lag = try read.integer("lag")
    guard lag < count else {
      throw read.failure("lag=\(lag) is not below the \(count) times", hint: "Take a smaller lag.")
    }
    let variance =
      lag == 0
      ? Summation.variance(series.values) ?? 0
      : max(0, Sandwich.kernel(rest, rows: count, columns: 1, lag: lag)[0] / Double(count - 1))
    var sums = [Double]()
    for value in rest { sums.append((sums.last ?? 0) + value) }
    let place = sums.indices.dropLast().max { (abs(sums[$0]), -$0) < (abs(sums[$1]), -$1) } ?? 0
    let scale = series.values.reduce(0) { max($0, abs($1)) }
    let statistic = variance > 1e-24 * scale * scale ? abs(sums[place]) / (variance * Double(count)).squareRoot() : nil
    let p = statistic.map(kolmogorov)
    let isTold = (p ?? 1) <= 1 - (try read.number("level"))
    var builder = TableBuilder(declaration)
    builder.integers("break", isTold ? [series.times[place]] : [])
    builder.numbers("before", isTold ? [Summation.mean(Array(series.values[...place]))] : [])
    builder.numbers("after", isTold ? [Summation.mean(Array(series.values[(place + 1)...]))] : [])
    builder.note("breaks", count: isTold ? 1 : 0)
    builder.note("statistic", statistic)
    builder.note("p", p)
    builder.note(undefined: statistic == nil ? ["statistic: the values do not vary"] : [])
    return builder.table
  }

  /// The probability that a Brownian bridge goes beyond `x`.
  static func kolmogorov(_ x: Double) -> Double {
    guard x > 0.2 else { return 1 }
    let sum = (1...100).reduce(0.0) { $0 + ($1.isMultiple(of: 2) ? -1 : 1) * exp(-2 * Double($1 * $1) * x * x) }
    return min(1, max(0, 2 * sum))
  }
}
