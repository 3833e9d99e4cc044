import Foundation
import TerroirKernel
import TerroirMethods
import Testing

@Suite("Power of a comparison of places over time")
struct PowerTests {
  static let designs: [PanelPower] = [
    PanelPower(treated: 1, comparison: 12, before: 8, after: 4, between: 3, within: 1, autocorrelation: 0.5),
    PanelPower(treated: 4, comparison: 20, before: 5, after: 3, between: 1, within: 2, autocorrelation: 0.2),
    PanelPower(treated: 10, comparison: 10, before: 3, after: 3, between: 5, within: 1, autocorrelation: 0),
    PanelPower(treated: 3, comparison: 5, before: 6, after: 6, between: 0, within: 1, autocorrelation: -0.4),
    PanelPower(treated: 5, comparison: 30, before: 0, after: 4, between: 2, within: 1, estimator: .after),
  ]

  /// The variance of what the estimator takes of a place, by the covariances within^2 rho^|t - s|.
  private func variance(_ design: PanelPower) -> Double {
    let isAfter = design.estimator == .after
    let count = design.before + design.after
    let weights = (0..<count).map {
      $0 >= design.before ? 1 / Double(design.after) : isAfter ? 0 : -1 / Double(design.before)
    }
    var sum = isAfter ? design.between * design.between : 0
    for one in 0..<count {
      for other in 0..<count {
        let covariance = pow(design.autocorrelation, Double(abs(one - other)))
        sum += weights[one] * weights[other] * design.within * design.within * (one == other ? 1 : covariance)
      }
    }
    return sum
  }

  /// A simulation of its own: what a place contributes is drawn whole, from its variance, by sums of uniform numbers.
  private func independent(_ design: PanelPower, _ effect: Double) -> Double {
    var random = SystemLike(state: 88172645463325252)
    let deviation = variance(design).squareRoot()
    func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + random.uniform() } * deviation }
    let critical = StudentT.quantile(0.975, freedom: Double(design.freedom))
    var found = 0
    for _ in 0..<4000 {
      let own = (0..<design.treated).map { _ in normal() + effect }
      let others = (0..<design.comparison).map { _ in normal() }
      let (a, b) = (own.reduce(0, +) / Double(own.count), others.reduce(0, +) / Double(others.count))
      let squares = own.reduce(0) { $0 + ($1 - a) * ($1 - a) } + others.reduce(0) { $0 + ($1 - b) * ($1 - b) }
      let error = (squares / Double(design.freedom) * (1 / Double(own.count) + 1 / Double(others.count))).squareRoot()
      if abs(a - b) > critical * error { found += 1 }
    }
    return Double(found) / 4000
  }

  private struct SystemLike {
    var state: UInt64
    mutating func uniform() -> Double {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Double(state >> 11) * 0x1p-53
    }
  }

  @Test("the least effect has the power asked for in a simulation of another make, on 2,000 draws", arguments: designs)
  func independent(_ design: PanelPower) throws {
    let draws = try design.draws(2000, seed: 3)
    let effect = try #require(draws.detectable(power: 0.8))
    #expect(abs(draws.power(of: effect) - 0.8) < 0.002)
    #expect(abs(independent(design, effect) - 0.8) < 0.05)
    // (t + t) times the standard error, which the noncentral t is near to.
    let freedom = Double(design.freedom)
    let error = (variance(design) * (1 / Double(design.treated) + 1 / Double(design.comparison))).squareRoot()
    let near = error * (StudentT.quantile(0.975, freedom: freedom) + StudentT.quantile(0.8, freedom: freedom))
    #expect(abs(effect / near - 1) < 0.1)
    #expect(abs(draws.deviation / error - 1) < 0.06)
  }

  @Test("without effect the test errs as often as its level says", arguments: designs)
  func level(_ design: PanelPower) throws {
    let draws = try design.draws(1200, level: 0.1, seed: 9)
    #expect(abs(draws.power(of: 0) - 0.1) < 0.03)
  }

  @Test("differences of places do not matter to a difference in differences, more places and periods help")
  func monotone() throws {
    let base = Self.designs[1]
    var apart = base
    apart.between = 50
    var more = base
    more.comparison = 60
    var longer = base
    (longer.before, longer.after) = (20, 12)
    func least(_ design: PanelPower) throws -> Double {
      try #require(try design.draws(500, seed: 1).detectable(power: 0.8))
    }
    #expect(abs(try least(apart) / least(base) - 1) < 1e-6)
    #expect(try least(more) < least(base))
    #expect(try least(longer) < least(base))
  }

  @Test("says of which designs nothing can be told, and what it refuses")
  func method() throws {
    func run(_ autocorrelation: Double) throws(MethodFailure) -> Table {
      try PowerMethod.run(
        MethodInput(
          table: table([
            "design": .text(["pair", "towns"]), "treated": .number([1, 2]), "comparison": .number([1, 9]),
            "before": .number([4, 4]), "after": .number([2, 2]), "sd_within": .number([1, 1]),
            "autocorrelation": .number([0, autocorrelation]), "effect": .number([1, 10]),
          ]), parameters: ["draws": .integer(300)]))
    }
    let result = try run(0.3)
    #expect(numbers(result, "mde")?[0] == .some(nil) && numbers(result, "power")?[0] == .some(nil))
    #expect((numbers(result, "mde")?[1] ?? 0)! > 0 && numbers(result, "power")?[1] == 1)
    #expect(
      result.notes.first { $0.name == "undefined" }?.value
        == .text("fewer than three places leave no standard error: pair"))
    #expect(
      throws: MethodFailure("power", "autocorrelation is 1.0", row: 2, hint: "Give a number above -1 and below 1.")
    ) { try run(1) }
  }
}
