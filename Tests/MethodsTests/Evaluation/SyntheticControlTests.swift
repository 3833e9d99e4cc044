import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Synthetic control")
struct SyntheticControlTests {
  private static let sources = "TERROIR_REFERENCE_DATA names no folder"

  private static func smoking() throws -> Table {
    let rows = try ReferenceData.rows("cases/synthetic-control-prop99/smoking.csv")
    func column(_ name: String) -> ColumnValues { .number(rows.map { $0[name].flatMap { Double($0) } }) }
    return table([
      "unit": .text(rows.map { $0["state"] }), "time": .integer(rows.map { $0["year"].flatMap { Int($0) } }),
      "outcome": column("cigsale"), "cigsale": column("cigsale"), "lnincome": column("lnincome"),
      "beer": column("beer"), "age15to24": column("age15to24"), "retprice": column("retprice"),
    ])
  }

  private static func spec() throws -> Table {
    let rows = try ReferenceData.rows("cases/synthetic-control-prop99/spec.csv")
    return table([
      "predictor": .text(rows.map { $0["predictor"] }), "from": .integer(rows.map { $0["from"].flatMap { Int($0) } }),
      "to": .integer(rows.map { $0["to"].flatMap { Int($0) } }),
    ])
  }

  private static func california(
    _ parameters: [String: ParameterValue], withSpec: Bool = false
  ) throws -> Table {
    let own: [String: ParameterValue] = ["treated": .list([.text("California")]), "from": .integer(1989)]
    return try SyntheticControl.run(
      MethodInput(
        table: smoking(), tables: withSpec ? ["spec": spec()] : [:], parameters: parameters.merging(own) { $1 }))
  }

