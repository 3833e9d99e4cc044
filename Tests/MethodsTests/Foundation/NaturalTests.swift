import Testing

@testable import TerroirMethods

@Suite("Whole numbers of any size")
struct NaturalTests {
  private func natural(_ value: UInt128) -> Natural {
    var whole = Natural(UInt(value >> 64))
    whole.multiply(by: 1 << 63)
    whole.multiply(by: 2)
    whole.add(Natural(UInt(truncatingIfNeeded: value)), times: 1)
    return whole
  }

  @Test("agree with the machine's own of 128 bits", arguments: 0..<200)
  func small(_ seed: Int) {
    var random = RandomStream(seed: UInt64(seed), method: "natural-test")
    let shift = random.index(below: 64)
    let (a, b) = ((UInt128(random.next()) << 63) >> UInt128(shift), UInt128(random.next()) << UInt128(shift % 60))
    let factor = UInt(random.next() >> 1 | 1)
    let (one, other) = (natural(a), natural(b))
    #expect((one < other) == (a < b) && (one == other) == (a == b))
    let parts = one.divided(by: factor)
    #expect(parts.quotient == natural(a / UInt128(factor)) && UInt128(parts.remainder) == a % UInt128(factor))
    var difference = one
    difference.subtract(other, times: 1)
    #expect(difference == natural(a > b ? a - b : 0))
    if b > 0 { #expect(abs(one.ratio(to: other) / (Double(a) / Double(b)) - 1) < 1e-14 || a == 0) }
  }

  @Test("a product of thirty factors is taken apart again, factor by factor", arguments: 0..<20)
  func large(_ seed: Int) {
    var random = RandomStream(seed: UInt64(seed), method: "natural-test")
    let factors = (0..<30).map { _ in UInt(random.next() | 1) }
    var product = Natural(7)
    for factor in factors { product.multiply(by: factor) }
    var added = product
    added.add(product, times: 41)
    #expect(added == product.multiplied(by: 42))
    added.subtract(product, times: 41)
    #expect(added == product)
    for factor in factors.reversed() {
      let parts = product.divided(by: factor)
      #expect(parts.remainder == 0)
      product = parts.quotient
    }
    #expect(product == Natural(7))
  }
}
