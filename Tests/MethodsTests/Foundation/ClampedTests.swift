import TerroirKernel
import TerroirMethods
import Testing

@Suite("Whole numbers from data")
struct ClampedTests {
  @Test("take any number without a trap")
  func clamped() {
    let cases: [(Double, Int)] = [
      (2.9, 2), (-2.9, -2), (1e19, .max), (-1e19, .min), (.infinity, .max), (-.infinity, .min), (.nan, 0),
      (0x1p62, 1 << 62),
    ]
    for (value, whole) in cases { #expect(Int(clamped: value) == whole, "\(value)") }
  }

  @Test("let draws of any mean end")
  func draws() {
    var numbers = RandomStream(seed: 1, method: "large")
    #expect(numbers.poisson(1e30) == .max)
    #expect(numbers.binomial(.max, 0.5) > 0)
  }

  @Test("leave a window of any load with figures or with a reason, never with a trap")
  func queue() throws {
    let input = table([
      "arrival_rate": .number([1e19, 1e30]), "service_rate": .number([1, 1e-20]), "servers": .number([3, 3]),
    ])
    let found = try SingleWindow.run(MethodInput(table: input))
    #expect(integers(found, "servers_needed") == [nil, nil])
  }
}
