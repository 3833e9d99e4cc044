import Foundation
import TerroirKernel

/// A panel after its effects were taken off, with its least squares.
struct PanelModel {
  let names: [String]
  let x: [Double]
  let y: [Double]
  let fit: Regression
  /// Rows of `x`: those of the sample, or the units (between).
  let rows: Int
  /// Constants that were taken off.
  let absorbed: Int
  /// What the constants add to the leverage of each row.
  private let leverage: [Double]
  let cluster: [Int]
  let clusterCount: Int
  private let period: [Int]
  private let periods: Int
  private(set) var theta: Double?
  private(set) var unitDeviation: Double?
  private let hasConstant: Bool

  var columns: Int { names.count }
  var freedom: Int { rows - columns - absorbed }
  var sigma: Double { (fit.remainder / Double(freedom)).squareRoot() }
  /// Without the columns of times.
  var shown: [Int] { names.indices.filter { !names[$0].isEmpty } }

  var rSquared: Double? {
    let mean = hasConstant ? Summation.mean(y) ?? 0 : 0
    let whole = Summation.sum(y.map { ($0 - mean) * ($0 - mean) })
    return whole > 0 ? max(0, 1 - fit.remainder / whole) : nil
  }

  init(_ read: InputReader, _ sample: PanelSample, _ effects: PanelRegression.Effects) throws(MethodFailure) {
    let ones = [Double](repeating: 1, count: sample.count)
    var (names, columns, y) = (sample.names, sample.columns, sample.outcome)
    var absorbed = 0
    switch effects {
    case .pooled: (names, columns) = (["constant"] + names, [ones] + columns)
    case .within:
      columns = columns.map { sample.less(1, $0) }
      (y, absorbed) = (sample.less(1, y), sample.units)
    case .twoway:
      let times = sample.timeColumns
      columns = (columns + times).map { sample.less(1, $0) }
      names += times.map { _ in "" }
      (y, absorbed) = (sample.less(1, y), sample.units)
    case .between:
      columns = [[Double](repeating: 1, count: sample.units)] + columns.map { sample.means($0) }
      (names, y) = (["constant"] + names, sample.means(y))
    case .random:
      let share = try Self.theta(read, sample)
      (theta, unitDeviation) = (share.theta, share.unit)
      columns = ([ones] + columns).map { sample.less(share.theta, $0) }
      (names, y) = (["constant"] + names, sample.less(share.theta, y))
    }
    self.names = names
    self.absorbed = absorbed
    hasConstant = absorbed == 0
    rows = y.count
    let originals =
      effects == .pooled || effects == .random || effects == .between ? [[]] + sample.columns : sample.columns
    for (place, name) in names.enumerated() where !name.isEmpty && name != "constant" {
      let scale = originals[place].reduce(0) { max($0, abs($1)) }
      guard columns[place].contains(where: { abs($0) > 1e-10 * scale }) else {
        throw read.failure(
          "\(name) does not vary within units", hint: "Leave it out, or take effects=random, between or pooled.")
      }
    }
    x = columns.flatMap(\.self)
    self.y = y
    guard rows > names.count + absorbed else {
      throw read.failure(
        "there are \(rows) \(effects == .between ? "units" : "rows") and \(names.count + absorbed) terms",
        hint: "Give more of them, or fewer regressors.")
    }
    guard let fit = Regression(x, rows: rows, columns: names.count, y) else {
      let place = Regression.redundant(x, rows: rows, columns: names.count) ?? 0
      throw read.failure(
        "\(names[place].isEmpty ? "a time" : names[place]) is a combination of the other terms",
        hint: "Leave one of them out.")
    }
    self.fit = fit
    leverage =
      absorbed > 0 ? sample.unit.map { 1 / Double(sample.lengths[$0]) } : [Double](repeating: 0, count: y.count)
    let codes = effects == .between ? Array(0..<sample.units) : sample.cluster
    cluster = codes
    clusterCount = (codes.max() ?? -1) + 1
    period = effects == .between ? codes.map { _ in 0 } : sample.period
    periods = sample.periods
  }

