import Synchronization

/// Models that were solved to their gap, with their optima: of a family that differs in one budget, say, the parts that
/// stay as they were are not solved again. A solution does not depend on what is kept, only the time to it does.
public final class SolvedModels: Sendable {
  private struct Key: Hashable {
    let model: Model
    let gap: Double
  }

  private let solutions = Mutex<[Key: Solution]>([:])

  public init() {}

  /// The optimum of `model`, proven within `gap`.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func solution(of model: Model, gap: Double) throws(OptimisationFailure) -> Solution {
    let key = Key(model: model, gap: gap)
    if let known = solutions.withLock({ $0[key] }) { return known }
    let found = try SolverSession(model).solve(SolverOptions(gap: gap))
    if found.status == .optimal { solutions.withLock { $0[key] = found } }
    return found
  }
}
