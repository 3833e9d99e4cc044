import TerroirKernel

/// The plan of activities with precedence that share resources: as short as is found, and proven where it can be.
///
/// minimise max finish_j with start_j >= finish_i for each i that j requires, and at each time for each resource
/// sum of needs of what runs <= capacity (RCPSP; Pritsker, Watters and Wolfe 1969). Durations are the expected ones of
/// ``CriticalPath``, on a grid of their smallest decimal. Up to 64 activities are searched until a schedule is proven
/// shortest or the limit of states is met, larger plans improved only: ``bound`` tells what is known.
///
/// Sources: Stinson, Davis and Khumawala (1978); Demeulemeester and Herroelen (1997), New benchmark results for the
/// resource-constrained project scheduling problem; Mingozzi et al. (1998); Valls, Ballestin and Quintanilla (2005).
public struct ResourceSchedule: Sendable {
  /// In the order of the activities; slack is how much later an activity starts where all are pushed to the end.
  public let rows: [CriticalPath.Row]
  public let makespan: Double
  /// No schedule is shorter than this.
  public let bound: Double
  public let isProven: Bool

  private let path: CriticalPath
  /// The activities that last, in the order in which they start.
  let list: [Int]
  /// Of the activities that last, by their places in ``lasting``.
  let project: ResourceProject
  let lasting: [Int]

  /// - Parameters:
  ///   - activities: as of ``CriticalPath``.
  ///   - needs: by the id of the activity and the resource: how much of it runs with the activity; from 0.
  ///   - capacity: how much of each resource there is at any time.
  ///   - effort: how many times as much is tried as by default; above 0.
  /// - Throws: ``ResourceScheduleFailure``.
  public init(
    _ activities: [CriticalPath.Activity], needs: [String: [String: Double]], capacity: [String: Double],
    seed: UInt64 = 1, effort: Double = 1
  ) throws(ResourceScheduleFailure) {
    let path: CriticalPath
    do { path = try CriticalPath(activities) } catch { throw .plan(error) }
    let resources = capacity.keys.sorted()
    for activity in activities {
      for (resource, amount) in (needs[activity.id] ?? [:]).sorted(by: { $0.key < $1.key }) where amount != 0 {
        guard let limit = capacity[resource] else { throw .unknownResource(activity.id, resource) }
        guard amount > 0, amount <= limit else { throw .beyondCapacity(activity.id, resource, amount, limit) }
      }
    }
    self.path = path
    // In sixths, so that expected durations of whole estimates are whole.
    let sixths = activities.map { $0.estimate.optimistic + 4 * $0.estimate.likely + $0.estimate.pessimistic }
    let times = Decimals.grid(sixths, below: 0x1p31 / Double(max(1, activities.count)))
    let lasting = activities.indices.filter { times.values[$0] > 0 }
    self.lasting = lasting
    var amounts = activities.map { _ in [Int]() }
    var capacities: [Int] = []
    for resource in resources {
      let own = activities.map { needs[$0.id]?[resource] ?? 0 } + [capacity[resource] ?? 0]
      let grid = Decimals.grid(own, below: 0x1p24).values
      for activity in activities.indices { amounts[activity].append(grid[activity]) }
      capacities.append(grid.last ?? 0)
    }
    project = ResourceProject(
      durations: lasting.map { times.values[$0] }, before: Self.before(path, lasting),
      needs: lasting.map { amounts[$0] },
      capacities: capacities, order: Self.order(path, lasting))
    let search: ScheduleSearch
    do { search = try ScheduleSearch(project, seed: seed, effort: effort) } catch { throw .cancelled }
    list = SerialGeneration.list(project, by: search.starts)
    let unit = times.unit / 6
    makespan = Double(search.length) * unit
    bound = Double(search.bound) * unit
    isProven = search.bound >= search.length
    let late = Self.latest(project, search.starts, search.length)
    rows = Self.rows(path, lasting, project.durations, search.starts, late, end: search.length, unit: unit)
  }

  var estimates: [CriticalPath.Estimate] { path.activities.map(\.estimate) }

  /// When every activity ends, in units of the grid, for starts and durations of those that last.
  func ends(_ starts: [Int], _ durations: [Int]) -> [Int] {
    Self.ends(path, Self.places(lasting, of: path.before.count), starts, durations)
  }

  /// Where each activity stands among those that last.
  private static func places(_ lasting: [Int], of count: Int) -> [Int?] {
    var place = [Int?](repeating: nil, count: count)
    for (index, activity) in lasting.enumerated() { place[activity] = index }
    return place
  }

  private static func ends(_ path: CriticalPath, _ place: [Int?], _ starts: [Int], _ durations: [Int]) -> [Int] {
    var finish = [Int](repeating: 0, count: place.count)
    for activity in path.order {
      let ready = path.before[activity].reduce(0) { max($0, finish[$1]) }
      finish[activity] = place[activity].map { starts[$0] + durations[$0] } ?? ready
    }
    return finish
  }

  /// Requirements between activities that last: those without duration hand theirs on.
  private static func before(_ path: CriticalPath, _ lasting: [Int]) -> [[Int]] {
    let place = places(lasting, of: path.before.count)
    var handed = path.before.map { _ in Set<Int>() }
    for activity in path.order {
      for earlier in path.before[activity] {
        if let own = place[earlier] {
          handed[activity].insert(own)
        } else {
          handed[activity].formUnion(handed[earlier])
        }
      }
    }
    return lasting.map { handed[$0].sorted() }
  }

  private static func order(_ path: CriticalPath, _ lasting: [Int]) -> [Int] {
    let place = places(lasting, of: path.before.count)
    return path.order.compactMap { place[$0] }
  }

  /// Starts where all activities are pushed to the end, the last first.
  private static func latest(_ project: ResourceProject, _ starts: [Int], _ length: Int) -> [Int] {
    let back = project.reversed
    let fromEnd = starts.indices.map { length - starts[$0] - project.durations[$0] }
    var generation = SerialGeneration(back)
    let pushed = generation.starts(SerialGeneration.list(back, by: fromEnd))
    return starts.indices.map { length - pushed[$0] - project.durations[$0] }
  }

  /// The rows of all activities; those without duration are where what they require ends.
  private static func rows(
    _ path: CriticalPath, _ lasting: [Int], _ durations: [Int], _ starts: [Int], _ late: [Int], end: Int, unit: Double
  ) -> [CriticalPath.Row] {
    var own = path.rows
    var latest = [Int](repeating: end, count: own.count)
    let place = places(lasting, of: own.count)
    let finish = ends(path, place, starts, durations)
    for activity in path.order.reversed() {
      if let index = place[activity] { latest[activity] = late[index] }
      for earlier in path.before[activity] where place[earlier] == nil {
        latest[earlier] = min(latest[earlier], latest[activity])
      }
    }
    for activity in own.indices {
      let start = place[activity].map { starts[$0] } ?? finish[activity]
      own[activity].start = Double(start) * unit
      own[activity].finish = Double(finish[activity]) * unit
      own[activity].slack = Double(latest[activity] - start) * unit
      own[activity].isCritical = latest[activity] == start
    }
    return own
  }
}

/// Why activities that share resources make no plan.
public enum ResourceScheduleFailure: Error, Hashable, Sendable {
  case plan(CriticalPathFailure)
  case unknownResource(String, String)
  /// Activity, resource, what it needs and what there is; a need below 0 too.
  case beyondCapacity(String, String, Double, Double)
  case cancelled
}
