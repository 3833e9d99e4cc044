import Foundation
import TerroirKernel
import Testing

@Suite("A period")
struct PeriodTests {
  @Test(
    "is written as it is read, and knows its first and last day",
    arguments: [
      ("2024", "2024-01-01", "2024-12-31", 366), ("2023", "2023-01-01", "2023-12-31", 365),
      ("2024-02", "2024-02-01", "2024-02-29", 29), ("2024-Q1", "2024-01-01", "2024-03-31", 91),
      ("2024-Q4", "2024-10-01", "2024-12-31", 92), ("2024-03-14", "2024-03-14", "2024-03-14", 1),
      ("2024-01/2024-05", "2024-01-01", "2024-05-31", 152), ("2019/2021", "2019-01-01", "2021-12-31", 1096),
      ("2024-Q1/2024-Q2", "2024-01-01", "2024-06-30", 182),
    ])
  func known(_ text: String, _ first: String, _ last: String, _ days: Int) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    #expect(period.first.description == first && period.last.description == last && period.days == days)
    #expect(try CanonicalJSON.decode([Period].self, from: CanonicalJSON.encode([period])) == [period])
  }

  @Test(
    "refuses what is none, and a span that ends before it begins",
    arguments: [
      "", "24", "2024-13", "2024-Q5", "2024-q1", "2024-Q", "2024/", "/2024", "2025/2024", "2024/2024/2024",
      "2024-05/2024-01", "spring 2024", "2024-02-30", "2024-1",
    ])
  func refused(_ text: String) { #expect(Period(text) == nil) }

  @Test("comes in the order of its end; of two with one end the shorter is the earlier")
  func order() throws {
    let texts = ["2023-Q4", "2023", "2024-01", "2024-Q1", "2024-01/2024-05", "2024"]
    let periods = try texts.map { try #require(Period($0)) }
    #expect(periods.shuffled().sorted().map(\.description) == texts)
  }

  @Test("is comparable with the same part of another year and no other part")
  func comparable() throws {
    func compared(_ left: String, _ right: String) throws -> Bool {
      try #require(Period(left)).isComparable(with: #require(Period(right)))
    }
    #expect(try compared("2024-01/2024-05", "2025-01/2025-05"))
    #expect(try !compared("2024-01/2024-05", "2024-01/2024-10"))
    #expect(try compared("2024-Q1", "2019-Q1") && !compared("2024-Q1", "2024-Q2"))
    #expect(try compared("2024", "1999") && !compared("2024", "2024-12"))
    #expect(try !compared("2023-01/2024-01", "2024-01/2024-02"))
  }

  @Test("moves by years within the calendar")
  func moved() throws {
    #expect(try #require(Period("2024-02-29")).adding(years: 1)?.description == "2025-02-28")
    #expect(try #require(Period("2023/2024")).adding(years: -1)?.description == "2022/2023")
    #expect(try #require(Period("2024-Q2")).adding(years: .max) == nil)
    #expect(Period.year(.max).last.description == "9999-12-31" && Period.quarter(.max, of: 2024).days == 92)
  }
}
