/// Dates and periods of ISO 8601 as the data write them.
enum ISOPeriod {
  /// A year, month or day, or an interval of two in order.
  static func isPeriod(_ text: String) -> Bool {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count <= 2, ends.allSatisfy({ isInstant($0) }) else { return false }
    return ends.count == 1 || ends[0] <= ends[1]
  }

  static func isDay(_ text: some StringProtocol) -> Bool { text.utf8.count == 10 && isInstant(text) }

  private static func isInstant(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = number(parts[0], digits: 4) else { return false }
    guard parts.count > 1 else { return true }
    guard let month = number(parts[1], digits: 2), (1...12).contains(month) else { return false }
    guard parts.count > 2 else { return true }
    guard let day = number(parts[2], digits: 2) else { return false }
    return day >= 1 && day <= days(in: month, of: year)
  }

  private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
