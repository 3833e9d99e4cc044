import Foundation
public import TerroirKernel

/// Whether a process changed, value by value, by limits that one in control seldom leaves.
///
/// `xmr`: the mean and 3 deviations, `sigma = mean moving range / 1.128`. `cusum`: `C+ = max(0, C+ + z - k)`, `C- = max(0, C- - z - k)`
/// beyond h. `ewma`: `E = lambda z + (1 - lambda) E` beyond `width (lambda / (2 - lambda))^0.5`, the limits of long use. `p`: shares
/// of `size`, `(p (1 - p) / n)^0.5`. `u`: counts by `size`, `(u / n)^0.5`. Centre and deviation are those of the times up to
/// `until`, or given. The average run length without and with a shift is that of normal, independent values.
///
/// - Input: one row per time, in order of time whatever its step.
/// - Output: one row per time with what is plotted, its limits and the rules that it breaks.
/// - Throws: on duplicates, missing values, shares above 1, sizes not above 0, fewer than two times.
/// - Source: Montgomery (2012), Introduction to Statistical Quality Control; Page (1954); Roberts (1959); Nelson (1984).
public enum ControlChart: Method {
  enum Chart: String, CaseIterable, Sendable { case xmr, cusum, ewma, p, u }

  public static let declaration = MethodDeclaration(
    name: "control-chart", summary: "Whether a process changed, by limits that one in control seldom leaves",
    formula: "centre +- 3 sigma; C = max(0, C + z - k) > h; E = lambda z + (1 - lambda) E",
    roles: [
      MethodDeclaration.Role("time", .integer, "the time, a whole number"),
      MethodDeclaration.Role("value", .number, "what is measured; for p and u the count"),
      MethodDeclaration.Role("size", .number, required: false, "for p and u: how many, or how much, were looked at"),
    ],
    parameters: [
      Parameter("chart", .choice(Chart.allCases.map(\.rawValue)), default: .text("xmr"), "the kind of chart"),
      Parameter(
        "rule", .choice(RunRules.allCases.map(\.rawValue)), default: .text("limits"),
        "what signals: a value beyond the limits, or runs of values as well (xmr, p, u)"),
      Parameter("until", .integer(-1_000_000...1_000_000), "the last time that centre and deviation are taken from"),
      Parameter("centre", .number(-1e15...1e15), "the centre, instead of the mean"),
      Parameter("sigma", .number(0...1e15), "the deviation, instead of the estimated one"),
      Parameter("k", .number(0...10), default: .number(0.5), "the slack of cusum, in deviations"),
      Parameter("h", .number(0...100), default: .number(5), "the limit of cusum, in deviations"),
      Parameter("lambda", .number(0.01...1), default: .number(0.2), "the weight of the newest value (ewma)"),
      Parameter("width", .number(0.1...20), default: .number(3), "the limit of ewma, in its own deviations"),
      Parameter("arl", .number(2...1_000_000), "the run length without a shift, from which h or width is found"),
      Parameter("shift", .number(-20...20), default: .number(1), "the shift, in deviations, of the second run length"),
    ],
    outputs: [
      Column("time", .integer, "the time"),
      Column("value", .number, "the value; for p and u the share or rate"),
      Column("statistic", .number, "what is plotted instead (ewma), in units of the value"),
      Column("above", .number, "the sum upwards (cusum), in deviations"),
      Column("below", .number, "the sum downwards (cusum), in deviations"),
      Column("centre", .number, "the centre"),
      Column("lower", .number, "the lower limit"),
      Column("upper", .number, "the upper limit"),
      Column("range", .number, "the step from the value before (xmr)"),
      Column("signal", .text, "the rules that it breaks; missing where none"),
    ],
    notes: [
      Column("centre", .number, "the centre"), Column("sigma", .number, "the deviation"),
      Column("range_upper", .number, "the upper limit of the steps (xmr)"),
      Column("h", .number, "the limit of cusum"), Column("width", .number, "the limit of ewma"),
      Column("arl_in_control", .number, "times until a false signal, on average"),
      Column("arl_shifted", .number, "times until a signal after the shift, on average"),
      Column("signals", .integer, unit: .count, "times that signal"),
      Column("first_signal", .integer, "the first of them"),
      Column("caution", .text, "what the figures do not bear"), .undefined,
    ],
    citations: [
      "Montgomery (2012), Introduction to Statistical Quality Control, chapters 6, 7 and 9",
      "Page (1954), Continuous inspection schemes, Biometrika 41",
      "Roberts (1959), Control chart tests based on geometric moving averages, Technometrics 1",
      "Nelson (1984), The Shewhart control chart: tests for special causes, Journal of Quality Technology 16",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let series = try read.series("value", least: 2, isEven: false)
    let chart = try read.choice("chart", Chart.self)
    let sizes = try self.sizes(read, series, chart)
    let values = zip(series.values, sizes).map { $0 / $1 }
    var baseline = values.count
    if let until = try read.optionalInteger("until") {
      baseline = series.times.count { $0 <= until }
      guard baseline > 1 else {
        throw read.failure(
          "there are \(baseline) times up to \(until)", hint: "Two are needed for a centre and a deviation.")
      }
    }
    let plan = try Plan(read, chart, values, sizes, baseline: baseline)
    var builder = TableBuilder(declaration)
    builder.integers("time", series.times)
    builder.numbers("value", values)
    let signals: [String?]
    switch chart {
    case .xmr, .p, .u: signals = try shewhart(read, chart, values, plan, &builder)
    case .cusum: signals = cusum(values, plan, &builder)
    case .ewma: signals = ewma(values, plan, &builder)
    }
    builder.texts("signal", signals)
    builder.note("centre", plan.centre)
    if chart != .p, chart != .u { builder.note("sigma", plan.sigma) }
    try lengths(read, chart, plan, &builder)
    builder.note("signals", count: signals.count { $0 != nil })
    if let first = signals.firstIndex(where: { $0 != nil }) { builder.note("first_signal", count: series.times[first]) }
    if baseline < 20 { builder.note("caution", text: "limits from \(baseline) times are rough: 20 are asked for") }
    builder.note(undefined: plan.sigma == 0 ? ["limits: the values that they are taken from do not vary"] : [])
    return builder.table
  }

  /// What was looked at each time, 1 where that is no matter of the chart.
  private static func sizes(
    _ read: InputReader, _ series: TimeSeries, _ chart: Chart
  ) throws(MethodFailure) -> [Double] {
    guard chart == .p || chart == .u else { return series.values.map { _ in 1 } }
    let sizes = try read.numbers("size")
    for row in series.rows where sizes[row] <= 0 {
      throw read.failure("size is \(sizes[row])", row: row, hint: "Leave out times at which nothing was looked at.")
    }
    let own = series.rows.map { sizes[$0] }
    for (place, row) in series.rows.enumerated() {
      let value = series.values[place]
      guard value >= 0 else { throw read.failure("the count is \(value)", row: row, hint: "It cannot be negative.") }
      if chart == .p, value > own[place] {
        throw read.failure("\(value) of \(own[place]) is more than all", row: row, hint: "Take chart=u for rates.")
      }
    }
    return own
  }
}
