internal import TerroirKernel
internal import TerroirMethods

/// The effect on a small cohort by the contrast of its periods that has the least error, given how long noise lasts: what it
/// enters beliefs with.
///
/// A difference in differences compares with one period, whose noise stays in the estimate however many years follow: in the
/// generator of `simulate` its error is never below 2.6 where all periods give 1.8. The contrast of a unit that begins in s is
/// `a = (X' R^-1 X)^-1 X' R^-1`, its second row, with X = (1, from s on) and R that of an autoregression whose memory is
/// estimated from the controls: memory 0 takes the mean of all periods before, memory 1 the last one. Its error is by the spread
/// of the same contrast over the controls, with n0 - 1 degrees of freedom, and holds whatever the memory is (Conley and Taber
/// 2011); generalised least squares: Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, 10.4.
struct CohortContrast {
  let estimate: Double
  /// Half the interval in units of a normal's.
  let spread: Double

  /// Nil with fewer than two controls, or where they do not move.
  init?(_ panel: ComparedPanel) {
    let (treated, controls) = (panel.treated, panel.controls)
    guard !treated.isEmpty, controls.count > 1 else { return nil }
    let memory = Self.memory(controls.map { panel.values[$0] })
    var differences: [Double] = []
    var variance = 0.0
    for unit in treated {
      guard let start = panel.starts[unit], let weights = Self.weights(panel.labels.count, from: start, memory) else {
        return nil
      }
      func contrast(_ place: Int) -> Double { Summation.sum(zip(weights, panel.values[place]).map { $0 * $1 }) }
      let others = controls.map(contrast)
      let mean = Summation.sum(others) / Double(others.count)
      differences.append(contrast(unit) - mean)
      variance += Summation.sum(others.map { ($0 - mean) * ($0 - mean) }) / Double(others.count - 1)
    }
    let count = Double(treated.count)
    guard variance > 0 else { return nil }
    estimate = Summation.sum(differences) / count
    let error = (variance / count * (1 / count + 1 / Double(controls.count))).squareRoot()
    spread = StudentT.quantile(0.975, freedom: Double(controls.count - 1)) * error / Normal.score(level: 0.95)
  }

  /// The weights of the periods; nil where all, or none, are before the start.
  static func weights(_ count: Int, from start: Int, _ memory: Double) -> [Double]? {
    guard start > 0, start < count else { return nil }
    /// A column times the inverse of the correlations of an autoregression, without their common factor.
    func whitened(_ column: [Double]) -> [Double] {
      column.indices.map { time in
        let own = time == 0 || time == count - 1 ? 1 : 1 + memory * memory
        let before = time > 0 ? column[time - 1] : 0
        let after = time < count - 1 ? column[time + 1] : 0
        return own * column[time] - memory * (before + after)
      }
    }
    let post = (0..<count).map { $0 >= start ? 1.0 : 0 }
    let (level, effect) = (whitened([Double](repeating: 1, count: count)), whitened(post))
    let (aa, ab, bb) = (Summation.sum(level), Summation.sum(effect), Summation.sum(zip(effect, post).map { $0 * $1 }))
    let determinant = aa * bb - ab * ab
    guard determinant > 1e-12 else { return nil }
    return zip(level, effect).map { (aa * $1 - ab * $0) / determinant }
  }

  /// The autocorrelation of the controls around their own means and those of the periods, corrected for the former.
  static func memory(_ controls: [[Double]]) -> Double {
    let count = controls.first?.count ?? 0
    guard count > 3 else { return 0 }
    let means = (0..<count).map { time in Summation.sum(controls.map { $0[time] }) / Double(controls.count) }
    var (products, squares) = (0.0, 0.0)
    for values in controls {
      let apart = zip(values, means).map { $0 - $1 }
      let mean = Summation.sum(apart) / Double(count)
      for time in 1..<count {
        products += (apart[time] - mean) * (apart[time - 1] - mean)
        squares += (apart[time - 1] - mean) * (apart[time - 1] - mean)
      }
    }
    guard squares > 0 else { return 0 }
    // The own mean of so few periods takes (1 + memory) / (count - 1) away (Nickell 1981, Econometrica 49).
    let lost = 1 / Double(count - 1)
    return min(0.95, max(0, (products / squares + lost) / (1 - lost)))
  }
}
