import Foundation
import TerroirKernel
import TerroirMethods

/// Schedules and participatory budgets against their peers: `ortools` (CP-SAT, one worker) and `pabutools`.
struct DecisionBenchmarks {
  struct Plan {
    var activities: [CriticalPath.Activity]
    var needs: [String: [String: Double]]
    var capacity: [String: Double]
  }

  let plans = (0..<20).map { Self.plan(30, seed: $0) }
  let large = (0..<10).map { Self.plan(60, seed: 100 + $0) }
  let largest = (0..<5).map { Self.plan(120, seed: 200 + $0) }
  let election = Self.election(voters: 3000, projects: 50)

  func run(_ peers: Peers) throws {
    let own = try Measurement("20 schedules of 30 activities, proven", goal: "1 x CP-SAT", runs: 3) {
      for plan in plans { _ = try ResourceSchedule(plan.activities, needs: plan.needs, capacity: plan.capacity) }
    }
    print(own.ownLine)
    peers.compare(own, with: "ortools")
    for (plans, count) in [(large, 60), (largest, 120)] {
      let slowest = try plans.map { plan in
        try Measurement("", goal: "", runs: 1) {
          _ = try ResourceSchedule(plan.activities, needs: plan.needs, capacity: plan.capacity)
        }.median
      }.max()
      print("  the slowest of \(plans.count) schedules of \(count) activities: \(Int(slowest ?? 0)) ms, goal 1000")
    }
    let voted = try Measurement("equal shares, 3,000 voters x 50 projects", goal: "1 x pabutools", runs: 5) {
      _ = try EqualShares(counted(), utility: .cost).outcome(.none)
    }
    print(voted.ownLine)
    peers.compare(voted, with: "pabutools")
    let raised = try Measurement("equal shares with add1, the same", goal: "1000", runs: 3) {
      _ = try EqualShares(counted(), utility: .cost).outcome(.add1)
    }
    print(raised.ownLine)
    let loaded = try Measurement("phragmen, 3,000 voters x 50 projects", goal: "1 x pabutools", runs: 5) {
      _ = try SequentialPhragmen(counted()).outcome()
    }
    print(loaded.ownLine)
    peers.compare(loaded, with: "pabutools phragmen")
  }

  private func counted() throws -> Election {
    try Election(
      projects: election.costs.enumerated().map { Election.Project("p\($0.offset)", cost: $0.element) },
      budget: election.budget, ballots: election.ballots.map { $0.map { Election.Support($0) } })
  }

  /// The same for the peers.
  func write(to folder: URL) throws {
    let schedules = plans.map { plan in
      let ids = plan.activities.map(\.id)
      let resources = plan.capacity.keys.sorted()
      return Schedule(
        durations: plan.activities.map { Int($0.estimate.likely) },
        before: plan.activities.map { $0.requires.compactMap(ids.firstIndex) },
        needs: ids.map { id in resources.map { Int(plan.needs[id]?[$0] ?? 0) } },
        capacity: resources.map { Int(plan.capacity[$0] ?? 0) })
    }
    try JSONEncoder().encode(schedules).write(to: folder.appendingPathComponent("schedules.json"))
    try JSONEncoder().encode(election).write(to: folder.appendingPathComponent("election.json"))
  }

  private struct Schedule: Encodable {
    var durations: [Int]
    var before: [[Int]]
    var needs: [[Int]]
    var capacity: [Int]
  }

  struct Votes: Encodable {
    var costs: [Double]
    var budget: Double
    var ballots: [[Int]]
  }

  /// A plan in the shape of PSPLIB's harder ones: four scarce resources, three quarters of which an activity needs.
  private static func plan(_ count: Int, seed: Int) -> Plan {
    var random = RandomStream(seed: UInt64(seed), method: "benchmark-schedule")
    let ids = (0..<count).map { "a\($0)" }
    var needs: [String: [String: Double]] = [:]
    let activities = ids.enumerated().map { place, id in
      let before = Set((0..<2).map { _ in random.index(below: max(1, place)) }).filter {
        $0 < place && $0 >= place - 12
      }
      for kind in 0..<4 where random.uniform() < 0.75 {
        needs[id, default: [:]]["r\(kind)"] = Double(1 + random.index(below: 10))
      }
      return CriticalPath.Activity(
        id, .init(exactly: Double(1 + random.index(below: 10))), requires: before.sorted().map { ids[$0] })
    }
    let capacity = Dictionary(uniqueKeysWithValues: (0..<4).map { ("r\($0)", Double(13 + random.index(below: 8))) })
    return Plan(activities: activities, needs: needs, capacity: capacity)
  }

  private static func election(voters: Int, projects: Int) -> Votes {
    var random = RandomStream(seed: 5, method: "benchmark-votes")
    let costs = (0..<projects).map { _ in Double(1000 * (5 + random.index(below: 96))) }
    let appeal = (0..<projects).map { _ in 0.02 + 0.2 * random.uniform() * random.uniform() }
    let ballots = (0..<voters).map { _ in (0..<projects).filter { random.uniform() < appeal[$0] } }
    return Votes(costs: costs, budget: 0.3 * costs.reduce(0, +), ballots: ballots)
  }
}
