import Foundation
import TerroirKernel
import Testing

@Suite("A civil day")
struct DayTests {
  @Test(
    "is counted from 1970-01-01 and written as it is read",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-14", 20_526), ("0000-01-01", -719_528),
      ("9999-12-31", 2_932_896), ("1582-10-15", -141_427),
    ])
  func known(_ text: String, _ number: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.description == text)
    #expect(Day(number: number) == day)
  }

  @Test(
    "refuses what the calendar has not",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-3-1", "26-03-01", "2026-03", "2026",
      "12.01.2026", "", "2026-03-14 ", "+026-03-14", "2026-٠٣-14",
    ])
  func refused(_ text: String) { #expect(Day(text) == nil) }

  @Test("goes on day by day over four hundred years without a gap")
  func steps() throws {
    var day = try #require(Day("1800-01-01"))
    for _ in 0..<146_097 {
      let next = day.adding(days: 1)
      #expect(day < next && day.days(to: next) == 1)
      let isNext = next.day == day.day + 1 && next.month == day.month && next.year == day.year
      let isFirst = next.day == 1 && (next.month == day.month + 1 || (next.month == 1 && next.year == day.year + 1))
      if !(isNext || isFirst) { Issue.record("\(day) is followed by \(next)") }
      day = next
    }
    #expect(day.description == "2200-01-01")
  }

  @Test("stays within the calendar, however far it is moved")
  func ends() throws {
    let day = try #require(Day("2026-03-14"))
    #expect(day.adding(days: .max).description == "9999-12-31")
    #expect(day.adding(days: .min).description == "0000-01-01")
    #expect(day.adding(days: 292).description == "2026-12-31")
    #expect(Day(number: .max).adding(days: .max).description == "9999-12-31")
  }

  @Test("is a text in JSON, and refuses any other")
  func json() throws {
    let day = try #require(Day(year: 2028, month: 2, day: 29))
    #expect(String(decoding: try CanonicalJSON.encode([day]), as: UTF8.self) == #"["2028-02-29"]"#)
    #expect(try CanonicalJSON.decode([Day].self, from: Data(#"["2028-02-29"]"#.utf8)) == [day])
    #expect(throws: DecodingError.self) { try CanonicalJSON.decode([Day].self, from: Data(#"["2027-02-29"]"#.utf8)) }
  }
}
