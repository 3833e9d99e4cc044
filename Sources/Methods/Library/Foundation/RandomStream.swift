import Foundation

/// Random numbers that depend only on seed, method and draw, so that neither threads nor call order change a result.
///
/// Philox 4x32-10: the key is made of seed and method name, the counter of draw index and position within the draw.
/// The same triple gives the same numbers on every platform; two draws share no state.
/// Source: Salmon, Moraes, Dror, Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11.
public struct RandomStream: RandomNumberGenerator, Sendable {
  private let key: (UInt32, UInt32)
  private let draw: UInt64
  private var block: UInt64 = 0
  private var spare: UInt64?

  /// The numbers of draw `draw` of `method` under the session's `seed`.
  public init(seed: UInt64, method: String, draw: Int = 0) {
    var name: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in method.utf8 { name = (name ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let mixed = Self.mix(seed &+ Self.mix(name))
    key = (UInt32(truncatingIfNeeded: mixed), UInt32(truncatingIfNeeded: mixed >> 32))
    self.draw = UInt64(bitPattern: Int64(draw))
  }

  /// 64 uniform bits.
  public mutating func next() -> UInt64 {
    if let value = spare {
      spare = nil
      return value
    }
    let words = Self.philox(
      (
        UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32),
        UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32)
      ), key: key)
    block &+= 1
    spare = UInt64(words.2) | UInt64(words.3) << 32
    return UInt64(words.0) | UInt64(words.1) << 32
  }

  /// A number strictly between 0 and 1, with 52 random bits.
  public mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A whole number in `0..<bound`, without the bias of a remainder (Lemire 2019); 0 where `bound` is below 2.
  public mutating func index(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let floor = (0 &- range) % range
      while product.low < floor { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// `values` in a random order (Fisher and Yates), each order equally likely.
  public mutating func shuffled<Element>(_ values: [Element]) -> [Element] {
    var result = values
    for last in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(last, index(below: last + 1)) }
    return result
  }

  /// The permutation of `0..<count` as positions.
  public mutating func permutation(_ count: Int) -> [Int] { shuffled(Array(0..<count)) }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Ten rounds of Philox 4x32; internal so that the published test vectors can be checked.
  static func philox(
    _ counter: (UInt32, UInt32, UInt32, UInt32), key: (UInt32, UInt32)
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var (c, k) = (counter, key)
    for _ in 0..<10 {
      let first = c.0.multipliedFullWidth(by: 0xd251_1f53)
      let second = c.2.multipliedFullWidth(by: 0xcd9e_8d57)
      c = (second.high ^ c.1 ^ k.0, second.low, first.high ^ c.3 ^ k.1, first.low)
      k = (k.0 &+ 0x9e37_79b9, k.1 &+ 0xbb67_ae85)
    }
    return c
  }
}