  private static func weights(_ found: Table) throws -> [String: Double] {
    let (units, values) = (try #require(texts(found, "unit")), try #require(numbers(found, "weight")))
    return Dictionary(
      uniqueKeysWithValues: zip(units, values).compactMap { unit, weight in unit.map { ($0, weight ?? 0) } })
  }

  @Test(
    "Proposition 99 by differences, by mixtures of outcomes and by both: the published -27.3, -19.6, -15.6",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func published() throws {
    let reference = try ReferenceCase("synthetic-control-prop99")
    let plain = ["placebos": ParameterValue.boolean(false)]
    for (method, key) in [("did", "did"), ("scm", "sc_synthdid"), ("sdid", "sdid")] {
      let found = try Self.california(plain.merging(["method": .text(method), "solver": .text("synthdid")]) { $1 })
      let effect = try #require(note(found, "effect"))
      #expect(reference.holds("synthdid_pkg_\(key)", effect), "\(method): \(effect)")
      // The optimum itself is near, and its slack is none.
      let exact = try Self.california(plain.merging(["method": .text(method)]) { $1 })
      #expect(isClose(note(exact, "effect"), effect, within: 0.12))
      #expect((note(exact, "slack") ?? 1) < 1e-8 && (note(found, "slack") ?? 0) >= (note(exact, "slack") ?? 0))
    }
  }

  @Test(
    "Proposition 99: the weights of states and of years of synthetic difference-in-differences",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func differenceWeights() throws {
    let found = try Self.california([
      "method": .text("sdid"), "detail": .text("weights"), "placebos": .boolean(false), "solver": .text("synthdid"),
    ])
    let weights = try Self.weights(found)
    let wanted = try ReferenceData.rows("cases/synthetic-control-prop99/expected_sdid_unit_weights.csv")
    #expect(wanted.count == 38 && weights.count == 38)
    for row in wanted {
      #expect(isClose(weights[row["unit"] ?? ""], Double(row["omega"] ?? "") ?? .nan, within: 0.002), "\(row)")
    }
    let gaps = try Self.california(["method": .text("sdid"), "placebos": .boolean(false), "solver": .text("synthdid")])
    let years = try #require(numbers(gaps, "time_weight"))
    let times = try ReferenceData.rows("cases/synthetic-control-prop99/expected_sdid_time_weights.csv")
    for (place, row) in times.enumerated() {
      #expect(isClose(years[place], Double(row["lambda"] ?? "") ?? .nan, within: 0.002), "\(row)")
    }
  }

  @Test(
    "Proposition 99 with equal importance of predictors: the exact mixture",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func equal() throws {
    let reference = try ReferenceCase("synthetic-control-prop99")
    let found = try Self.california(
      ["importance": .text("equal"), "detail": .text("weights"), "placebos": .boolean(false)], withSpec: true)
    #expect(reference.holds("inner_qp_equal_V_objective", note(found, "loss")))
    #expect(reference.holds("inner_qp_equal_V_att", note(found, "effect")))
    let weights = try Self.weights(found)
    for row in try ReferenceData.rows("cases/synthetic-control-prop99/expected_inner_qp_equal_V.csv") {
      #expect(isClose(weights[row["state"] ?? ""], Double(row["weight"] ?? "") ?? .nan, within: 0.005), "\(row)")
    }
  }

  @Test(
    "Proposition 99 with importance by fit: no worse than the packages, and the first of 39 by its placebos",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func nested() throws {
    let reference = try ReferenceCase("synthetic-control-prop99")
    let found = try Self.california(["detail": .text("placebos")], withSpec: true)
    let most = try #require(reference["max_acceptable_pre_mspe_nested_fit"]?.number)
    let fit = try #require(note(found, "pre_mspe"))
    #expect(fit <= most && fit < 3.1, "\(fit)")
    #expect(reference.holds("placebo_rank_mspe_ratio", note(found, "rank")))
    #expect(reference.holds("placebo_p_value", note(found, "p")))
    #expect(found.rowCount == 39)
  }

  @Test("the nearest mixture is exact: a vertex, an edge's foot by hand, and never farther than random mixtures")
  func mixture() {
    let vertex = NearestMixture([0, 0, 4, 0, 0, 4], dimensions: 2, target: [-1, -1])
    #expect(vertex.weights == [1, 0, 0] && vertex.distance == 2)
    let edge = NearestMixture([0, 0, 4, 0, 0, 4], dimensions: 2, target: [3, 3])
    #expect(isClose(edge.weights[1], 0.5) && isClose(edge.weights[2], 0.5) && isClose(edge.distance, 2))
    let inside = NearestMixture([0, 0, 4, 0, 0, 4], dimensions: 2, target: [1, 2])
    #expect(isClose(inside.distance, 0, within: 1e-20) && isClose(inside.weights[2], 0.5, within: 1e-12))
    var stream = RandomStream(seed: 3, method: "mixture")
    for _ in 0..<30 {
      let points = (0..<60).map { _ in stream.normal() }
      let target = (0..<6).map { _ in 0.6 * stream.normal() }
      for ridge in [0, 0.3] {
        let best = NearestMixture(points, dimensions: 6, target: target, ridge: ridge)
        #expect(
          best.gap < 1e-10 && isClose(best.weights.reduce(0, +), 1, within: 1e-12)
            && best.weights.allSatisfy { $0 >= 0 })
        for _ in 0..<20 {
          // A step from the optimum towards any mixture does not come nearer.
          let other = stream.dirichlet([Double](repeating: 0.5, count: 10))
          let near = zip(best.weights, other).map { 0.99 * $0 + 0.01 * $1 }
          let distance = (0..<6).reduce(0.0) { sum, place in
            let gap = near.indices.reduce(-target[place]) { $0 + near[$1] * points[$1 * 6 + place] }
            return sum + gap * gap
          }
          #expect(distance + ridge * near.reduce(0) { $0 + $1 * $1 } >= best.distance - 1e-9)
        }
      }
    }
  }

  /// Donors that walk at random, and a treated unit that is a mixture of three of them with an effect of 5 from 12 on.
  private static func walks(_ effect: Double = 5) -> Table {
    var stream = RandomStream(seed: 8, method: "walks")
    var paths = (0..<9).map { _ in [Double](repeating: 0, count: 16) }
    for unit in paths.indices {
      var level = 50 + 5 * stream.normal()
      for time in 0..<16 {
        level += stream.normal()
        paths[unit][time] = level
      }
    }
    let own = (0..<16).map { time -> Double in
      let mixture = 0.5 * paths[0][time] + 0.3 * paths[1][time]
      return mixture + 0.2 * paths[2][time] + (time >= 12 ? effect : 0)
    }
    let all = [own] + paths
    return table([
      "unit": .text((0..<160).map { $0 < 16 ? "own" : "donor \($0 / 16)" }),
      "time": .integer((0..<160).map { $0 % 16 }),
      "outcome": .number(all.flatMap(\.self)),
    ])
  }

  private static func run(_ table: Table, _ parameters: [String: ParameterValue]) throws -> Table {
    try SyntheticControl.run(
      MethodInput(
        table: table,
        parameters: parameters.merging(["treated": .list([.text("own")]), "from": .integer(12)]) { own, _ in own }))
  }

  @Test("a mixture that was made is found with its effect, by every estimator; leaving one of its donors out is told")
  func recovery() throws {
    let input = Self.walks()
    for method in ["scm", "sdid", "augmented"] {
      let found = try Self.run(input, ["method": .text(method)])
      #expect(isClose(note(found, "effect"), 5, within: method == "scm" ? 1e-6 : 1), "\(method)")
    }
    let weights = try Self.weights(Self.run(input, ["detail": .text("weights")]))
    #expect(isClose(weights["donor 1"], 0.5, within: 1e-6) && isClose(weights["donor 3"], 0.2, within: 1e-6))
    let left = try Self.run(input, ["detail": .text("leave-one-out")])
    #expect(try #require(texts(left, "left_out")) == ["donor 1", "donor 2", "donor 3"])
    #expect(try #require(numbers(left, "pre_mspe")).allSatisfy { ($0 ?? 0) > 1e-3 })
    let placebos = try Self.run(input, ["detail": .text("placebos")])
    #expect(placebos.rowCount == 10 && isClose(note(placebos, "p"), 0.1) && integers(placebos, "rank")?.first == 1)
  }

  @Test("of mixtures that meet the predictors exactly, the one that follows the outcomes before best is taken")
  func metPredictors() throws {
    for importance in ["nested", "equal"] {
      let found = try SyntheticControl.run(
        MethodInput(
          table: PeerPanel(0).walks, roles: ["predictors": ["p0", "p1", "p2", "p3"]],
          parameters: [
            "treated": .list([.text("u10")]), "from": .integer(12), "placebos": .boolean(false),
            "importance": .text(importance), "detail": .text("predictors"),
          ]))
      // By quadprog 0.1.14, with the predictors as equalities.
      #expect(isClose(note(found, "pre_mspe"), 0.0472519, within: 1e-6), "\(note(found, "pre_mspe") ?? -1)")
      #expect((note(found, "loss") ?? 1) < 1e-11)
      let (actual, synthetic) = (try #require(numbers(found, "actual")), try #require(numbers(found, "synthetic")))
      for place in actual.indices { #expect(isClose(synthetic[place], actual[place] ?? .nan, within: 1e-5)) }
      guard case .text(let caution)? = found.notes.first(where: { $0.name == "caution" })?.value else {
        Issue.record("no caution")
        continue
      }
      #expect(caution.contains("met whatever their importance"))
    }
  }

  @Test("bad input is refused with what to do")
  func refusals() throws {
    func refusal(_ reason: Phrase, row: Int? = nil, _ hint: Phrase) -> MethodFailure {
      MethodFailure("synthetic-control", reason, row: row, hint: hint)
    }
    let input = Self.walks()
    #expect(throws: refusal("there is no unit Paris", "Units: donor 1, donor 2, donor 3, donor 4, donor 5 and 5 more."))
    {
      try Self.run(input, ["treated": .list([.text("Paris")])])
    }
    #expect(throws: refusal("there are 1 times before 1", "Two times before the start and one after it are needed.")) {
      try Self.run(input, ["from": .integer(1)])
    }
    #expect(throws: refusal("there is no time from 40 on", "Two times before the start and one after it are needed.")) {
      try Self.run(input, ["from": .integer(40)])
    }
    let spec = table(["predictor": .text(["outcome"]), "from": .integer([3]), "to": .integer([13])])
    #expect(
      throws: refusal("spec: 13 is not before 12", row: 1, "Predictors of a time under treatment carry its effect.")
    ) {
      try SyntheticControl.run(
        MethodInput(
          table: input, tables: ["spec": spec],
          parameters: ["treated": .list([.text("own")]), "from": .integer(12)]))
    }
  }
}
