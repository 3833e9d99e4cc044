import TerroirMethods
import Testing

/// Reference values by scipy 1.17 and, where its own figures end, mpmath with 60 digits.
@Suite("Large counts and small probabilities")
struct LargeNumbersTests {
  private func agrees(_ value: Double, _ expected: Double, _ relative: Double) -> Bool {
    abs(value - expected) <= relative * abs(expected)
  }

  @Test("Poisson intervals keep their figures at a million, ten billion and 1e15")
  func poisson() {
    let million = PoissonInterval.interval(1e6)
    #expect(agrees(million.lowerBound, 998040.9833402939, 1e-14))
    #expect(agrees(million.upperBound, 1001961.9119454322, 1e-14))
    let billions = PoissonInterval.interval(1e10)
    #expect(agrees(billions.lowerBound, 9999804004.5487, 1e-14))
    #expect(agrees(billions.upperBound, 10000195998.345615, 1e-14))
    #expect(agrees(PoissonInterval.interval(1e15).lowerBound, 999999938020497.8, 1e-15))
  }

  @Test("probabilities below 1e-16 are not zero")
  func tails() {
    #expect(agrees(Gamma.upper(100, shape: 2), 3.75727673578106e-42, 1e-12))
    #expect(agrees(StudentT.tail(30, freedom: 50), 6.190011397993622e-34, 1e-12))
    #expect(agrees(StudentT.tail(12, freedom: 1e6), 1.785842562382547e-33, 1e-9))
    #expect(Gamma.upper(3, shape: 4) + Gamma.cumulative(3, shape: 4) == 1)
  }

  @Test("the beta distribution of hundreds of millions keeps its figures")
  func beta() {
    #expect(agrees(Beta.cumulative(0.30001, 3e8, 7e8), 0.7549250351084031, 1e-9))
    #expect(agrees(Beta.cumulative(0.3, 3e5, 7e5 - 5), 0.498810228730677, 1e-11))
  }

  @Test("a correlation of .999999998 over forty has p = 8.8e-162")
  func correlation() throws {
    // x and x + sin(x) / 1000 for 0 to 39, as scipy's pearsonr; the last digit of r moves p by 1e-6 of itself.
    let r = 0.9999999981406146
    let t = r * (38 / ((1 - r) * (1 + r))).squareRoot()
    #expect(agrees(2 * StudentT.tail(t, freedom: 38), 8.846690086681789e-162, 1e-5))
  }

  @Test("rarefied kinds of a thousand million cases: the logarithms of their factorials are not subtracted")
  func rarefaction() {
    let profile = DiversityProfile([999_000_000, 900_000, 99_000, 900, 100])
    #expect(agrees(profile.rarefied(to: 10_000) ?? 0, 2.638279627943426, 1e-12))
    #expect(DiversityProfile([600_000_000, 400_000_000]).rarefied(to: 1) == 1)
    // By hand: 3 of 5, of which 3 are one kind: 1 - C(2, 3) / 10 = 1, and 1 - C(3, 3) / 10 = .9.
    #expect(agrees(DiversityProfile([3, 2]).rarefied(to: 3) ?? 0, 1.9, 1e-15))
  }

  @Test("no conversion of a load, a count or a day traps, whatever its size")
  func conversions() throws {
    #expect(Int(clamped: 1e19) == .max && Int(clamped: -.infinity) == .min && Int(clamped: .nan) == 0)
    #expect(WaitingLine.serversNeeded(arrivals: 1e19, service: 1, within: 1, level: 0.9) == nil)
    #expect(WaitingLine.serversNeeded(arrivals: 1e59, service: 1e-59, within: 1, level: 0.9) == nil)
    // C(c, a) of a million Erlangs is known to stay below 1 just above the load (Halfin and Whitt).
    let many = try #require(WaitingLine.serversNeeded(arrivals: 900_000, service: 1, within: 1, level: 0.9))
    #expect(many > 900_000 && many < 901_000)
  }

  /// By mpmath, the continued fraction and the series with 60 digits.
  @Test("far tails of a shape of 100,000 keep eleven figures, where the later terms of the expansion count")
  func farTails() {
    #expect(agrees(Gamma.upper(110_000, shape: 1e5), 2.6554004793766944689e-206, 1e-11))
    #expect(agrees(Gamma.upper(103_000, shape: 1e5), 2.8706236917814666643e-21, 1e-11))
    #expect(agrees(Gamma.cumulative(91_000, shape: 1e5), 8.6248179821905726867e-190, 1e-11))
  }
}
