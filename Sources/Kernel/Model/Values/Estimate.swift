/// A number that is known within limits: its value, the interval that holds it, and what it rests on.
public struct Estimate: Codable, Hashable, Sendable {
  public let value: Double
  /// Ends of the interval; nil where none is known on that side.
  public let low: Double?
  public let high: Double?
  /// Standard error, in the unit of the value.
  public let standardError: Double?
  /// How many observations it rests on.
  public let n: Int?
  /// Confidence of the interval, a share: 0.95.
  public let level: Double?

  /// The estimate; nil where a number is not finite, the interval does not hold the value, the standard error or the
  /// count is negative, or the level is not between 0 and 1.
  public init?(
    _ value: Double, low: Double? = nil, high: Double? = nil, standardError: Double? = nil, n: Int? = nil,
    level: Double? = nil
  ) {
    let numbers = [value, low, high, standardError, level].compactMap(\.self)
    guard numbers.allSatisfy(\.isFinite), low ?? value <= value, high ?? value >= value, standardError ?? 0 >= 0,
      n ?? 0 >= 0, level.map({ $0 > 0 && $0 < 1 }) ?? true
    else { return nil }
    self.value = value
    self.low = low
    self.high = high
    self.standardError = standardError
    self.n = n
    self.level = level
  }

  /// Whether a number lies in the interval; nil where neither end is known.
  public func covers(_ number: Double) -> Bool? {
    if low == nil && high == nil { return nil }
    return low ?? -.infinity <= number && number <= high ?? .infinity
  }

  private enum CodingKeys: String, CodingKey { case value, low, high, standardError = "standard_error", n, level }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let read = Estimate(
      try values.decode(Double.self, forKey: .value), low: try values.decodeIfPresent(Double.self, forKey: .low),
      high: try values.decodeIfPresent(Double.self, forKey: .high),
      standardError: try values.decodeIfPresent(Double.self, forKey: .standardError),
      n: try values.decodeIfPresent(Int.self, forKey: .n),
      level: try values.decodeIfPresent(Double.self, forKey: .level))
    guard let read else {
      throw DecodingError.dataCorruptedError(
        forKey: .value, in: values,
        debugDescription: "an estimate has low <= value <= high, a standard error and n from 0, a level between 0 and 1"
      )
    }
    self = read
  }
}
