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
    let figures = Figures(panel, starts)
    let own = figures.of(treated)
    var (effects, moves) = (0, 0)
    size = own.effect
    for (number, units) in assignments.enumerated() {
      if number % 256 == 0 { try Cancellation.check() }
      let drawn = figures.of(units)
      sizes.append(drawn.effect)
      if drawn.effect >= own.effect - Self.slack(own.effect) { effects += 1 }
      if drawn.move >= own.move - Self.slack(own.move) { moves += 1 }
    }
    effect = Double(effects) / Double(assignments.count)
    pretrend = panel.firstStart >= 2 ? Double(moves) / Double(assignments.count) : nil
  }

  /// Equal sums in another order differ in their last bits.
  private static func slack(_ value: Double) -> Double { 1e-9 * max(1e-300, abs(value)) }

  /// What does not change from draw to draw: the changes of every unit at each start, and the moves before the first one.
  private struct Figures {
    private let starts: [Int]
    /// By start: the change of every unit, and their sum.
    private let changes: [Int: (each: [Double], sum: Double)]
    private let values: [[Double]]
    /// By period before the first start.
    private let sums: [Double]

    init(_ panel: ComparedPanel, _ starts: [Int]) {
      self.starts = starts
      values = panel.values
      changes = Dictionary(
        Set(starts).map { start in
          let each = panel.values.map { ChangeComparison.change($0, start) ?? 0 }
          return (start, (each, Summation.sum(each)))
        }
      ) { first, _ in first }
      sums = (0..<max(starts.min() ?? 0, 0)).map { time in Summation.sum(panel.values.map { $0[time] }) }
    }

    func of(_ units: [Int]) -> (effect: Double, move: Double) {
      let others = Double(values.count - units.count)
      var sum = 0.0
      for (unit, start) in zip(units, starts) {
        guard let known = changes[start] else { continue }
        let chosen = units.reduce(0) { $0 + known.each[$1] }
        sum += known.each[unit] - (known.sum - chosen) / others
      }
      var (move, last) = (0.0, 0.0)
      for (time, whole) in sums.enumerated() {
        let own = units.reduce(0) { $0 + values[$1][time] }
        let gap = own / Double(units.count) - (whole - own) / others
        if time > 0 { move = max(move, abs(gap - last)) }
        last = gap
      }
      return (abs(sum) / Double(units.count), move)
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
