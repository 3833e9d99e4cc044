import TerroirKernel
import TerroirMethods
import Testing

@testable import MeasureMix

@Suite("The programme of a package")
struct ProgrammeTests {
  /// One need, one dimension, one cluster; a run for each effect, a unit of which costs a million and reaches a part.
  static func programme(
    effects: [Double], clusters: Int = 1, budget: [Double] = [2], capacity: Int = 1, most: Int = 1, share: Double = 1,
    edit: (inout Programme) -> Void = { _ in }
  ) -> (Programme, Beliefs) {
    var programme = Programme(years: budget.indices.map { 2026 + $0 })
    for place in effects.indices {
      programme.runs.append(
        Programme.Run(
          key: "m\(place)@R", measure: MeasureID("m\(place)"), territory: "R", payer: .regional, standing: .own,
          kind: .grant, type: .economic, opensPlatform: false, isCollective: false, isLasting: false, start: 0,
          running: 0, unit: 1,
          capacity: capacity, success: nil, attracted: 0, years: budget.indices))
      for cluster in 0..<clusters {
        programme.items.append(
          Programme.Item(
            run: place, cluster: cluster, most: most, share: share, reach: 1, effect: place, kind: 0, preference: 1))
      }
    }
    programme.weights = (0..<clusters).map { _ in 1 / Double(clusters) }
    programme.importance = [1]
    programme.meaning = [[1]]
    programme.best = [1]
    programme.uptake = programme.weights.map { _ in 1000 }
    programme.regional = budget
    programme.fund = budget.map { _ in 0 }
    edit(&programme)
    return (
      programme, Beliefs(severity: programme.weights.map { _ in [1] }, strength: [[1]], effect: effects.map { [$0] })
    )
  }

  private static func made(_ given: (Programme, Beliefs)) throws -> [Int] {
    let plan = try given.0.best(given.1, gap: 1e-9)
    return plan.units.indices.filter { plan.start($0) != nil && plan.units[$0] > 0 }
  }

  @Test("a synergy makes the better pair win over the better single measures")
  func synergy() throws {
    #expect(try Self.made(Self.programme(effects: [0.3, 0.25, 0.2])) == [0, 1])
    let pair = Self.programme(effects: [0.3, 0.25, 0.2]) {
      $0.synergies = [.init(first: 1, second: 2, bonus: 0.9)]
    }
    #expect(try Self.made(pair) == [1, 2])
  }

  @Test("what is required comes along or keeps the measure out; what is excluded stays out")
  func conditions() throws {
    func conditions(_ programme: inout Programme) {
      programme.rules.requires = [(1, [0], "m1 requires m0")]
      programme.rules.excludes = [(1, 2)]
    }
    #expect(try Self.made(Self.programme(effects: [0.01, 0.9, 0.2], edit: conditions)) == [0, 1])
    #expect(try Self.made(Self.programme(effects: [0.01, 0.9, 0.2], budget: [1], edit: conditions)) == [2])
  }

  @Test("starting and running are paid once however many units there are, in each year that it runs")
  func fixedCosts() throws {
    let given = Self.programme(effects: [0.1], budget: [6, 2, 2], capacity: 3, most: 9, share: 1) {
      $0.runs[0].start = 2
      $0.runs[0].running = 1
    }
    let plan = try given.0.best(given.1, gap: 1e-9)
    #expect(plan.start(0) == 0)
    #expect(plan.yearly == [[3, 1, 1]] && plan.units == [5])
    #expect((0..<3).map { given.0.cost(of: 0, year: $0, in: plan) } == [6, 2, 2])
  }

  @Test("what a year leaves is there in the next only where it is carried over")
  func carryOver() throws {
    func units(_ carries: Bool) throws -> Double {
      let given = Self.programme(effects: [0.1], budget: [3, 0], capacity: 2, most: 9) { $0.carriesOver = carries }
      return try given.0.best(given.1, gap: 1e-9).units[0]
    }
    #expect(try units(false) == 2 && units(true) == 3)
  }

