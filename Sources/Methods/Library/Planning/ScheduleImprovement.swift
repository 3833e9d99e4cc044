import TerroirKernel

/// A schedule with short makespan by a seeded genetic search over activity lists, each improved by double justification.
///
/// A child takes the first part of its list from one parent and the rest in the order of the other, some neighbours are
/// exchanged, and it is pushed to the right and back to the left (Valls, Ballestin and Quintanilla 2005, Justification and
/// RCPSP; Hartmann 1998, A competitive genetic algorithm for resource-constrained project scheduling). The number of
/// schedules is what bounds it, never the time: the same input and seed give the same schedule.
struct ScheduleImprovement {
  /// The share of neighbours that are exchanged in a child.
  private static let exchanges = 0.05

  struct Individual {
    var list: [Int]
    var starts: [Int]
    var length: Int
  }

  private let project: ResourceProject
  private var forward: SerialGeneration
  private var backward: SerialGeneration
  private var random: RandomStream
  private let floor: Int
  private(set) var generated = 0
  private(set) var best: Individual

  /// - Parameter floor: a bound from below: the search ends where it is met.
  init(_ project: ResourceProject, seed: UInt64, floor: Int) {
    self.project = project
    self.floor = floor
    forward = SerialGeneration(project)
    backward = SerialGeneration(project.reversed)
    random = RandomStream(seed: seed, method: "schedule-search")
    best = Individual(list: project.order, starts: [], length: .max)
    best = improved(project.order)
  }

  private var isDone: Bool { best.length <= floor }

  /// A schedule of the list, pushed right and left again as long as it grows shorter.
  private mutating func improved(_ list: [Int]) -> Individual {
    var starts = forward.starts(list)
    generated += 1
    var length = SerialGeneration.length(project, starts)
    while true {
      // Pushed to the right: the project backwards, last finish first.
      let finishes = starts.indices.map { length - starts[$0] - project.durations[$0] }
      let right = backward.starts(SerialGeneration.list(backward.project, by: finishes))
      let rightLength = SerialGeneration.length(project, right)
      let pushed = right.indices.map { rightLength - right[$0] - project.durations[$0] }
      let left = forward.starts(SerialGeneration.list(project, by: pushed))
      generated += 2
      let leftLength = SerialGeneration.length(project, left)
      let isShorter = leftLength < length
      if leftLength <= length { (starts, length) = (left, leftLength) }
      if !isShorter { break }
    }
    let own = Individual(list: SerialGeneration.list(project, by: starts), starts: starts, length: length)
    if length < best.length { best = own }
    return own
  }

  /// Lists by usual priorities: latest finish, latest start, most that require it, most work, earliest start.
  private func priorityLists() -> [[Int]] {
    let tails = project.tails
    let work = project.durations.indices.map { activity in
      project.capacities.indices.reduce(0) { sum, kind in
        sum + project.durations[activity] * project.needs[activity][kind] / max(1, project.capacities[kind])
      }
    }
    let keys: [[Int]] = [
      tails.map { -$0 }, zip(tails, project.durations).map { -$0 - $1 },
      project.durations.indices.map { -project.after[$0].count }, work.map { -$0 }, project.heads,
    ]
    return keys.map { list(priorities: $0) }
  }

  /// The list in which, of all activities that are ready, the one of the least key is next.
  private func list(priorities: [Int]) -> [Int] {
    var open = project.before.map(\.count)
    var ready = open.indices.filter { open[$0] == 0 }
    var list: [Int] = []
    while let next = ready.min(by: { (priorities[$0], $0) < (priorities[$1], $1) }) {
      ready.removeAll { $0 == next }
      list.append(next)
      for later in project.after[next] {
        open[later] -= 1
        if open[later] == 0 { ready.append(later) }
      }
    }
    return list
  }

  /// A list drawn with a bias to the longest chains that follow (regret-based, Drexl 1991).
  private mutating func drawnList() -> [Int] {
    let ranks = zip(project.tails, project.durations).map { $0 + $1 }
    var open = project.before.map(\.count)
    var ready = open.indices.filter { open[$0] == 0 }
    var list: [Int] = []
    while !ready.isEmpty {
      let least = ready.reduce(Int.max) { min($0, ranks[$1]) }
      let weights = ready.map { Double(ranks[$0] - least + 1) }
      var left = random.uniform() * weights.reduce(0, +)
      var pick = ready.count - 1
      for index in ready.indices {
        left -= weights[index]
        if left <= 0 {
          pick = index
          break
        }
      }
      let next = ready.remove(at: pick)
      list.append(next)
      for later in project.after[next] {
        open[later] -= 1
        if open[later] == 0 { ready.append(later) }
      }
    }
    return list
  }

  /// Two cuts: the ends of one parent, the middle in the order of the other.
  private mutating func child(_ one: [Int], _ other: [Int]) -> [Int] {
    let count = one.count
    let (a, b) = (random.index(below: count + 1), random.index(below: count + 1))
    let (first, last) = (min(a, b), max(a, b))
    var isTaken = [Bool](repeating: false, count: count)
    for place in 0..<first { isTaken[one[place]] = true }
    var list = Array(one[0..<first])
    for activity in other where !isTaken[activity] && list.count < last {
      list.append(activity)
      isTaken[activity] = true
    }
    for activity in one where !isTaken[activity] { list.append(activity) }
    for place in list.indices.dropLast() where random.uniform() < Self.exchanges {
      if !project.before[list[place + 1]].contains(list[place]) { list.swapAt(place, place + 1) }
    }
    return list
  }

  /// Searches until `most` schedules are made, or the floor is met.
  mutating func search(most: Int, population size: Int) throws(MethodFailure) {
    guard project.count > 1 else { return }
    var population: [Individual] = []
    for list in priorityLists() where !isDone { population.append(improved(list)) }
    while population.count < size, !isDone {
      try Cancellation.check()
      let list = drawnList()
      population.append(improved(list))
    }
    var keys = Set(population.map { $0.starts })
    population.sort { $0.length < $1.length }
    while generated < most, !isDone {
      try Cancellation.check()
      let parents = (tournament(population), tournament(population))
      let list = child(population[parents.0].list, population[parents.1].list)
      let own = improved(list)
      guard let last = population.last, own.length <= last.length, keys.insert(own.starts).inserted else { continue }
      keys.remove(last.starts)
      population.removeLast()
      let place = population.firstIndex { $0.length > own.length } ?? population.count
      population.insert(own, at: place)
    }
  }

  private mutating func tournament(_ population: [Individual]) -> Int {
    min(random.index(below: population.count), random.index(below: population.count))
  }
}
