import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("The search for an orienteering route")
struct OrienteeringSearchTests {
  private static func problem(_ count: Int, budget: Double, seed: UInt64) -> OrienteeringProblem {
    var draws = RandomStream(seed: seed, method: "test")
    let x = (0...count).map { _ in draws.uniform() * 100 }
    let y = (0...count).map { _ in draws.uniform() * 100 }
    let scores = (0...count).map { _ in Double(1 + draws.index(below: 100)) }
    return OrienteeringProblem(
      distances: DistanceMatrix(x: x, y: y, metric: .euclid), scores: scores, start: 0, finish: 0, limit: budget,
      places: Array(1...count))
  }

  @Test("finds what the exact method proves, on small problems", arguments: 1...12)
  func exact(_ seed: Int) throws {
    let problem = Self.problem(12, budget: 120 + Double(seed) * 12, seed: UInt64(seed))
    let (exact, found) = (problem.exactPath(), try problem.recreatedPath(rounds: 4000, seed: 1))
    func score(_ path: [Int]) -> Double { path.dropFirst().dropLast().reduce(0) { $0 + problem.scores[$1] } }
    #expect(score(found) == score(exact))
    #expect(problem.distances.length(of: found) <= problem.limit)
    #expect(Set(found.dropLast()).count == found.count - 1 && found.first == 0 && found.last == 0)
  }

  @Test("keeps what a path knows of itself right through any moves")
  func bookkeeping() {
    let problem = Self.problem(40, budget: 400, seed: 7)
    let size = 42
    var costs = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<size { costs[row * size + column] = problem.distances[row % 41, column % 41] }
    }
    let scores = [0] + problem.scores[1...40] + [0]
    let near = (0..<size).map { node in
      (1...40).filter { $0 != node }.sorted { costs[node * size + $0] < costs[node * size + $1] }.map(Int32.init)
    }
    var path = InsertionPath(costs: costs, scores: scores, near: near)
    var draws = RandomStream(seed: 3, method: "test")
    for step in 0..<400 {
      if path.outside.isEmpty || (step > 20 && draws.index(below: 2) == 0) {
        let inner = path.order.dropFirst().dropLast()
        if let node = inner.randomElement(using: &draws) { path.remove(node) }
      } else {
        path.insert(path.outside[draws.index(below: path.outside.count)])
      }
      let order = path.order
      let length = zip(order, order.dropFirst()).reduce(0.0) { $0 + path.cost($1.0, $1.1) }
      #expect(abs(path.length - length) < 1e-6)
      #expect(abs(path.score - order.reduce(0) { $0 + scores[Int($1)] }) < 1e-9)
      #expect(order.count + path.outside.count == size && path.outside.allSatisfy { !path.holds($0) })
    }
  }

  @Test("lets five hundred places into no more than the budget, and never beyond the bound")
  func large() throws {
    let problem = Self.problem(500, budget: 400, seed: 5)
    let route = try Orienteering.route(
      problem.distances, scores: problem.scores, start: 0, finish: 0, budget: 400, rounds: 300)
    #expect(route.length <= 400 + 1e-6 && route.score <= route.bound && route.order.count > 60)
  }
}
