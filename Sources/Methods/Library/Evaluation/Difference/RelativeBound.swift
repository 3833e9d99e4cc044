import Foundation
import TerroirKernel

/// The interval where trends differ, from one time to the next after the start, by at most M times the most before it.
///
/// `|d_t+1 - d_t| <= M max over times before of |d_s+1 - d_s|`: for each s and sign the moments `A (b - tau) <= 0` are linear
/// and tau is theta and nuisance. A value of theta is not rejected where the conditional test with a first stage of size
/// alpha / 10 by the least favourable (the hybrid C-LF) does not; the interval is the union over s and signs. The largest
/// moment over nuisance is the largest over the vertices of its dual, which are listed once: nothing is left to a grid's edge.
///
/// Source: Rambachan and Roth (2023), section 3; Andrews, Roth and Pakes (2023), Review of Economic Studies 90.
struct RelativeBound {
  let study: EventStudy
  let target: [Double]
  let alpha: Double
  /// Independent normals of the first stage, the same for every bound.
  private let normals: [Double]

  init(study: EventStudy, target: [Double], alpha: Double, seed: UInt64) {
    (self.study, self.target, self.alpha) = (study, target, alpha)
    var stream = RandomStream(seed: seed, method: "honest-did")
    normals = (0..<(Self.draws * 2 * study.after)).map { _ in stream.normal() }
  }

  private static let draws = 4000

  /// More times after than this have too many vertices.
  static let most = 6

  func interval(_ bound: Double) throws(MethodFailure) -> (low: Double, high: Double)? {
    let tasks = (0..<study.before).flatMap { [($0, 1.0), ($0, -1.0)] }
    let found = try Parallel.map(tasks.count) { number throws(MethodFailure) -> Ends? in
      Moments(study, target, bound: bound, at: tasks[number].0, sign: tasks[number].1, alpha: alpha, normals: normals)?
        .accepted()
    }
    let ends = found.compactMap(\.self)
    guard let low = ends.map(\.low).min(), let high = ends.map(\.high).max() else { return nil }
    return (low, high)
  }

  private struct Ends: Sendable { var low: Double, high: Double }

  private struct Moments {
    let rows: Int
    let y: [Double]
    let slope: [Double]
    let covariance: [Double]
    /// Dual vertices: what each moment weighs.
    var vertices: [[Double]] = []
    let alpha: Double
    let kappa: Double
    var first = 0.0

    init?(
      _ study: EventStudy, _ target: [Double], bound: Double, at step: Int, sign: Double, alpha: Double,
      normals: [Double]
    ) {
      (self.alpha, kappa) = (alpha, alpha / 10)
      let (before, after, count) = (study.before, study.after, study.count)
      rows = 2 * after
      var a = [Double](repeating: 0, count: rows * count)
      // The step from the time `step` before on; the reference, which is 0, follows the last of them.
      var most = [Double](repeating: 0, count: count)
      most[step] -= sign
      if step + 1 < before { most[step + 1] += sign }
      for period in 0..<after {
        for side in 0..<2 {
          let row = 2 * period + side
          let own = side == 0 ? 1.0 : -1
          a[row * count + before + period] += own
          if period > 0 { a[row * count + before + period - 1] -= own }
          for place in 0..<count { a[row * count + place] -= bound * most[place] }
        }
      }
      y = Matrix.product(a, study.estimates, rows: rows, inner: count, columns: 1)
      let half = Matrix.product(a, study.covariance, rows: rows, inner: count, columns: count)
      covariance = Matrix.product(half, a, rows: rows, inner: count, columns: rows, transposeRight: true)
      let pivot = target.firstIndex { $0 != 0 } ?? 0
      let deviations = covariance.diagonalRoots(rows)
      guard deviations.allSatisfy({ $0 > 0 }) else { return nil }
      slope = (0..<rows).map { [a] row in a[row * count + before + pivot] / target[pivot] }
      let nuisance = (0..<after).filter { $0 != pivot }.map { period in
        (0..<rows).map { row in
          a[row * count + before + period] - a[row * count + before + pivot] * target[period] / target[pivot]
        }
      }
      vertices = Self.vertices([deviations] + nuisance, rows: rows)
      guard !vertices.isEmpty else { return nil }
      first = leastFavourable(normals)
    }

    /// The vertices of `g >= 0, deviations'g = 1, nuisance'g = 0`.
    private static func vertices(_ columns: [[Double]], rows: Int) -> [[Double]] {
      let size = columns.count
      var found: [[Double]] = []
      var chosen = Array(0..<size)
      while true {
        let square = (0..<size).flatMap { equation in chosen.map { columns[equation][$0] } }
        // Rows that depend on each other meet in no vertex.
        let isSound = Regression.Factor(square, rows: size, columns: size, tolerance: 1e-9) != nil
        if isSound, let inverse = LinearSystem.inverse(square, size: size) {
          let own = (0..<size).map { inverse[$0 * size] }
          let scale = own.reduce(0) { max($0, abs($1)) }
          if own.allSatisfy({ $0 > -1e-9 * scale }), scale.isFinite, scale < 1e12 / (columns[0].max() ?? 1) {
            var whole = [Double](repeating: 0, count: rows)
            for (row, value) in zip(chosen, own) { whole[row] = value > 1e-9 * scale ? value : 0 }
            let isKnown = found.contains { other in zip(other, whole).allSatisfy { abs($0 - $1) <= 1e-8 * scale } }
            if !isKnown { found.append(whole) }
          }
        }
        // The next choice of as many rows.
        guard let place = (0..<size).last(where: { chosen[$0] < rows - size + $0 }) else { return found }
        chosen[place] += 1
        for later in (place + 1)..<max(size, place + 1) where later < size { chosen[later] = chosen[later - 1] + 1 }
      }
    }

