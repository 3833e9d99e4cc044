import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Learning from several contexts")
struct LearnTests {
  private static let effects = [28.0, 8, -3, 7, -1, 1, 18, 12]
  private static let errors = [15.0, 10, 16, 11, 9, 11, 10, 18]

  private func schools(_ parameters: [String: ParameterValue]) throws -> Table {
    try Learn.run(
      MethodInput(
        table: table([
          "context": .text(["A", "B", "C", "D", "E", "F", "G", "H"]), "effect": .number(Self.effects),
          "se": .number(Self.errors),
        ]), parameters: parameters))
  }

  @Test(
    "eight schools: means, deviations and quantiles under four priors of the spread",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"),
    arguments: [
      ("halfnormal5_muflat", "half-normal", 5.0, false), ("halfnormal10_muflat", "half-normal", 10, false),
      ("halfcauchy5_mu_n0_5", "half-cauchy", 5, true), ("uniform_muflat", "flat", 1, false),
    ])
  func eightSchools(_ key: String, _ prior: String, _ scale: Double, _ isNormal: Bool) throws {
    let reference = try ReferenceCase("hierarchical-eight-schools")
    var parameters: [String: ParameterValue] = ["tau": .text(prior), "scale": .number(scale)]
    if isNormal { (parameters["mean"], parameters["deviation"]) = (.number(0), .number(5)) }
    let found = try schools(parameters)
    for (name, own) in [
      ("mu", "mu"), ("mu_sd", "mu_deviation"), ("tau", "tau"), ("tau_sd", "tau_deviation"),
      ("tau_median", "tau_median"),
    ] {
      #expect(reference.holds("\(key).\(name)", note(found, own)), "\(name): \(note(found, own) ?? 0)")
    }
    let columns = try ["posterior", "deviation", "low", "median", "high"].map { try #require(numbers(found, $0)) }
    for school in 0..<8 {
      #expect(reference.holds("\(key).theta\(school + 1)", columns[0][school]))
      #expect(reference.holds("\(key).theta\(school + 1)_sd", columns[1][school]))
      let quantiles = try #require(reference["\(key).theta\(school + 1)_q"]?.numbers)
      for (place, wanted) in quantiles.enumerated() {
        #expect(isClose(columns[2 + place][school], wanted, within: 0.02), "theta\(school + 1) \(place)")
      }
    }
    #expect(reference.holds("fixed_effect.mu", note(found, "fixed")))
    #expect(reference.holds("fixed_effect.se", note(found, "fixed_se")))
    #expect(reference.holds("Q", note(found, "q")))
  }

  @Test("no spread is complete pooling, a huge one none; a unit of measure scales everything")
  func limits() throws {
    let pooled = try schools(["tau": .text("known"), "scale": .number(0)])
    #expect(try #require(numbers(pooled, "posterior")).allSatisfy { isClose($0, 7.685616724956, within: 1e-9) })
    #expect(isClose(numbers(pooled, "deviation")?[3], 4.071919158396, within: 1e-9))
    let apart = try schools(["tau": .text("known"), "scale": .number(1e6)])
    for (value, effect) in zip(try #require(numbers(apart, "posterior")), Self.effects) {
      #expect(isClose(value, effect, within: 1e-6))
    }
    let plain = PartialPooling(Self.effects, errors: Self.errors, spread: .halfNormal(5))
    let scaled = PartialPooling(
      Self.effects.map { 1000 * $0 }, errors: Self.errors.map { 1000 * $0 }, spread: .halfNormal(5000))
    #expect(isClose(scaled?.contexts[0].high, 1000 * (plain?.contexts[0].high ?? .nan), within: 1e-6))
  }

  @Test("one normal prior and one estimate: the posterior of the textbook")
  func conjugate() {
    let found = PartialPooling([10], errors: [2], spread: .known(0), mean: .init(4, deviation: 1))
    #expect(isClose(found?.contexts[0].mean, (10.0 / 4 + 4) / (1.0 / 4 + 1), within: 1e-12))
    #expect(isClose(found?.contexts[0].deviation, (1 / 1.25).squareRoot(), within: 1e-12))
    #expect(isClose(found?.another.mean, found?.mean.mean ?? .nan, within: 1e-12))
  }

  @Test("intervals of the effects hold them in 93 to 97 % where effects come from the prior")
  func calibration() {
    var hits = 0
    for draw in 0..<150 {
      var stream = RandomStream(seed: 4, method: "learn", draw: draw)
      let spread = abs(stream.normal()) * 2
      let middle = 3 * stream.normal()
      let (truths, errors) = (
        (0..<6).map { _ in middle + spread * stream.normal() }, (0..<6).map { 1 + Double($0) / 2 }
      )
      let effects = zip(truths, errors).map { $0 + $1 * stream.normal() }
      let found = PartialPooling(effects, errors: errors, spread: .halfNormal(2), mean: .init(0, deviation: 3))
      for (belief, truth) in zip(found?.contexts ?? [], truths) where belief.low <= truth && truth <= belief.high {
        hits += 1
      }
    }
    #expect(hits > 837 && hits < 873, "\(hits) of 900")
  }

  @Test("each measure is a hierarchy of its own, with its own prior; errors of 0 and too few contexts are refused")
  func measures() throws {
    let input = table([
      "measure": .text(["grant", "grant", "grant", "space", "space"]), "context": .text(["a", "b", "c", "a", "b"]),
      "effect": .number([1, 2, 3, 10, 12]), "se": .number([1, 1, 1, 2, 2]),
    ])
    let prior = table(["measure": .text(["space"]), "mean": .number([4]), "deviation": .number([1])])
    let found = try Learn.run(
      MethodInput(table: input, tables: ["prior": prior], parameters: ["detail": .text("measures")]))
    #expect(texts(found, "measure") == ["grant", "space"] && numbers(found, "prior") == [nil, 4])
    #expect(isClose(numbers(found, "posterior")?[0], 2, within: 1e-9))
    let alone = PartialPooling([10, 12], errors: [2, 2], spread: .halfNormal(2), mean: .init(4, deviation: 1))
    #expect(isClose(numbers(found, "posterior")?[1], alone?.mean.mean ?? .nan, within: 1e-12))
    #expect(
      throws: MethodFailure(
        "learn", "space has 2 contexts, too few for a flat prior of their spread", row: 4,
        hint: "Take tau=half-normal with a scale, or name what is believed: mean= deviation=.")
    ) { try Learn.run(MethodInput(table: input, parameters: ["tau": .text("flat")])) }
    var exact = input
    exact.columns[3].values = .number([1, 0, 1, 2, 2])
    #expect(
      throws: MethodFailure(
        "learn", "se is 0.0", row: 2, hint: "An estimate without error is no estimate: give its standard error.")
    ) { try Learn.run(MethodInput(table: exact)) }
  }
}
