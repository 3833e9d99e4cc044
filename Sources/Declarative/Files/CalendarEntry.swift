import TerroirKernel

/// The days of a country without work.
struct CalendarEntry: Sendable {
  var rest: [Int] = WorkingCalendar().restDays
  var holidays: [HolidayEntry] = []
  var source = ""

  static let form = Form.record(
    "a calendar", CalendarEntry(),
    [
      .optional(
        "rest", \.rest, Form.integer(1...7, "a day of the week, 1 for Monday to 7 for Sunday").list(),
        "days of the week without work; without the key, 6 and 7"),
      .required("holidays", \.holidays, HolidayEntry.form.list(), "public holidays and days moved by decree"),
      .required("source", \.source, .text, "the act or page that declares them"),
    ])

  var calendar: WorkingCalendar {
    WorkingCalendar(
      restDays: rest,
      holidays: holidays.flatMap { entry in entry.days.compactMap { PublicHoliday(entry.name, on: $0) } },
      source: source)
  }
}

/// A holiday with the days it falls on.
struct HolidayEntry: Sendable {
  var name = LocalizedText(en: nil)
  var days: [String] = []

  private static let day = Form<String>.pattern(
    "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$", "a day such as 05-09, or 2026-05-11 where it is of one year"
  ) { PublicHoliday(LocalizedText(en: nil), on: $0) != nil }

  static let form = Form.record(
    "a holiday", HolidayEntry(),
    [
      .required("name", \.name, .localized, "what it is"),
      .required("days", \.days, day.list(), "its days, in quotes: of each year \"05-09\", of one \"2026-05-11\""),
    ])
}
