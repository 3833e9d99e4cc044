/// Activities with precedence that share resources, as whole numbers: durations in units of one grid, amounts likewise.
///
/// The makespan is the least time in which all activities can be done so that each starts after those it requires and at
/// no time more of a resource is needed than there is (Pritsker, Watters and Wolfe 1969).
struct ResourceProject: Sendable {
  private(set) var durations: [Int]
  /// By activity: those it requires, and those that require it.
  let before: [[Int]]
  let after: [[Int]]
  /// By activity, then resource.
  let needs: [[Int]]
  let capacities: [Int]
  /// Activities so that each comes after those it requires.
  let order: [Int]

  /// - Parameters: `before` is without cycles and `order` follows it; no need is above its capacity.
  init(durations: [Int], before: [[Int]], needs: [[Int]], capacities: [Int], order: [Int]) {
    self.durations = durations
    self.before = before
    self.needs = needs
    self.capacities = capacities
    self.order = order
    var after = before.map { _ in [Int]() }
    for (activity, required) in before.enumerated() {
      for earlier in required { after[earlier].append(activity) }
    }
    self.after = after
  }

  var count: Int { durations.count }

  /// The same project run backwards: a schedule of it is one of this, told from its end.
  var reversed: ResourceProject {
    ResourceProject(
      durations: durations, before: after, needs: needs, capacities: capacities, order: order.reversed())
  }

  /// The same project with other durations.
  func lasting(_ durations: [Int]) -> ResourceProject {
    var project = self
    project.durations = durations
    return project
  }

  /// Earliest starts by precedence alone.
  var heads: [Int] {
    var heads = [Int](repeating: 0, count: count)
    for activity in order {
      for earlier in before[activity] { heads[activity] = max(heads[activity], heads[earlier] + durations[earlier]) }
    }
    return heads
  }

  /// The longest chain after each activity by precedence alone.
  var tails: [Int] { reversed.heads }

  /// Whether two activities need more of a resource together than there is.
  func areRivals(_ one: Int, _ other: Int) -> Bool {
    capacities.indices.contains { needs[one][$0] + needs[other][$0] > capacities[$0] }
  }
}
