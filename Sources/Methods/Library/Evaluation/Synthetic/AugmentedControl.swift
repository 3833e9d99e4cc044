import Foundation

/// Synthetic control with what the fit misses corrected by ridge regression on the outcomes before the start.
///
/// `w + X0 (X0'X0 + lambda I)^-1 (X1 - X0'w)`, X less the donors' means; weights may be negative. Lambda is the largest whose
/// error in predicting each time before from the others is within one standard error of the least.
///
/// Source: Ben-Michael, Feller and Rothstein (2021), The augmented synthetic control method, JASA 116; R's `augsynth`.
struct AugmentedControl: Sendable {
  let weights: [Double]
  let lambda: Double
  let gaps: [Double]
  let before: Int
  var effect: Double { Summation.sum(gaps[before...]) / Double(gaps.count - before) }
  var priorError: Double { Summation.sum(gaps[..<before].map { $0 * $0 }) / Double(before) }

  /// Nil where the outcomes of the donors do not vary before the start.
  init?(_ panel: SyntheticPanel) {
    let before = panel.before
    let donors = panel.donors.count
    let paths = panel.donors.map { panel.path([$0]) }
    let own = panel.path(panel.treated)
    let means = (0..<before).map { period in Summation.sum(paths.map { $0[period] }) / Double(donors) }
    let x = paths.map { path in (0..<before).map { path[$0] - means[$0] } }
    let target = (0..<before).map { own[$0] - means[$0] }
    let synthetic = Self.mixture(x, target)
    guard let ridge = Ridge(x) else { return nil }
    let grid = (0..<20).map { ridge.largest * pow(1e-8, Double($0) / 20) }
    var errors = [[Double]](repeating: [], count: grid.count)
    for left in 0..<before {
      let rest = x.map { row in row.indices.filter { $0 != left }.map { row[$0] } }
      let goal = target.indices.filter { $0 != left }.map { target[$0] }
      let base = Self.mixture(rest, goal)
      guard let inner = Ridge(rest) else { return nil }
      for (place, lambda) in grid.enumerated() {
        let weights = inner.corrected(base, goal, lambda)
        let gap = target[left] - Summation.sum(zip(weights, x).map { $0 * $1[left] })
        errors[place].append(gap * gap)
      }
    }
    let levels = errors.map { Summation.mean($0) ?? 0 }
    let least = levels.indices.min { (levels[$0], $0) < (levels[$1], $1) } ?? 0
    let reach = levels[least] + (Summation.deviation(errors[least]) ?? 0) / Double(before).squareRoot()
    let lambda = grid[levels.firstIndex { $0 <= reach } ?? least]
    self.lambda = lambda
    let weights = ridge.corrected(synthetic, target, lambda)
    (self.weights, self.before) = (weights, before)
    gaps = own.indices.map { period in
      own[period] - Summation.sum(zip(weights, paths).map { $0 * $1[period] })
    }
  }

  private static func mixture(_ x: [[Double]], _ target: [Double]) -> [Double] {
    NearestMixture(x.flatMap(\.self), dimensions: target.count, target: target).weights
  }

  /// `X0'X0` in its own axes.
  private struct Ridge {
    let x: [[Double]]
    let values: [Double]
    let vectors: [Double]
    var largest: Double { values.last ?? 0 }

    init?(_ x: [[Double]]) {
      let size = x[0].count
      let flat = x.flatMap(\.self)
      guard
        let eigen = Matrix.symmetricEigen(Matrix.inner(flat, rows: x.count, columns: size), size: size),
        eigen.values[size - 1] > 0
      else { return nil }
      (self.x, values, vectors) = (x, eigen.values.map { max(0, $0) }, eigen.vectors)
    }

    func corrected(_ weights: [Double], _ target: [Double], _ lambda: Double) -> [Double] {
      let size = target.count
      let missed = (0..<size).map { place in
        target[place] - Summation.sum(zip(weights, x).map { $0 * $1[place] })
      }
      var solved = [Double](repeating: 0, count: size)
      for axis in 0..<size {
        let along = Summation.sum((0..<size).map { vectors[axis * size + $0] * missed[$0] }) / (values[axis] + lambda)
        for place in 0..<size { solved[place] += along * vectors[axis * size + place] }
      }
      return zip(weights, x).map { weight, row in weight + Summation.sum(zip(row, solved).map { $0 * $1 }) }
    }
  }
}
