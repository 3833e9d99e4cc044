/// How often an event is held.
public enum Periodicity: String, Codable, CaseIterable, Sendable {
  case once, monthly, annual, biennial, triennial

  /// Years from one edition to the next; nil for what is held once.
  public var years: Int? {
    switch self {
    case .once: nil
    case .monthly, .annual: 1
    case .biennial: 2
    case .triennial: 3
    }
  }
}

extension Event {
  /// The days of the known edition, where both are written as days and stand in their order.
  public var days: ClosedRange<Day>? {
    guard let first = firstDay.flatMap({ Day($0) }) else { return nil }
    let last = lastDay.flatMap { Day($0) } ?? first
    return first <= last ? first...last : nil
  }

  /// A year in which it is known to have been held: `edition_year`, else that of its days.
  public var knownYear: Int? { editionYear ?? days?.lowerBound.year }

  /// Whether its periodicity gives an edition in a year; nil where the data do not tell.
  ///
  /// What is held every other year needs the year of one edition, what is held once that year; before its first year nothing is
  /// held.
  public func isHeld(in year: Int) -> Bool? {
    if let sinceYear, year < sinceYear { return false }
    if knownYear == year { return true }
    guard let periodicity else { return nil }
    guard let step = periodicity.years else { return knownYear.map { $0 == year } }
    if step == 1 { return true }
    // By the remainders: a year of the data may be any whole number.
    return knownYear.map { ($0 % step - year % step).isMultiple(of: step) }
  }
}
