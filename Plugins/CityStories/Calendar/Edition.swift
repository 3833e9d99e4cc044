import TerroirKernel

/// An edition of an event that the data confirm for a year, with its time.
struct Edition {
  let event: Event
  /// "on 7–9 August 2026", "every year (in 2025 in August)", "every year in August", "in July 2026". What one edition shows is told
  /// of that one: it makes no habit.
  let when: Sentence

  /// Nil where no edition of the year is confirmed, or neither days nor months are known.
  init?(_ event: Event, in year: Int) {
    guard event.isHeld(in: year) == true else { return nil }
    self.event = event
    if let days = event.days, days.lowerBound.year == year {
      when = .stories("when.days", ["days": .sentence(.days(days))])
    } else if event.months.isEmpty {
      return nil
    } else if event.periodicity?.years == 1, let known = event.days {
      when = .stories("when.known-days", ["days": .sentence(.days(known))])
    } else if event.periodicity?.years == 1, let known = event.knownYear, known != year {
      when = .stories("when.known", ["months": Sentence.months(event.months, in: true), "year": .year(known)])
    } else if event.periodicity?.years == 1 {
      when = .stories("when.every", ["months": Sentence.months(event.months, in: true)])
    } else {
      when = .stories("when.months", ["months": Sentence.months(event.months, in: true), "year": .year(year)])
    }
  }
}

extension Sentence {
  /// Days as people write them: "7 August 2026", "7–9 August 2026", "30 July – 2 August 2026".
  static func days(_ days: ClosedRange<Day>) -> Sentence {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return day(first) }
    if first.year != last.year {
      return .stories("days.years", ["from": .sentence(day(first)), "to": .sentence(day(last))])
    }
    let arguments: [String: Argument] = [
      "first": .integer(first.day), "last": .integer(last.day), "month": of(first), "year": .year(first.year),
    ]
    if first.month == last.month { return .stories("days.month", arguments) }
    return .stories("days.year", arguments.merging(["next": of(last)]) { $1 })
  }

  private static func day(_ day: Day) -> Sentence {
    .stories("day", ["day": .integer(day.day), "month": of(day), "year": .year(day.year)])
  }

  private static func of(_ day: Day) -> Argument { .sentence(.stories("month.of", ["month": .integer(day.month)])) }

  /// A day or a month by its ISO text; another text as it is.
  static func when(_ text: String) -> Argument {
    if let day = Day(text) { return .sentence(.day(day)) }
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 2, let year = parts[0], let month = parts[1], (1...12).contains(month) else {
      return .period(text)
    }
    return .sentence(
      .stories(
        "month.year",
        ["month": .sentence(.stories("month", ["month": .integer(month)])), "year": .year(year)]))
  }
}
