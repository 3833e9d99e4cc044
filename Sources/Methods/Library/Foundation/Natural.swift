/// A whole number of any size from 0, for shares whose ties decide: a ratio in binary fractions would break them by chance.
struct Natural: Hashable, Comparable, Sendable {
  /// In base 2^64, the least first, without zeros at the end.
  private(set) var limbs: [UInt]

  init(_ value: UInt) { limbs = value == 0 ? [] : [value] }

  var isZero: Bool { limbs.isEmpty }

  static func < (left: Natural, right: Natural) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for place in left.limbs.indices.reversed() where left.limbs[place] != right.limbs[place] {
      return left.limbs[place] < right.limbs[place]
    }
    return false
  }

  mutating func multiply(by factor: UInt) {
    guard factor != 0 else { return limbs.removeAll(keepingCapacity: true) }
    var carry: UInt = 0
    for place in limbs.indices { (carry, limbs[place]) = Self.sum(carry, of: limbs[place], times: factor) }
    if carry != 0 { limbs.append(carry) }
  }

  func multiplied(by factor: UInt) -> Natural {
    var product = self
    product.multiply(by: factor)
    return product
  }

  /// Adds `other * factor`.
  mutating func add(_ other: Natural, times factor: UInt) {
    guard factor != 0 else { return }
    var carry: UInt = 0
    var place = 0
    while place < other.limbs.count || carry != 0 {
      if place == limbs.count { limbs.append(0) }
      let term = place < other.limbs.count ? other.limbs[place] : 0
      let (high, low) = Self.sum(carry, of: term, times: factor)
      let (sum, overflow) = limbs[place].addingReportingOverflow(low)
      limbs[place] = sum
      carry = high &+ (overflow ? 1 : 0)
      place += 1
    }
  }

  /// Takes `other * factor` away; 0 where that is more than there is.
  mutating func subtract(_ other: Natural, times factor: UInt) {
    let product = other.multiplied(by: factor)
    guard product < self else { return limbs.removeAll(keepingCapacity: true) }
    var borrow: UInt = 0
    for place in limbs.indices {
      let taken = place < product.limbs.count ? product.limbs[place] : 0
      let (first, one) = limbs[place].subtractingReportingOverflow(taken)
      let (second, other) = first.subtractingReportingOverflow(borrow)
      limbs[place] = second
      borrow = one || other ? 1 : 0
    }
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// The whole part and the rest of a division by `divisor`, which is not 0.
  func divided(by divisor: UInt) -> (quotient: Natural, remainder: UInt) {
    var quotient = self
    var remainder: UInt = 0
    for place in limbs.indices.reversed() {
      (quotient.limbs[place], remainder) = divisor.dividingFullWidth((remainder, limbs[place]))
    }
    while quotient.limbs.last == 0 { quotient.limbs.removeLast() }
    return (quotient, remainder)
  }

  /// `self / other`, within some roundings of a double; `other` is not 0.
  func ratio(to other: Natural) -> Double {
    let (one, two) = (leading, other.leading)
    return Double(sign: .plus, exponent: one.exponent - two.exponent, significand: one.significand / two.significand)
  }

  private var leading: (significand: Double, exponent: Int) {
    guard let last = limbs.last else { return (0, 0) }
    let below = limbs.count > 1 ? Double(limbs[limbs.count - 2]) * 0x1p-64 : 0
    return (Double(last) + below, 64 * (limbs.count - 1))
  }

  /// `term * factor + carry` as two limbs.
  private static func sum(_ carry: UInt, of term: UInt, times factor: UInt) -> (high: UInt, low: UInt) {
    let (high, low) = term.multipliedFullWidth(by: factor)
    let (sum, overflow) = low.addingReportingOverflow(carry)
    return (high &+ (overflow ? 1 : 0), sum)
  }
}
