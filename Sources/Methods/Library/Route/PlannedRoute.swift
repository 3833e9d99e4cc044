/// A route over places numbered as in its ``DistanceMatrix``.
public struct PlannedRoute: Hashable, Sendable {
  /// Places in the order of the visit. A closed route does not repeat its start.
  public var order: [Int]
  /// Cost of the way in the matrix's unit, with the way back of a closed route.
  public var length: Double
  /// Summed score of the places; 0 for a tour.
  public var score: Double
  /// For orienteering an upper bound of the score, for a tour a lower bound of the length.
  public var bound: Double
  /// Whether the route is proved to be the best.
  public var isOptimal: Bool

  public init(order: [Int], length: Double, score: Double, bound: Double, isOptimal: Bool) {
    self.order = order
    self.length = length
    self.score = score
    self.bound = bound
    self.isOptimal = isOptimal
  }
}
