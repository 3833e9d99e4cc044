internal import TerroirKernel
internal import TerroirMethods

/// A stretch of working days in which an event is held: its days where its row has them for the year, else its months.
///
/// Of months no day is known: what is held in them is over at their end at the earliest that can be promised.
struct EventWindow {
  /// The working day on which it may begin at the earliest.
  var first: Int
  /// The working day by which it has to be ready.
  var deadline: Int
  /// The working day on which it is planned, so that it ends with its days, or with its months.
  var opening: Int
  /// The working day on which it may begin at the latest.
  var last: Int
  /// What is known of when it begins and ends: its days, or its months.
  var known: (first: Period, last: Period)
  var isDayKnown: Bool

  /// Working days for which an event is planned.
  private static let length = Int(
    clamped: (PilotFamily.event.steps.first { $0.name == PilotFamily.held }?.estimate.mean ?? 1).rounded(.up))

  /// Those of an event, in order; without an edition whose days begin before the programme.
  static func all(of event: Event, in days: WorkDays) -> [EventWindow] {
    days.stretches(of: event.months).compactMap { stretch in
      let (start, end) = (month(of: days[stretch.lowerBound]), month(of: days[stretch.upperBound]))
      if let own = event.days, start.first <= own.lowerBound, own.lowerBound <= end.last {
        if own.lowerBound < days[0] { return nil }
        let first = days.number(notBefore: own.lowerBound)
        let last = days.number(notBefore: own.upperBound)
        return EventWindow(
          first: first, deadline: first, opening: max(first, last - length + 1), last: last,
          known: (.day(own.lowerBound), .day(own.upperBound)), isDayKnown: true)
      }
      let opening = max(stretch.lowerBound, stretch.upperBound - length + 1)
      return EventWindow(
        first: stretch.lowerBound, deadline: opening, opening: opening, last: stretch.upperBound, known: (start, end),
        isDayKnown: false)
    }
  }

  private static func month(of day: Day) -> Period { .month(day.month, of: day.year) }
}
