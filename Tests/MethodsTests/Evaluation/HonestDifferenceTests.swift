import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Honest bounds of an event study")
struct HonestDifferenceTests {
  static func input(
    _ times: [Int], _ estimates: [Double], _ covariance: [[Double]], _ parameters: [String: ParameterValue]
  )
    -> MethodInput
  {
    let pairs = times.flatMap { one in times.map { (one, $0) } }
    return MethodInput(
      table: table(["time": .integer(times), "estimate": .number(estimates)]),
      tables: [
        "covariance": table([
          "first": .integer(pairs.map(\.0)), "second": .integer(pairs.map(\.1)),
          "value": .number(covariance.flatMap { $0 }),
        ])
      ], parameters: parameters)
  }

  private static func restaurants(_ parameters: [String: ParameterValue]) throws -> Table {
    let rows = try ReferenceData.rows("cases/honest-did-benzarti-carloni/betahat.csv")
    let path = "\(ReferenceData.folder ?? "")/cases/honest-did-benzarti-carloni/sigma.csv"
    let sigma = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",").compactMap { Double($0) } }
    return try HonestDifference.run(
      input(
        rows.compactMap { Int($0["year"] ?? "") }, rows.compactMap { Double($0["beta"] ?? "") }, sigma,
        parameters.merging(["reference": .integer(2008)]) { $1 }))
  }

  private func holds(_ values: (Double?, Double?), _ reference: ReferenceCase, _ key: String) throws {
    let wanted = try #require(reference[key]?.numbers)
    let tolerance = try #require(reference.expected.first { $0.key == key }?.abs_tol)
    #expect(
      isClose(values.0, wanted[0], within: tolerance) && isClose(values.1, wanted[1], within: tolerance),
      "\(key): \(values.0 ?? 0) \(values.1 ?? 0)")
  }

  @Test(
    "restaurants' profits after the VAT cut: intervals under bends of trends, as by a convex programme",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"), arguments: ["first", "mean"])
  func smoothness(_ target: String) throws {
    let reference = try ReferenceCase("honest-did-benzarti-carloni")
    let bends = [0, 0.01, 0.02, 0.03, 0.05]
    let found = try Self.restaurants([
      "violation": .text("smoothness"), "target": .text(target), "m": .list(bends.map { .number($0) }),
    ])
    let (low, high) = (try #require(numbers(found, "low")), try #require(numbers(found, "high")))
    for (place, name) in ["0", "0.01", "0.02", "0.03", "0.05"].enumerated() {
      try holds((low[place], high[place]), reference, "\(target)_post.flci_deltaSD_M\(name)")
    }
    if target == "first" { try holds((note(found, "low"), note(found, "high")), reference, "first_post.original_ci") }
  }

  @Test(
    "restaurants' profits after the VAT cut: intervals relative to the moves before, which grow with them",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func relative() throws {
    let reference = try ReferenceCase("honest-did-benzarti-carloni")
    let found = try Self.restaurants([:])
    let (low, high) = (try #require(numbers(found, "low")), try #require(numbers(found, "high")))
    for (place, name) in [(1, "0.5"), (2, "1.0"), (3, "1.5")] {
      try holds((low[place], high[place]), reference, "first_post.deltaRM_CLF_Mbar\(name)")
    }
    #expect(reference.holds("first_post.deltaRM_Mbar2.lower", low[4]), "\(low[4] ?? 0)")
    #expect(reference.holds("first_post.deltaRM_Mbar2.upper", high[4]), "\(high[4] ?? 0)")
    #expect(
      zip(low.dropFirst(), low).allSatisfy { ($0 ?? 0) <= ($1 ?? 0) }
        && zip(high.dropFirst(), high).allSatisfy { ($0 ?? 0) >= ($1 ?? 0) })
    let between = try #require(reference["first_post.breakdown_Mbar_between"]?.numbers)
    let breakdown = try #require(note(found, "breakdown"))
    #expect(breakdown > between[0] && breakdown < between[1], "\(breakdown)")
  }

  @Test("one time before and after, independent: with no bend allowed the line through both is the estimator, by hand")
  func byHand() throws {
    let found = try HonestDifference.run(
      Self.input([-2, 0], [1, 3], [[4, 0], [0, 9]], ["violation": .text("smoothness"), "m": .list([.number(0)])]))
    // The trend from -2 to the reference -1 goes on: 3 + 1, with the variance 9 + 4.
    let reach = 1.959963984540054 * 13.0.squareRoot()
    #expect(isClose(numbers(found, "low")?[0], 4 - reach, within: 1e-8))
    #expect(isClose(numbers(found, "high")?[0], 4 + reach, within: 1e-8))
  }

  @Test("a reference with an estimate, a time that is missing and a covariance that is none are refused")
  func refusals() throws {
    func run(_ times: [Int], _ covariance: [[Double]] = [[1, 0], [0, 1]]) throws -> Table {
      try HonestDifference.run(Self.input(times, [1, 2], covariance, [:]))
    }
    #expect(
      throws: MethodFailure(
        "honest-did", "the reference -1 has an estimate", row: 1, hint: "It is 0 by definition: leave its row out.")
    ) { try run([-1, 0]) }
    #expect(
      throws: MethodFailure(
        "honest-did", "between -1 and 1 a time is missing",
        hint: "Bounds go from one time to the next: give every time, numbered by 1.")
    ) { try run([-2, 1]) }
    #expect(
      throws: MethodFailure(
        "honest-did", "covariance: this is no covariance: a mixture of estimates has a negative variance",
        hint: "Look at its values.")
    ) { try run([-2, 0], [[1, 2], [2, 1]]) }
  }

  @Test("effects by time since the start and their covariance go from did into honest-did")
  func fromEffects() throws {
    let towns = DifferenceTests.towns(20, of: 60)
    func effects(_ output: String) throws -> Table {
      try DifferenceInDifferences.run(
        MethodInput(
          table: towns,
          parameters: [
            "aggregate": .text("dynamic"), "base": .text("universal"), "output": .text(output), "draws": .integer(0),
          ]))
    }
    let (study, covariance) = (try effects("effects"), try effects("covariance"))
    let kept = study.picking(
      try #require(integers(study, "event")).indices.filter { integers(study, "event")?[$0] != -1 })
    let found = try HonestDifference.run(
      MethodInput(
        table: kept, roles: ["time": ["event"], "estimate": ["att"]], tables: ["covariance": covariance],
        parameters: ["m": .list([.number(1)])]))
    let (low, high) = (numbers(found, "low")?[0] ?? 99, numbers(found, "high")?[0] ?? -99)
    #expect(low > 0 && low < 10 && high > 10 && (note(found, "breakdown") ?? 0) > 1)
    #expect(isClose(note(found, "se"), numbers(study, "se")?[4] ?? .nan, within: 1e-9))
  }
}
