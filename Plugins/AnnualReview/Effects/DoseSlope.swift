internal import TerroirKernel
internal import TerroirMethods

/// What units of a measure did in proportion to their dose: the regression of each unit's change on its dose, which is 0 for
/// those compared with.
///
/// With `d_i` the change of a unit under the measure less the mean change of the controls, n0 of them, and
/// `Q(x, y) = sum x y - sum x sum y / (n0 + n1)` over the units under it: `slope = Q(dose, d) / Q(dose, dose)`, error
/// `s / sqrt(Q(dose, dose))`, s the spread of the controls' changes with n0 - 1 degrees of freedom, as in a comparison of
/// changes (``ChangeComparison``). Whether the line holds is told by Fisher's test of the means of the levels around it.
struct DoseSlope {
  let slope: Double
  let error: Double
  let freedom: Double
  /// Probability of such distances of the levels' means from the line by chance; nil with one level.
  let fit: Double?

  /// Nil where nobody is without the measure, or controls all change alike.
  init?(_ panel: ComparedPanel, doses: [Double]) {
    let (treated, controls) = (panel.treated, panel.controls)
    guard !treated.isEmpty, treated.count == doses.count, controls.count > 1, doses.allSatisfy({ $0 > 0 }) else {
      return nil
    }
    var own: [Double] = []
    var variance = 0.0
    for unit in treated {
      guard let start = panel.starts[unit], let change = ChangeComparison.change(panel.values[unit], start) else {
        return nil
      }
      let others = controls.compactMap { ChangeComparison.change(panel.values[$0], start) }
      let mean = Summation.sum(others) / Double(others.count)
      own.append(change - mean)
      variance += Summation.sum(others.map { ($0 - mean) * ($0 - mean) }) / Double(others.count - 1)
    }
    variance /= Double(treated.count)
    guard variance > 0 else { return nil }
    let whole = Double(treated.count + controls.count)
    func product(_ x: [Double], _ y: [Double]) -> Double {
      Summation.sum(zip(x, y).map { $0 * $1 }) - Summation.sum(x) * Summation.sum(y) / whole
    }
    let square = product(doses, doses)
    guard square > 0 else { return nil }
    let line = product(doses, own) / square
    slope = line
    error = (variance / square).squareRoot()
    freedom = Double(controls.count - 1)
    let levels = Set(doses).sorted()
    guard levels.count > 1 else {
      fit = nil
      return
    }
    // Each unit's distance from the line, by the mean of its level.
    let apart = doses.map { dose -> Double in
      let places = doses.indices.filter { doses[$0] == dose }
      return Summation.sum(places.map { own[$0] }) / Double(places.count) - line * dose
    }
    let (first, second) = (Double(levels.count - 1), freedom)
    let ratio = max(0, product(apart, apart)) / first / variance
    fit = Beta.cumulative(second / (second + first * ratio), second / 2, first / 2)
  }

  var interval: (low: Double, high: Double) {
    let reach = StudentT.quantile(0.975, freedom: freedom) * error
    return (slope - reach, slope + reach)
  }

  /// Half the interval in units of a normal's.
  var spread: Double { (interval.high - interval.low) / (2 * Normal.score(level: 0.95)) }
}
