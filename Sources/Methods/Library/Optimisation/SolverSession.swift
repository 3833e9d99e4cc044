internal import CHiGHS

/// A model that the solver keeps: costs, bounds and limits are changed, constraints added, and it is solved again.
///
/// HiGHS with one thread and a fixed seed; a linear model starts from the last basis, one with whole variables from what
/// ``suggest(_:)`` gives. The model is scaled by powers of two, and every answer is held against the constraints it was
/// made of, in the model's own units. A session is used by one thread at a time.
///
/// Source: Huangfu and Hall (2018), Parallelizing the dual revised simplex method, Math. Prog. Comp. 10.
public final class SolverSession {
  public private(set) var model: Model
  private var scale: ModelScale
  /// Nil for a model without variables, which HiGHS does not take.
  private let solver: OpaquePointer?
  private var start: [Double]?

  /// - Throws: ``OptimisationFailure``, also where a number of the model is none.
  public init(_ model: Model) throws(OptimisationFailure) {
    if let fault = model.fault { throw .invalid(fault) }
    self.model = model
    scale = ModelScale(model)
    solver = model.variables.isEmpty ? nil : try ScaledModel(model, scale).opened()
  }

  deinit { terroir_solver_close(solver) }

  /// Replaces the costs of all variables.
  public func setCosts(_ costs: [Double]) throws(OptimisationFailure) {
    guard costs.count == model.variables.count, costs.allSatisfy(\.isFinite) else {
      throw .invalid("there must be one finite cost for each of \(model.variables.count) variables")
    }
    for place in costs.indices { model.variables[place].cost = costs[place] }
    scale.fitObjective(to: model)
    guard let solver else { return }
    let scaled = ScaledModel.costs(model, scale)
    try done(terroir_solver_costs(solver, Int32(scaled.count), scaled), "take the costs")
  }

  /// Replaces the bounds of a variable.
  public func setBounds(of variable: Int, lower: Double, upper: Double) throws(OptimisationFailure) {
    guard let solver, model.variables.indices.contains(variable), !lower.isNaN, !upper.isNaN else {
      throw .invalid("there is no such variable, or a bound is no number")
    }
    (model.variables[variable].lower, model.variables[variable].upper) = (lower, upper)
    let unit = scale.columns[variable]
    try done(terroir_solver_column(solver, Int32(variable), lower / unit, upper / unit), "take the bounds")
  }

  /// Replaces the limits of a constraint.
  public func setLimits(of constraint: Int, lower: Double, upper: Double) throws(OptimisationFailure) {
    guard model.constraints.indices.contains(constraint), !lower.isNaN, !upper.isNaN else {
      throw .invalid("there is no such constraint, or a limit is no number")
    }
    (model.constraints[constraint].lower, model.constraints[constraint].upper) = (lower, upper)
    guard let solver else { return }
    let factor = scale.rows[constraint]
    try done(terroir_solver_row(solver, Int32(constraint), lower * factor, upper * factor), "take the limits")
  }

  /// Adds a constraint and returns its index.
  @discardableResult
  public func add(_ constraint: Model.Constraint) throws(OptimisationFailure) -> Int {
    var larger = Model(model.sense)
    larger.variables = model.variables
    larger.constraints = [constraint]
    if let fault = larger.fault { throw .invalid(fault) }
    let factor = scale.row(constraint.terms)
    model.add(constraint)
    scale.append(row: factor)
    if let solver {
      let (places, values) = ScaledModel.entries(constraint, factor, scale)
      try done(
        terroir_solver_add_row(
          solver, constraint.lower * factor, constraint.upper * factor, Int32(places.count), places, values),
        "take the constraint")
    }
    return model.constraints.count - 1
  }

  /// Takes the last constraint away.
  public func removeLast() throws(OptimisationFailure) {
    guard !model.constraints.isEmpty else { return }
    model.constraints.removeLast()
    scale.remove(row: model.constraints.count)
    if let solver {
      try done(terroir_solver_remove_row(solver, Int32(model.constraints.count)), "drop the constraint")
    }
  }

  /// Values to start the next solve from; they may shorten it, and do not decide what is optimal.
  public func suggest(_ values: [Double]) { start = values.count == model.variables.count ? values : nil }

  /// The optimum.
  ///
  /// - Throws: ``OptimisationFailure``; ``OptimisationFailure/cancelled`` soon after the task was cancelled.
  public func solve(_ options: SolverOptions = SolverOptions()) throws(OptimisationFailure) -> Solution {
    if Cancellation.isRequested { throw .cancelled }
    guard let solver else { return try empty() }
    if model.hasIntegers { try done(terroir_solver_forget(solver), "start anew") }
    if let start {
      let scaled = start.indices.map { start[$0] / scale.columns[$0] }
      try done(terroir_solver_start(solver, scaled), "take values to start from")
      self.start = nil
    }
    let isMixed = model.hasIntegers && !options.isRelaxed
    var found = try run(solver, options)
    if isMixed, found.roundIntegers(of: model) { try settleContinuous(&found, solver, options) }
    // A zero is written as a plain zero, so that results do not print as -0.
    found.objective = 0 + model.objective(at: found.values)
    if !isMixed || abs(found.bound - found.objective) <= 1e-12 * abs(found.objective) { found.bound = found.objective }
    if let fault = found.fault(in: model) { throw .solverFailed(fault) }
    return found
  }

