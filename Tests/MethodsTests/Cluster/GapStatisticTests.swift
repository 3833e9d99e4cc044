import Foundation
import TerroirKernel
import TerroirMethods
import Testing

@Suite("The gap statistic")
struct GapStatisticTests {
  /// Points round centres, each coordinate standard normal.
  private static func cloud(_ groups: [(centre: [Double], count: Int)], seed: UInt64 = 3) -> [[Double]] {
    var numbers = RandomStream(seed: seed, method: "gap-test")
    return groups.flatMap { group in (0..<group.count).map { _ in group.centre.map { $0 + numbers.normal() } } }
  }

  /// The squares about one mean and within four groups are R's for `kmeans(ruspini, 4)`: 244,373.9 and 12,881.05.
  @Test(
    "finds Ruspini's four groups, as R's clusGap does in its example", arguments: Clustering.Rule.allCases,
    GapStatistic.Reference.allCases)
  func ruspini(_ rule: Clustering.Rule, _ reference: GapStatistic.Reference) throws {
    let found = try GapStatistic(
      Ruspini.points, rule: rule, upTo: 6, reference: reference, references: 20, starts: 5)
    #expect(found.count() == 4, "\(found.gaps)")
    #expect(isClose(exp(found.logarithms[0]), 244_373.9, within: 0.05))
    #expect(isClose(exp(found.logarithms[3]), 12_881.05, within: 0.005))
    #expect(!found.errors.isEmpty && found.errors.allSatisfy { $0 > 0 && $0 < 0.3 })
  }

  @Test("finds three groups of 25, 25 and 50 about (0, 0), (0, 5) and (5, -3), the paper's second scenario")
  func three() throws {
    let points = Self.cloud([([0, 0], 25), ([0, 5], 25), ([5, -3], 50)])
    #expect(try GapStatistic(points, rule: .kmeans, upTo: 6, references: 30, starts: 5).count() == 3)
  }

  @Test("finds one where points are uniform, the paper's first scenario, and where one cloud lies aslant")
  func none() throws {
    var numbers = RandomStream(seed: 11, method: "gap-uniform")
    let square = (0..<80).map { _ in [numbers.uniform(), numbers.uniform(), numbers.uniform()] }
    #expect(try GapStatistic(square, rule: .ward, upTo: 5, references: 30).count() == 1)
    let line = (0..<80).map { _ -> [Double] in
      let place = 10 * numbers.uniform()
      return [place + 0.1 * numbers.normal(), place + 0.1 * numbers.normal()]
    }
    #expect(try GapStatistic(line, rule: .ward, upTo: 5, references: 30).count() == 1)
    // The box of the features is a square about the line, in which points would lie farther apart.
    #expect(try GapStatistic(line, rule: .ward, upTo: 5, reference: .features, references: 30).count() > 1)
  }

  @Test("clusters that lie in pairs are pairs by the first gap that is not exceeded, and single by the highest")
  func rules() throws {
    let pairs = [[0.0, 0], [5, 0], [60, 0], [65, 0], [0, 60], [5, 60]]
    let points = Self.cloud(pairs.map { (centre: $0, count: 15) })
    let found = try GapStatistic(points, rule: .ward, upTo: 8, references: 30)
    #expect(found.count(.first) == 3, "\(found.gaps)")
    #expect(found.count(.highest) == 6, "\(found.gaps)")
  }

  @Test("the gap of a reference set itself is about 0, and threads change nothing")
  func reference() throws {
    var numbers = RandomStream(seed: 2, method: "gap-uniform")
    let square = (0..<60).map { _ in [numbers.uniform(), numbers.uniform()] }
    let found = try GapStatistic(square, rule: .ward, upTo: 4, reference: .features, references: 40, workers: 1)
    #expect(zip(found.gaps, found.errors).allSatisfy { abs($0) < 3 * $1 }, "\(found.gaps) \(found.errors)")
    #expect(try GapStatistic(square, rule: .ward, upTo: 4, reference: .features, references: 40, workers: 7) == found)
  }

  @Test("the method takes the number that the gap chooses, says how sure it is, and shows every number that was tried")
  func method() throws {
    let input = ClusterTests.input(Ruspini.points)
    let parameters: [String: ParameterValue] = [
      "choose": .text("gap"), "scale": .boolean(false), "references": .integer(20),
    ]
    let found = try ClusterTests.run(input, parameters)
    #expect(note(found, "k") == 4)
    #expect(found.notes.map(\.name) == ["k", "silhouette", "within", "gap", "gap_error"])
    let table = try ClusterTests.run(input, parameters.merging(["detail": .text("numbers")]) { own, _ in own })
    #expect(integers(table, "clusters") == Array(1...10))
    #expect(numbers(table, "gap")?[3] == note(found, "gap") && note(table, "k") == 4)
    #expect(isClose(numbers(table, "silhouette")?[3] ?? nil, 0.737657, within: 5e-7))
    #expect(try ClusterTests.run(input.reversed, parameters) == found)
    let plain = try ClusterTests.run(input, ["detail": .text("numbers")])
    #expect(plain.columns.map(\.name) == ["clusters", "silhouette"] && integers(plain, "clusters") == Array(2...10))
  }

  @Test("where the gap finds no clusters there is one, and no silhouette")
  func one() throws {
    let points = (0..<40).map { index -> [Double] in
      var numbers = RandomStream(seed: 4, method: "cloud", draw: index)
      return [numbers.uniform(), numbers.uniform()]
    }
    let found = try ClusterTests.run(ClusterTests.input(points), ["choose": .text("gap")])
    #expect(note(found, "k") == 1)
    #expect(Set(integers(found, "cluster") ?? []) == [1])
    #expect(numbers(found, "silhouette")?.allSatisfy { $0 == nil } == true)
    #expect(
      found.notes.last
        == .init("undefined", .text("silhouette: the gap statistic finds no clusters")))
    // Two different points leave one number to try.
    let two = try ClusterTests.run(
      ClusterTests.input([[0, 0], [0, 0], [1, 1]]), ["choose": .text("gap"), "detail": .text("numbers")])
    #expect(integers(two, "clusters") == [1])
  }

  @Test(
    "where the points lie does not matter, only how they lie to each other", arguments: GapStatistic.Reference.allCases)
  func place(_ reference: GapStatistic.Reference) throws {
    func gaps(_ shift: [Double]) throws -> [Double] {
      let points = Ruspini.points.map { [$0[0] + shift[0], $0[1] + shift[1]] }
      return try GapStatistic(points, rule: .ward, upTo: 5, reference: reference, references: 10).gaps
    }
    let own = try gaps([0, 0])
    for shift in [[4096.0, 0], [-64, 256]] {
      #expect(zip(try gaps(shift), own).allSatisfy { isClose($0, $1, within: 1e-6) }, "\(shift)")
    }
  }
}
