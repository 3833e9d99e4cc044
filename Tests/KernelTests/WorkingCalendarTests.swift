import TerroirKernel
import Testing

@Suite("A calendar of working days")
struct WorkingCalendarTests {
  private let name = LocalizedText(en: "feast")

  @Test(
    "knows the day of the week",
    arguments: [("1970-01-01", 4), ("1969-12-31", 3), ("2000-02-29", 2), ("2026-03-14", 6), ("0001-01-01", 1)])
  func weekday(_ text: String, _ number: Int) throws { #expect(try #require(Day(text)).weekday == number) }

  @Test("reads a day of each year and a day of one year, and nothing else")
  func read() throws {
    let yearly = try #require(PublicHoliday(name, on: "05-09"))
    #expect(yearly == PublicHoliday(name, month: 5, day: 9))
    #expect(PublicHoliday(name, on: "2026-05-11") == PublicHoliday(name, month: 5, day: 11, year: 2026))
    #expect(PublicHoliday(name, on: "02-29") != nil)
    for text in ["02-30", "13-01", "2026-02-29", "5-9", "", "2026-05"] { #expect(PublicHoliday(name, on: text) == nil) }
  }

  @Test("leaves out days of rest and holidays, those of one year in that year alone")
  func working() throws {
    let calendar = WorkingCalendar(
      holidays: [PublicHoliday(name, month: 5, day: 1), PublicHoliday(name, month: 5, day: 4, year: 2026)],
      source: "act")
    func day(_ text: String) throws -> Day { try #require(Day(text)) }
    #expect(try !calendar.isWorking(day("2026-05-01")) && !calendar.isWorking(day("2027-05-01")))
    #expect(try !calendar.isWorking(day("2026-05-02")) && !calendar.isWorking(day("2026-05-04")))
    #expect(try calendar.isWorking(day("2027-05-04")))
    #expect(try calendar.working(from: day("2026-05-01")).description == "2026-05-05")
    #expect(calendar.years == [2026])
    let none = WorkingCalendar(restDays: Array(1...7))
    #expect(try none.working(from: day("2026-05-01")).description == "2026-05-01")
  }
}
