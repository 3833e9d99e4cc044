/// The days of a country on which offices do not work.
public struct WorkingCalendar: Codable, Hashable, Sendable {
  /// Days of the week without work, 1 for Monday to 7 for Sunday.
  public var restDays: [Int]
  public var holidays: [PublicHoliday]
  /// The act or page that declares the holidays; nil where the pack declares none.
  public var source: String?

  public init(restDays: [Int] = [6, 7], holidays: [PublicHoliday] = [], source: String? = nil) {
    self.restDays = restDays
    self.holidays = holidays
    self.source = source
  }

  /// Whether offices work on a day.
  public func isWorking(_ day: Day) -> Bool {
    !restDays.contains(day.weekday) && !holidays.contains { $0.falls(on: day) }
  }

  /// The day itself where offices work on it, else the next one on which they do; the day itself where a calendar leaves
  /// no working day within a year.
  public func working(from day: Day) -> Day {
    for ahead in 0...366 {
      let next = day.adding(days: ahead)
      if isWorking(next) { return next }
    }
    return day
  }

  /// The years for which the calendar has days of that year alone, in ascending order: movable feasts and days moved by
  /// decree are known of these years only.
  public var years: [Int] { Set(holidays.compactMap(\.year)).sorted() }
}

/// A day without work, each year or in one.
public struct PublicHoliday: Codable, Hashable, Sendable {
  public var name: LocalizedText
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int
  /// Nil where it is the same day each year.
  public var year: Int?

  public init(_ name: LocalizedText, month: Int, day: Int, year: Int? = nil) {
    self.name = name
    self.month = month
    self.day = day
    self.year = year
  }

  /// Reads `05-09`, a day of each year, or `2026-05-11`; nil where the text is no such day.
  public init?(_ name: LocalizedText, on text: String) {
    if let known = Day(text) {
      self.init(name, month: known.month, day: known.day, year: known.year)
    } else if let known = Day("2000-\(text)") {
      self.init(name, month: known.month, day: known.day)
    } else {
      return nil
    }
  }

  func falls(on other: Day) -> Bool {
    other.month == month && other.day == day && (year.map { $0 == other.year } ?? true)
  }
}

extension Day {
  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let shifted = (number + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }
}
