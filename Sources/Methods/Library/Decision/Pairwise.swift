import Foundation

/// Weights from pairwise judgements (analytic hierarchy process).
///
/// w is the principal right eigenvector of the reciprocal matrix a_ij, summing to one; lambda_max its eigenvalue;
/// CI = (lambda_max - n) / (n - 1); CR = CI / RI, acceptable below 0.10. RI is Saaty's random index of 2008, or of 1980.
///
/// Source: Saaty (2008), Decision making with the analytic hierarchy process, Int. J. Services Sciences 1(1).
public struct Pairwise: Hashable, Sendable {
  /// One per item, in the order of the matrix.
  public var weights: [Double]
  public var lambdaMax: Double
  public var consistencyIndex: Double
  /// Zero for one and two items, which cannot be inconsistent; nil beyond the table of random indices.
  public var consistencyRatio: Double?

  /// How weights are taken from the matrix.
  public enum Rule: String, CaseIterable, Sendable {
    case eigenvector
    /// Row geometric means (Crawford and Williams 1985).
    case geometric
  }

  /// Which table of random indices divides CI.
  public enum Index: String, CaseIterable, Sendable {
    case saaty2008 = "saaty-2008"
    case saaty1980 = "saaty-1980"

    var values: [Double] {
      switch self {
      case .saaty2008: [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49]
      case .saaty1980: [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]
      }
    }
  }

  /// Computes the weights of a square matrix of positive judgements.
  public init(_ judgements: [[Double]], rule: Rule = .eigenvector, index: Index = .saaty2008) {
    let count = judgements.count
    var vector = judgements.map { row in Foundation.exp(Summation.sum(row.map { Foundation.log($0) }) / Double(count)) }
    Self.normalise(&vector)
    if rule == .eigenvector {
      // Power iteration: the matrix is positive, so it converges to the principal vector from any positive start.
      for _ in 0..<10_000 {
        var next = Self.product(judgements, vector)
        Self.normalise(&next)
        let change = zip(next, vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
        vector = next
        if change < 1e-15 { break }
      }
    }
    weights = vector
    let image = Self.product(judgements, vector)
    lambdaMax = Summation.sum(zip(image, vector).lazy.map { $0 / $1 }) / Double(max(count, 1))
    consistencyIndex = count > 1 ? (lambdaMax - Double(count)) / Double(count - 1) : 0
    if count < 3 {
      consistencyRatio = 0
    } else {
      consistencyRatio = count - 3 < index.values.count ? consistencyIndex / index.values[count - 3] : nil
    }
  }

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in Summation.sum(zip(row, vector).lazy.map { $0 * $1 }) }
  }

  private static func normalise(_ vector: inout [Double]) {
    let sum = Summation.sum(vector)
    if sum > 0 { for index in vector.indices { vector[index] /= sum } }
  }
}
