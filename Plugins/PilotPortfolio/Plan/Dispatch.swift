internal import TerroirMethods

/// Tasks of several pilots done by the staff of their owners: at every moment the task that can wait least begins first.
///
/// The rule is one for the plan and for every draw of its durations, so that a plan is never better informed than the
/// people who follow it. A task of the owner binds one of its staff from begin to end; one of a partner binds nobody.
///
/// Source: Kolisch and Hartmann (1999), Heuristic algorithms for the resource-constrained project scheduling problem:
/// parallel schedule generation with the latest start time as priority.
struct Dispatch {
  struct Task {
    var pilot: Int
    var before: [Int]
    /// The owner whose staff it binds; nil for a task of a partner.
    var owner: Int?
    /// Not before this working day.
    var release: Double
    /// The stretches of working days in which it has to begin; none for any day.
    var windows: [ClosedRange<Int>]
    /// The latest start that does not delay its pilot, by expected durations.
    var latest: Double
  }

  let tasks: [Task]
  /// People of each owner.
  let staff: [Int]
  private let order: [Int]
  private let after: [[Int]]

  init(_ tasks: [Task], staff: [Int]) {
    self.tasks = tasks
    self.staff = staff
    order = tasks.indices.sorted { (tasks[$0].latest, tasks[$0].pilot, $0) < (tasks[$1].latest, tasks[$1].pilot, $1) }
    var after = [[Int]](repeating: [], count: tasks.count)
    for (number, task) in tasks.enumerated() { for earlier in task.before { after[earlier].append(number) } }
    self.after = after
  }

  /// When each task begins, in working days from the first, for given durations.
  func starts(_ durations: [Double]) -> [Double] {
    var starts = [Double](repeating: 0, count: tasks.count)
    var finished = [Double?](repeating: nil, count: tasks.count)
    var waiting = tasks.map(\.before.count)
    var free = staff
    var running: [Int] = []
    var pending = order
    var now = 0.0
    while !pending.isEmpty {
      var left: [Int] = []
      var next = Double.infinity
      for number in pending {
        let task = tasks[number]
        guard waiting[number] == 0 else {
          left.append(number)
          continue
        }
        let ready = Self.opening(max(now, task.release), task.windows)
        if ready > now {
          next = min(next, ready)
          left.append(number)
        } else if let owner = task.owner, free[owner] == 0 {
          left.append(number)
        } else {
          starts[number] = now
          finished[number] = now + durations[number]
          if let owner = task.owner { free[owner] -= 1 }
          running.append(number)
        }
      }
      pending = left
      if pending.isEmpty { break }
      let end = running.compactMap { finished[$0] }.min() ?? .infinity
      now = min(next, end)
      guard now.isFinite else { break }
      for number in running where (finished[number] ?? .infinity) <= now {
        if let owner = tasks[number].owner { free[owner] += 1 }
        for later in after[number] { waiting[later] -= 1 }
      }
      running.removeAll { (finished[$0] ?? .infinity) <= now }
    }
    return starts
  }

  /// The first moment from `time` on that lies in one of the stretches; `time` itself where there are none, or none is left.
  private static func opening(_ time: Double, _ windows: [ClosedRange<Int>]) -> Double {
    guard let window = windows.first(where: { time <= Double($0.upperBound) }) else { return time }
    return max(time, Double(window.lowerBound))
  }
}