  /// The optimum, and of all that are equal to it within the gap the one with the least of `second` by variable.
  ///
  /// The first objective is held at its optimum and the second one minimised, so that which of equals comes out rests on
  /// the model alone, neither on where the search started nor on how it went.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func solve(
    _ options: SolverOptions = SolverOptions(), thenMinimise second: [Double]
  ) throws(OptimisationFailure) -> Solution {
    var exact = options
    exact.gap = 0
    let best = try solve(exact)
    guard best.status == .optimal else { return best }
    let (costs, sense) = (model.variables.map(\.cost), model.sense)
    let slack = options.gap * abs(best.objective)
    try add(
      Model.Constraint(
        "the best objective", costs.indices.map { Model.Term($0, costs[$0]) },
        lower: sense == .maximise ? best.objective - slack : -.infinity,
        upper: sense == .maximise ? .infinity : best.objective + slack))
    let chosen = Result { () throws(OptimisationFailure) in
      try setCosts(second.map { sense == .maximise ? -$0 : $0 })
      suggest(best.values)
      return try solve(exact)
    }
    try removeLast()
    try setCosts(costs)
    var solution = try chosen.get()
    solution.objective = model.objective(at: solution.values)
    solution.bound = best.bound
    return solution
  }

  /// With the whole variables where they were found the others are solved for exactly.
  private func settleContinuous(
    _ found: inout Solution, _ solver: OpaquePointer, _ options: SolverOptions
  ) throws(OptimisationFailure) {
    let whole = model.variables.indices.filter { model.variables[$0].isInteger }
    guard whole.count < model.variables.count else { return }
    let before = whole.map { (model.variables[$0].lower, model.variables[$0].upper) }
    let values = found.values
    let settled = Result { () throws(OptimisationFailure) in
      for place in whole { try setBounds(of: place, lower: values[place], upper: values[place]) }
      return try run(solver, SolverOptions(gap: options.gap, isRelaxed: true))
    }
    for (place, bounds) in zip(whole, before) { try setBounds(of: place, lower: bounds.0, upper: bounds.1) }
    found.values = try settled.get().values
    _ = found.roundIntegers(of: model)
  }

  private func run(_ solver: OpaquePointer, _ options: SolverOptions) throws(OptimisationFailure) -> Solution {
    var values = [Double](repeating: 0, count: model.variables.count)
    var reduced = values
    var prices = [Double](repeating: 0, count: max(model.constraints.count, 1))
    let watch = SolverWatch(onGap: options.onGap)
    // The solver minimises: what a unit more adds to its objective is taken from a model that maximises.
    let unit = (model.sense == .maximise ? -1.0 : 1.0) / scale.objective
    var answer = terroir_answer()
    let code = values.withUnsafeMutableBufferPointer { x in
      reduced.withUnsafeMutableBufferPointer { d in
        prices.withUnsafeMutableBufferPointer { y in
          answer.column_values = x.baseAddress
          answer.column_duals = d.baseAddress
          answer.row_duals = y.baseAddress
          return watch.run(solver, options, unit: unit, &answer)
        }
      }
    }
    try done(code, "solve the model")
    var status = Solution.Status.optimal
    switch answer.status {
    case 7: break
    case 8: throw .infeasible
    case 9, 10: throw .unbounded
    case 13:
      if answer.is_feasible == 0 { throw .outOfTime }
      status = .stopped
    case 17:
      if answer.is_bounded == 0 { throw .cancelled }
      if answer.is_feasible == 0 { throw .solverFailed("HiGHS gave a bound without a solution") }
      status = .bounded
    default: throw .solverFailed("HiGHS stopped with model status \(answer.status)")
    }
    let hasPrices = !model.hasIntegers || options.isRelaxed
    return Solution(
      status: status, objective: 0 + answer.objective * unit, bound: 0 + answer.bound * unit,
      values: values.indices.map { 0 + values[$0] * scale.columns[$0] },
      prices: hasPrices ? model.constraints.indices.map { 0 + prices[$0] * scale.rows[$0] * unit } : [],
      reducedCosts: hasPrices ? reduced.indices.map { 0 + reduced[$0] / scale.columns[$0] * unit } : [])
  }

  /// A model without variables: its constraints hold for nothing, or do not.
  private func empty() throws(OptimisationFailure) -> Solution {
    let prices = [Double](repeating: 0, count: model.constraints.count)
    let solution = Solution(
      status: .optimal, objective: 0, bound: 0, values: [], prices: prices, reducedCosts: [])
    if solution.fault(in: model) != nil { throw .infeasible }
    return solution
  }

  private func done(_ code: Int32, _ step: String) throws(OptimisationFailure) {
    if code != 0 { throw .solverFailed("HiGHS failed to \(step)") }
  }
}
