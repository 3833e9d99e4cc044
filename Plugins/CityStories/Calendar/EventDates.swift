import TerroirKernel

/// When an event is held in a year, as far as its row tells.
struct EventDates {
  /// Whether the year has an edition; nil where the data do not tell.
  let isHeld: Bool?
  /// Its stretches: the days of the edition of this very year, else unbroken runs of months; none where neither is known.
  let spans: [TimeSpan]
  /// How well the time is known.
  let certainty: Certainty

  enum Certainty: String { case days, months, none }

  init(_ event: Event, year: Int) {
    isHeld = event.isHeld(in: year)
    guard isHeld == true else {
      (spans, certainty) = ([], .none)
      return
    }
    if let days = event.days, days.lowerBound.year == year {
      spans = [TimeSpan(start: "\(days.lowerBound)", finish: "\(days.upperBound)")]
      certainty = .days
      return
    }
    let runs = Self.runs(of: event.months)
    spans = runs.map { run in
      TimeSpan(start: Self.iso(year, run.first), finish: Self.iso(run.last < run.first ? year + 1 : year, run.last))
    }
    certainty = runs.isEmpty ? .none : .months
  }

  /// Unbroken runs of months on the circle of the year: 12 and 1 are neighbours.
  static func runs(of months: [Int]) -> [(first: Int, last: Int)] {
    let held = Set(months.filter { (1...12).contains($0) })
    if held.count == 12 { return [(1, 12)] }
    return held.sorted().filter { !held.contains($0 == 1 ? 12 : $0 - 1) }.map { first in
      var last = first
      while held.contains(last % 12 + 1) { last = last % 12 + 1 }
      return (first, last)
    }
  }

  static func iso(_ year: Int, _ month: Int) -> String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