  @Test("a town pays of its own first and the fund gives what is lacking")
  func transfers() throws {
    let given = Self.programme(effects: [0.1, 0.1], budget: [0], capacity: 9, most: 9) {
      for place in $0.runs.indices {
        $0.runs[place].payer = .municipal
        $0.runs[place].territory = TerritoryID("t\(place)")
      }
      $0.towns = ["t0": [2]]
      $0.fund = [1]
    }
    let plan = try given.0.best(given.1, gap: 1e-9)
    #expect(plan.units.reduce(0, +) == 3 && plan.units[1] <= 1)
  }

  @Test("what towns may spend is summed in the order of their names, to the last digit")
  func means() {
    let own = (0..<40).map { 0.1 + Double($0) / 7 }
    let programme = Self.programme(effects: [0.1], budget: [5]) {
      for (place, amount) in own.enumerated() { $0.towns[TerritoryID("t\(100 + place)")] = [amount] }
      $0.fund = [3]
    }.0
    #expect(programme.means(of: .municipal, 0) == own.reduce(3, +) && programme.means(of: .regional, 0) == 5)
  }

  @Test("an effect below zero is chosen only where it is asked for, and counts as harm")
  func harm() throws {
    #expect(try Self.made(Self.programme(effects: [-0.2, 0.1])) == [1])
    let given = Self.programme(effects: [-0.2, 0.1])
    #expect(abs(given.0.value([1, 1], given.1) - (Programme.g(0.1 - 0.2))) < 1e-12)
  }

  @Test("the optimum is that of trying every plan, and its worth is the worth of its units", arguments: 1...24)
  func everyPlan(_ seed: Int) throws {
    var stream = RandomStream(seed: UInt64(seed), method: "every plan")
    let effects = (0..<3).map { _ in stream.uniform() * 0.5 }
    let budget = Double(1 + stream.index(below: 5))
    let starts = (0..<3).map { _ in Double(stream.index(below: 3)) * 0.5 }
    var given = Self.programme(effects: effects, clusters: 2, budget: [budget], capacity: 3, most: 2, share: 0.5)
    for place in starts.indices { given.0.runs[place].start = starts[place] }
    given.0.uptake = [3, 3]
    let severity = [stream.uniform(), stream.uniform()]
    given.1.severity = severity.map { [$0] }
    let plan = try given.0.best(given.1, gap: 1e-9)
    #expect(abs(plan.objective - given.0.value(plan.units, given.1)) < 1e-6)
    var best = 0.0
    for code in 0..<729 {
      let units = (0..<6).map { place in (code / Int([1, 3, 9, 27, 81, 243][place])) % 3 }
      let byRun = (0..<3).map { units[2 * $0] + units[2 * $0 + 1] }
      let cost = (0..<3).reduce(0.0) { $0 + (byRun[$1] > 0 ? starts[$1] + Double(byRun[$1]) : 0) }
      let taken = (0..<2).map { cluster in (0..<3).reduce(0) { $0 + units[2 * $1 + cluster] } }
      guard cost <= budget + 1e-9, byRun.allSatisfy({ $0 <= 3 }), taken.allSatisfy({ $0 <= 3 }) else { continue }
      let worth = (0..<2).reduce(0.0) { sum, cluster in
        let covered = (0..<3).reduce(0.0) { $0 + effects[$1] * 0.5 * Double(units[2 * $1 + cluster]) }
        let first = min(covered, 1.0 / 3), second = min(max(covered - 1.0 / 3, 0), 1.0 / 3)
        let third = min(max(covered - 2.0 / 3, 0), 1.0 / 3)
        return sum + 0.5 * severity[cluster] * severity[cluster] * (5 * first / 3 + second + third / 3)
      }
      best = max(best, worth)
    }
    #expect(abs(plan.objective - best) < 1e-6, "\(plan.objective) \(best)")
  }

  @Test("more money never makes a package worth less", arguments: 1...10)
  func monotone(_ seed: Int) throws {
    var stream = RandomStream(seed: UInt64(seed), method: "monotone")
    let effects = (0..<4).map { _ in stream.uniform() * 0.4 }
    var before = -1.0
    for budget in [0.0, 1, 2, 3, 5] {
      let given = Self.programme(effects: effects, clusters: 2, budget: [budget], capacity: 2, most: 2, share: 0.5)
      let objective = try given.0.best(given.1, gap: 1e-9).objective
      #expect(objective >= before - 1e-7)
      before = objective
    }
  }

