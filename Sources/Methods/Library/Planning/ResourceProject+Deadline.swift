extension ResourceProject {
  /// The same project with what a makespan of at most `target` implies of the order of rivals; nil where it cannot be met.
  ///
  /// Two activities that cannot run at once go one after the other: where one of the two orders is too long, it is the
  /// other (immediate selection, Carlier and Pinson 1989); heads and tails grow by it, until nothing changes.
  func ordered(within target: Int) -> ResourceProject? {
    var rivals: [(Int, Int)] = []
    for one in 0..<count where durations[one] > 0 {
      for other in 0..<one where durations[other] > 0 && areRivals(one, other) { rivals.append((one, other)) }
    }
    var current = self
    while true {
      let bound = ScheduleBound(current)
      guard bound.value <= target else { return nil }
      var before = current.before
      var isChanged = false
      for (one, other) in rivals {
        let both = durations[one] + durations[other]
        let oneFirst = bound.heads[one] + both + bound.tails[other] <= target
        let otherFirst = bound.heads[other] + both + bound.tails[one] <= target
        if !oneFirst && !otherFirst { return nil }
        if oneFirst && otherFirst { continue }
        let (first, second) = oneFirst ? (one, other) : (other, one)
        if !before[second].contains(first) {
          before[second].append(first)
          isChanged = true
        }
      }
      guard isChanged else { return current }
      guard let order = Self.order(before) else { return nil }
      current = ResourceProject(
        durations: durations, before: before, needs: needs, capacities: capacities, order: order)
    }
  }

  /// An order in which each activity comes after those it requires; nil where there is a cycle.
  static func order(_ before: [[Int]]) -> [Int]? {
    var open = before.map(\.count)
    var after = before.map { _ in [Int]() }
    for (activity, required) in before.enumerated() {
      for earlier in required { after[earlier].append(activity) }
    }
    var order = open.indices.filter { open[$0] == 0 }
    var place = 0
    while place < order.count {
      for later in after[order[place]] {
        open[later] -= 1
        if open[later] == 0 { order.append(later) }
      }
      place += 1
    }
    return order.count == before.count ? order : nil
  }
}
