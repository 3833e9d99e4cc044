internal import TerroirKernel

/// The working days of a country from the first day of the programme on, counted from 0.
struct WorkDays {
  private let days: [Day]

  /// - Parameter count: how many working days are told apart.
  init(from start: Day, in calendar: WorkingCalendar, count: Int = 2600) {
    var days: [Day] = []
    var day = start
    while days.count < count {
      let next = calendar.working(from: day)
      days.append(next)
      day = next.adding(days: 1)
    }
    self.days = days
  }

  /// The working day with a number; the last one known where it lies beyond.
  subscript(_ number: Int) -> Day { days[min(max(number, 0), days.count - 1)] }

  /// The first day of work of a task that begins after `offset` working days.
  func first(_ offset: Double) -> Day { self[Int(offset.rounded(.down))] }

  /// The last day of work of a task that ends after `offset` working days.
  func last(_ offset: Double) -> Day { self[Int(offset.rounded(.up)) - 1] }

  /// The last working day before a day; the day before it where a calendar leaves none within a year.
  static func last(before day: Day, in calendar: WorkingCalendar) -> Day {
    let earlier = (1...366).lazy.map { day.adding(days: -$0) }
    return earlier.first(where: calendar.isWorking) ?? day.adding(days: -1)
  }

  /// The number of the first working day that is not before `day`; the last one known where there is none.
  func number(notBefore day: Day) -> Int { days.firstIndex { $0 >= day } ?? days.count - 1 }

  /// The stretches of working days in which the months lie, as first and last number, in order.
  func stretches(of months: [Int]) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    for (number, day) in days.enumerated() where months.contains(day.month) {
      if let last = found.last, last.upperBound == number - 1 {
        found[found.count - 1] = last.lowerBound...number
      } else {
        found.append(number...number)
      }
    }
    return found
  }
}
