/// What a solver found for a model, in the model's own units.
public struct Solution: Hashable, Sendable {
  /// How far the search went.
  public enum Status: Hashable, Sendable {
    /// Nothing is better by more than the gap that was asked for.
    case optimal
    /// Nothing is better than the bound that was enough.
    case bounded
    /// The best that was found when time ran out: something better may exist. It is to be shown as such, never kept.
    case stopped
  }

  public var status: Status
  public var objective: Double
  /// The best objective that could still exist; equal to `objective` within the gap.
  public var bound: Double
  /// By variable.
  public var values: [Double]
  /// By constraint: what the objective gains per unit more of its bound. Empty for a model with whole variables.
  public var prices: [Double]
  /// By variable: what the objective gains per unit more of its value. Empty for a model with whole variables.
  public var reducedCosts: [Double]

  /// |bound - objective| / |objective|; zero where both are zero.
  public var gap: Double {
    let distance = abs(bound - objective)
    return distance == 0 ? 0 : distance / max(abs(objective), 1e-12)
  }
}

/// Why a model has no solution.
public enum OptimisationFailure: Error, Hashable, Sendable {
  /// No values meet all constraints.
  case infeasible
  /// The objective has no limit.
  case unbounded
  /// The person asked to stop.
  case cancelled
  /// Time ran out before any solution was found.
  case outOfTime
  /// A number of the model is none, or it names what is not there.
  case invalid(String)
  /// libhighs is not there; the text says where it was looked for.
  case solverMissing(String)
  /// The solver failed, or its answer breaks a constraint that it was given.
  case solverFailed(String)
}

/// How a model is solved.
public struct SolverOptions: Sendable {
  /// The relative gap between solution and bound at which a model with whole variables counts as solved.
  public var gap: Double
  /// The bound at which a search for whole numbers stops though its gap is greater: who has a solution of his own needs no
  /// better one to prove it. Nil where only the gap counts.
  public var enough: Double?
  /// Seconds after which the best so far is given with ``Solution/Status/stopped``; nil for no limit.
  public var timeLimit: Double?
  /// Whether whole variables may take any value, which gives prices.
  public var isRelaxed: Bool
  /// Whether what can be left out is looked for first; of a linear model of some thousand rows that takes longer than to
  /// solve it.
  public var presolves: Bool
  /// Whether whole variables are fixed by their reduced costs at the root and the rest is searched before anything else: it
  /// finds good answers of large programmes, and takes half of the time of small ones.
  public var searchesRoot: Bool
  /// Told of the gap now and then, on the thread that solves.
  public var onGap: (@Sendable (Double) -> Void)?

  public init(
    gap: Double = 1e-6, enough: Double? = nil, timeLimit: Double? = nil, isRelaxed: Bool = false,
    presolves: Bool = true, searchesRoot: Bool = true, onGap: (@Sendable (Double) -> Void)? = nil
  ) {
    self.gap = gap
    self.enough = enough
    self.timeLimit = timeLimit
    self.isRelaxed = isRelaxed
    self.presolves = presolves
    self.searchesRoot = searchesRoot
    self.onGap = onGap
  }
}
