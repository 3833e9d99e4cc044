import TerroirMethods
import Testing

@Suite("Solver session")
struct SolverSessionTests {
  /// maximise 3x + 5y subject to x <= 4, 2y <= 12, 3x + 2y <= 18 (Hillier and Lieberman, the Wyndor Glass Co.).
  private static var wyndor: Model {
    var model = Model(.maximise)
    model.add(Model.Variable("doors", cost: 3))
    model.add(Model.Variable("windows", cost: 5))
    model.add(Model.Constraint("plant 1", [.init(0, 1)], upper: 4))
    model.add(Model.Constraint("plant 2", [.init(1, 2)], upper: 12))
    model.add(Model.Constraint("plant 3", [.init(0, 3), .init(1, 2)], upper: 18))
    return model
  }

  @Test("gives the optimum and the prices of Hillier and Lieberman's Wyndor Glass Co.: 36 at (2, 6), 0, 1.5 and 1")
  func wyndor() throws {
    let found = try SolverSession(Self.wyndor).solve()
    #expect(isClose(found.objective, 36))
    #expect(isClose(found.values[0], 2) && isClose(found.values[1], 6))
    for (price, known) in zip(found.prices, [0, 1.5, 1]) { #expect(isClose(price, known)) }
    #expect(found.status == .optimal && found.gap == 0)
    #expect(!found.reducedCosts.isEmpty && found.reducedCosts.allSatisfy { abs($0) < 1e-9 })
  }

  @Test("gives after a change of cost, bound, limit or constraint what a model made so gives")
  func changes() throws {
    let session = try SolverSession(Self.wyndor)
    _ = try session.solve()
    try session.setCosts([7, 5])
    try session.setBounds(of: 1, lower: 0, upper: 4)
    try session.setLimits(of: 0, lower: 0, upper: 3)
    try session.add(Model.Constraint("together", [.init(0, 1), .init(1, 1)], upper: 6))
    let changed = try session.solve()
    #expect(isClose(changed.objective, 36) && isClose(changed.values[0], 3) && isClose(changed.values[1], 3))
    #expect(try SolverSession(session.model).solve().objective == changed.objective)
    try session.removeLast()
    #expect(isClose(try session.solve().objective, 41))
  }

  @Test("minimises a convex square: the least of x^2 + y^2 on x + y = 2 is 2 at (1, 1)")
  func quadratic() throws {
    var model = Model(.minimise)
    model.add(Model.Variable("x", lower: -10, upper: 10))
    model.add(Model.Variable("y", lower: -10, upper: 10))
    model.quadraticTerms = [.init(0, 0, 1), .init(1, 1, 1)]
    model.add(Model.Constraint("sum", [.init(0, 1), .init(1, 1)], lower: 2, upper: 2))
    let found = try SolverSession(model).solve()
    #expect(isClose(found.objective, 2, within: 1e-6))
    #expect(isClose(found.values[0], 1, within: 1e-6) && isClose(found.values[1], 1, within: 1e-6))
  }

  @Test("sums terms of one variable, and names what a model lacks")
  func faults() throws {
    var model = Model(.maximise)
    model.add(Model.Variable("x", cost: 1))
    model.add(Model.Constraint("twice", [.init(0, 1), .init(0, 1)], upper: 4))
    #expect(isClose(try SolverSession(model).solve().objective, 2))
    var wrong = model
    wrong.constraints[0].terms[0].coefficient = .nan
    #expect(throws: OptimisationFailure.invalid("x is nan in twice")) { try SolverSession(wrong) }
    wrong.constraints[0].terms = [.init(3, 1)]
    #expect(throws: OptimisationFailure.invalid("twice names a variable that is not there")) {
      try SolverSession(wrong)
    }
    wrong.constraints = []
    #expect(throws: OptimisationFailure.unbounded) { try SolverSession(wrong).solve() }
    model.constraints[0].lower = 5
    #expect(throws: OptimisationFailure.infeasible) { try SolverSession(model).solve() }
  }

