public import TerroirKernel

/// Demands of a model that cannot all be met, of which each is needed for the clash: without any one the rest can be met.
///
/// Deletion filter: one demand after the other is left out; where the rest still clashes it stays out, else it belongs to
/// the conflict. Only what was asked is named: bounds and constraints that are no demand always hold.
///
/// Source: Chinneck and Dravnieks (1991), Locating minimal infeasible constraint sets in linear programs, ORSA J. Comput. 3.
public struct Conflict: Hashable, Sendable {
  /// What was asked of a model: a name in words, and the constraints that express it.
  public struct Demand: Hashable, Sendable {
    public var name: Phrase
    /// Indices into ``Model/constraints``.
    public var constraints: [Int]
    public init(_ name: Phrase, constraints: [Int]) {
      self.name = name
      self.constraints = constraints
    }
  }

  /// In the order in which they were asked; empty where the model clashes without any demand.
  public var demands: [Demand]
  /// The one demand whose loss leaves the best objective; nil where the model has another conflict beside this one, and where
  /// time did not suffice to compare.
  public var cheapest: Demand?
  /// Whether what each demand costs was compared within the time given for it.
  public var isCompared = true

  /// The conflict among `demands`; nil where the model can meet them all.
  ///
  /// - Parameters:
  ///   - gap: Within which the objectives that ``cheapest`` compares are proven; 0 is exact.
  ///   - patience: Seconds for each of these: what clashes is known without them, and parts that fill the whole to the last
  ///     unit are searched for long.
  /// - Throws: ``OptimisationFailure``, also where the conflict that was found can be met when it is solved again.
  public init?(
    in model: Model, among demands: [Demand], gap: Double = 0, patience: Double? = nil
  ) throws(OptimisationFailure) {
    guard demands.allSatisfy({ $0.constraints.allSatisfy(model.constraints.indices.contains) }) else {
      throw .invalid("a demand names a constraint that is not there")
    }
    var plain = model
    plain.quadraticTerms = []
    for place in plain.variables.indices { plain.variables[place].cost = 0 }
    let search = try Search(plain)
    if try search.isFeasible() { return nil }
    for demand in demands { try search.drop(demand) }
    guard try search.isFeasible() else {
      (self.demands, cheapest) = ([], nil)
      return
    }
    for demand in demands { try search.restore(demand) }
    var kept: [Demand] = []
    for demand in demands {
      try search.drop(demand)
      if try search.isFeasible() {
        kept.append(demand)
        try search.restore(demand)
      }
    }
    // Shown, not inferred: the demands alone clash.
    if try Search(plain.with(only: kept, of: demands)).isFeasible() {
      throw .solverFailed(
        "the demands that were found to clash can be met: \(kept.map(\.name.description).joined(separator: ", "))")
    }
    self.demands = kept
    do throws(OptimisationFailure) {
      cheapest = try Self.cheapest(of: kept, among: demands, in: model, gap, patience)
    } catch .outOfTime {
      isCompared = false
    }
  }

  /// The demand without which all the others can be met at the best objective; the first of equals.
  ///
  /// - Throws: ``OptimisationFailure/outOfTime`` where one of them is not proven in time.
  private static func cheapest(
    of kept: [Demand], among demands: [Demand], in model: Model, _ gap: Double, _ patience: Double?
  ) throws(OptimisationFailure) -> Demand? {
    var best: (demand: Demand, objective: Double)?
    for demand in kept {
      do throws(OptimisationFailure) {
        let found = try SolverSession(model.with(only: demands.filter { $0 != demand }, of: demands)).solve(
          SolverOptions(gap: gap, timeLimit: patience))
        if found.status == .stopped { throw OptimisationFailure.outOfTime }
        let isBetter =
          best.map { model.sense == .maximise ? found.objective > $0.objective : found.objective < $0.objective }
          ?? true
        if isBetter { best = (demand, found.objective) }
      } catch .infeasible {
        continue
      } catch .unbounded {
        return demand
      }
    }
    return best?.demand
  }

  /// A kept model, of which demands are left out and taken in again.
  private struct Search {
    private let session: SolverSession
    private let model: Model

    init(_ model: Model) throws(OptimisationFailure) {
      self.model = model
      session = try SolverSession(model)
    }

    func drop(_ demand: Demand) throws(OptimisationFailure) {
      for row in demand.constraints { try session.setLimits(of: row, lower: -.infinity, upper: .infinity) }
    }

    func restore(_ demand: Demand) throws(OptimisationFailure) {
      for row in demand.constraints {
        try session.setLimits(of: row, lower: model.constraints[row].lower, upper: model.constraints[row].upper)
      }
    }

    func isFeasible() throws(OptimisationFailure) -> Bool {
      do {
        // What parts of units cannot meet whole ones cannot, and this is told sooner.
        if model.hasIntegers { _ = try session.solve(SolverOptions(isRelaxed: true)) }
        _ = try session.solve()
        return true
      } catch .infeasible {
        return false
      }
    }
  }
}

extension Model {
  /// The model with the other demands left out.
  fileprivate func with(only kept: [Conflict.Demand], of demands: [Conflict.Demand]) -> Model {
    var model = self
    let held = Set(kept.flatMap(\.constraints))
    for row in demands.flatMap(\.constraints) where !held.contains(row) {
      model.constraints[row].lower = -.infinity
      model.constraints[row].upper = .infinity
    }
    return model
  }
}
