import Foundation
import TerroirKernel

extension Matching {
  /// Units in the order of their names, with what they are matched by.
  struct Sample {
    let names: [String]
    let isTreated: [Bool]
    let columns: [(name: String, values: [Double])]
    let outcome: [Double]?

    init(_ read: InputReader) throws(MethodFailure) {
      try read.requireRows()
      let keys = try read.keys("unit")
      try read.requireDistinct([keys])
      let order = keys.codes.indices.sorted { keys.codes[$0] < keys.codes[$1] }
      let flags = try read.numbers("treatment")
      for (row, flag) in flags.enumerated() where flag != 0 && flag != 1 {
        throw read.failure("treatment is \(flag)", row: row, hint: "Give 1 or 0.")
      }
      names = keys.names
      isTreated = order.map { flags[$0] == 1 }
      guard isTreated.contains(true), isTreated.contains(false) else {
        throw read.failure(
          isTreated.contains(true) ? "every unit is treated" : "no unit is treated", hint: "Give units of both kinds.")
      }
      var columns: [(name: String, values: [Double])] = []
      for (name, values) in try read.lists("covariates") {
        var own: [Double] = []
        for row in order {
          guard let value = values[row] else {
            throw read.failure("\(name) is missing", row: row, hint: "Fill it in, or leave the unit out.")
          }
          own.append(value)
        }
        columns.append((name, own))
      }
      self.columns = columns
      let outcome = read.has("outcome") ? try read.numbers("outcome", atLeast: nil) : nil
      self.outcome = outcome.map { values in order.map { values[$0] } }
    }

    /// Covariates by unit in axes in which Mahalanobis's distance is the plain one.
    func whitened(_ read: InputReader) throws(MethodFailure) -> [[Double]] {
      let (count, size) = (names.count, columns.count)
      let standard = columns.map { Summation.standardised($0.values, freedom: 1) }
      let flat = standard.compactMap(\.self).flatMap(\.self)
      guard flat.count == size * count else {
        throw read.failure("a covariate does not vary", hint: "Leave it out.")
      }
      let correlation = Matrix.outer(flat, rows: size, columns: count).map { $0 / Double(count - 1) }
      guard let eigen = Matrix.symmetricEigen(correlation, size: size), eigen.values[0] > 1e-12 else {
        throw read.failure("covariates are combinations of each other", hint: "Leave one of them out.")
      }
      return (0..<count).map { unit in
        (0..<size).map { axis in
          let along = (0..<size).reduce(0.0) { $0 + eigen.vectors[axis * size + $1] * flat[$1 * count + unit] }
          return along / eigen.values[axis].squareRoot()
        }
      }
    }

    struct Balance {
      var treated: Double
      var before: Double
      var after: Double
      var early: Double?
      var late: Double?
      var ratio: Double?
    }

    func balance(_ match: NearestMatch) -> [Balance] {
      let uses = match.uses(names.count)
      let total = Summation.sum(uses)
      let matched = match.matches.map(\.treated)
      let (all, others) = (names.indices.filter { isTreated[$0] }, names.indices.filter { !isTreated[$0] })
      return columns.map { _, values in
        let treated = Summation.mean(matched.map { values[$0] }) ?? 0
        let whole = Summation.mean(all.map { values[$0] }) ?? 0
        let before = Summation.mean(others.map { values[$0] }) ?? 0
        let after = Summation.sum(zip(uses, values).map { $0 * $1 }) / total
        let deviation = Summation.deviation(all.map { values[$0] }).flatMap { $0 > 0 ? $0 : nil }
        let spread = Summation.sum(zip(uses, values).map { $0 * ($1 - after) * ($1 - after) }) / total
        let own = Summation.variance(matched.map { values[$0] }, freedom: 0) ?? 0
        return Balance(
          treated: treated, before: before, after: after, early: deviation.map { (whole - before) / $0 },
          late: deviation.map { (treated - after) / $0 }, ratio: spread > 0 ? own / spread : nil)
      }
    }

    /// The mean difference of outcomes with Abadie and Imbens's error; nil where nothing varies.
    func effect(_ match: NearestMatch, _ outcome: [Double]) -> (effect: Double, error: Double?) {
      let gaps = match.matches.map { own in
        outcome[own.treated] - Summation.sum(own.controls.map { outcome[$0] }) / Double(own.controls.count)
      }
      let effect = Summation.mean(gaps) ?? 0
      var variance = Summation.sum(gaps.map { ($0 - effect) * ($0 - effect) })
      var times = [Int](repeating: 0, count: names.count)
      var squares = [Double](repeating: 0, count: names.count)
      for own in match.matches {
        for unit in own.controls {
          times[unit] += 1
          squares[unit] += 1 / Double(own.controls.count * own.controls.count)
        }
      }
      let uses = match.uses(names.count)
      for unit in names.indices where times[unit] > 1 {
        // What one control gives to several matches is the same each time.
        guard let other = nearest(to: unit) else { continue }
        let gap = outcome[unit] - outcome[other]
        variance += (uses[unit] * uses[unit] - squares[unit]) * 0.5 * gap * gap
      }
      let count = Double(gaps.count)
      return (effect, variance > 0 ? variance.squareRoot() / count : nil)
    }

    /// The untreated unit nearest to another untreated one, by standardised covariates.
    private func nearest(to unit: Int) -> Int? {
      let scales = columns.map { Summation.deviation($0.values) ?? 1 }
      func distance(_ other: Int) -> Double {
        zip(columns, scales).reduce(0.0) { sum, own in
          let gap = own.1 > 0 ? (own.0.values[unit] - own.0.values[other]) / own.1 : 0
          return sum + gap * gap
        }
      }
      return names.indices.filter { !isTreated[$0] && $0 != unit }
        .min { (distance($0), $0) < (distance($1), $1) }
    }
  }
}
