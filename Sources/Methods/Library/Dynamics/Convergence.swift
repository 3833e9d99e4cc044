import Foundation
public import TerroirKernel

/// Whether units that start low catch up (beta convergence), and whether they grow alike (sigma convergence).
///
/// Over `T` years `growth = ln(end / start) / T = intercept + beta ln(start) + e` by least squares, one weight for each unit;
/// `beta < 0` is convergence. The speed that it implies, `-ln(1 + beta T) / T` a year, is the rate at which gaps close, and
/// `ln 2 / speed` the years in which half of a gap closes; missing where `1 + beta T <= 0`, the half-life where gaps do not
/// close. Sigma is the deviation of `ln x` over the units, over n or, as a sample, n - 1: as in ``Inequality``.
///
/// - Input: one row per unit and year with a value above 0; every unit has both years. Years between are not looked at.
/// - Output: one row per unit: its values, its growth, what the line expects of it and by how much it exceeds that; the
///   line, its interval at 95 % by Student's t and both sigmas as notes.
/// - Throws: on fewer than three units, fewer than two years, an absent `from` or `to`, duplicates, a unit without one of the
///   years, values not above 0, and where all units start alike.
/// - Source: Barro and Sala-i-Martin (1992), Convergence, Journal of Political Economy 100, eq. 11 and table 1; Rey and
///   Montouri (1999), US regional income convergence, Regional Studies 33.
public enum Convergence: Method {
  public static let declaration = MethodDeclaration(
    name: "convergence", summary: "Whether units that start low catch up, and whether their differences shrink",
    formula: "ln(end / start) / T = a + beta ln(start) + e; speed = -ln(1 + beta T) / T; sigma = deviation of ln x",
    roles: [
      MethodDeclaration.Role("unit", .text, "the region or other unit"),
      MethodDeclaration.Role("year", .integer, "the year"),
      MethodDeclaration.Role("value", .number, "income, jobs per head or another amount; above 0"),
    ],
    parameters: [
      Parameter("from", .integer(0...9999), unit: .year, "the first year; the earliest without it"),
      Parameter("to", .integer(0...9999), unit: .year, "the last year; the latest without it"),
      Parameter(
        "deviation", .choice(Inequality.Deviation.allCases.map(\.rawValue)), default: .text("population"),
        "whether sigma divides by n or, as a sample, by n - 1"),
    ],
    outputs: [
      Column("start", .number, "the value in the first year"),
      Column("end", .number, "the value in the last year"),
      Column("growth", .number, unit: .share, "mean growth a year, of the logarithm"),
      Column("expected", .number, unit: .share, "what the line expects of a unit that starts there"),
      Column("excess", .number, unit: .share, "growth above what the line expects"),
    ],
    notes: [
      Column("beta", .number, unit: .index, "slope of growth on the logarithm of the start; below 0 is convergence"),
      Column("beta_se", .number, unit: .index, "standard error of the slope"),
      Column("beta_low", .number, unit: .index, "lower end of its 95 % interval"),
      Column("beta_high", .number, unit: .index, "upper end of its 95 % interval"),
      Column("r_squared", .number, unit: .share, "share of the variance of growth that the start explains"),
      Column("speed", .number, unit: .share, "share of a gap that closes a year"),
      Column("half_life", .number, unit: .year, "years in which half of a gap closes; missing where gaps do not close"),
      Column("sigma_start", .number, unit: .index, "deviation of the logarithms in the first year"),
      Column("sigma_end", .number, unit: .index, "deviation of the logarithms in the last year"),
      .undefined,
    ],
    citations: [
      "Barro and Sala-i-Martin (1992), Convergence, Journal of Political Economy 100",
      "Rey and Montouri (1999), US regional income convergence: a spatial econometric perspective, Regional Studies 33",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let (units, years) = (try read.keys("unit"), try read.keys("year"))
    let values = try read.numbers("value")
    try read.requireDistinct([units, years])
    let period = try read.period(of: years)
    let (first, last) = (period[0], period[period.count - 1])
    let start = try amounts(read, units, years, values, year: first)
    let end = try amounts(read, units, years, values, year: last)
    guard units.count > 2 else {
      throw read.failure("there are \(units.count) units and 3 are needed", hint: "Give more units.")
    }
    let span = try length(read, years, first, last)
    let growth = zip(start, end).map { log($1 / $0) / span }
    let logs = start.map { log($0) }
    guard let line = LeastSquares(logs, growth) else {
      throw read.failure("all units start alike", hint: "Take an earlier year, or inequality, which needs no line.")
    }
    let expected = logs.map { line.intercept + line.slope * $0 }
    var builder = TableBuilder(declaration)
    builder.keys(units, units.levels.indices.map(Optional.some))
    builder.numbers("start", start)
    builder.numbers("end", end)
    builder.numbers("growth", growth)
    builder.numbers("expected", expected)
    builder.numbers("excess", zip(growth, expected).map { $0 - $1 })
    let reach = line.standardError * StudentT.quantile(0.975, freedom: Double(units.count - 2))
    builder.note("beta", line.slope)
    builder.note("beta_se", line.standardError)
    builder.note("beta_low", line.slope - reach)
    builder.note("beta_high", line.slope + reach)
    builder.note("r_squared", line.rSquared)
    let speed = 1 + line.slope * span > 0 ? -log(1 + line.slope * span) / span : nil
    builder.note("speed", speed)
    builder.note("half_life", speed.flatMap { $0 > 0 ? log(2) / $0 : nil })
    let freedom = try read.choice("deviation", Inequality.Deviation.self) == .sample ? 1 : 0
    builder.note("sigma_start", Summation.deviation(logs, freedom: freedom))
    builder.note("sigma_end", Summation.deviation(end.map { log($0) }, freedom: freedom))
    builder.note(
      undefined: speed == nil
        ? ["speed, half_life: by this slope a gap would close more than once over the period"]
        : line.slope < 0 ? [] : ["half_life: gaps do not close"])
    return builder.table
  }

  /// The value of every unit in a year, all above 0.
  private static func amounts(
    _ read: InputReader, _ units: Keys, _ years: Keys, _ values: [Double], year: Int
  ) throws(MethodFailure) -> [Double] {
    var found = [Double?](repeating: nil, count: units.count)
    for row in values.indices where years.codes[row] == year {
      guard values[row] > 0 else {
        throw read.failure(
          "the value \(values[row]) has no logarithm", row: row, hint: "Give values above 0, or leave the unit out.")
      }
      found[units.codes[row]] = values[row]
    }
    var result: [Double] = []
    for (unit, value) in found.enumerated() {
      guard let value else {
        throw read.failure(
          "\(units.names[unit]) has no value in \(years.names[year])", hint: "Fill it in, or leave the unit out.")
      }
      result.append(value)
    }
    return result
  }

  /// The years between two positions.
  private static func length(
    _ read: InputReader, _ years: Keys, _ first: Int, _ last: Int
  ) throws(MethodFailure) -> Double {
    guard case .integer(let from) = years.levels[first], case .integer(let to) = years.levels[last] else {
      throw read.failure("the years are not whole numbers", hint: "Give years such as 2019.")
    }
    return Double(to) - Double(from)
  }
}
