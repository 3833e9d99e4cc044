import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Matching")
struct MatchingTests {
  private func run(
    _ units: [String], _ treatment: [Int], _ x: [[Double]], _ outcome: [Double]? = nil,
    _ parameters: [String: ParameterValue] = [:]
  ) throws -> Table {
    var input = table(["unit": .text(units), "treatment": .integer(treatment)])
    for (place, values) in x.enumerated() {
      input.columns.append(TableColumn(Column("x\(place)", .number, ""), .number(values)))
    }
    if let outcome { input.columns.append(TableColumn(Column("outcome", .number, ""), .number(outcome))) }
    return try Matching.run(
      MethodInput(table: input, roles: ["covariates": x.indices.map { "x\($0)" }], parameters: parameters))
  }

  private let units = ["a", "b", "c", "d", "e", "f"]
  private let treatment = [1, 1, 0, 0, 0, 0]
  private let x = [2.0, 3, 1, 2.1, 2.9, 0.5]

  @Test("two treated units and four others by hand: pairs, effect, error and balance")
  func byHand() throws {
    let found = try run(units, treatment, [x], [10, 12, 4, 7, 8, 3])
    #expect(texts(found, "control") == ["d", "e"] && isClose(note(found, "att"), 3.5))
    // Differences 3 and 4 about 3.5; no control serves twice.
    #expect(isClose(note(found, "se"), 0.5.squareRoot() / 2))
    let balance = try run(units, treatment, [x], nil, ["detail": .text("balance")])
    #expect(isClose(numbers(balance, "after")?[0], 2.5) && isClose(numbers(balance, "smd_after")?[0], 0))
    #expect(isClose(numbers(balance, "smd_before")?[0], (2.5 - 1.625) / 0.5.squareRoot()))
  }

  @Test("one control that serves twice widens the error; without replacement the harder to match chooses first")
  func replacement() throws {
    let close = [2.9, 3, 1, 0, 2.95, 0.5]
    let found = try run(units, treatment, [close], [10, 12, 4, 7, 8, 3])
    #expect(texts(found, "control") == ["e", "e"] && isClose(note(found, "att"), 3))
    // (2 - 3)^2 + (4 - 3)^2 + K (K - 1) s^2 = 2 + 2 (8 - 4)^2 / 2, over 2^2: the nearest control to e is c.
    #expect(isClose(note(found, "se"), 18.0.squareRoot() / 2))
    let once = try run(units, treatment, [close], nil, ["replacement": .boolean(false)])
    #expect(texts(once, "control") == ["c", "e"])
  }

  @Test("Mahalanobis's distance does not depend on units of measure, nor on mixing covariates")
  func mahalanobis() throws {
    var stream = RandomStream(seed: 3, method: "matching")
    let names = (0..<40).map { "u\(10 + $0)" }
    let (one, other) = ((0..<40).map { _ in stream.normal() }, (0..<40).map { _ in stream.normal() })
    let flags = (0..<40).map { $0 % 4 == 0 ? 1 : 0 }
    let plain = try run(names, flags, [one, other], nil, ["distance": .text("mahalanobis")])
    let mixed = try run(
      names, flags, [zip(one, other).map { 100 * $0 + 30 * $1 }, other.map { 0.01 * $0 }], nil,
      ["distance": .text("mahalanobis")])
    #expect(texts(plain, "control") == texts(mixed, "control"))
  }

  @Test("where treatment follows a covariate that moves the outcome, matching takes away what it confounds")
  func confounding() throws {
    var (plain, matched): ([Double], [Double]) = ([], [])
    for draw in 0..<40 {
      var stream = RandomStream(seed: 5, method: "confounding", draw: draw)
      let x = (0..<200).map { _ in stream.normal() }
      let flags = x.map { stream.uniform() < 1 / (1 + exp(1 - $0)) ? 1 : 0 }
      let y = zip(x, flags).map { 3 * $0 + 2 * Double($1) + stream.normal() }
      let found = try run((0..<200).map { "u\(1000 + $0)" }, flags, [x], y)
      matched.append(try #require(note(found, "att")))
      let (own, others) = (y.indices.filter { flags[$0] == 1 }, y.indices.filter { flags[$0] == 0 })
      plain.append(
        own.map { y[$0] }.reduce(0, +) / Double(own.count) - others.map { y[$0] }.reduce(0, +) / Double(others.count))
    }
    #expect(abs(matched.reduce(0, +) / 40 - 2) < 0.15 && plain.reduce(0, +) / 40 > 3.5)
  }

  @Test("doses, one side only, and covariates that tell both sides apart are refused")
  func refusals() throws {
    #expect(throws: MethodFailure("matching", "treatment is 2.0", row: 1, hint: "Give 1 or 0.")) {
      try run(units, [2, 1, 0, 0, 0, 0], [x])
    }
    #expect(throws: MethodFailure("matching", "no unit is treated", hint: "Give units of both kinds.")) {
      try run(units, [0, 0, 0, 0, 0, 0], [x])
    }
    #expect(
      throws: MethodFailure(
        "matching", "the covariates tell treated and untreated apart: no one is alike",
        hint: "Leave out what decides the treatment, or take distance=mahalanobis.")
    ) { try run(units, treatment, [[9, 8, 1, 2, 3, 4]]) }
  }
}
