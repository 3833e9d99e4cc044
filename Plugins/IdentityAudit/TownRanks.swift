import TerroirKernel
import TerroirMethods

/// Between which ranks a town may end, and which choice moves ranks most.
///
/// Each of `draws` builds the potential anew from elements, actors and events drawn with replacement, weights moved up and
/// down by `spread`, one of three scalings (logarithm, share of the greatest, share of towns below) and one of two means
/// (arithmetic, geometric of 1 + 99 x). The ends are the middle 95%, widened to hold the value. Sobol indices are of the mean
/// absolute shift of ranks over the first 128 pairs of draws. Draw d depends on the stage's seed, the name below and d alone.
///
/// Source: Saisana, Saltelli and Tarantola (2005), JRSS A 168; Efron and Tibshirani (1993), chapter 13.
struct TownRanks {
  enum Factor: String, CaseIterable {
    case data, weights, scaling, mean
  }

  /// One way of building the potential.
  private struct Draw {
    var counts: [[Double]]
    var weights: [Double]
    var scaling: Scaling
    var isGeometric: Bool

    func replacing(_ factor: Factor, from other: Draw) -> Draw {
      var draw = self
      switch factor {
      case .data: draw.counts = other.counts
      case .weights: draw.weights = other.weights
      case .scaling: draw.scaling = other.scaling
      case .mean: draw.isGeometric = other.isGeometric
      }
      return draw
    }
  }

  /// Pairs of draws that the Sobol indices rest on.
  private static let samples = 128

  private(set) var potentials: [(low: Double, high: Double)] = []
  private(set) var ranks: [(low: Double, high: Double)] = []
  /// Nil where ranks never shift.
  private(set) var sensitivity: [SobolIndex]?

  private let potential: Potential
  private let spread: Double

  init(_ towns: TownCounts, _ potential: Potential, _ basis: AuditBasis, _ context: StageContext) throws(StageFailure) {
    self.potential = potential
    spread = basis.stage.spread
    let half = max(2, basis.stage.draws / 2)
    let sampled = min(Self.samples, half)
    var scores = potential.values.map { [$0] }
    var standings = potential.ranks.map { [$0] }
    var outputs = SobolOutputs(a: [], b: [], mixed: Factor.allCases.map { _ in [] })
    for pair in 0..<half {
      if pair % 64 == 0 { try context.checkCancellation() }
      let (one, other) = (drawn(2 * pair, towns, basis.seed), drawn(2 * pair + 1, towns, basis.seed))
      let ranks = [places(one), places(other)]
      for (draw, ranks) in zip([one, other], ranks) {
        let means = self.means(draw, scaling: .logarithm, isGeometric: false)
        for town in means.indices {
          scores[town].append(100 * means[town])
          standings[town].append(ranks[town])
        }
      }
      if pair < sampled {
        outputs.a.append(shift(ranks[0]))
        outputs.b.append(shift(ranks[1]))
        for (at, factor) in Factor.allCases.enumerated() {
          outputs.mixed[at].append(shift(places(one.replacing(factor, from: other))))
        }
      }
    }
    potentials = bounds(scores, around: potential.values)
    self.ranks = bounds(standings, around: potential.ranks)
    do { sensitivity = try SobolIndex.indices(of: outputs, seed: basis.seed, workers: 1)?.factors } catch {
      throw StageFailure(error)
    }
  }

  private func bounds(_ drawn: [[Double]], around values: [Double]) -> [(low: Double, high: Double)] {
    zip(drawn, values).map { drawn, value in
      let found = AuditBasis.bounds(drawn) ?? (value, value)
      return (min(found.low, value), max(found.high, value))
    }
  }

  private func drawn(_ number: Int, _ towns: TownCounts, _ seed: UInt64) -> Draw {
    var random = RandomStream(seed: seed, method: "identity-audit.potential", draw: number)
    let weights = potential.weights.map { $0 * (1 + spread * (2 * random.uniform() - 1)) }
    let scaling = Scaling.allCases[random.index(below: Scaling.allCases.count)]
    let isGeometric = random.index(below: 2) == 1
    return Draw(counts: towns.drawn(&random), weights: weights, scaling: scaling, isGeometric: isGeometric)
  }

  private func places(_ draw: Draw) -> [Double] {
    Ranking.ranks(means(draw, scaling: draw.scaling, isGeometric: draw.isGeometric), of: .scores)
  }

  private func means(_ draw: Draw, scaling: Scaling, isGeometric: Bool) -> [Double] {
    let sum = Summation.sum(draw.weights)
    var means = [Double](repeating: 0, count: draw.counts.count)
    guard sum > 0 else { return means }
    for (column, weight) in zip(potential.columns, draw.weights) {
      let scaled = scaling.scaled(column: draw.counts.map { $0[column] })
      for town in means.indices {
        means[town] += weight / sum * (isGeometric ? Scaling.geometric(scaled[town]) : scaled[town])
      }
    }
    return means
  }

  private func shift(_ ranks: [Double]) -> Double {
    Summation.mean(zip(ranks, potential.ranks).map { abs($0 - $1) }) ?? 0
  }
}
