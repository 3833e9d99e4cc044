/// Serial generation: activities in the order of a list, each as early as precedence and resources allow.
///
/// Source: Kelley (1963); Kolisch (1996), Serial and parallel resource-constrained project scheduling methods revisited.
struct SerialGeneration {
  let project: ResourceProject
  private var timeline: ResourceTimeline

  init(_ project: ResourceProject) {
    self.project = project
    timeline = ResourceTimeline(project)
  }

  /// Starts for a list in which each activity comes after those it requires.
  mutating func starts(_ list: [Int]) -> [Int] {
    timeline.clear()
    var starts = [Int](repeating: 0, count: project.count)
    for activity in list {
      var ready = 0
      for earlier in project.before[activity] { ready = max(ready, starts[earlier] + project.durations[earlier]) }
      let start = timeline.earliest(activity, from: ready)
      timeline.take(activity, at: start)
      starts[activity] = start
    }
    return starts
  }

  /// The last finish.
  static func length(_ project: ResourceProject, _ starts: [Int]) -> Int {
    var length = 0
    for activity in starts.indices { length = max(length, starts[activity] + project.durations[activity]) }
    return length
  }

  /// The activities in the order of `keys`, ties by the order of precedence.
  static func list(_ project: ResourceProject, by keys: [Int]) -> [Int] {
    var place = [Int](repeating: 0, count: project.count)
    for (index, activity) in project.order.enumerated() { place[activity] = index }
    return project.order.sorted { (keys[$0], place[$0]) < (keys[$1], place[$1]) }
  }
}
