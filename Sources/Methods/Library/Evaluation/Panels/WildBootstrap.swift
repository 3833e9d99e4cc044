import Foundation
import TerroirKernel

/// Whether a coefficient is some value, by signs drawn for whole clusters: for few clusters, where their standard errors fail.
///
/// With the null imposed, `y* = X b~ + v_g e~`, v_g 1 or -1; p is the share of draws whose t is as far from 0 as the sample's.
/// All signs are tried where there are fewer of them than draws. The interval is what the test does not reject. Only the sums
/// of scores by cluster matter, so a draw costs as much as there are pairs of clusters.
///
/// Source: Cameron, Gelbach and Miller (2008); Roodman et al. (2019), Fast and wild, Stata Journal 19.
struct WildBootstrap {
  private let count: Int
  private let estimate: Double
  private let error: Double
  /// `x~_g' e~_h` parts of the null at 0 and of one unit more, cluster by cluster.
  private let base: [Double]
  private let slope: [Double]

  /// Nil where there is one cluster or the term has no error.
  init?(_ model: PanelModel, _ place: Int) {
    let (rows, columns) = (model.rows, model.columns)
    count = model.clusterCount
    guard count > 1 else { return nil }
    func column(_ number: Int) -> ArraySlice<Double> { model.x[(number * rows)..<((number + 1) * rows)] }
    let own = Array(column(place))
    let others = (0..<columns).filter { $0 != place }.flatMap { Array(column($0)) }
    // The term and the outcome, each less what the other terms say of it.
    var (term, outcome) = (own, model.y)
    if columns > 1 {
      guard let first = Regression(others, rows: rows, columns: columns - 1, own),
        let second = Regression(others, rows: rows, columns: columns - 1, model.y)
      else { return nil }
      (term, outcome) = (first.residuals, second.residuals)
    }
    let length = Summation.sum(term.map { $0 * $0 })
    estimate = model.fit.coefficients[place]
    base = Self.scores(model, term, outcome)
    slope = Self.scores(model, term, term)
    var sums = [Double](repeating: 0, count: count)
    for row in 0..<rows { sums[model.cluster[row]] += term[row] * model.fit.residuals[row] }
    error = Summation.sum(sums.map { $0 * $0 }).squareRoot() / length
    guard error > 0 else { return nil }
  }

  /// For clusters g and h: the sum in g of the term times what is left, by all terms, of the residuals of h alone.
  private static func scores(_ model: PanelModel, _ term: [Double], _ residual: [Double]) -> [Double] {
    let (rows, columns, count) = (model.rows, model.columns, model.clusterCount)
    var own = [Double](repeating: 0, count: count)
    var left = [Double](repeating: 0, count: count * columns)
    var right = left
    for row in 0..<rows {
      let group = model.cluster[row]
      own[group] += term[row] * residual[row]
      for column in 0..<columns {
        let value = model.x[column * rows + row]
        left[group * columns + column] += term[row] * value
        right[group * columns + column] += value * residual[row]
      }
    }
    let half = Matrix.product(left, model.fit.inverse, rows: count, inner: columns, columns: columns)
    var result = Matrix.product(half, right, rows: count, inner: columns, columns: count, transposeRight: true).map {
      -$0
    }
    for group in 0..<count { result[group * count + group] += own[group] }
    // The last row of sums: what each cluster gives to the numerator.
    return result + own
  }

  func test(draws: Int, level: Double, seed: UInt64) -> (p: Double, low: Double?, high: Double?) {
    let signs = signs(draws, seed: seed)
    let p = { self.probability($0, signs) }
    let low = bound(-1, 1 - level, p)
    return (p(0), low, bound(1, 1 - level, p))
  }

  private func signs(_ draws: Int, seed: UInt64) -> [[Double]] {
    if count < 16, 1 << count <= draws + 1 {
      return (0..<(1 << count)).map { bits in (0..<count).map { bits >> $0 & 1 == 0 ? 1 : -1 } }
    }
    return (0..<draws).map { draw in
      var stream = RandomStream(seed: seed, method: "panel", draw: draw)
      return (0..<count).map { _ in stream.next() & 1 == 0 ? 1 : -1 }
    }
  }

  /// The share of draws as far out as the sample, where the coefficient is `value`.
  private func probability(_ value: Double, _ signs: [[Double]]) -> Double {
    let matrix = zip(base, slope).map { $0 - value * $1 }
    func square(_ sign: [Double]) -> Double {
      var (whole, spread) = (0.0, 0.0)
      for group in 0..<count {
        whole += matrix[count * count + group] * sign[group]
        var own = 0.0
        for other in 0..<count { own += matrix[group * count + other] * sign[other] }
        spread += own * own
      }
      return spread > 0 ? whole * whole / spread : .infinity
    }
    let sample = square([Double](repeating: 1, count: count))
    let above = signs.count { square($0) >= sample * (1 - 1e-10) }
    let isWhole = signs.count == 1 << min(count, 30)
    return isWhole ? Double(above) / Double(signs.count) : Double(above + 1) / Double(signs.count + 1)
  }

  /// The end of the interval on one side; nil where the test does not reject however far.
  private func bound(_ side: Double, _ level: Double, _ p: (Double) -> Double) -> Double? {
    var reach = 2 * error
    while p(estimate + side * reach) > level {
      reach *= 2
      if reach > 1e4 * error { return nil }
    }
    var (inside, outside) = (0.0, reach)
    for _ in 0..<40 {
      let middle = 0.5 * (inside + outside)
      if p(estimate + side * middle) > level { inside = middle } else { outside = middle }
    }
    return estimate + side * inside
  }
}