  @Test("a year without a unit is not paid for, and what is set up is paid in the first year that runs")
  func idleYears() throws {
    let given = Self.programme(effects: [0.1], budget: [1, 9, 9], capacity: 4, most: 4, share: 0.25) {
      $0.runs[0].start = 3
      $0.runs[0].running = 1
    }
    let plan = try given.0.best(given.1, gap: 1e-9)
    #expect(plan.running == [[false, true, false]] && plan.yearly == [[0, 4, 0]])
    #expect((0..<3).map { given.0.cost(of: 0, year: $0, in: plan) } == [0, 8, 0])
  }

  @Test("a body or a place runs in all of its years, and is paid for in those without a new unit")
  func lasting() throws {
    func plan(_ isLasting: Bool) throws -> (Programme, Programme.Plan) {
      let given = Self.programme(effects: [0.1], budget: [4, 2, 2], capacity: 2, most: 2, share: 0.25) {
        $0.runs[0].running = 1
        $0.runs[0].isLasting = isLasting
      }
      return (given.0, try given.0.best(given.1, gap: 1e-9))
    }
    let (programme, kept) = try plan(true)
    #expect(kept.running == [[true, true, true]] && kept.units == [2])
    #expect((0..<3).map { programme.cost(of: 0, year: $0, in: kept) }.reduce(0, +) == 5)
    // What is valid from the second year on runs from there.
    let late = Self.programme(effects: [0.1], budget: [4, 2, 2], capacity: 2, most: 2, share: 0.25) {
      ($0.runs[0].running, $0.runs[0].isLasting, $0.runs[0].years) = (1, true, 1..<3)
    }
    #expect(try late.0.best(late.1, gap: 1e-9).running == [[false, true, true]])
    let (_, once) = try plan(false)
    #expect(once.running == [[true, false, false]] && once.units == [2])
  }

  @Test(
    "what pooled years could give bounds the plan, and the plan keeps every rule of single years", arguments: 1...12)
  func pooled(_ seed: Int) throws {
    var stream = RandomStream(seed: UInt64(seed), method: "pooled")
    let effects = (0..<5).map { _ in 0.05 + stream.uniform() * 0.3 }
    let budget = (0..<3).map { _ in Double(2 + stream.index(below: 6)) }
    let given = Self.programme(effects: effects, clusters: 2, budget: budget, capacity: 2, most: 3, share: 0.3) {
      for run in $0.runs.indices {
        $0.runs[run].running = stream.uniform()
        $0.runs[run].start = stream.uniform()
        $0.runs[run].isLasting = run == 1
      }
      $0.rules.requires = [(2, [0], "m2 requires m0")]
    }
    let plan = try given.0.best(given.1, gap: 0.02)
    let bound = try SolverSession(ProgrammeModel(given.0.pooled, given.1).model).solve(SolverOptions(gap: 1e-9))
    #expect(plan.objective <= bound.objective + 1e-6 && plan.gap <= 0.02)
    #expect(DecidedRows(ProgrammeModel(given.0, given.1)).hold(plan))
    #expect(given.0.runs.indices.allSatisfy { given.0.isWithin(plan, $0) })
    #expect(abs(plan.objective - given.0.value(plan.units, given.1)) < 1e-5)
  }

  @Test("what serves all at once is done in one year, the first that can pay for it")
  func once() throws {
    let given = Self.programme(effects: [0.3], budget: [1, 5, 5]) {
      $0.runs[0].isCollective = true
      $0.runs[0].running = 4
      $0.runs[0].unit = 0
    }
    let plan = try given.0.best(given.1, gap: 1e-9)
    #expect(plan.running == [[false, true, false]] && plan.units == [1])
    #expect(given.0.cost(of: 0, year: 2, in: plan) == 0)
  }

