/// A share of a whole, 0 to 1 in data and percent on screen.
public struct Share: Codable, Hashable, Comparable, Sendable {
  public let value: Double

  /// The share `value`, or nil outside 0...1.
  public init?(_ value: Double) {
    guard value >= 0, value <= 1 else { return nil }
    self.value = value
  }

  /// `part / whole`; nil where the whole is zero, which is *not assessed*, not 0 percent.
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    self.init(Double(part) / Double(whole))
  }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let share = Share(try container.decode(Double.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a share is between 0 and 1")
    }
    self = share
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

/// An amount of money with its currency and the year whose prices it is in.
public struct Money: Codable, Hashable, Sendable {
  public var amount: Double
  public var currency: Currency
  public var priceYear: Int?

  public init(_ amount: Double, currency: Currency = .rouble, priceYear: Int? = nil) {
    self.amount = amount
    self.currency = currency
    self.priceYear = priceYear
  }
}

/// What a number counts or measures; printed beside it, never guessed.
public struct UnitOfMeasure: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// A share 0-1, shown as percent.
  public static let share: UnitOfMeasure = "share"
  /// The probability of a test, 0-1, shown as such: 0.954, never 95.4%.
  public static let probability: UnitOfMeasure = "probability"
  /// A whole number of things.
  public static let count: UnitOfMeasure = "count"
  /// A dimensionless index, score or coefficient.
  public static let index: UnitOfMeasure = "index"
  /// Russian roubles.
  public static let rouble: UnitOfMeasure = "RUB"
  public static let kilometre: UnitOfMeasure = "km"
  public static let day: UnitOfMeasure = "days"
  public static let degree: UnitOfMeasure = "degrees"
  public static let rank: UnitOfMeasure = "rank"
  public static let year: UnitOfMeasure = "year"
  public static let person: UnitOfMeasure = "persons"
}
