/// The plan of activities with precedence: earliest and latest times, slack, the critical path.
///
/// Forward pass: start_j = max over required i of finish_i; backward pass from the makespan; slack = latest start -
/// earliest start; an activity without slack is critical. Three-point estimates give the expected duration
/// (o + 4m + p) / 6 and the variance ((p - o) / 6)^2 (PERT).
///
/// Source: Hillier and Lieberman, Introduction to Operations Research, project management with PERT/CPM.
public struct CriticalPath: Sendable {
  /// The duration of an activity: optimistic, most likely, pessimistic, in one unit of time.
  public struct Estimate: Codable, Hashable, Sendable {
    public var optimistic: Double
    public var likely: Double
    public var pessimistic: Double

    public init(_ optimistic: Double, _ likely: Double, _ pessimistic: Double) {
      self.optimistic = optimistic
      self.likely = likely
      self.pessimistic = pessimistic
    }

    /// A duration that is known.
    public init(exactly duration: Double) { self.init(duration, duration, duration) }

    public var mean: Double { (optimistic + 4 * likely + pessimistic) / 6 }
    public var variance: Double { (pessimistic - optimistic) * (pessimistic - optimistic) / 36 }
  }

  public struct Activity: Hashable, Sendable {
    public var id: String
    public var estimate: Estimate
    public var requires: [String]
    public init(_ id: String, _ estimate: Estimate, requires: [String] = []) {
      self.id = id
      self.estimate = estimate
      self.requires = requires
    }
  }

  public struct Row: Hashable, Sendable {
    public var id: String
    public var duration: Double
    public var start: Double
    public var finish: Double
    public var slack: Double
    public var isCritical: Bool
  }

  /// In the order the activities were given.
  public private(set) var rows: [Row] = []
  public private(set) var makespan: Double = 0
  /// The variance along the critical path; the largest where several paths are critical.
  public private(set) var variance: Double = 0

  let activities: [Activity]
  /// Indices so that every activity comes after those it requires.
  let order: [Int]
  let before: [[Int]]

  /// Plans the activities with their expected durations.
  ///
  /// - Throws: ``CriticalPathFailure``.
  public init(_ activities: [Activity]) throws(CriticalPathFailure) {
    self.activities = activities
    var positions: [String: Int] = [:]
    for (index, activity) in activities.enumerated() {
      if positions.updateValue(index, forKey: activity.id) != nil { throw .duplicate(activity.id) }
      let estimate = activity.estimate
      guard estimate.optimistic >= 0, estimate.optimistic <= estimate.likely, estimate.likely <= estimate.pessimistic
      else { throw .disorderedEstimate(activity.id) }
    }
    var before: [[Int]] = []
    for activity in activities {
      var indices: [Int] = []
      for id in activity.requires {
        guard let index = positions[id] else { throw .unknownRequirement(activity.id, requires: id) }
        indices.append(index)
      }
      before.append(indices)
    }
    self.before = before
    var order: [Int] = []
    var placed = [Bool](repeating: false, count: activities.count)
    while order.count < activities.count {
      let ready = activities.indices.filter { !placed[$0] && before[$0].allSatisfy { placed[$0] } }
      guard !ready.isEmpty else { throw .cycle(Self.cycle(before, placed).map { activities[$0].id }) }
      for index in ready { placed[index] = true }
      order += ready
    }
    self.order = order
    plan(activities.map(\.estimate.mean))
  }

  /// Activities that wait for each other, among those that could not be placed; not those that only come after them.
  private static func cycle(_ before: [[Int]], _ placed: [Bool]) -> [Int] {
    guard var current = placed.firstIndex(of: false) else { return [] }
    var visited: [Int] = []
    while !visited.contains(current) {
      visited.append(current)
      // Who is not placed waits for somebody who is not.
      guard let next = before[current].first(where: { !placed[$0] }) else { return visited }
      current = next
    }
    return visited.drop { $0 != current }.sorted()
  }

  /// The earliest finish of each activity for given durations.
  func finishes(_ durations: [Double]) -> [Double] {
    var finish = [Double](repeating: 0, count: durations.count)
    for index in order { finish[index] = before[index].reduce(0) { max($0, finish[$1]) } + durations[index] }
    return finish
  }

  private mutating func plan(_ durations: [Double]) {
    let finish = finishes(durations)
    makespan = finish.max() ?? 0
    var latest = [Double](repeating: makespan, count: durations.count)
    for index in order.reversed() {
      for earlier in before[index] { latest[earlier] = min(latest[earlier], latest[index] - durations[index]) }
    }
    // Times are sums of durations: two are one where they differ by the rounding of the longest.
    let rounding = Ranking.tolerance * makespan
    var spread = [Double](repeating: 0, count: durations.count)
    for index in order where latest[index] - finish[index] <= rounding {
      let start = finish[index] - durations[index]
      let carried = before[index].filter { abs(finish[$0] - start) <= rounding }
      spread[index] = carried.reduce(0) { max($0, spread[$1]) } + activities[index].estimate.variance
      if abs(finish[index] - makespan) <= rounding { variance = max(variance, spread[index]) }
    }
    rows = activities.indices.map { index in
      let slack = max(0, latest[index] - finish[index])
      return Row(
        id: activities[index].id, duration: durations[index], start: finish[index] - durations[index],
        finish: finish[index], slack: slack <= rounding ? 0 : slack, isCritical: slack <= rounding)
    }
  }
}

/// Why activities make no plan.
public enum CriticalPathFailure: Error, Hashable, Sendable {
  case duplicate(String)
  case disorderedEstimate(String)
  case unknownRequirement(String, requires: String)
  case cycle([String])
}
