internal import Synchronization
internal import TerroirMethods

/// Models that the runs of a series searched, with what was found: under budgets that are more than enough the models are
/// one. What is found rests on the model alone, so that memory changes the time only.
final class Searches: Sendable {
  private struct Key: Hashable {
    let model: Model
    let gap: Double
  }

  /// Held while its model is searched, so that who asks for the same meanwhile waits instead of searching it, too.
  private final class Found: Sendable {
    let solution = Mutex<Solution?>(nil)
  }

  private let known = Mutex<[Key: Found]>([:])

  /// What `search` finds for a model within a gap, or found before.
  ///
  /// - Throws: what `search` throws; a failure is not kept.
  static func solution(
    of model: Model, gap: Double, _ memory: Searches?,
    by search: (Model) throws(OptimisationFailure) -> Solution
  ) throws(OptimisationFailure) -> Solution {
    guard let memory else { return try search(model) }
    let key = Key(model: model, gap: gap)
    let found = memory.known.withLock { known in
      let found = known[key] ?? Found()
      known[key] = found
      return found
    }
    return try found.solution.withLock { (kept) throws(OptimisationFailure) in
      if let kept { return kept }
      let solution = try search(model)
      kept = solution
      return solution
    }
  }
}