  @Test("units that bring nothing are not paid for, unless they were asked for")
  func thrift() throws {
    let given = Self.programme(effects: [1, 0.2], budget: [9], capacity: 4, most: 4, share: 0.5)
    let full = Programme.Plan(
      units: [2, 3], running: [[true], [true]], yearly: [[2], [3]], objective: given.0.value([2, 3], given.1), bound: 1)
    let kept = given.0.thrifty(full, given.1)
    #expect(kept.units == [2, 0] && kept.running == [[true], [false]])
    var asked = given.0
    asked.rules.demands = [.init(form: .units([1], 3), words: "lock")]
    #expect(asked.thrifty(full, given.1).units == [2, 3])
    asked.rules.demands = [.init(form: .share([1], of: [0, 1], atLeast: 0.5), words: "floor")]
    #expect(asked.thrifty(full, given.1).units == [2, 2])
  }

  @Test("no run could begin earlier and no unit be given earlier within the budgets", arguments: 1...12)
  func early(_ seed: Int) throws {
    var stream = RandomStream(seed: UInt64(seed), method: "early")
    let effects = (0..<4).map { _ in 0.05 + stream.uniform() * 0.2 }
    let budget = (0..<3).map { _ in Double(1 + stream.index(below: 6)) }
    let given = Self.programme(effects: effects, clusters: 2, budget: budget, capacity: 2, most: 3, share: 0.3) {
      for run in $0.runs.indices { $0.runs[run].running = 0.5 }
    }
    let plan = try given.0.best(given.1, gap: 1e-9)
    func spent(_ year: Int, _ plan: Programme.Plan) -> Double {
      plan.running.indices.reduce(0) { $0 + given.0.cost(of: $1, year: year, in: plan) }
    }
    for year in 0..<3 { #expect(spent(year, plan) <= budget[year] + 1e-9) }
    for run in plan.running.indices {
      for late in 1..<3 where plan.running[run][late] {
        for early in 0..<late where !plan.running[run][early] {
          var other = plan
          other.running[run].swapAt(late, early)
          other.yearly[run].swapAt(late, early)
          #expect(spent(early, other) > budget[early] + 1e-9)
        }
      }
    }
  }

  @Test("the worth of a budget is what another million brings to the runs of the plan")
  func prices() throws {
    let given = Self.programme(effects: [0.1], budget: [2], capacity: 9, most: 9, share: 1)
    let plan = try given.0.best(given.1, gap: 1e-9)
    let price = try given.0.prices(given.1, plan)[.init(level: .regional, town: nil, year: 0)]
    #expect(abs((price ?? 0) - 0.1 * 5 / 3) < 1e-6)
  }

  @Test("what a measure adds ranges with its own effect, not with that of those which meet the need before it")
  func added() {
    let (programme, means) = Self.programme(effects: [0.3, 0.3], budget: [9], capacity: 9, most: 9)
    func added(_ effect: Double) -> Double {
      var own = means
      own.effect = [[effect], [effect]]
      return programme.added(0, [1, 1], own: own, others: means)
    }
    for effect in [0.1, 0.3, 0.6] {
      #expect(abs(added(effect) - (Programme.g(0.3 + effect) - Programme.g(0.3))) < 1e-12)
    }
    #expect(abs(added(0.3) - (programme.value([1, 1], means) - programme.value([0, 1], means))) < 1e-12)
    #expect(added(0.1) < added(0.3) && added(0.3) < added(0.6))
  }

  @Test("money shares are as far apart as their halves of absolute differences say")
  func distances() {
    let given = Self.programme(effects: [0.1, 0.1], clusters: 2, budget: [9], capacity: 9, most: 9)
    let shares = MoneyShares(given.0, [3, 0, 1, 4])
    // The first cluster has 3 of one measure and 1 of the other, the second 4 of the other.
    #expect(abs((shares.meanDistance ?? 0) - 0.75) < 1e-12)
    #expect(abs((shares.targeted ?? 0) - 3.0 / 8) < 1e-12)
    let rows: [[Double?]] = [[1, 0, nil], [0, 1, 2], [0.5, 0.5, 1], [0.9, 0.1, 0]]
    let table = MoneyShares.distances(rows)
    #expect(table[0][1] == 1 && abs((table[0][2] ?? 0) - 0.5) < 1e-12)
  }
}