  /// Swamy and Arora's variances: of the errors from within, of units from between.
  private static func theta(
    _ read: InputReader, _ sample: PanelSample
  ) throws(MethodFailure) -> (theta: Double, unit: Double) {
    guard let length = sample.lengths.first, sample.lengths.allSatisfy({ $0 == length }) else {
      throw read.failure(
        "units have different numbers of times", hint: "Keep the times in common, or take effects=within.")
    }
    let between = try PanelModel(read, sample, .between)
    let varying = sample.columns.indices.filter { place in
      let scale = sample.columns[place].reduce(0) { max($0, abs($1)) }
      return sample.less(1, sample.columns[place]).contains { abs($0) > 1e-10 * scale }
    }
    let y = sample.less(1, sample.outcome)
    var remainder = Summation.sum(y.map { $0 * $0 })
    if !varying.isEmpty {
      let x = varying.flatMap { sample.less(1, sample.columns[$0]) }
      guard let fit = Regression(x, rows: sample.count, columns: varying.count, y) else {
        throw read.failure("a regressor is a combination of others within units", hint: "Leave one of them out.")
      }
      remainder = fit.remainder
    }
    let freedom = sample.count - sample.units - varying.count
    guard freedom > 0 else {
      throw read.failure("there are too few times for a variance within units", hint: "Give more times.")
    }
    let own = remainder / Double(freedom)
    let unit = max(0, between.fit.remainder / Double(between.freedom) - own / Double(length))
    let whole = own + Double(length) * unit
    return (whole > 0 ? 1 - (own / whole).squareRoot() : 0, unit.squareRoot())
  }

  /// Standard errors by term, the degrees of freedom of Student's t, and the lag where there is one.
  func errors(
    _ read: InputReader, _ kind: PanelRegression.Errors
  ) throws(MethodFailure) -> (standard: [Double?], freedom: Double, lag: Int?) {
    var covariance: [Double]
    var degrees = Double(freedom)
    var lag: Int?
    switch kind {
    case .classical: covariance = fit.inverse.map { $0 * sigma * sigma }
    case .hc0, .hc1, .hc2, .hc3: covariance = heteroskedastic(kind)
    case .cluster, .wild:
      covariance = Sandwich.clustered(x, rows: rows, columns: columns, fit, clusters: cluster, count: clusterCount)
      let correction = try read.choice("correction", PanelRegression.Correction.self)
      if kind == .wild || correction == .cr1 {
        covariance = covariance.map { $0 * clusterFactor }
      }
      degrees = Double(max(1, clusterCount - 1))
      if clusterCount < 2 { covariance = covariance.map { _ in 0 } }
    case .driscollKraay:
      let wanted = try read.optionalInteger("lag") ?? Int(clamped: 4 * pow(Double(periods) / 100, 2.0 / 9))
      guard wanted < periods else {
        throw read.failure("lag=\(wanted) is not below the \(periods) times", hint: "Take a smaller lag.")
      }
      var scores = [Double](repeating: 0, count: periods * columns)
      for column in 0..<columns {
        for row in 0..<rows { scores[period[row] * columns + column] += x[column * rows + row] * fit.residuals[row] }
      }
      covariance = Sandwich.around(
        Sandwich.kernel(scores, rows: periods, columns: columns, lag: wanted), fit, columns: columns)
      lag = wanted
      degrees = Double(max(1, periods - 1))
    }
    let scale = y.reduce(0) { max($0, abs($1)) }
    let isExact = fit.remainder <= 1e-24 * scale * scale * Double(rows)
    return (covariance.diagonalRoots(columns).map { isExact || $0 <= 0 ? nil : $0 }, degrees, lag)
  }

  /// `G / (G - 1) (N - 1) / (N - k)`; constants of units that lie within clusters are not counted (as in Stata).
  var clusterFactor: Double {
    guard clusterCount > 1 else { return 1 }
    let (groups, count) = (Double(clusterCount), Double(rows))
    let terms = Double(columns + (hasConstant ? 0 : 1))
    return groups / (groups - 1) * (count - 1) / max(1, count - terms)
  }

  private func heteroskedastic(_ kind: PanelRegression.Errors) -> [Double] {
    var scores = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      var own = leverage[row]
      for one in 0..<columns {
        for other in 0..<columns {
          own += x[one * rows + row] * fit.inverse[one * columns + other] * x[other * rows + row]
        }
      }
      let rest = max(1e-12, 1 - own)
      let factor =
        switch kind {
        case .hc1: (Double(rows) / Double(freedom)).squareRoot()
        case .hc2: 1 / rest.squareRoot()
        case .hc3: 1 / rest
        default: 1.0
        }
      for column in 0..<columns {
        scores[row * columns + column] = x[column * rows + row] * fit.residuals[row] * factor
      }
    }
    return Sandwich.around(Matrix.inner(scores, rows: rows, columns: columns), fit, columns: columns)
  }
}
