import Synchronization

/// Programmes that were solved, with their optima: of a family that differs in one budget, say, the parts that stay as
/// they were are not solved again. A solution does not depend on what is kept, only the time to it does.
public final class SolvedProgrammes: Sendable {
  private struct Key: Hashable {
    let programme: LinearProgramme
    let gap: Double
  }

  private let solutions = Mutex<[Key: LinearProgramme.Solution]>([:])

  public init() {}

  func solution(of programme: LinearProgramme, gap: Double) throws(LinearProgrammeFailure) -> LinearProgramme.Solution {
    let key = Key(programme: programme, gap: gap)
    if let known = solutions.withLock({ $0[key] }) { return known }
    let found = try programme.solvedWhole(gap: gap)
    solutions.withLock { $0[key] = found }
    return found
  }
}
