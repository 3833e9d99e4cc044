import TerroirKernel

/// A short schedule of a project whose activities share resources, with a bound of how short it can be.
///
/// First ``ScheduleImprovement``, then ``ScheduleProof`` forwards and backwards in turn, each with more states than
/// before; all limits are numbers of schedules and states, so that the result never depends on time.
struct ScheduleSearch {
  let starts: [Int]
  let length: Int
  /// No schedule is shorter.
  let bound: Int

  /// The most activities whose pairs are looked at again for every makespan that is tried.
  private static let mostOrdered = 150

  /// - Parameter effort: how many times as much is tried as by default.
  /// - Throws: ``MethodFailure/cancelled``.
  init(_ project: ResourceProject, seed: UInt64, effort: Double) throws(MethodFailure) {
    let isSmall = project.count <= 32
    var lower = ScheduleBound(project).value
    var improvement = ScheduleImprovement(project, seed: seed, floor: lower)
    // A schedule of many activities takes longer to make, by their square.
    let size = max(1, Double(project.count) / 120)
    let schedules = max(60, Int(clamped: (isSmall ? 3_000 : 12_000) * effort / (size * size)))
    try improvement.search(most: schedules, population: min(100, max(10, schedules / 10)))
    var (starts, length) = (improvement.best.starts, improvement.best.length)
    if project.count <= Self.mostOrdered {
      // Halved, as a makespan may have many units: one that cannot be met is below every schedule, wherever it is tried.
      var high = length
      while lower < high {
        try Cancellation.check()
        let middle = lower + (high - lower) / 2
        if project.ordered(within: middle) == nil { lower = middle + 1 } else { high = middle }
      }
    }
    var states = Int(clamped: (isSmall ? 20_000_000 : 50_000) * effort)
    if project.count <= ScheduleProof.mostActivities {
      while lower < length, states > 0 {
        guard let found = try Self.shortened(project, length - 1, &states) else { break }
        switch found {
        case .met(let shorter): (starts, length) = (shorter, SerialGeneration.length(project, shorter))
        case .impossible: lower = length
        }
      }
    }
    (self.starts, self.length, bound) = (starts, length, lower)
  }

  private enum Answer {
    case met([Int])
    case impossible
  }

  /// Whether `target` can be met; nil where `states` were used up before that was known.
  private static func shortened(
    _ project: ResourceProject, _ target: Int, _ states: inout Int
  ) throws(MethodFailure) -> Answer? {
    guard let ordered = project.ordered(within: target) else { return .impossible }
    let directions = [ordered, ordered.reversed]
    var bounds = directions.map { ScheduleBound($0) }
    var limit = 2_000
    while states > 0 {
      for (place, direction) in directions.enumerated() {
        if limit == 12_000 {
          // Worth its time only where the first look did not settle it.
          bounds[place] = ScheduleBound(direction, keeping: 64, sets: 60_000 / project.count)
        }
        if bounds[place].value > target { return .impossible }
        var proof = ScheduleProof(direction, bound: bounds[place], target: target, limit: min(limit, max(states, 0)))
        let (outcome, starts) = try proof.search()
        states -= proof.nodes
        switch outcome {
        case .impossible: return .impossible
        case .exhausted: continue
        case .shortened:
          guard let starts else { continue }
          if place == 0 { return .met(starts) }
          let length = SerialGeneration.length(project, starts)
          return .met(starts.indices.map { length - starts[$0] - project.durations[$0] })
        }
      }
      limit *= 6
    }
    return nil
  }
}
