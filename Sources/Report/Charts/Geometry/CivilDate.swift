/// A day of the Gregorian calendar as the number of days from 1970-01-01, so that dates can be drawn on an axis.
/// Source: Hinnant, chrono-compatible low-level date algorithms.
package struct CivilDate: Hashable, Sendable {
  package let days: Int

  package init(days: Int) { self.days = days }

  init(year: Int, month: Int, day: Int = 1) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// `2026-03-14`, `2026-03` or `2026`; the first day of what is named, or the last one.
  package init?(_ text: String, end: Bool = false) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isASCII) }) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers[0] >= 0 else { return nil }
    let year = numbers[0], month = numbers.count > 1 ? numbers[1] : (end ? 12 : 1)
    guard (1...12).contains(month) else { return nil }
    let next = month == 12 ? CivilDate(year: year + 1, month: 1) : CivilDate(year: year, month: month + 1)
    let length = next.days - CivilDate(year: year, month: month).days
    let day = numbers.count > 2 ? numbers[2] : (end ? length : 1)
    guard (1...length).contains(day) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  var civil: (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day)
  }

  package var text: String { "\(monthText)-\(Self.two(civil.day))" }
  var monthText: String {
    let year = "\(civil.year)"
    return String(repeating: "0", count: max(0, 4 - year.count)) + "\(year)-\(Self.two(civil.month))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
