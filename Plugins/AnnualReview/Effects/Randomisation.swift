internal import TerroirKernel
internal import TerroirMethods

/// What the same starts would have given had other units had them: the part of the draws that give at least so much.
///
/// With one start and few units all choices are taken, else draws by the seed. Exact whatever the number of units, where
/// errors that rest on many clusters are not.
struct Randomisation {
  /// Of the effect.
  private(set) var effect: Double?
  /// Of the largest move apart from one period to the next before the first start.
  private(set) var pretrend: Double?
  /// The size of the effect, and that of each draw; the same units in each draw for all panels of the same units and starts.
  private(set) var size = 0.0
  private(set) var sizes: [Double] = []

  static let draws = 999
  static let mostChoices = 5000

  init(_ panel: ComparedPanel, seed: UInt64) throws(MethodFailure) {
    let treated = panel.treated
    let starts = treated.compactMap { panel.starts[$0] }
    let count = panel.units.count
    guard !treated.isEmpty, count - treated.count >= 2 else { return }
    var assignments: [[Int]] = []
    if Set(starts).count == 1, let all = Self.choices(treated.count, of: count) {
      assignments = all
    } else {
      var stream = RandomStream(seed: seed, method: "annual-review.randomisation")
      assignments = [treated]
      for _ in 0..<Self.draws { assignments.append(Array(stream.permutation(count).prefix(treated.count))) }
    }
    let own = Figures(panel, treated, starts)
    var (effects, moves) = (0, 0)
    size = own.effect
    for (number, units) in assignments.enumerated() {
      if number % 256 == 0 { try Cancellation.check() }
      let drawn = Figures(panel, units, starts)
      sizes.append(drawn.effect)
      if drawn.effect >= own.effect - Self.slack(own.effect) { effects += 1 }
      if drawn.move >= own.move - Self.slack(own.move) { moves += 1 }
    }
    effect = Double(effects) / Double(assignments.count)
    pretrend = panel.firstStart >= 2 ? Double(moves) / Double(assignments.count) : nil
  }

  /// Equal sums in another order differ in their last bits.
  private static func slack(_ value: Double) -> Double { 1e-9 * max(1e-300, abs(value)) }

  private struct Figures {
    var effect = 0.0
    var move = 0.0

    init(_ panel: ComparedPanel, _ units: [Int], _ starts: [Int]) {
      let chosen = Set(units)
      let others = panel.units.indices.filter { !chosen.contains($0) }
      var sum = 0.0
      for (unit, start) in zip(units, starts) {
        let own = ChangeComparison.change(panel.values[unit], start) ?? 0
        var rest = 0.0
        for other in others { rest += ChangeComparison.change(panel.values[other], start) ?? 0 }
        sum += own - rest / Double(others.count)
      }
      effect = abs(sum) / Double(units.count)
      let first = starts.min() ?? 0
      func mean(_ places: [Int], _ time: Int) -> Double {
        places.reduce(0) { $0 + panel.values[$1][time] } / Double(places.count)
      }
      let gaps = (0..<max(first, 0)).map { mean(units, $0) - mean(others, $0) }
      move = zip(gaps, gaps.dropFirst()).map { abs($1 - $0) }.max() ?? 0
    }
  }

  /// All choices of `count` numbers below `whole`; nil where there are too many.
  private static func choices(_ count: Int, of whole: Int) -> [[Int]]? {
    var total = 1.0
    for step in 0..<count { total *= Double(whole - step) / Double(step + 1) }
    guard total <= Double(mostChoices) else { return nil }
    var found: [[Int]] = []
    var current = Array(0..<count)
    while true {
      found.append(current)
      guard let place = current.indices.last(where: { current[$0] < whole - count + $0 }) else { return found }
      current[place] += 1
      for next in current.indices where next > place { current[next] = current[next - 1] + 1 }
    }
  }
}
