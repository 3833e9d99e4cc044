/// Mixtures by steps towards one point at a time, ended where a step gains little: as R's `synthdid` finds them.
///
/// Up to 100 steps from equal weights, then weights up to a quarter of the largest are set to 0, then up to 10,000 steps
/// more, until the objective falls by less than `(1e-5 noise)^2`. The optimum is elsewhere: how far is told beside it.
///
/// Source: `sc.weight.fw` and `sparsify_function` of synthdid 0.0.9 (Arkhangelsky et al. 2021).
enum FrankWolfe {
  /// - Parameters:
  ///   - points: Flat, point by point.
  ///   - ridge: Added as `ridge sum w_j^2` to the squared distance.
  ///   - noise: The scale of the outcomes.
  static func weights(
    _ points: [Double], dimensions: Int, target: [Double], ridge: Double, noise: Double
  ) -> [Double] {
    let count = points.count / max(1, dimensions)
    var search = Search(points: points, width: dimensions, target: target, ridge: ridge)
    let least = 1e-10 * noise * noise * Double(dimensions)
    var weights = search.run([Double](repeating: 1 / Double(count), count: count), steps: 100, least: least)
    let bound = (weights.max() ?? 0) / 4
    weights = weights.map { $0 <= bound ? 0 : $0 }
    let total = weights.reduce(0, +)
    return search.run(weights.map { $0 / total }, steps: 10_000, least: least)
  }

  /// By how much the objective can be above its smallest at `weights`.
  static func slack(
    _ weights: [Double], _ points: [Double], dimensions: Int, target: [Double], ridge: Double
  ) -> Double {
    let search = Search(points: points, width: dimensions, target: target, ridge: ridge)
    let slope = search.slope(weights)
    let along = Summation.sum(zip(weights, slope).map { $0 * $1 })
    return max(0, 2 * (along - (slope.min() ?? along)))
  }

  private struct Search {
    let points: [Double]
    let width: Int
    let target: [Double]
    let ridge: Double

    func errors(_ weights: [Double]) -> [Double] {
      var errors = target.map { -$0 }
      for (point, weight) in weights.enumerated() where weight != 0 {
        for place in 0..<width { errors[place] += weight * points[point * width + place] }
      }
      return errors
    }

    /// Half the gradient.
    func slope(_ weights: [Double]) -> [Double] {
      let errors = errors(weights)
      return weights.indices.map { point in
        var sum = ridge * weights[point]
        for place in 0..<width { sum += points[point * width + place] * errors[place] }
        return sum
      }
    }

    mutating func run(_ start: [Double], steps: Int, least: Double) -> [Double] {
      var weights = start
      var before = Double.infinity
      for step in 0..<steps {
        let slope = slope(weights)
        guard let best = slope.indices.min(by: { (slope[$0], $0) < (slope[$1], $1) }) else { return weights }
        let errors = errors(weights)
        var (down, curve) = (0.0, 0.0)
        for point in weights.indices {
          let move = (point == best ? 1 : 0) - weights[point]
          down += slope[point] * move
          curve += ridge * move * move
        }
        for place in 0..<width {
          let move = points[best * width + place] - target[place] - errors[place]
          curve += move * move
        }
        guard curve > 0 else { return weights }
        let length = min(1, max(0, -down / curve))
        for point in weights.indices { weights[point] += length * ((point == best ? 1 : 0) - weights[point]) }
        let value = Summation.sum(self.errors(weights).map { $0 * $0 }) + ridge * Summation.sum(weights.map { $0 * $0 })
        if step > 1, before - value <= least { return weights }
        before = value
      }
      return weights
    }
  }
}
