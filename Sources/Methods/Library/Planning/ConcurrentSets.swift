/// The largest sets of activities that can run at once, and the weights with which they bound the makespan best.
///
/// max sum w_j d_j with sum_{j in A} w_j <= 1 for each such set A is the dual of the least time in which all work is done
/// where activities may be interrupted (Mingozzi, Maniezzo, Ricciardelli and Bianco 1998). Solved by the simplex method
/// from w = 0; each step is feasible, so that weights are sound wherever it is stopped.
struct ConcurrentSets {
  private let count: Int
  private let sets: [UInt64]
  /// Rows of the tableau: one a set, with the weights that are not basic, and the right side last.
  private var rows: [Double]
  /// The variable of each row and of each column: activities first, then slacks.
  private var basis: [Int]
  private var columns: [Int]

  /// Nil where there are more than `most` sets.
  init?(_ project: ResourceProject, most: Int) {
    count = project.count
    guard count <= 64, let sets = Self.maximal(project, most) else { return nil }
    self.sets = sets
    rows = sets.flatMap { set in (0..<project.count).map { Double(set >> UInt64($0) & 1) } + [1] }
    basis = sets.indices.map { project.count + $0 }
    columns = Array(0..<project.count)
  }

  private static func maximal(_ project: ResourceProject, _ most: Int) -> [UInt64]? {
    let count = project.count
    // Whom each activity cannot run beside: who is before or after it, itself, and its rivals.
    var apart = [UInt64](repeating: 0, count: count)
    for activity in project.order {
      apart[activity] |= 1 << UInt64(activity)
      for earlier in project.before[activity] { apart[activity] |= apart[earlier] }
    }
    for one in 0..<count {
      for other in 0..<one {
        let isEither = apart[one] >> UInt64(other) & 1 == 1 || apart[other] >> UInt64(one) & 1 == 1
        if isEither || project.areRivals(one, other) {
          apart[one] |= 1 << UInt64(other)
          apart[other] |= 1 << UInt64(one)
        }
      }
    }
    var found: [UInt64] = []
    var free = project.capacities
    var steps = 0
    func fits(_ activity: Int) -> Bool { free.indices.allSatisfy { project.needs[activity][$0] <= free[$0] } }
    func grow(_ set: UInt64, _ banned: UInt64, from first: Int) -> Bool {
      steps += 1
      guard found.count <= most, steps <= 20 * most else { return false }
      var isMaximal = true
      for activity in 0..<count where banned >> UInt64(activity) & 1 == 0 && fits(activity) {
        isMaximal = false
        guard activity >= first else { continue }
        for kind in free.indices { free[kind] -= project.needs[activity][kind] }
        let isWhole = grow(set | 1 << UInt64(activity), banned | apart[activity], from: activity + 1)
        for kind in free.indices { free[kind] += project.needs[activity][kind] }
        if !isWhole { return false }
      }
      if isMaximal { found.append(set) }
      return true
    }
    return grow(0, 0, from: 0) ? found : nil
  }

  /// The best weights for `gains`, in tenths of a thousandth of the width; from where the last call ended.
  mutating func weights(for gains: [Double]) -> ScheduleBound.Weights {
    let width = count + 1
    for _ in 0..<(4 * count) {
      // Reduced gains of the columns, from the basis anew: few rows hold an activity.
      var reduced = columns.map { $0 < count ? gains[$0] : 0 }
      for row in basis.indices where basis[row] < count && gains[basis[row]] != 0 {
        for column in 0..<count { reduced[column] -= gains[basis[row]] * rows[row * width + column] }
      }
      guard let enter = reduced.indices.max(by: { (reduced[$0], $1) < (reduced[$1], $0) }), reduced[enter] > 1e-9 else {
        break
      }
      var leave = -1
      var least = Double.infinity
      for row in basis.indices where rows[row * width + enter] > 1e-9 {
        let ratio = rows[row * width + count] / rows[row * width + enter]
        if ratio < least { (leave, least) = (row, ratio) }
      }
      guard leave >= 0 else { break }
      pivot(leave, enter)
    }
    var values = [Int](repeating: 0, count: count)
    for row in basis.indices where basis[row] < count {
      values[basis[row]] = max(0, Int(rows[row * width + count] * 10_000 + 1e-6))
    }
    // What the rounding of the simplex method did is made good here: the width is that of the widest set.
    var widest = 1
    for set in sets {
      var sum = 0
      var left = set
      while left != 0 {
        sum += values[left.trailingZeroBitCount]
        left &= left - 1
      }
      widest = max(widest, sum)
    }
    return ScheduleBound.Weights(values: values, width: widest)
  }

  private mutating func pivot(_ leave: Int, _ enter: Int) {
    let width = count + 1
    let base = leave * width
    let scale = 1 / rows[base + enter]
    for column in 0..<width { rows[base + column] *= scale }
    rows[base + enter] = scale
    for row in basis.indices where row != leave {
      let factor = rows[row * width + enter]
      if factor == 0 { continue }
      for column in 0..<width where column != enter { rows[row * width + column] -= factor * rows[base + column] }
      rows[row * width + enter] = -factor * scale
    }
    swap(&basis[leave], &columns[enter])
  }
}