  @Test("a model without variables is solved where its conditions hold for nothing, else infeasible")
  func noVariables() throws {
    var model = Model(.maximise)
    model.add(Model.Constraint("at most one", [], upper: 1))
    let found = try SolverSession(model).solve()
    #expect(found.status == .optimal && found.objective == 0 && found.values.isEmpty && found.prices == [0])
    model.add(Model.Constraint("at least one", [], lower: 1))
    #expect(throws: OptimisationFailure.infeasible) { try SolverSession(model).solve() }
  }

  @Test("decides between equal optima by the second objective, wherever the search starts")
  func ties() throws {
    var model = Model(.maximise)
    for name in ["a", "b", "c", "d"] { model.add(Model.Variable(name, cost: 5, upper: 1, isInteger: true)) }
    model.add(Model.Constraint("two", (0..<4).map { .init($0, 1) }, upper: 2))
    for start in [[1.0, 1, 0, 0], [0, 0, 1, 1], [0, 1, 0, 1]] {
      let session = try SolverSession(model)
      session.suggest(start)
      let found = try session.solve(thenMinimise: [4, 1, 3, 2])
      #expect(found.values == [0, 1, 0, 1])
      #expect(found.objective == 10)
      // The model is as it was.
      #expect(session.model == model)
    }
  }

  /// Sixty things to take or to leave under thirty limits: nothing that is solved at once.
  private static let hard = {
    var draws = RandomStream(seed: 3, method: "time")
    var model = Model(.maximise)
    for item in 0..<60 {
      model.add(Model.Variable("\(item)", cost: Double.random(in: 1...2, using: &draws), upper: 1, isInteger: true))
    }
    for row in 0..<30 {
      model.add(
        Model.Constraint(
          "\(row)", (0..<60).map { .init($0, Double.random(in: 0...1, using: &draws)) }, upper: 8))
    }
    return model
  }()

  @Test("stops at a bound that is enough, and says that the solution beside it need not be the best")
  func enough() throws {
    let loose = try SolverSession(Self.hard).solve(SolverOptions(isRelaxed: true)).objective
    let session = try SolverSession(Self.hard)
    session.suggest([Double](repeating: 0, count: 60))
    let found = try session.solve(SolverOptions(gap: 0, enough: loose))
    #expect(found.status == .bounded)
    #expect(found.objective < found.bound && found.bound <= loose * (1 + 1e-9))
  }

  @Test("goes on to the optimum where a bound that is asked for is none")
  func tooMuch() throws {
    var model = Model(.maximise)
    let worth = [5.0, 4, 3, 7]
    for (item, worth) in worth.enumerated() {
      model.add(Model.Variable("\(item)", cost: worth, upper: 1, isInteger: true))
    }
    model.add(Model.Constraint("room", zip(0..., [4.0, 3, 2, 5]).map { .init($0, $1) }, upper: 8))
    let found = try SolverSession(model).solve(SolverOptions(gap: 0, enough: 10))
    #expect(found.status == .optimal && found.objective == 11)
  }

  @Test("says that time ran out instead of calling an answer the best")
  func time() throws {
    let model = Self.hard
    do {
      let found = try SolverSession(model).solve(SolverOptions(gap: 0, timeLimit: 0))
      #expect(found.status == .stopped)
    } catch {
      #expect(error == .outOfTime)
    }
  }

  @Test("ends as cancelled where the task was cancelled")
  func cancelled() async throws {
    let model = Self.wyndor
    let failure = await Task { () -> OptimisationFailure? in
      withUnsafeCurrentTask { $0?.cancel() }
      do throws(OptimisationFailure) {
        _ = try SolverSession(model).solve()
        return nil
      } catch { return error }
    }.value
    #expect(failure == .cancelled)
  }

  @Test("proves a robust choice whatever the unit of its amounts", arguments: [1e-6, 1, 1e3, 1e6, 1e8, 1e12])
  func units(_ unit: Double) throws {
    var portfolio = Portfolio(
      items: [
        Portfolio.Item("a", benefit: 7 * unit, costs: ["b": 1], deviation: 7 * unit),
        Portfolio.Item("b", benefit: 8 * unit, costs: ["b": 2], deviation: 2 * unit),
      ], budgets: ["b": 2])
    portfolio.gamma = 1
    let best = try portfolio.best()
    #expect(best.chosen == [false, true])
    #expect(isClose(best.objective / unit, 6, within: 1e-6))
    #expect(best.gap <= 1e-6)
  }
}
