/// A stretch of the calendar: a day, month, quarter or year, or a span from one of these to another.
///
/// As text and in JSON it is as the data write it: `2026-03-14`, `2026-03`, `2026-Q1`, `2026`, `2024-01/2024-05`.
public enum Period: Hashable, Sendable {
  case day(Day)
  /// A month of a year, 1 to 12.
  case month(Int, of: Int)
  /// A quarter of a year, 1 to 4.
  case quarter(Int, of: Int)
  case year(Int)
  /// From the first day of one period to the last day of another that does not end before it begins.
  indirect case span(Period, Period)

  /// Reads a period; nil where the text is none, or a span whose end comes before its beginning.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let start = ends.first.flatMap({ Self.single($0) }) else { return nil }
    guard ends.count > 1 else {
      self = start
      return
    }
    guard ends.count == 2, let finish = Self.single(ends[1]), start.first <= finish.first
    else { return nil }
    self = .span(start, finish)
  }

  private static func single(_ text: some StringProtocol) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Digits.number($0, 4) }) else { return nil }
    switch parts.count {
    case 1: return .year(year)
    case 2:
      if parts[1].first == "Q" {
        return Digits.number(parts[1].dropFirst(), 1).flatMap { (1...4).contains($0) ? .quarter($0, of: year) : nil }
      }
      return Digits.number(parts[1], 2).flatMap { (1...12).contains($0) ? .month($0, of: year) : nil }
    case 3: return Day(text).map { .day($0) }
    default: return nil
    }
  }

  /// Its first day.
  public var first: Day {
    switch self {
    case .day(let day): day
    case .month(let month, let year): Self.start(year, month)
    case .quarter(let quarter, let year): Self.start(year, 3 * min(max(quarter, 1), 4) - 2)
    case .year(let year): Self.start(year, 1)
    case .span(let start, _): start.first
    }
  }

  /// Its last day.
  public var last: Day {
    switch self {
    case .day(let day): day
    case .month(let month, let year): Self.end(year, month)
    case .quarter(let quarter, let year): Self.end(year, 3 * min(max(quarter, 1), 4))
    case .year(let year): Self.end(year, 12)
    case .span(_, let finish): finish.last
    }
  }

  /// The number of its days.
  public var days: Int { first.days(to: last) + 1 }

  /// The year it ends in.
  public var year: Int { last.year }

  /// Whether a day lies in it.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The period so many years later, earlier where they are negative; nil outside the years 0 to 9999.
  public func adding(years: Int) -> Period? {
    func moved(_ year: Int) -> Int? {
      let (sum, isOver) = year.addingReportingOverflow(years)
      return !isOver && (0...9999).contains(sum) ? sum : nil
    }
    switch self {
    case .day(let day):
      // The 29th of February has no day of its own in most years.
      return moved(day.year).flatMap { year in
        Day(year: year, month: day.month, day: min(day.day, Day.length(day.month, of: year))).map { .day($0) }
      }
    case .month(let month, let year): return moved(year).map { .month(month, of: $0) }
    case .quarter(let quarter, let year): return moved(year).map { .quarter(quarter, of: $0) }
    case .year(let year): return moved(year).map { .year($0) }
    case .span(let start, let finish):
      guard let start = start.adding(years: years), let finish = finish.adding(years: years) else { return nil }
      return .span(start, finish)
    }
  }

  /// Whether two periods take the same part of the calendar, in whatever years: January to May of 2024 is comparable
  /// with January to May of 2025, and not with January to October.
  public func isComparable(with other: Period) -> Bool {
    let (sum, isOver) = other.first.year.subtractingReportingOverflow(first.year)
    return !isOver && adding(years: sum) == other
  }

  private static func start(_ year: Int, _ month: Int) -> Day {
    Day(year: year, month: month, day: 1) ?? Day(number: year < 0 ? .min : .max)
  }

  private static func end(_ year: Int, _ month: Int) -> Day {
    Day(year: year, month: month, day: Day.length(month, of: year)) ?? Day(number: year < 0 ? .min : .max)
  }
}

extension Period: Comparable {
  /// In the order of their ends; of two with one end the shorter first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.last, right.first) < (right.last, left.first)
  }
}

extension Period: CustomStringConvertible {
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .month(let month, let year): "\(Digits.text(year, 4))-\(Digits.text(month, 2))"
    case .quarter(let quarter, let year): "\(Digits.text(year, 4))-Q\(quarter)"
    case .year(let year): Digits.text(year, 4)
    case .span(let start, let finish): "\(start)/\(finish)"
    }
  }
}

extension Period: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let period = Period(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a period is written as 2026, 2026-Q1, 2026-03, 2026-03-14 or 2026-01/2026-05")
    }
    self = period
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
