import TerroirKernel
import TerroirMethods
import Testing

@testable import AnnualReview

@Suite("Forecasts of indicators")
struct ForecastTests {
  private static func series(_ values: [Double], from year: Int = 2010, unit: UnitOfMeasure = .index) -> [Observation] {
    values.enumerated().map {
      Observation(indicator: "i", territory: "R", period: "\(year + $0)", value: $1, unit: unit)
    }
  }

  @Test(
    "name the model that the number of years chooses",
    arguments: [
      (3, "random walk"), (4, "random walk"), (5, "random walk with drift"), (7, "random walk with drift"),
      (8, "theta"),
    ])
  func model(_ count: Int, _ name: String) throws {
    let found = try #require(Forecast(Self.series((0..<count).map { Double($0 * $0) })))
    #expect(found.model.rawValue == name && found.year == 2010 + count)
  }

  @Test("go on by the mean step from five years on, with the drift's own error; by hand")
  func drift() throws {
    // Steps 1, 3, 1, 3: mean 2, variance (4 x 1) / 3.
    let found = try #require(Forecast(Self.series([0, 1, 4, 5, 8])))
    #expect(found.value == 10)
    #expect(abs(found.high - 10 - 3.182446 * (4.0 / 3 * (1 + 0.25)).squareRoot()) < 1e-5)
    // Two years ahead the mean is 12 and the error's square 4/3 (2 + 4/4) = 4.
    #expect(abs((found.chance(of: 12, rising: true, in: 2016) ?? 0) - 0.5) < 1e-12)
    #expect(abs((found.chance(of: 14, rising: false, in: 2016) ?? 0) - 0.8045) < 1e-4)
    #expect(found.chance(of: 12, rising: true, in: 2014) == nil)
  }

  @Test("leave theta aside where a year is missing, look past a bound, and stay in what the unit can be")
  func limits() throws {
    var gapped = Self.series((0..<9).map { Double($0) })
    gapped.remove(at: 4)
    #expect(Forecast(gapped)?.model == .drift)
    #expect(Forecast(Self.series([1, 2, 4, 5, 8]), after: 2016)?.year == 2017)
    let share = try #require(Forecast(Self.series([0.1, 0.9, 0.5], unit: .share)))
    #expect(share.high == 1 && share.low == 0)
    #expect(Forecast(Self.series([1, 2])) == nil)
  }

  /// Kinds of series: what the next value is made from.
  enum Kind: CaseIterable { case walk, drifting, noise, trend, autoregressive, levels }

  private static func draw(_ kind: Kind, _ count: Int, _ random: inout RandomStream) -> [Double] {
    var (state, found) = (random.normal() / 0.51.squareRoot(), [Double]())
    for time in 0..<count {
      let error = random.normal()
      switch kind {
      case .walk, .drifting:
        state += error + (kind == .drifting ? 1 : 0)
        found.append(state)
      case .noise: found.append(error)
      case .trend: found.append(0.5 * Double(time) + error)
      case .autoregressive:
        if time > 0 { state = 0.7 * state + error }
        found.append(state)
      case .levels:
        state += 0.3 + 0.5 * random.normal()
        found.append(state + error)
      }
    }
    return found
  }

  @Test(
    "hold at least 93 of 100 values with an interval of 95%, whatever the series is made from",
    arguments: Kind.allCases)
  func coverage(_ kind: Kind) throws {
    for count in [4, 6, 8, 12] {
      let runs = 1500
      var (next, far) = (0, 0.0)
      var chances = 0.0
      for run in 0..<runs {
        var random = RandomStream(seed: 21, method: "forecast.\(kind).\(count)", draw: run)
        let values = Self.draw(kind, count + 5, &random)
        let found = try #require(Forecast(Self.series(Array(values.prefix(count)))))
        next += found.low <= values[count] && values[count] <= found.high ? 1 : 0
        // The chance of what came five years ahead is as often below 2.5% or above 97.5% as it should be, or less.
        if let chance = found.chance(of: values[count + 4], rising: true, in: 2010 + count + 4) {
          chances += 1
          far += chance >= 0.025 && chance <= 0.975 ? 1 : 0
        }
      }
      #expect(Double(next) >= 0.93 * Double(runs), "\(count): \(next) of \(runs)")
      #expect(far >= 0.93 * chances, "\(count): \(far) of \(chances) five years ahead")
    }
  }
}
