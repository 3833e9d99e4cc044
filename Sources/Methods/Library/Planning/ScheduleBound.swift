/// Bounds of the makespan from below: how long activities take together, whatever their order.
///
/// Each set of weights w has a width C such that activities that can run at once never weigh more than C; then a set of
/// activities takes at least sum(w d) / C, after the least of their heads and before the least of their tails. Weights
/// are the needs of a resource; the same by two dual feasible functions, of which large needs count whole and small ones
/// not at all (Fekete and Schepers 2001; Carlier and Neron 2003); and 1 for activities of which no two can run at once.
struct ScheduleBound {
  struct Weights: Hashable {
    var values: [Int]
    var width: Int
  }

  /// Of larger plans no pairs of activities are compared: only the work of the resources bounds them.
  private static let mostCompared = 200

  /// The strongest first.
  private(set) var weights: [Weights] = []
  private(set) var heads: [Int]
  private(set) var tails: [Int]
  /// A bound of the whole.
  private(set) var value = 0

  init(_ project: ResourceProject, keeping most: Int = 24, sets: Int = 0) {
    heads = project.heads
    tails = project.tails
    var all = Self.candidates(project)
    if sets > 0, var concurrent = ConcurrentSets(project, most: sets) {
      all += Self.best(project, &concurrent)
    }
    // Heads and tails grow by what must come before or after; twice, as each sharpens the other.
    for _ in 0..<(project.count <= Self.mostCompared ? 2 : 0) {
      tails = Self.sharpened(tails, project, all)
      heads = Self.sharpened(heads, project.reversed, all)
    }
    let bounds = all.map { whole($0, project) }
    let totals = all.map { Self.time($0, project.durations) }
    let order = all.indices.sorted { (bounds[$0], totals[$0], $1) > (bounds[$1], totals[$1], $0) }
    weights = order.prefix(most).map { all[$0] }
    value = bounds.max() ?? 0
    for activity in 0..<project.count {
      value = max(value, heads[activity] + project.durations[activity] + tails[activity])
    }
  }

  private static func time(_ weights: Weights, _ durations: [Int]) -> Int {
    let work = zip(weights.values, durations).reduce(0) { $0 + $1.0 * $1.1 }
    return (work + weights.width - 1) / weights.width
  }

  /// The greatest head + work / width + tail over sets cut by head and tail.
  private func whole(_ weights: Weights, _ project: ResourceProject) -> Int {
    let own = (0..<project.count).filter { weights.values[$0] > 0 && project.durations[$0] > 0 }
    let byTail = own.sorted { (tails[$0], $0) > (tails[$1], $1) }
    var best = 0
    let earliest = own.reduce(Int.max) { min($0, heads[$1]) }
    for head in project.count <= Self.mostCompared ? Set(own.map { heads[$0] }) : [earliest] {
      var work = 0
      for activity in byTail where heads[activity] >= head {
        work += weights.values[activity] * project.durations[activity]
        best = max(best, head + (work + weights.width - 1) / weights.width + tails[activity])
      }
    }
    return best
  }

  /// Tails that also tell the work of all that follows.
  private static func sharpened(_ tails: [Int], _ project: ResourceProject, _ all: [Weights]) -> [Int] {
    var tails = tails
    var following = [Set<Int>](repeating: [], count: project.count)
    for activity in project.order.reversed() {
      for later in project.after[activity] {
        following[activity].formUnion(following[later])
        following[activity].insert(later)
        tails[activity] = max(tails[activity], project.durations[later] + tails[later])
      }
      let byTail = following[activity].sorted { (tails[$0], $0) > (tails[$1], $1) }
      guard byTail.count > 1 else { continue }
      for weights in all {
        var work = 0
        for later in byTail {
          work += weights.values[later] * project.durations[later]
          tails[activity] = max(tails[activity], (work + weights.width - 1) / weights.width + tails[later])
        }
      }
    }
    return tails
  }

  /// The best weights for all activities, and for those from each of some heads and tails on.
  private static func best(_ project: ResourceProject, _ sets: inout ConcurrentSets) -> [Weights] {
    let (heads, tails) = (project.heads, project.tails)
    func steps(_ values: [Int]) -> [Int] {
      let distinct = Set(values).sorted()
      let every = max(1, distinct.count / 8)
      return stride(from: 0, to: distinct.count, by: every).map { distinct[$0] }
    }
    var found: [Weights] = []
    for tail in steps(tails) {
      for head in steps(heads) {
        let gains = (0..<project.count).map {
          heads[$0] >= head && tails[$0] >= tail ? Double(project.durations[$0]) : 0
        }
        let weights = sets.weights(for: gains)
        if !found.contains(weights) { found.append(weights) }
      }
    }
    return found
  }

  private static func candidates(_ project: ResourceProject) -> [Weights] {
    var found: [Weights] = []
    var seen: Set<Weights> = []
    func add(_ values: [Int], _ width: Int) {
      let weights = Weights(values: values, width: width)
      if values.contains(where: { $0 > 0 }), seen.insert(weights).inserted { found.append(weights) }
    }
    for (kind, capacity) in project.capacities.enumerated() where capacity > 0 {
      let needs = project.needs.map { $0[kind] }
      add(needs, capacity)
      for small in Set(needs).sorted().filter({ $0 > 0 && $0 * 2 <= capacity }).prefix(32) {
        for least in [small, small + 1] where least * 2 <= capacity {
          add(needs.map { $0 > capacity - least ? capacity : $0 < least ? 0 : $0 }, capacity)
        }
      }
      for parts in 1...4 {
        add(
          needs.map {
            ($0 * (parts + 1)).isMultiple(of: capacity) ? $0 * parts : $0 * (parts + 1) / capacity * capacity
          },
          capacity * parts)
      }
    }
    if project.count <= mostCompared { for clique in cliques(project) { add(clique, 1) } }
    return found
  }

  /// Sets of which no two can run at once, grown from each activity by the longest that is apart from all so far.
  private static func cliques(_ project: ResourceProject) -> [[Int]] {
    let count = project.count
    var isApart = [Bool](repeating: false, count: count * count)
    // Precedence, and what follows from it: an activity has the ancestors of those that it requires.
    for activity in project.order {
      for earlier in project.before[activity] {
        isApart[activity * count + earlier] = true
        for other in 0..<count where isApart[earlier * count + other] { isApart[activity * count + other] = true }
      }
    }
    for one in 0..<count {
      for other in 0..<one {
        let isEither = isApart[one * count + other] || isApart[other * count + one] || project.areRivals(one, other)
        isApart[one * count + other] = isEither
        isApart[other * count + one] = isEither
      }
    }
    let byLength = (0..<count).sorted { (project.durations[$0], $1) > (project.durations[$1], $0) }
    return byLength.map { first in
      var clique = [first]
      for next in byLength where next != first && clique.allSatisfy({ isApart[next * count + $0] }) {
        clique.append(next)
      }
      var values = [Int](repeating: 0, count: count)
      for activity in clique { values[activity] = 1 }
      return values
    }
  }
}
