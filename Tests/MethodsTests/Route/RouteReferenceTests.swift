import Foundation
import TerroirMethods
import Testing

/// The folder of the reference cases; nil where the environment names none, and then these tests are skipped by name.
private let reference = ProcessInfo.processInfo.environment["TERROIR_REFERENCE_DATA"].flatMap {
  FileManager.default.fileExists(atPath: "\($0)/cases") ? $0 : nil
}

@Suite("Route reference cases", .enabled(if: reference != nil, "TERROIR_REFERENCE_DATA names no folder"))
struct RouteReferenceTests {
  @Test("tours berlin52 in 7542, the proved optimum (TSPLIB)")
  func berlin52() throws {
    let rows = try Self.lines("cases/route-tsp-berlin52/points.csv").dropFirst()
      .map { $0.split(separator: ",").compactMap { Double($0) } }
    let tour = Tour.closed(DistanceMatrix(x: rows.map { $0[1] }, y: rows.map { $0[2] }, metric: .tsplib), kicks: 2000)
    #expect(tour.length == 7542)
    #expect(tour.bound > 0.99 * 7542)
    #expect(tour.bound <= 7542)
  }

  /// Optima 29, 37 (Fischetti et al. 1998) and 1674 (proved); best found 1897 and 1036.
  @Test(
    "gathers the proved or best known scores of OPLib",
    arguments: [
      ("eil51-gen1-50", 29.0), ("berlin52-gen1-50", 37), ("eil51-gen2-50", 1674), ("berlin52-gen2-50", 1897),
      ("berlin52-gen3-50", 1036),
    ])
  func oplib(_ name: String, _ best: Double) throws {
    let problem = try Self.problem("cases/orienteering-oplib/\(name).oplib")
    let route = try Orienteering.route(
      problem.distances, scores: problem.scores, start: 0, finish: 0, budget: problem.limit, rounds: 4000)
    #expect(route.score >= best)
    #expect(route.length <= problem.limit)
    #expect(route.bound >= best)
  }

  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: "\(reference ?? "")/\(path)", encoding: .utf8).split(whereSeparator: \.isNewline)
      .map(String.init)
  }

  private static func problem(_ path: String) throws -> (distances: DistanceMatrix, scores: [Double], limit: Double) {
    var (x, y, scores): ([Double], [Double], [Double]) = ([], [], [])
    var limit = 0.0
    var section = ""
    for line in try lines(path) {
      if line.hasPrefix("COST_LIMIT") { limit = Double(line.split(separator: " ").last ?? "") ?? 0 }
      if line.hasSuffix("_SECTION") { section = line }
      let numbers = line.split(separator: " ").compactMap { Double($0) }
      if section == "NODE_COORD_SECTION", numbers.count == 3 {
        x.append(numbers[1])
        y.append(numbers[2])
      }
      if section == "NODE_SCORE_SECTION", numbers.count == 2 { scores.append(numbers[1]) }
    }
    return (DistanceMatrix(x: x, y: y, metric: .tsplib), scores, limit)
  }
}
