import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Schedules of activities that share resources")
struct ResourceScheduleTests {
  /// Whether starts keep precedence and capacities, by looking at each moment at which something starts.
  static func isFeasible(_ project: ResourceProject, _ starts: [Int]) -> Bool {
    let finish = starts.indices.map { starts[$0] + project.durations[$0] }
    let keepsOrder = starts.indices.allSatisfy { own in project.before[own].allSatisfy { finish[$0] <= starts[own] } }
    return keepsOrder
      && starts.allSatisfy { moment in
        project.capacities.indices.allSatisfy { kind in
          starts.indices.reduce(0) { sum, own in
            starts[own] <= moment && moment < finish[own] ? sum + project.needs[own][kind] : sum
          } <= project.capacities[kind]
        }
      }
  }

  static func drawn(_ seed: Int, count: Int, kinds: Int) -> ResourceProject {
    var random = RandomStream(seed: UInt64(seed), method: "schedule-test")
    let before = (0..<count).map { own in (0..<own).filter { _ in random.uniform() < 1.5 / Double(count) } }
    let needs = (0..<count).map { _ in (0..<kinds).map { _ in random.uniform() < 0.3 ? 0 : 1 + random.index(below: 6) }
    }
    return ResourceProject(
      durations: (0..<count).map { _ in 1 + random.index(below: 7) }, before: before, needs: needs,
      capacities: (0..<kinds).map { _ in 6 + random.index(below: 5) }, order: Array(0..<count))
  }

  /// The least makespan by trying every order of serial generation: one of them gives a shortest schedule.
  private func byEnumeration(_ project: ResourceProject) -> Int {
    var generation = SerialGeneration(project)
    var best = Int.max
    func extend(_ list: [Int]) {
      if list.count == project.count {
        best = min(best, SerialGeneration.length(project, generation.starts(list)))
        return
      }
      for next in 0..<project.count where !list.contains(next) && project.before[next].allSatisfy(list.contains) {
        extend(list + [next])
      }
    }
    extend([])
    return best
  }

  @Test("proves the shortest of small projects, as every order tried tells", arguments: 0..<60)
  func small(_ seed: Int) throws {
    let project = Self.drawn(seed, count: 7, kinds: 2)
    let search = try ScheduleSearch(project, seed: 1, effort: 0.05)
    #expect(search.length == byEnumeration(project))
    #expect(search.bound == search.length)
    #expect(Self.isFeasible(project, search.starts))
    #expect(SerialGeneration.length(project, search.starts) == search.length)
  }

  /// The search alone, from a target that its heuristic did not shorten first: both directions must agree.
  @Test(
    "the search by states meets the shortest makespan and refuses one less, forwards and backwards", arguments: 0..<40)
  func states(_ seed: Int) throws {
    let project = Self.drawn(1000 + seed, count: 14, kinds: 2)
    let length = try ScheduleSearch(project, seed: 1, effort: 0.05).length
    for direction in [project, project.reversed] {
      let bound = ScheduleBound(direction, keeping: 64, sets: 4000)
      #expect(bound.value <= length)
      var meets = ScheduleProof(direction, bound: bound, target: length, limit: 10_000_000)
      let met = try meets.search()
      let starts = try #require(met.starts)
      #expect(met.outcome == .shortened && Self.isFeasible(direction, starts))
      #expect(SerialGeneration.length(direction, starts) == length)
      var refuses = ScheduleProof(direction, bound: bound, target: length - 1, limit: 10_000_000)
      #expect(try refuses.search().outcome == .impossible)
    }
  }

  @Test("no bound is above the shortest makespan, and what a deadline implies does not cut it off", arguments: 0..<40)
  func bounds(_ seed: Int) throws {
    let project = Self.drawn(2000 + seed, count: 12, kinds: 3)
    let search = try ScheduleSearch(project, seed: 1, effort: 0.05)
    let ordered = try #require(project.ordered(within: search.length))
    #expect(try ScheduleSearch(ordered, seed: 1, effort: 0.05).length == search.length)
    #expect(ScheduleBound(project).value <= search.length)
  }

