/// Euclidean distances between units, flat and symmetric.
struct Distances: Sendable {
  let count: Int
  private let values: [Double]

  /// `points[unit][feature]`.
  init(_ points: [[Double]]) {
    count = points.count
    var values = [Double](repeating: 0, count: points.count * points.count)
    for i in points.indices {
      for j in points.indices where j > i {
        var sum = 0.0
        for (a, b) in zip(points[i], points[j]) { sum += (a - b) * (a - b) }
        values[i * points.count + j] = sum.squareRoot()
        values[j * points.count + i] = sum.squareRoot()
      }
    }
    self.values = values
  }

  private init(count: Int, values: [Double]) {
    self.count = count
    self.values = values
  }

  subscript(_ i: Int, _ j: Int) -> Double { values[i * count + j] }

  /// The distances between these units alone.
  func picking(_ units: [Int]) -> Distances {
    Distances(count: units.count, values: units.flatMap { i in units.map { self[i, $0] } })
  }
}
