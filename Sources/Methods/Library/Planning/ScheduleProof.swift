import TerroirKernel

/// A depth-first search that shortens a schedule or proves that it cannot be shortened.
///
/// Time moves from finish to finish. At each a set of the activities that are ready is started, every set that fits; an
/// activity that is not started though it fits must wait until something is in its way, as otherwise it could be moved to
/// the left (Stinson, Davis and Khumawala 1978). A state is left where a bound says so (``ScheduleBound``), or where
/// another that was searched has started the same activities, is no later, has each of its running activities finish no
/// later, and has no greater sum of starts (after the cutset rule of Demeulemeester and Herroelen 1997). The last
/// condition keeps the two rules from cutting each other's reason off: of the schedules that are short enough, one of the
/// least sum of starts is never moved to the left, and is only ever left for one of the same sum in a state that was
/// searched before. Activities are numbered by priority; there are at most 64.
struct ScheduleProof {
  enum Outcome { case shortened, impossible, exhausted }

  static let mostActivities = 64

  private let project: ResourceProject
  private let original: [Int]
  private let kinds: Int
  private let durations: [Int]
  private let tails: [Int]
  private let needs: [Int]
  private let beforeMask: [UInt64]
  private let all: UInt64
  /// The activities by their tails, the longest first.
  private let byTail: [Int]
  /// In an order that follows what cuts.
  private var weights: [ScheduleBound.Weights]

  private let target: Int
  private let limit: Int
  private(set) var nodes = 0
  private var finish: [Int]
  private var free: [Int]
  private var found: [Int]?
  private var memory = SearchedStates()

  /// - Parameters:
  ///   - project: at most ``mostActivities`` activities, each longer than 0.
  ///   - target: the makespan to be met.
  ///   - limit: the most states to look at.
  init(_ project: ResourceProject, bound: ScheduleBound, target: Int, limit: Int) {
    let priorities = (0..<project.count).sorted {
      let (one, other) = (bound.tails[$0] + project.durations[$0], bound.tails[$1] + project.durations[$1])
      return (one, $1) > (other, $0)
    }
    var place = [Int](repeating: 0, count: project.count)
    for (index, activity) in priorities.enumerated() { place[activity] = index }
    self.project = project
    original = priorities
    kinds = project.capacities.count
    durations = priorities.map { project.durations[$0] }
    let tails = priorities.map { bound.tails[$0] }
    self.tails = tails
    needs = priorities.flatMap { project.needs[$0] }
    beforeMask = priorities.map { project.before[$0].reduce(0) { $0 | 1 << UInt64(place[$1]) } }
    all = project.count == 64 ? .max : (1 << UInt64(project.count)) - 1
    byTail = priorities.indices.sorted { (tails[$0], $1) > (tails[$1], $0) }
    weights = bound.weights.map { own in
      ScheduleBound.Weights(values: priorities.map { own.values[$0] }, width: own.width)
    }
    self.target = target
    self.limit = limit
    finish = Array(repeating: 0, count: project.count)
    free = project.capacities
  }

  /// Starts of a schedule that meets the target; nil where there is none, or the limit was met first.
  ///
  /// - Throws: ``MethodFailure/cancelled``.
  mutating func search() throws(MethodFailure) -> (outcome: Outcome, starts: [Int]?) {
    try visit(State(time: 0, started: 0, finished: 0, blocked: 0, starts: 0), isNew: false)
    if let found {
      var starts = [Int](repeating: 0, count: project.count)
      for (index, activity) in original.enumerated() { starts[activity] = found[index] - durations[index] }
      return (.shortened, starts)
    }
    return (nodes > limit ? .exhausted : .impossible, nil)
  }

  private struct State {
    var time: Int
    var started: UInt64
    var finished: UInt64
    /// Ready at the last finish and fitting then, yet not started.
    var blocked: UInt64
    /// The sum of all starts.
    var starts: Int
  }

