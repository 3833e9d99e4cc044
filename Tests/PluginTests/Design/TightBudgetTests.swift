import TerroirKernel
import TerroirMethods
import Testing

@testable import MeasureMix

@Suite("Plans under budgets that are tight, and under many budgets")
struct TightBudgetTests {
  /// Lumps of several sizes for two clusters over three years, some of which last.
  private static func programme(_ seed: Int, budget: Double) -> (Programme, Beliefs) {
    var stream = RandomStream(seed: UInt64(seed), method: "tight budgets")
    var programme = Programme(years: [2026, 2027, 2028])
    let sizes = [0.5, 1, 1, 2, 3, 5]
    for (place, size) in sizes.enumerated() {
      programme.runs.append(
        Programme.Run(
          key: "m\(place)@R", measure: MeasureID("m\(place)"), territory: "R", payer: .regional, standing: .own,
          kind: .grant, type: .economic, opensPlatform: false, isCollective: false, isLasting: place % 3 == 1,
          start: stream.uniform(), running: size * stream.uniform(), unit: size * (0.5 + stream.uniform()), capacity: 3,
          success: nil, attracted: 0, years: 0..<3))
      for cluster in 0..<2 {
        programme.items.append(
          Programme.Item(
            run: place, cluster: cluster, most: 3, share: 0.3, reach: 1, effect: place, kind: 0, preference: 1))
      }
    }
    programme.weights = [0.6, 0.4]
    programme.importance = [1]
    programme.meaning = [[1]]
    programme.best = [1]
    programme.uptake = [1000, 1000]
    programme.regional = [budget, budget, budget]
    programme.fund = [0, 0, 0]
    let effects = sizes.map { [min(1, 0.1 + 0.2 * $0 * (0.5 + stream.uniform()))] }
    return (programme, Beliefs(severity: [[1], [0.8]], strength: [[1]], effect: effects))
  }

  @Test(
    "a plan is within its gap of the optimum of single years, whose relaxation it does not exceed",
    arguments: 1...12, [1.5, 3, 6, 12])
  func gap(_ seed: Int, _ budget: Double) throws {
    let (programme, beliefs) = Self.programme(seed, budget: budget)
    let plan = try programme.best(beliefs, gap: 0.01)
    let years = ProgrammeModel(programme, beliefs)
    let optimum = try SolverSession(years.model).solve(SolverOptions(gap: 1e-9)).objective
    let parts = try SolverSession(ProgrammeModel(programme, beliefs, .relaxed).model).solve(.loose).objective
    #expect(plan.gap <= 0.01 && plan.objective <= plan.bound)
    #expect(plan.bound >= optimum - 1e-6 && plan.objective >= (1 - plan.gap) * optimum - 1e-6)
    #expect(plan.objective <= parts + 1e-6)
    #expect(DecidedRows(years).hold(plan))
  }

  @Test("rows that tie what lasts to its years and units change no optimum", arguments: 1...12)
  func ties(_ seed: Int) throws {
    let (programme, beliefs) = Self.programme(seed, budget: 4)
    let tied = ProgrammeModel(programme, beliefs).model
    // The looser model of parts, in whole numbers again.
    var loose = ProgrammeModel(programme, beliefs, .relaxed).model
    for place in loose.variables.indices { loose.variables[place].isInteger = tied.variables[place].isInteger }
    let optima = try [tied, loose].map { try SolverSession($0).solve(SolverOptions(gap: 1e-9)).objective }
    #expect(abs(optima[0] - optima[1]) < 1e-6)
    let bounds = try [tied, loose].map { try SolverSession($0).solve(.loose).objective }
    #expect(bounds[0] <= bounds[1] + 1e-9)
  }

  @Test("what no single year can pay for is not promised by all of them, and the bound knows it")
  func dearer() throws {
    var (programme, beliefs) = Self.programme(1, budget: 3)
    programme.runs = Array(programme.runs.prefix(2))
    programme.items = programme.items.filter { $0.run < 2 && $0.cluster == 0 }
    for (run, unit) in [(0, 4.0), (1, 1.0)] {
      (programme.runs[run].start, programme.runs[run].running, programme.runs[run].unit) = (0, 0, unit)
      programme.runs[run].isLasting = false
    }
    // Nine millions in all would buy two of the dear ones, which are worth most; no year has four.
    beliefs.effect = [[1], [0.1]]
    #expect(programme.affordable.runs[0].years.isEmpty && programme.affordable.runs[1].capacity == 3)
    let plan = try programme.best(beliefs, gap: 1e-9)
    #expect(plan.units == [0, 3] && plan.gap < 1e-6)
    // With what a year leaves to the next, the second and the third year have enough.
    programme.carriesOver = true
    #expect(try programme.best(beliefs, gap: 1e-9).units[0] == 2)
    // What lasts is kept running in the poorest year, too.
    programme.carriesOver = false
    programme.regional = [9, 0.5, 9]
    programme.runs[0].isLasting = true
    #expect(programme.affordable.runs[0].years == 0..<3)
    programme.runs[0].running = 1
    #expect(programme.affordable.runs[0].years.isEmpty)
  }

  @Test("a plan rests on its programme alone: neither on what a series searched before nor on how many search at once")
  func memory() throws {
    let budgets = [40.0, 60, 80, 3, 6, 12, 80]
    let alone = try budgets.map { budget in
      let (programme, beliefs) = Self.programme(3, budget: budget)
      return try programme.best(beliefs, gap: 0.01)
    }
    for workers in [1, 4] {
      let memory = Searches()
      let together = try Parallel.map(budgets.count, workers: workers) { place in
        let (programme, beliefs) = Self.programme(3, budget: budgets[place])
        return Result { () throws(StageFailure) in try programme.best(beliefs, gap: 0.01, memory: memory) }
      }
      #expect(try together.map { try $0.get() } == alone)
    }
  }

  @Test("a series searches programmes with more than enough once")
  func once() throws {
    let memory = Searches()
    var count = 0
    for budget in [60.0, 80] {
      let (programme, beliefs) = Self.programme(3, budget: budget)
      var model = ProgrammeModel(programme.affordable.pooled, beliefs).model
      for place in model.constraints.indices where model.constraints[place].name == "regional budget" {
        model.constraints[place].upper = .infinity
      }
      _ = try Searches.solution(of: model, gap: 0.01, memory) { (model) throws(OptimisationFailure) in
        count += 1
        return try SolverSession(model).solve(SolverOptions(gap: 0.01))
      }
    }
    #expect(count == 1)
  }
}
