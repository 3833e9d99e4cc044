/// Ranks under many draws, and their shift from the recipe's in the order that Sobol indices are read from.
struct CompositeRuns: Sendable {
  /// Shifts at the base samples A and B, and at A with one factor from B.
  let outputs: SobolOutputs
  /// By part, draw after draw, the rank of each unit.
  private let ranks: [[Int32]]
  private let units: Int

  private struct Part: Sendable {
    var ranks: [Int32] = []
    var shifts: [Double] = []
  }

  /// - Throws: ``CompositeRefusal`` where a draw meets values that the scenarios did not; none is known.
  init(_ scenarios: CompositeScenarios, samples: Int, seed: UInt64, workers: Int) throws(CompositeRefusal) {
    let factors = scenarios.alternatives.factors
    let parts = Parallel.parts(of: samples, size: 128)
    let found = try Self.work(parts.count, workers) { part in Self.run(scenarios, factors, parts[part], seed: seed) }
    var (ranks, shifts): ([[Int32]], [Double]) = ([], [])
    for result in found {
      let part = try result.get()
      ranks.append(part.ranks)
      shifts += part.shifts
    }
    self.ranks = ranks
    units = scenarios.units.count
    outputs = SobolOutputs(runs: shifts, factors: factors.count)
  }

  /// ``Parallel/map(_:workers:_:)``, whose end by cancellation is a refusal here.
  private static func work<Result: Sendable>(
    _ count: Int, _ workers: Int, _ body: @Sendable (Int) -> Result
  ) throws(CompositeRefusal) -> [Result] {
    do { return try Parallel.map(count, workers: workers, body) } catch { throw .cancelled }
  }

  private static func run(
    _ scenarios: CompositeScenarios, _ factors: [CompositeAlternatives.Factor], _ samples: Range<Int>, seed: UInt64
  ) -> Result<Part, CompositeRefusal> {
    let elements = scenarios.structure.elements
    let nominal = elements.map(\.weight)
    let reference = scenarios.scenarios[0].ranks.map { Int32($0 ?? 0) }
    var ranking = ScoreRanking(count: scenarios.units.count)
    var scores = [Double](repeating: 0, count: scenarios.units.count)
    var part = Part()
    func shift(_ draw: CompositeDraw, kept: Bool) throws(CompositeRefusal) {
      try scenarios.scores(draw, weights: nominal, into: &scores)
      ranking.rank(scores)
      part.shifts.append(ranking.meanShift(from: reference))
      if kept { part.ranks += ranking.ranks }
    }
    do throws(CompositeRefusal) {
      for sample in samples {
        let a = CompositeDraw(2 * sample, seed: seed, scenarios.alternatives, elements: elements.count)
        let b = CompositeDraw(2 * sample + 1, seed: seed, scenarios.alternatives, elements: elements.count)
        try shift(a, kept: true)
        for factor in factors { try shift(a.replacing(factor, from: b), kept: false) }
        try shift(b, kept: true)
      }
      return .success(part)
    } catch {
      return .failure(error)
    }
  }

  /// The quantiles of each unit's rank over the draws: whole ranks at both ends, the middle by interpolation.
  func spread(level: Double, workers: Int) throws(CompositeRefusal) -> [(low: Int, median: Double, high: Int)] {
    let total = ranks.reduce(0) { $0 + $1.count } / max(1, units)
    let tail = (1 - level) / 2
    return try Self.work(units, workers) { unit in
      var counts = [Int](repeating: 0, count: units + 1)
      for part in ranks {
        for place in stride(from: unit, to: part.count, by: units) { counts[Int(part[place])] += 1 }
      }
      /// The rank at which `share` of the draws is reached.
      func rank(_ position: Int) -> Int {
        var reached = 0
        for (rank, count) in counts.enumerated() {
          reached += count
          if reached > position { return rank }
        }
        return units
      }
      let last = total - 1
      let low = rank(Int(clamped: (tail * Double(last)).rounded(.down)))
      let high = rank(Int(clamped: ((1 - tail) * Double(last)).rounded(.up)))
      return (low, Double(rank(last / 2) + rank((last + 1) / 2)) / 2, high)
    }
  }
}