  private mutating func visit(_ state: State, isNew: Bool) throws(MethodFailure) {
    if state.started == all {
      found = finish
      return
    }
    if isTooLong(state) { return }
    if isNew, !memory.isNew(state.started, state.finished, state.time, state.starts, finish) { return }
    var ready: UInt64 = 0
    var left = all & ~state.started
    while left != 0 {
      let activity = left.trailingZeroBitCount
      left &= left - 1
      if beforeMask[activity] & ~state.finished == 0 { ready |= 1 << UInt64(activity) }
    }
    try choose(state, ready, from: ready & ~state.blocked, chosen: 0)
  }

  /// Whether no schedule from here meets the target.
  private mutating func isTooLong(_ state: State) -> Bool {
    let room = target - state.time
    let running = state.started & ~state.finished
    for place in weights.indices {
      let own = weights[place]
      var work = 0
      for activity in byTail {
        let bit: UInt64 = 1 << UInt64(activity)
        if state.finished & bit != 0 { continue }
        let weight = own.values[activity]
        if weight == 0 { continue }
        work += weight * (running & bit != 0 ? finish[activity] - state.time : durations[activity])
        if work > (room - tails[activity]) * own.width {
          // What cut here is likely to cut again: it is tried earlier.
          if place > 0 { weights.swapAt(place, place / 2) }
          return true
        }
      }
    }
    return false
  }

  private func fits(_ activity: Int) -> Bool {
    let base = activity * kinds
    for kind in 0..<kinds where needs[base + kind] > free[kind] { return false }
    return true
  }

  private mutating func take(_ activity: Int, _ sign: Int) {
    let base = activity * kinds
    for kind in 0..<kinds { free[kind] -= sign * needs[base + kind] }
  }

  /// Starts every set of the candidates that fits, the one by priority first.
  private mutating func choose(
    _ state: State, _ ready: UInt64, from candidates: UInt64, chosen: UInt64
  ) throws(MethodFailure) {
    guard found == nil, nodes <= limit else { return }
    guard candidates != 0 else {
      nodes += 1
      if nodes & 0xfff == 0 { try Cancellation.check() }
      return try start(state, ready, chosen)
    }
    let activity = candidates.trailingZeroBitCount
    let bit: UInt64 = 1 << UInt64(activity)
    if fits(activity) {
      take(activity, 1)
      finish[activity] = state.time + durations[activity]
      try choose(state, ready, from: candidates & ~bit, chosen: chosen | bit)
      take(activity, -1)
    }
    // Something ends after one unit at the earliest: who cannot wait that long is started, or this leads nowhere.
    if state.time + 1 + durations[activity] + tails[activity] > target { return }
    try choose(state, ready, from: candidates & ~bit, chosen: chosen)
  }

  private mutating func start(_ state: State, _ ready: UInt64, _ chosen: UInt64) throws(MethodFailure) {
    let running = (state.started & ~state.finished) | chosen
    guard running != 0 else { return }
    var next = Int.max
    var left = running
    while left != 0 {
      next = min(next, finish[left.trailingZeroBitCount])
      left &= left - 1
    }
    var blocked: UInt64 = 0
    left = ready & ~chosen
    while left != 0 {
      let activity = left.trailingZeroBitCount
      left &= left - 1
      if next + durations[activity] + tails[activity] > target { return }
      if fits(activity) { blocked |= 1 << UInt64(activity) }
    }
    var ended: UInt64 = 0
    left = running
    while left != 0 {
      let activity = left.trailingZeroBitCount
      left &= left - 1
      if finish[activity] == next {
        ended |= 1 << UInt64(activity)
        take(activity, -1)
      }
    }
    try visit(
      State(
        time: next, started: state.started | chosen, finished: state.finished | ended, blocked: blocked,
        starts: state.starts + state.time * chosen.nonzeroBitCount), isNew: chosen != 0)
    while ended != 0 {
      let activity = ended.trailingZeroBitCount
      ended &= ended - 1
      take(activity, 1)
    }
  }
}
