import Foundation

/// Nodes and weights by which a polynomial of degree up to 2 n - 1 is integrated exactly over an interval.
public struct GaussLegendre: Sendable {
  public let nodes: [Double]
  public let weights: [Double]

  /// `count` nodes over `low` to `high`, by Newton's steps on Legendre's polynomials.
  public init(_ count: Int, from low: Double, to high: Double) {
    var (nodes, weights) = ([Double](), [Double]())
    for index in 0..<count {
      var x = cos(.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
      var slope = 1.0
      for _ in 0..<100 {
        var (value, before) = (1.0, 0.0)
        for degree in 0..<count {
          let next = ((2 * Double(degree) + 1) * x * value - Double(degree) * before) / Double(degree + 1)
          (before, value) = (value, next)
        }
        slope = Double(count) * (x * value - before) / (x * x - 1)
        let step = value / slope
        x -= step
        if abs(step) < 1e-15 { break }
      }
      nodes.append(0.5 * (low + high) - 0.5 * (high - low) * x)
      weights.append((high - low) / ((1 - x * x) * slope * slope))
    }
    (self.nodes, self.weights) = (nodes, weights)
  }
}
