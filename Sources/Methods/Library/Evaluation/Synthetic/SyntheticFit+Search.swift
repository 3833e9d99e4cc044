import Foundation

extension SyntheticFit {
  /// The numbers that the search goes over again and again.
  struct Problem {
    let size: Int
    /// Donor by donor.
    let predictors: [Double]
    let target: [Double]
    let outcomes: [Double]
    let path: [Double]

    init(_ panel: SyntheticPanel) {
      size = panel.predictors.count
      predictors = panel.donors.flatMap { unit in panel.predictors.map { $0.values[unit] } }
      target = panel.predictors.map { own in
        Summation.sum(panel.treated.map { own.values[$0] }) / Double(panel.treated.count)
      }
      outcomes = panel.donors.flatMap { unit in (0..<panel.before).map { panel.panel[unit, $0] } }
      path = Array(panel.path(panel.treated).prefix(panel.before))
    }

    func mixture(_ importances: [Double]) -> NearestMixture {
      let roots = importances.map { $0.squareRoot() }
      return NearestMixture(
        predictors.indices.map { predictors[$0] * roots[$0 % size] }, dimensions: size,
        target: zip(target, roots).map { $0 * $1 })
    }

    /// The weighted distance of the predictors.
    func distance(_ weights: [Double], _ importances: [Double]) -> Double {
      (0..<size).reduce(0.0) { sum, place in
        let gap = weights.indices.reduce(target[place]) { $0 - weights[$1] * predictors[$1 * size + place] }
        return sum + importances[place] * gap * gap
      }
    }

    /// The mixture nearest in outcomes among those that have the predictors of the treated unit; nil where there is none.
    func meeting(_ importances: [Double]) -> [Double]? {
      let plain = mixture(importances)
      guard plain.distance <= Self.met else { return nil }
      let width = path.count
      let squares = outcomes.indices.reduce(0.0) { sum, cell in
        let gap = outcomes[cell] - path[cell % width]
        return sum + gap * gap
      }
      guard squares > 0 else { return plain.weights }
      // Outcomes weigh so little beside the predictors that they decide between equals alone.
      let donors = outcomes.count / width
      let scale = (Self.outcomeWeight * Double(donors) / squares).squareRoot()
      let roots = importances.map { $0.squareRoot() }
      var points: [Double] = []
      for donor in 0..<donors {
        for place in 0..<size { points.append(predictors[donor * size + place] * roots[place]) }
        for period in 0..<width { points.append(outcomes[donor * width + period] * scale) }
      }
      let own = zip(target, roots).map { $0 * $1 } + path.map { $0 * scale }
      return NearestMixture(points, dimensions: size + width, target: own).weights
    }

    /// The squared distance, in deviations, up to which predictors are met.
    private static let met = 1e-12
    /// What the mean squared distance of outcomes weighs beside one deviation squared of predictors.
    private static let outcomeWeight = 1e-6

    /// The mean squared gap before the start by the weights that V gives.
    func error(_ importances: [Double]) -> Double {
      let weights = mixture(importances).weights
      var sum = 0.0
      for period in path.indices {
        var gap = path[period]
        for (donor, weight) in weights.enumerated() where weight > 0 {
          gap -= weight * outcomes[donor * path.count + period]
        }
        sum += gap * gap
      }
      return sum / Double(path.count)
    }

    static func importances(_ logarithms: [Double]) -> [Double] {
      let most = logarithms.max() ?? 0
      let raw = logarithms.map { exp(max(-25, $0 - most)) }
      let total = raw.reduce(0, +)
      return raw.map { $0 / total }
    }

    func search(from given: [[Double]], effort: Effort) -> [Double] {
      let equal = [Double](repeating: 0, count: size)
      let skewed = (0..<size).map { own in (0..<size).map { $0 == own ? 3.0 : 0 } }
      let value = { (point: [Double]) in error(Self.importances(point)) }
      var best = (point: equal, value: value(equal))
      var starts = given.map { $0.map { log(max(1e-10, $0)) } }
      starts += effort == .full ? [equal, byRegression()] + skewed : [equal]
      let moves = effort == .full ? 60 * size : 25 * size
      for start in starts {
        let found = NelderMead.minimum(from: start, step: 1.5, moves: moves, value)
        if found.value < best.value { best = found }
      }
      // Again from the best, until that no longer helps.
      for round in 0..<(effort == .full ? 6 : 1) {
        let found = NelderMead.minimum(
          from: best.point, step: round.isMultiple(of: 2) ? 2 : 0.5, moves: 2 * moves, value)
        let gain = best.value - found.value
        if gain > 0 { best = found }
        if gain <= 1e-9 * best.value, round > 0 { break }
      }
      return Self.importances(best.point)
    }

    /// Predictors by how much they say of the donors' outcomes: the sum over times of squared coefficients.
    private func byRegression() -> [Double] {
      let donors = outcomes.count / path.count
      let columns = size + 1
      let x = (0..<(columns * donors)).map { cell in
        cell < donors ? 1 : predictors[(cell % donors) * size + cell / donors - 1]
      }
      var sums = [Double](repeating: 0, count: size)
      for period in path.indices {
        let y = (0..<donors).map { outcomes[$0 * path.count + period] }
        guard let fit = Regression(x, rows: donors, columns: columns, y) else {
          return [Double](repeating: 0, count: size)
        }
        for place in 0..<size { sums[place] += fit.coefficients[place + 1] * fit.coefficients[place + 1] }
      }
      let total = sums.reduce(0, +)
      return sums.map { log(max(1e-10, total > 0 ? $0 / total : 1)) }
    }
  }
}
