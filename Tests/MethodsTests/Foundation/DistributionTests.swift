import Testing
import TerroirMethods

@Suite("Distributions")
struct DistributionTests {
  @Test("normal quantiles agree with printed tables (Wichura 1988, AS 241)")
  func normal() {
    #expect(isClose(Normal.quantile(0.975), 1.959963984540054, within: 1e-14))
    #expect(isClose(Normal.quantile(0.25), -0.6744897501960817, within: 1e-14))
    #expect(isClose(Normal.quantile(1e-20), -9.262340089798408, within: 1e-12))
    #expect(isClose(Normal.cumulative(1.959963984540054), 0.975, within: 1e-15))
  }

  @Test("a Poisson count of 10 has the interval 4.795 to 18.390 (Garwood 1936)")
  func poisson() {
    let ten = PoissonInterval.interval(10)
    #expect(isClose(ten.lowerBound, 4.795389, within: 1e-5))
    #expect(isClose(ten.upperBound, 18.390356, within: 1e-5))
    let none = PoissonInterval.interval(0)
    #expect(none.lowerBound == 0)
    #expect(isClose(none.upperBound, 3.688879454113936, within: 1e-10))
    let many = PoissonInterval.interval(1e6)
    #expect(isClose(many.lowerBound, 998_041, within: 2) && isClose(many.upperBound, 1_001_962, within: 2))
  }

  @Test("Jeffreys intervals hold their ends at none and at all, and mirror each other")
  func jeffreys() throws {
    let none = try #require(Jeffreys.interval(0, of: 10))
    #expect(none.lowerBound == 0)
    #expect(isClose(none.upperBound, 0.2171962, within: 1e-6))
    let three = try #require(Jeffreys.interval(3, of: 10))
    let seven = try #require(Jeffreys.interval(7, of: 10))
    #expect(isClose(three.lowerBound, 1 - seven.upperBound, within: 1e-12))
    #expect(isClose(Beta.cumulative(three.lowerBound, 3.5, 7.5), 0.025, within: 1e-12))
    #expect(Jeffreys.interval(1, of: 0) == nil)
    #expect(Jeffreys.interval(4, of: 3) == nil)
  }

  @Test("Student's t has its printed quantiles")
  func student() {
    #expect(isClose(StudentT.quantile(0.975, freedom: 10), 2.228138851964939, within: 1e-9))
    #expect(isClose(StudentT.quantile(0.025, freedom: 1), -12.706204736432095, within: 1e-7))
    #expect(isClose(StudentT.cumulative(2.228138851964939, freedom: 10), 0.975, within: 1e-12))
  }

  @Test("a sum keeps what rounding would lose, and quantiles are of type 7")
  func sums() {
    #expect(Summation.sum([1, 1e100, 1, -1e100]) == 2)
    #expect(Ranking.quantile([1, 2, 3, 4], 0.25) == 1.75)
    #expect(Ranking.quantile([1, 2, 3, 4], 0) == 1 && Ranking.quantile([1, 2, 3, 4], 1) == 4)
    #expect(Ranking.quantile([7], 0.5) == 7 && Ranking.quantile([], 0.5) == nil)
    #expect(Ranking.ranks([3, 5, 5, 1]) == [3, 1, 1, 4])
    #expect(Ranking.ranks([3, 5, 5, 1], descending: false, ties: .mean) == [2, 3.5, 3.5, 1])
  }

  /// Exact, by summing the binomial probabilities of all counts whose interval holds the share.
  @Test("Jeffreys intervals cover the share at their level on average, and nowhere far below it", arguments: [20, 60])
  func jeffreysCoverage(_ trials: Int) throws {
    let intervals = (0...trials).map { Jeffreys.interval($0, of: trials) }
    var rates: [Double] = []
    for step in 1..<50 {
      let share = Double(step) / 50
      var term = (0..<trials).reduce(1.0) { product, _ in product * (1 - share) }
      var covered = 0.0
      for count in 0...trials {
        if intervals[count]?.contains(share) == true { covered += term }
        let left = Double(trials - count) / Double(count + 1)
        term *= left * share / (1 - share)
      }
      rates.append(covered)
    }
    let mean = try #require(Summation.mean(rates))
    #expect(abs(mean - 0.95) < 0.015, "\(mean)")
    #expect((rates.min() ?? 0) > 0.86, "\(rates)")
  }
}
