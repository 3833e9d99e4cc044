/// The coefficient of treatment beside effects of units and times.
///
/// `Y_it = a_i + b_t + effect D_it + x_it'c + e_it` on a balanced panel, by taking the means of units and times off every
/// column; `se` by clusters without a correction (CR0), `sum over clusters of (sum of D~ e)^2` in the middle.
struct TwoWayRegression: Sendable {
  /// The treatment, then the covariates.
  let coefficients: [Double]
  let errors: [Double]
  let clusters: Int
  var effect: Double { coefficients[0] }

  /// Nil where treatment or covariates do not vary beside units and times.
  init?(_ panel: OutcomePanel, starts: [Int?], clusters: [Int]?, covariates: [[Double]]) {
    let (units, width) = (panel.units.count, panel.times.count)
    let treatment = (0..<(units * width)).map { cell in
      starts[cell / width].map { panel.times[cell % width] >= $0 ? 1.0 : 0 } ?? 0
    }
    let columns = [treatment] + covariates.map { column in panel.rows.map { column[$0] } }
    let within = columns.map { Self.within($0, units: units, width: width) }
    for (own, whole) in zip(within, columns) {
      let scale = whole.reduce(0) { max($0, abs($1)) }
      guard own.contains(where: { abs($0) > 1e-10 * scale }) else { return nil }
    }
    let x = within.flatMap(\.self)
    let y = Self.within(panel.outcomes, units: units, width: width)
    guard let fit = Regression(x, rows: units * width, columns: columns.count, y) else { return nil }
    let codes = clusters ?? Array(0..<units)
    let count = (codes.max() ?? -1) + 1
    let cells = (0..<(units * width)).map { codes[$0 / width] }
    errors = Sandwich.clustered(
      x, rows: units * width, columns: columns.count, fit, clusters: cells, count: count
    ).diagonalRoots(columns.count)
    coefficients = fit.coefficients
    self.clusters = count
  }

  /// The values less the means of units and of times, plus the mean of all.
  static func within(_ values: [Double], units: Int, width: Int) -> [Double] {
    var rows = [Double](repeating: 0, count: units)
    var columns = [Double](repeating: 0, count: width)
    for unit in 0..<units {
      for period in 0..<width {
        rows[unit] += values[unit * width + period]
        columns[period] += values[unit * width + period]
      }
    }
    let mean = Summation.sum(rows) / Double(units * width)
    return values.indices.map { cell in
      values[cell] - rows[cell / width] / Double(width) - columns[cell % width] / Double(units) + mean
    }
  }
}
