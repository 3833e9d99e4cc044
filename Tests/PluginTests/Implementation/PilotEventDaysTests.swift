import TerroirKernel
import Testing

@testable import PilotPortfolio

@Suite("Days and months of the events of pilots")
struct PilotEventDaysTests {
  private func programme(_ change: (inout Event) -> Void) async throws -> PilotProgramme {
    var data = PilotRegion.data
    change(&data.events[0])
    return try await PilotRegion.programme(PilotRegion.input(data, only: "forge-fair")) { $0.days = 700 }
  }

  private func held(_ programme: PilotProgramme) throws -> TaskRow {
    try #require(programme.tasks.first { $0.task == PilotFamily.held })
  }

  private func end(of month: Int) throws -> Double {
    let days = WorkDays(from: try #require(Day("2026-01-12")), in: WorkingCalendar())
    return Double(try #require(days.stretches(of: [month]).first).upperBound)
  }

  @Test("has its first result at the end of the months of an event of which no day is known, and tells months")
  func months() async throws {
    let july = try await programme { $0.months = [7] }
    let task = try held(july)
    #expect(task.firstDay == "2026-07" && task.lastDay == "2026-07")
    #expect(task.name?.english == "hold the event in its month, on the day that the organiser names")
    #expect(try #require(july.pilots.first?.daysP80) >= end(of: 7) && task.finish >= end(of: 7))
    #expect(try #require(july.pilots.first).finish > "2026-07-31")
    let summer = try held(try await programme { $0.months = [6, 7, 8] })
    #expect(summer.firstDay == "2026-06" && summer.lastDay == "2026-08")
    #expect(summer.name?.english == "hold the event in its months, on the day that the organiser names")
    #expect(try summer.finish >= end(of: 8))
  }

  @Test("has it on the days that the row of the event has for the year, and tells these")
  func days() async throws {
    let programme = try await programme { ($0.firstDay, $0.lastDay) = ("2026-07-04", "2026-07-05") }
    let task = try held(programme)
    #expect(task.firstDay == "2026-07-04" && task.lastDay == "2026-07-05")
    #expect(task.name?.id == "pilot-portfolio/name.hold-the-event")
    #expect(try #require(programme.pilots.first?.daysP80) < end(of: 7))
    // It is ready before the first day, not by the end of the month.
    #expect(try #require(programme.tasks.first { $0.task == "promote" }).finish <= task.start)
  }

  @Test("takes the days of another year for none, and no edition that is over when the programme begins")
  func otherYears() async throws {
    let before = try held(try await programme { ($0.firstDay, $0.lastDay) = ("2025-07-05", "2025-07-06") })
    #expect(before.firstDay == "2026-07" && before.lastDay == "2026-07")
    let over = try held(
      try await programme {
        $0.months = [1]
        ($0.firstDay, $0.lastDay) = ("2026-01-03", "2026-01-04")
      })
    #expect(over.firstDay == "2027-01")
  }
}