    /// The quantile of the largest moment where all are 0.
    private func leastFavourable(_ normals: [Double]) -> Double {
      guard let eigen = Matrix.symmetricEigen(covariance, size: rows) else { return .infinity }
      let scaled = (0..<(rows * rows)).map { eigen.vectors[$0] * max(0, eigen.values[$0 / rows]).squareRoot() }
      // What each vertex weighs of independent normals.
      let weights = Matrix.product(
        vertices.flatMap(\.self), scaled, rows: vertices.count, inner: rows, columns: rows, transposeRight: true)
      let values = Matrix.product(
        normals, weights, rows: RelativeBound.draws, inner: rows, columns: vertices.count, transposeRight: true)
      let largest = (0..<RelativeBound.draws).map { draw in
        values[(draw * vertices.count)..<((draw + 1) * vertices.count)].max() ?? 0
      }
      return Ranking.quantile(largest, 1 - kappa) ?? .infinity
    }

    private func statistics(_ theta: Double) -> [Double] {
      let moved = zip(y, slope).map { $0 - theta * $1 }
      return vertices.map { vertex in zip(vertex, moved).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// Whether theta is not rejected.
    func accepts(_ theta: Double) -> Bool {
      let values = statistics(theta)
      guard let best = values.indices.max(by: { (values[$0], -$0) < (values[$1], -$1) }) else { return true }
      let largest = values[best]
      if largest > first { return false }
      let along = Matrix.product(covariance, vertices[best], rows: rows, inner: rows, columns: 1)
      let variance = zip(along, vertices[best]).reduce(0) { $0 + $1.0 * $1.1 }
      guard variance > 1e-20 else { return largest <= 0 }
      // Given what is left of the moments, between which values this vertex stays the largest.
      var (low, high) = (-Double.infinity, first)
      for (place, vertex) in vertices.enumerated() where place != best {
        let share = zip(along, vertex).reduce(0) { $0 + $1.0 * $1.1 } / variance
        let rest = values[place] - share * largest
        if share < 1 - 1e-10 { low = max(low, rest / (1 - share)) }
        if share > 1 + 1e-10 { high = min(high, rest / (1 - share)) }
      }
      let deviation = variance.squareRoot()
      let size = (alpha - kappa) / (1 - kappa)
      return largest / deviation <= max(0, Self.quantile(1 - size, low / deviation, high / deviation))
    }

    /// The quantile of a normal between `low` and `high`.
    static func quantile(_ probability: Double, _ low: Double, _ high: Double) -> Double {
      guard low < high else { return low }
      if low > 0 {
        let (most, least) = (Normal.cumulative(-low), Normal.cumulative(-high))
        return most > 0 ? -Normal.quantile(most - probability * (most - least)) : low
      }
      let (least, most) = (Normal.cumulative(low), Normal.cumulative(high))
      return Normal.quantile(least + probability * (most - least))
    }

    /// The outermost values that are not rejected.
    func accepted() -> Ends? {
      // The largest moment is convex in theta: what the first stage leaves is one interval.
      func excess(_ theta: Double) -> Double { (statistics(theta).max() ?? 0) - first }
      let unit = covariance.diagonalRoots(rows).max() ?? 1
      var (left, right) = (-unit, unit)
      while excess(left) < excess(left + 1e-3 * unit), left > -1e9 * unit { left *= 2 }
      while excess(right) < excess(right - 1e-3 * unit), right < 1e9 * unit { right *= 2 }
      var (low, high) = (left, right)
      for _ in 0..<200 {
        let (one, other) = (low + (high - low) / 3, high - (high - low) / 3)
        if excess(one) <= excess(other) { high = other } else { low = one }
      }
      let middle = 0.5 * (low + high)
      guard excess(middle) <= 0 else { return nil }
      func edge(_ side: Double) -> Double {
        var reach = unit
        while excess(middle + side * reach) <= 0, reach < 1e9 * unit { reach *= 2 }
        return side * Bisection.root(0, reach) { excess(middle + side * $0) }
      }
      let (bottom, top) = (middle + edge(-1), middle + edge(1))
      let steps = 200
      let grid = (0...steps).map { bottom + (top - bottom) * Double($0) / Double(steps) }
      guard let one = grid.firstIndex(where: accepts), let other = grid.lastIndex(where: accepts) else { return nil }
      func settled(_ inside: Double, _ outside: Double) -> Double {
        var (inside, outside) = (inside, outside)
        for _ in 0..<40 {
          let middle = 0.5 * (inside + outside)
          if accepts(middle) { inside = middle } else { outside = middle }
        }
        return inside
      }
      return Ends(
        low: one == 0 ? grid[0] : settled(grid[one], grid[one - 1]),
        high: other == steps ? grid[steps] : settled(grid[other], grid[other + 1]))
    }
  }
}
