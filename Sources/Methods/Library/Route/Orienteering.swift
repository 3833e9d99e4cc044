public import TerroirKernel

/// The route from a start to a finish that gathers the most score within a budget (orienteering problem, Golden, Levy &
/// Vohra 1987).
///
/// maximise Σ s_i y_i subject to Σ d_ij x_ij ≤ B, each place at most once. Up to fourteen places within reach are solved
/// exactly by dynamic programming over subsets; up to eighty by iterated local search (Vansteenwegen et al. 2009: insert by
/// score per detour, 2-opt, Or-opt, exchange, remove a stretch); above that by ruin and recreate (Schrimpf et al. 2000), which
/// looks at near places alone; both with seeded draws. The bound is the fractional
/// knapsack in which a place costs half of its two shortest edges; it is equal to the score where that is proved.
/// The result depends on the numbering of the places: number them by id for a result free of row order.
public enum Orienteering {
  /// - Parameters:
  ///   - distances: symmetric, non-negative, in the unit of `budget`.
  ///   - scores: one per place, non-negative and finite.
  ///   - finish: equal to `start` for a closed route.
  ///   - rounds: how many perturbations the search tries.
  /// - Returns: order from start to finish; a closed route does not repeat its start.
  /// - Throws: ``MethodFailure`` where the scores do not fit the places or the budget does not reach the finish.
  public static func route(
    _ distances: DistanceMatrix, scores: [Double], start: Int, finish: Int, budget: Double, rounds: Int = 1000,
    seed: UInt64 = 1
  ) throws(MethodFailure) -> PlannedRoute {
    try check(distances, scores, start: start, finish: finish, budget: budget)
    let limit = limit(of: budget)
    let ends = start == finish ? scores[start] : scores[start] + scores[finish]
    let reachable = (0..<distances.count).filter {
      $0 != start && $0 != finish && scores[$0] > 0 && distances[start, $0] + distances[$0, finish] <= limit
    }
    let problem = OrienteeringProblem(
      distances: distances, scores: scores, start: start, finish: finish, limit: limit, places: reachable)
    let isSmall = reachable.count <= 14
    let path: [Int]
    if isSmall {
      path = problem.exactPath()
    } else if reachable.count <= Self.few {
      path = try problem.searchedPath(rounds: rounds, seed: seed)
    } else {
      path = try problem.recreatedPath(rounds: 4 * rounds, seed: seed)
    }
    var score = ends
    for place in path.dropFirst().dropLast() { score += scores[place] }
    let bound = isSmall ? score : max(score, ends + problem.fractionalBound())
    let order = start == finish ? Array(path.dropLast()) : path
    return PlannedRoute(
      order: order, length: distances.length(of: path), score: score, bound: bound,
      isOptimal: bound - score <= 1e-9 * max(1, abs(score)))
  }

  /// Up to so many places every move is looked at; above that only those to near places, in more rounds.
  private static let few = 80

  /// The budget with room for the rounding of the lengths that are summed up to it.
  private static func limit(of budget: Double) -> Double { budget * (1 + Ranking.tolerance) }

  private static func check(
    _ distances: DistanceMatrix, _ scores: [Double], start: Int, finish: Int, budget: Double
  ) throws(MethodFailure) {
    let places = 0..<distances.count
    guard scores.count == distances.count else {
      throw MethodFailure(
        "route", "\(scores.count) scores for \(distances.count) places", hint: "give one score per place")
    }
    if let bad = scores.firstIndex(where: { !($0 >= 0) || $0.isInfinite }) {
      throw MethodFailure(
        "route", "score \(scores[bad]) is not a number from 0 up", row: bad + 1, hint: "give scores from 0 up")
    }
    guard places.contains(start), places.contains(finish) else {
      throw MethodFailure("route", "the start or the finish is not a place", hint: "name places of the table")
    }
    guard budget.isFinite, budget >= 0 else {
      throw MethodFailure("route", "the budget \(budget) is not a length", hint: "give a budget from 0 up")
    }
    guard distances[start, finish] <= limit(of: budget) else {
      throw MethodFailure(
        "route", "the finish is \(distances[start, finish]) from the start and the budget is \(budget)",
        hint: "raise the budget, or choose a nearer finish")
    }
  }
}
