import Testing

@testable import TerroirMethods

@Suite("A random stream")
struct RandomStreamTests {
  @Test("Philox gives the published test vectors of Random123, kat_vectors")
  func vectors() {
    let zero = RandomStream.philox((0, 0, 0, 0), key: (0, 0))
    #expect(zero == (0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    let ones = RandomStream.philox((.max, .max, .max, .max), key: (.max, .max))
    #expect(ones == (0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    let pi = RandomStream.philox((0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), key: (0xa409_3822, 0x299f_31d0))
    #expect(pi == (0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test("a draw depends on seed, method and draw alone")
  func keyed() {
    var first = RandomStream(seed: 1, method: "lq", draw: 3)
    var again = RandomStream(seed: 1, method: "lq", draw: 3)
    #expect((0..<8).map { _ in first.next() } == (0..<8).map { _ in again.next() })
    for var other in [
      RandomStream(seed: 2, method: "lq", draw: 3), RandomStream(seed: 1, method: "density", draw: 3),
      RandomStream(seed: 1, method: "lq", draw: 4),
    ] {
      var fresh = RandomStream(seed: 1, method: "lq", draw: 3)
      #expect(other.next() != fresh.next())
    }
  }

  @Test("moments of each distribution agree with theory within four standard errors")
  func moments() {
    var draws = RandomStream(seed: 7, method: "moments")
    let count = 20_000
    func check(_ mean: Double, _ variance: Double, _ draw: (inout RandomStream) -> Double) -> Bool {
      let values = (0..<count).map { _ in draw(&draws) }
      let average = Summation.sum(values) / Double(count)
      return abs(average - mean) < 4 * (variance / Double(count)).squareRoot()
    }
    #expect(check(0.5, 1 / 12) { $0.uniform() })
    #expect(check(0, 1) { $0.normal() })
    #expect(check(0.4, 0.4) { $0.gamma(shape: 0.4) })
    #expect(check(5, 5) { $0.gamma(shape: 5) })
    #expect(check(0.25, 0.25 * 0.75 / 9) { $0.beta(2, 6) })
    #expect(check(3, 3) { Double($0.poisson(3)) })
    #expect(check(250, 250) { Double($0.poisson(250)) })
    #expect(check(2, 1.6) { Double($0.binomial(10, 0.2)) })
    #expect(check(700, 210) { Double($0.binomial(1000, 0.7)) })
    #expect(check(3, 35.0 / 12) { Double($0.index(below: 6)) + 0.5 })
  }

  /// Kolmogorov's distance at a probability of 0.001 is 1.95 over the root of the count; for whole numbers it is less.
  @Test("draws lie as each distribution says, by the largest distance between the two cumulative functions")
  func distributions() {
    var draws = RandomStream(seed: 3, method: "distributions")
    let count = 8000
    func distance(_ draw: (inout RandomStream) -> Double, _ cumulative: (Double) -> Double) -> Double {
      let values = (0..<count).map { _ in draw(&draws) }.sorted()
      var largest = 0.0
      for (place, value) in values.enumerated() where place + 1 == count || values[place + 1] > value {
        largest = max(largest, abs(Double(place + 1) / Double(count) - cumulative(value)))
      }
      return largest * Double(count).squareRoot()
    }
    func binomial(_ trials: Int, _ share: Double) -> Double {
      distance({ Double($0.binomial(trials, share)) }) { Beta.cumulative(1 - share, Double(trials) - $0, $0 + 1) }
    }
    func poisson(_ mean: Double) -> Double {
      distance({ Double($0.poisson(mean)) }) { 1 - Gamma.cumulative(mean, shape: $0 + 1) }
    }
    let found = [
      "uniform": distance({ $0.uniform() }) { $0 }, "normal": distance({ $0.normal() }, Normal.cumulative),
      "gamma 0.4": distance({ $0.gamma(shape: 0.4) }) { Gamma.cumulative($0, shape: 0.4) },
      "gamma 1.5": distance({ $0.gamma(shape: 1.5) }) { Gamma.cumulative($0, shape: 1.5) },
      "gamma 20": distance({ $0.gamma(shape: 20) }) { Gamma.cumulative($0, shape: 20) },
      "beta": distance({ $0.beta(2, 6) }) { Beta.cumulative($0, 2, 6) }, "poisson 3": poisson(3),
      "poisson 12": poisson(12), "poisson 250": poisson(250), "binomial 10": binomial(10, 0.2),
      "binomial 50": binomial(50, 0.4), "binomial 90": binomial(90, 0.8), "binomial 5000": binomial(5000, 0.3),
      // The least shape without a boost: there the width of the proposal decides whether its bound holds.
      "gamma 1": distance({ $0.gamma(shape: 1) }) { Gamma.cumulative($0, shape: 1) },
    ]
    for (name, distance) in found { #expect(distance < 1.95, "\(name)") }
  }

  @Test("every order of three is as likely as the others")
  func orders() {
    var draws = RandomStream(seed: 4, method: "orders")
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[draws.shuffled([0, 1, 2]), default: 0] += 1 }
    #expect(counts.count == 6)
    // Four standard errors of a count of 6,000 at one sixth.
    for (order, count) in counts { #expect(abs(count - 1000) < 116, "\(order)") }
  }

  @Test("a permutation holds each position once")
  func permutation() {
    var draws = RandomStream(seed: 1, method: "permutation")
    let order = draws.permutation(50)
    #expect(order.sorted() == Array(0..<50))
    #expect(order != Array(0..<50))
  }

  @Test("failures are drawn as successes are, so that a count and its mirror sum to the trials", arguments: [12, 400])
  func mirror(_ trials: Int) {
    for draw in 0..<50 {
      var (one, other) = (
        RandomStream(seed: 2, method: "mirror", draw: draw), RandomStream(seed: 2, method: "mirror", draw: draw)
      )
      #expect(one.binomial(trials, 0.75) + other.binomial(trials, 0.25) == trials)
    }
  }
}
