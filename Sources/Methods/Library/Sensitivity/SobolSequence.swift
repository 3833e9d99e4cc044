/// Points that fill the unit cube more evenly than random ones, shifted at random so that a seed gives its own set.
///
/// Gray-code order with 32 bits; each coordinate is XORed with a random number from the counter-based generator (a digital
/// shift), which keeps the net and takes the origin out of it. Best with a power of two of points.
/// Source: Sobol (1967); Joe and Kuo (2008); the digital shift as in Cranley-Patterson rotation for nets, Owen (2003).
public struct SobolSequence: Sendable {
  /// Dimensions that the table of direction numbers covers.
  public static let mostDimensions = SobolDirections.table.count + 1

  public let dimensions: Int
  /// `directions[bit * dimensions + dimension]`.
  private let directions: [UInt32]
  private let shift: [UInt32]

  /// The sequence under `seed`; without a seed the plain sequence. Nil beyond ``mostDimensions`` or below one dimension.
  public init?(dimensions: Int, seed: UInt64? = nil) {
    guard dimensions > 0, dimensions <= Self.mostDimensions else { return nil }
    self.dimensions = dimensions
    var directions = [UInt32](repeating: 0, count: 32 * dimensions)
    for dimension in 0..<dimensions {
      for (bit, number) in Self.numbers(dimension).enumerated() { directions[bit * dimensions + dimension] = number }
    }
    self.directions = directions
    var draws = RandomStream(seed: seed ?? 0, method: "sobol-shift")
    shift = (0..<dimensions).map { _ in seed == nil ? 0 : UInt32(truncatingIfNeeded: draws.next() >> 32) }
  }

  private static func numbers(_ dimension: Int) -> [UInt32] {
    guard dimension > 0 else { return (0..<32).map { 1 << (31 - $0) } }
    let row = SobolDirections.table[dimension - 1]
    let (polynomial, degree) = (row[0], row.count - 1)
    var numbers = row.dropFirst().enumerated().map { $1 << UInt32(31 - $0) }
    for bit in degree..<32 {
      var number = numbers[bit - degree] ^ (numbers[bit - degree] >> UInt32(degree))
      for term in 1..<max(1, degree) where polynomial >> UInt32(degree - term) & 1 == 1 {
        number ^= numbers[bit - term]
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The points of these indices one after the other, each coordinate strictly between 0 and 1.
  public func points(_ range: Range<Int>) -> [Double] {
    var state = shift
    let gray = UInt32(truncatingIfNeeded: range.lowerBound ^ (range.lowerBound >> 1))
    for bit in 0..<32 where gray >> UInt32(bit) & 1 == 1 {
      for dimension in 0..<dimensions { state[dimension] ^= directions[bit * dimensions + dimension] }
    }
    return [Double](unsafeUninitializedCapacity: range.count * dimensions) { buffer, count in
      for index in range {
        for dimension in 0..<dimensions {
          buffer.initializeElement(at: count, to: (Double(state[dimension]) + 0.5) * 0x1p-32)
          count += 1
        }
        let bit = min(31, (~index).trailingZeroBitCount)
        for dimension in 0..<dimensions { state[dimension] ^= directions[bit * dimensions + dimension] }
      }
    }
  }
}
