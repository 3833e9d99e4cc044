import Foundation

/// The mixture of points that is nearest to a target: `min |sum w_j p_j - target|^2, w >= 0, sum w = 1`, exactly.
///
/// Wolfe's method: the nearest point of the hull of a few points that are affinely independent, one point joining or leaving
/// at a time, in finitely many steps. What the answer can still be from the optimum is known: ``gap``.
///
/// Source: Wolfe (1976), Finding the nearest point in a polytope, Mathematical Programming 11.
struct NearestMixture: Sendable {
  /// By point; not negative, summing to 1.
  let weights: [Double]
  /// The squared distance.
  let distance: Double
  /// By how much the squared distance can be above the smallest there is.
  let gap: Double

  /// - Parameters:
  ///   - points: Flat, point by point, `dimensions` numbers each; one point at least.
  ///   - ridge: Added as `ridge sum w_j^2`.
  init(_ points: [Double], dimensions: Int, target: [Double], ridge: Double = 0) {
    let count = points.count / max(1, dimensions)
    let isRidged = ridge > 0
    let width = isRidged ? dimensions + count : dimensions
    // Each point less the target; the ridge is a dimension of its own for each point.
    var moved = [Double](repeating: 0, count: count * width)
    for point in 0..<count {
      for place in 0..<dimensions {
        moved[point * width + place] = points[point * dimensions + place] - target[place]
      }
      if isRidged { moved[point * width + dimensions + point] = ridge.squareRoot() }
    }
    var search = Search(moved, count: count, width: width)
    search.run()
    weights = search.weights
    distance = search.length
    gap = max(0, search.gap)
  }

  private struct Search {
    let points: [Double]
    let count: Int
    let width: Int
    var members: [Int]
    var shares: [Double]
    var nearest: [Double]
    var length = 0.0
    var gap = 0.0

    init(_ points: [Double], count: Int, width: Int) {
      (self.points, self.count, self.width) = (points, count, width)
      var best = 0
      var least = Double.infinity
      for point in 0..<count {
        let own = Self.dot(points, point * width, points, point * width, width)
        if own < least { (best, least) = (point, own) }
      }
      members = [best]
      shares = [1]
      nearest = Array(points[(best * width)..<((best + 1) * width)])
    }

    var weights: [Double] {
      var result = [Double](repeating: 0, count: count)
      for (member, share) in zip(members, shares) { result[member] = share }
      return result
    }

    private static func dot(_ a: [Double], _ i: Int, _ b: [Double], _ j: Int, _ width: Int) -> Double {
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          var sum = 0.0
          for place in 0..<width { sum += a[i + place] * b[j + place] }
          return sum
        }
      }
    }

    mutating func run() {
      let scale = (0..<count).reduce(0.0) { max($0, Self.dot(points, $1 * width, points, $1 * width, width)) }
      for _ in 0..<(50 * (count + width) + 100) {
        length = Self.dot(nearest, 0, nearest, 0, width)
        var best = -1
        var least = Double.infinity
        for point in 0..<count {
          let along = Self.dot(nearest, 0, points, point * width, width)
          if along < least { (best, least) = (point, along) }
        }
        gap = 2 * (length - least)
        if gap <= 1e-14 * scale || members.contains(best) { return }
        members.append(best)
        shares.append(0)
        let before = length
        guard settle() else { return }
        length = Self.dot(nearest, 0, nearest, 0, width)
        // Without progress rounding decides: what is left of the gap is told.
        if length >= before * (1 - 1e-15), length >= before - 1e-16 * scale { return }
      }
    }

    /// Moves to the nearest point of the members' hull, members leaving on the way; false where they are dependent.
    private mutating func settle() -> Bool {
      while true {
        guard let goal = affine() else {
          members.removeLast()
          shares.removeLast()
          return false
        }
        if goal.allSatisfy({ $0 > 1e-15 }) {
          shares = goal
          locate()
          return true
        }
        var step = 1.0
        for (own, aim) in zip(shares, goal) where aim <= 1e-15 { step = min(step, own / (own - aim)) }
        for place in shares.indices { shares[place] += step * (goal[place] - shares[place]) }
        let least = shares.min() ?? 0
        let kept = shares.indices.filter { shares[$0] > max(1e-15, least) }
        guard !kept.isEmpty, kept.count < shares.count else { return false }
        members = kept.map { members[$0] }
        shares = kept.map { shares[$0] }
        let total = shares.reduce(0, +)
        for place in shares.indices { shares[place] /= total }
      }
    }

    /// The weights of the nearest point of the plane through the members, nil where they are dependent.
    private func affine() -> [Double]? {
      guard members.count > 1 else { return [1] }
      let rest = members.count - 1
      guard rest <= width else { return nil }
      let origin = members[0] * width
      var x = [Double](repeating: 0, count: rest * width)
      for other in 0..<rest {
        let start = members[other + 1] * width
        for place in 0..<width { x[other * width + place] = points[start + place] - points[origin + place] }
      }
      guard let factor = Regression.Factor(x, rows: width, columns: rest, tolerance: 1e-10) else { return nil }
      let steps = factor.solve((0..<width).map { -points[origin + $0] })
      return [1 - steps.reduce(0, +)] + steps
    }

    private mutating func locate() {
      nearest = [Double](repeating: 0, count: width)
      for (member, share) in zip(members, shares) {
        for place in 0..<width { nearest[place] += share * points[member * width + place] }
      }
    }
  }
}
