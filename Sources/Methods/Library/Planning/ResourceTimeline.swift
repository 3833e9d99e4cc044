/// How much of each resource is free over time, as steps that grow with what is planned.
struct ResourceTimeline {
  private let project: ResourceProject
  private let kinds: Int
  /// Begins of the steps in ascending order; the last step has no end.
  private var times: [Int]
  /// Free amounts, step by step.
  private var free: [Int]

  init(_ project: ResourceProject) {
    self.project = project
    kinds = project.capacities.count
    times = [0]
    free = project.capacities
    times.reserveCapacity(2 * project.count + 2)
    free.reserveCapacity((2 * project.count + 2) * kinds)
  }

  /// Frees everything.
  mutating func clear() {
    times.removeAll(keepingCapacity: true)
    free.removeAll(keepingCapacity: true)
    times.append(0)
    free.append(contentsOf: project.capacities)
  }

  /// The earliest start from `ready` on at which `activity` can run through.
  func earliest(_ activity: Int, from ready: Int) -> Int {
    let duration = project.durations[activity]
    guard duration > 0 else { return ready }
    let needs = project.needs[activity]
    var step = self.step(at: ready)
    var start = ready
    var look = step
    while look < times.count, times[look] < start + duration {
      if holds(needs, look) {
        look += 1
      } else {
        step = look + 1
        look = step
        // The last step is free of everything, so there is a next one.
        start = times[step]
      }
    }
    return start
  }

  /// Takes what `activity` needs from `start` on.
  mutating func take(_ activity: Int, at start: Int) {
    let duration = project.durations[activity]
    guard duration > 0 else { return }
    let first = split(at: start)
    let last = split(at: start + duration)
    let needs = project.needs[activity]
    for kind in 0..<kinds where needs[kind] > 0 {
      var place = first * kinds + kind
      while place < last * kinds {
        free[place] -= needs[kind]
        place += kinds
      }
    }
  }

  private func holds(_ needs: [Int], _ step: Int) -> Bool {
    let base = step * kinds
    for kind in 0..<kinds where free[base + kind] < needs[kind] { return false }
    return true
  }

  /// The step in which `time` lies.
  private func step(at time: Int) -> Int {
    var (low, high) = (0, times.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle } else { high = middle }
    }
    return low
  }

  /// The step that begins at `time`, made where there is none.
  private mutating func split(at time: Int) -> Int {
    let step = step(at: time)
    if times[step] == time { return step }
    times.insert(time, at: step + 1)
    free.insert(contentsOf: free[(step * kinds)..<((step + 1) * kinds)], at: (step + 1) * kinds)
    return step + 1
  }
}
