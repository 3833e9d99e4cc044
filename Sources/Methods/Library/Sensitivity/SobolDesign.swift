public import TerroirKernel

/// The rows at which a model is run for Sobol indices: two samples A and B, and A with one factor at a time from B.
///
/// Row order, for each of the base samples: A, A with factor 1 from B, …, A with factor k from B, B; so there are
/// `samples * (factors + 2)` runs (Saltelli's scheme, in SALib's order without second order).
public struct SobolDesign: Hashable, Sendable {
  /// Where the points come from.
  public enum Points: String, CaseIterable, Sendable {
    /// The Sobol sequence in 2k dimensions with a random digital shift.
    case sobol
    /// The counter-based generator, one draw for each base sample.
    case random
  }

  public let factors: Int
  public let samples: Int
  public let points: Points
  public let seed: UInt64
  private static let partSize = 256

  /// The most factors that the Sobol sequence serves.
  public static let mostFactors = SobolSequence.mostDimensions / 2

  /// Nil without factors or samples, or with more factors than the Sobol sequence has dimensions for.
  public init?(factors: Int, samples: Int, points: Points = .sobol, seed: UInt64 = 1) {
    guard factors > 0, samples > 0, points == .random || factors <= Self.mostFactors else { return nil }
    self.factors = factors
    self.samples = samples
    self.points = points
    self.seed = seed
  }

  public var runCount: Int { samples * (factors + 2) }

  /// The points of A and B of these base samples: each `factors` coordinates of A, then those of B, in 0 to 1.
  public func base(_ range: Range<Int>) -> [Double] {
    if points == .sobol, let sequence = SobolSequence(dimensions: 2 * factors, seed: seed) {
      return sequence.points(range)
    }
    return range.flatMap { sample in
      var draws = RandomStream(seed: seed, method: "sensitivity", draw: sample)
      return (0..<(2 * factors)).map { _ in draws.uniform() }
    }
  }

  /// The rows of one base sample in their order, coordinates in 0 to 1.
  public func rows(of sample: Int) -> [[Double]] {
    let point = base(sample..<(sample + 1))
    let (a, b) = (Array(point[..<factors]), Array(point[factors...]))
    let mixed = (0..<factors).map { factor in
      var row = a
      row[factor] = b[factor]
      return row
    }
    return [a] + mixed + [b]
  }

  /// The model's outputs at every row, by part of the design.
  ///
  /// - Parameter model: gets the coordinates in 0 to 1; the same point must give the same value.
  /// - Throws: ``MethodFailure/cancelled``.
  public func outputs(
    workers: Int = Parallel.cores, _ model: @Sendable ([Double]) -> Double
  ) throws(MethodFailure) -> SobolOutputs {
    let parts = Parallel.parts(of: samples, size: Self.partSize)
    let found = try Parallel.map(parts.count, workers: workers) { part in
      let range = parts[part]
      let points = base(range)
      var row = [Double](repeating: 0, count: factors)
      var values: [Double] = []
      values.reserveCapacity(range.count * (factors + 2))
      for start in stride(from: 0, to: points.count, by: 2 * factors) {
        for factor in 0..<factors { row[factor] = points[start + factor] }
        values.append(model(row))
        for factor in 0..<factors {
          row[factor] = points[start + factors + factor]
          values.append(model(row))
          row[factor] = points[start + factor]
        }
        for factor in 0..<factors { row[factor] = points[start + factors + factor] }
        values.append(model(row))
      }
      return values
    }
    return SobolOutputs(runs: found.flatMap(\.self), factors: factors)
  }
}
