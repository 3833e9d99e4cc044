import Testing

@testable import TerroirMethods

/// Reference values by mpmath with 60 digits.
@Suite("Stirling's formula")
struct StirlingTests {
  @Test(
    "leaves of ln of the gamma function what is known, below 10 and above",
    arguments: [
      (0.5, 0.15342640972002734529), (1, 0.08106146679532725822), (5, 0.016644691189821192163),
      (9.5, 0.008768700134139385463), (10, 0.0083305634333628712565), (25, 0.0033331556367280928758),
    ])
  func remainder(_ x: Double, _ expected: Double) {
    #expect(isClose(Stirling.remainder(x), expected, within: 2e-14))
  }

  @Test(
    "ln(1 + x) - x keeps its figures near 0 and agrees with the library's away from it",
    arguments: [(-0.25, -0.037682072451780927439), (0.1, -0.0046898201956751404607), (0.5, -0.094534891891835618022)])
  func logarithm(_ x: Double, _ expected: Double) {
    #expect(isClose(Stirling.logarithmLessItself(x), expected, within: 1e-16))
  }

  @Test("ln of 10 * 11 * 12 is what the logarithm of the gamma function rises by from 10 to 13")
  func rise() {
    // ln 1320
    #expect(isClose(Stirling.rise(10, by: 3), 7.185387015580416, within: 1e-13))
  }
}
