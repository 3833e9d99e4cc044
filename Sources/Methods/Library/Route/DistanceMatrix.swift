/// Symmetric travel costs between places, in one unit: km, hours, or the unit of the coordinates.
public struct DistanceMatrix: Hashable, Sendable {
  public let count: Int
  private let values: [Double]

  /// Distances of the points (x, y); both arrays have one length and hold finite numbers.
  public init(x: [Double], y: [Double], metric: RouteMetric) {
    let size = min(x.count, y.count)
    var distances = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for j in (i + 1)..<max(size, i + 1) {
        let distance = metric.distance(x1: x[i], y1: y[i], x2: x[j], y2: y[j])
        distances[i * size + j] = distance
        distances[j * size + i] = distance
      }
    }
    count = size
    values = distances
  }

  private init(count: Int, values: [Double]) {
    self.count = count
    self.values = values
  }

  public subscript(from: Int, to: Int) -> Double { values[from * count + to] }

  /// Every distance times `factor`: a detour, or the inverse of a speed.
  public func scaled(by factor: Double) -> DistanceMatrix {
    DistanceMatrix(count: count, values: values.map { $0 * factor })
  }

  /// The costs with the time spent at each place: half of it on each edge that touches the place, so that any route
  /// pays the whole of it where it passes through, and half at an end it does not return to.
  public func addingVisits(_ visits: [Double]) -> DistanceMatrix {
    var costs = values
    for i in 0..<count {
      for j in 0..<count where i != j { costs[i * count + j] += (visits[i] + visits[j]) / 2 }
    }
    return DistanceMatrix(count: count, values: costs)
  }

  /// The summed cost along `order`.
  public func length(of order: [Int]) -> Double {
    var sum = 0.0
    for (from, to) in zip(order, order.dropFirst()) { sum += self[from, to] }
    return sum
  }
}