  @Test("a large plan keeps precedence and capacities, and says what is known of it")
  func large() throws {
    let project = Self.drawn(7, count: 90, kinds: 4)
    let search = try ScheduleSearch(project, seed: 1, effort: 0.1)
    #expect(Self.isFeasible(project, search.starts))
    #expect(search.bound <= search.length)
    let again = try ScheduleSearch(project, seed: 1, effort: 0.1)
    #expect(again.starts == search.starts)
  }

  /// A grid of a thousandth: hundreds of thousands of units, which are not tried one by one.
  @Test("fine durations and many activities end soon, with a sound bound")
  func fine() throws {
    var random = RandomStream(seed: 4, method: "schedule-test")
    let activities = (0..<70).map { place in
      CriticalPath.Activity(
        "a\(place)", .init(exactly: Double(1000 + random.index(below: 9000)) / 1000),
        requires: place < 3 ? [] : ["a\(random.index(below: place))"])
    }
    let needs = Dictionary(
      uniqueKeysWithValues: activities.map { ($0.id, ["crew": Double(1 + random.index(below: 3))]) })
    let plan = try ResourceSchedule(activities, needs: needs, capacity: ["crew": 4], effort: 0.02)
    let work = activities.reduce(0) { $0 + $1.estimate.likely * (needs[$1.id]?["crew"] ?? 0) } / 4
    #expect(plan.bound >= work - 1e-9 && plan.bound <= plan.makespan)
    #expect(plan.makespan < 1.3 * work)
    let many = ResourceScheduleTests.drawn(5, count: 400, kinds: 2)
    let search = try ScheduleSearch(many, seed: 1, effort: 0.01)
    #expect(Self.isFeasible(many, search.starts) && search.bound <= search.length)
  }

  /// Two teams of one: a, b and c of 2, 3 and 4 days; d after a. By hand: c with nobody else, a then b.
  @Test("gives rows, slack and the bound in the unit of the durations")
  func rows() throws {
    let activities: [CriticalPath.Activity] = [
      .init("a", .init(exactly: 0.2)), .init("b", .init(exactly: 0.3)), .init("c", .init(exactly: 0.5)),
      .init("done", .init(exactly: 0), requires: ["a", "b", "c"]),
    ]
    let one = ["team": 1.0]
    let plan = try ResourceSchedule(
      activities, needs: ["a": one, "b": one, "c": one], capacity: ["team": 2])
    #expect(isClose(plan.makespan, 0.5, within: 1e-12) && plan.isProven)
    #expect(plan.rows.map(\.id) == ["a", "b", "c", "done"])
    #expect(plan.rows.allSatisfy { $0.isCritical })
    #expect(isClose(plan.rows[3].start, 0.5, within: 1e-12))
    let alone = try ResourceSchedule(activities, needs: ["a": one, "b": one, "c": one], capacity: ["team": 1])
    #expect(isClose(alone.makespan, 1, within: 1e-12) && isClose(alone.bound, 1, within: 1e-12))
    #expect(try alone.makespans(draws: 100, seed: 1) == [alone.makespan])
  }

  @Test("with ample resources it is the critical path, drawn plans included")
  func ample() throws {
    let activities = PlanningCasesTests.construction
    let path = try CriticalPath(activities)
    let needs = Dictionary(uniqueKeysWithValues: activities.map { ($0.id, ["crew": 1.0]) })
    let plan = try ResourceSchedule(activities, needs: needs, capacity: ["crew": 14])
    #expect(isClose(plan.makespan, 44, within: 1e-9) && plan.isProven)
    for (own, known) in zip(plan.rows, path.rows) where known.isCritical {
      #expect(own.isCritical && isClose(own.start, known.start, within: 1e-9))
    }
    let (own, known) = (try plan.makespans(draws: 500, seed: 3), try path.makespans(draws: 500, seed: 3))
    for (one, other) in zip(own, known) { #expect(isClose(one, other, within: 1e-6)) }
    let scarce = try ResourceSchedule(activities, needs: needs, capacity: ["crew": 1])
    #expect(isClose(scarce.makespan, path.rows.reduce(0) { $0 + $1.duration }, within: 1e-9) && scarce.isProven)
  }
}
