import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Orienteering")
struct OrienteeringTests {
  /// Tsiligirides (1984) problem 1: start, finish, then thirty places; coordinates and scores as published.
  static let tsiligirides: [(x: Double, y: Double, score: Double)] = [
    (10.5, 14.4, 0), (11.2, 14.1, 0), (18.0, 15.9, 10), (18.3, 13.3, 10), (16.5, 9.3, 10), (15.4, 11.0, 10),
    (14.9, 13.2, 5), (16.3, 13.3, 5), (16.4, 17.8, 5), (15.0, 17.9, 5), (16.1, 19.6, 10), (15.7, 20.6, 10),
    (13.2, 20.1, 10), (14.3, 15.3, 5), (14.0, 5.1, 10), (11.4, 6.7, 15), (8.3, 5.0, 15), (7.9, 9.8, 10),
    (11.4, 12.0, 5), (11.2, 17.6, 5), (10.1, 18.7, 5), (11.7, 20.3, 10), (10.2, 22.1, 10), (9.7, 23.8, 10),
    (10.1, 26.4, 15), (7.4, 24.0, 15), (8.2, 19.9, 15), (8.7, 17.7, 10), (8.9, 13.6, 10), (5.6, 11.1, 10),
    (4.9, 18.9, 10), (7.3, 18.8, 10),
  ]

  private static var distances: DistanceMatrix {
    DistanceMatrix(x: tsiligirides.map(\.x), y: tsiligirides.map(\.y), metric: .euclid)
  }

  /// Best known scores of set 1 by budget (Chao, Golden & Wasil 1996, EJOR 88, table 2).
  @Test(
    "reaches the best known scores of Tsiligirides' first problem",
    arguments: [(5.0, 10.0), (10, 15), (15, 45), (20, 65), (30, 110)])
  func tsiligirides(_ budget: Double, _ best: Double) throws {
    let route = try Orienteering.route(
      Self.distances, scores: Self.tsiligirides.map(\.score), start: 0, finish: 1, budget: budget)
    #expect(route.score == best)
    #expect(route.length <= budget + 1e-9)
    #expect(route.bound >= best)
    #expect(route.order.first == 0)
    #expect(route.order.last == 1)
    #expect(Set(route.order).count == route.order.count)
  }

  @Test("gives one route for one seed, and never more than the bound")
  func deterministic() throws {
    let scores = Self.tsiligirides.map(\.score)
    let first = try Orienteering.route(Self.distances, scores: scores, start: 0, finish: 0, budget: 50, rounds: 300)
    let second = try Orienteering.route(Self.distances, scores: scores, start: 0, finish: 0, budget: 50, rounds: 300)
    #expect(first == second)
    #expect(first.score <= first.bound)
    #expect(first.bound <= scores.reduce(0, +))
  }

  @Test("stays at the start when nothing is within the budget, and proves it")
  func nothingInReach() throws {
    let distances = DistanceMatrix(x: [0, 10], y: [0, 0], metric: .euclid)
    let route = try Orienteering.route(distances, scores: [3, 5], start: 0, finish: 0, budget: 19)
    #expect(route == PlannedRoute(order: [0], length: 0, score: 3, bound: 3, isOptimal: true))
    let further = try Orienteering.route(distances, scores: [3, 5], start: 0, finish: 0, budget: 20)
    #expect(further.order == [0, 1])
    #expect(further.score == 8)
  }

  @Test("counts the visit of each place once, by halves on its edges")
  func visits() {
    let times = DistanceMatrix(x: [0, 3, 3], y: [0, 0, 4], metric: .euclid).addingVisits([1, 2, 4])
    #expect(times.length(of: [0, 1, 2, 0]) == 12 + 7)
  }

  @Test("refuses a negative score, and a finish beyond the budget, in full words")
  func refusals() {
    let distances = DistanceMatrix(x: [0, 10], y: [0, 0], metric: .euclid)
    #expect(
      throws: MethodFailure("route", "score -1.0 is not a number from 0 up", row: 2, hint: "give scores from 0 up")
    ) {
      try Orienteering.route(distances, scores: [0, -1], start: 0, finish: 0, budget: 5)
    }
    #expect(
      throws: MethodFailure(
        "route", "the finish is 10.0 from the start and the budget is 5.0",
        hint: "raise the budget, or choose a nearer finish")
    ) {
      try Orienteering.route(distances, scores: [0, 1], start: 0, finish: 1, budget: 5)
    }
  }

  @Test("measures a degree of the meridian as 111.195 km")
  func haversine() {
    #expect(abs(RouteMetric.haversine.distance(x1: 60, y1: 56, x2: 60, y2: 57) - 111.195) < 0.001)
  }

  /// On a line at 0, 1 and 2 the places cost 1 and 3/2 and the start 3/2. A limit of 3.5 leaves 2: all of the second place, a
  /// third of its room to the first.
  @Test("the bound takes places by score for their least cost, the last in part")
  func fractional() {
    func bound(_ limit: Double) -> Double {
      OrienteeringProblem(
        distances: DistanceMatrix(x: [0, 1, 2], y: [0, 0, 0], metric: .euclid), scores: [0, 4, 10], start: 0, finish: 0,
        limit: limit, places: [1, 2]
      ).fractionalBound()
    }
    #expect(bound(3.5) == 12 && bound(4) == 14 && bound(2.25) == 5 && bound(1) == 0)
  }
}
