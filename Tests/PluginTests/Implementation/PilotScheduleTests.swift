import TerroirKernel
import TerroirMethods
import Testing

@testable import PilotPortfolio

@Suite("The plan of the pilots")
struct PilotScheduleTests {
  private func programme(_ change: (inout PilotPortfolio) -> Void = { _ in }) async throws -> PilotProgramme {
    var stage = PilotPortfolio()
    stage.draws = 200
    stage.perCluster = 8
    change(&stage)
    return try await stage.run(PilotRegion.input(), in: StageContext())
  }

  /// At every moment a task begins, those of one owner that run then.
  private func load(_ programme: PilotProgramme, _ owner: ActorID) -> Int {
    let own = Set(programme.pilots.filter { $0.owner == owner }.map(\.pilot))
    let tasks = programme.tasks.filter { own.contains($0.pilot) && ($0.staff ?? 0) > 0 }
    return tasks.map { at in
      tasks.reduce(0) { $0 + ($1.start <= at.start && at.start < $1.finish ? $1.staff ?? 0 : 0) }
    }.max() ?? 0
  }

  @Test("never binds more people than an owner has, and takes longer with fewer", arguments: [1, 2, 3])
  func staff(_ people: Int) async throws {
    let programme = try await programme { $0.staff = people }
    for owner in Set(programme.pilots.map(\.owner)) { #expect(load(programme, owner) <= people) }
    if people == 1 {
      let more = try await self.programme { $0.staffOf = ["fund": 50, "forge-town": 50] }
      let (slow, fast) = (programme.tasks.map(\.finish).max() ?? 0, more.tasks.map(\.finish).max() ?? 0)
      #expect(slow > fast)
      #expect(programme.tasks.count == more.tasks.count)
    }
  }

  @Test("begins every task after those it waits for, on a working day of the programme")
  func order() async throws {
    var data = PilotRegion.data
    data.country.calendar = WorkingCalendar(
      holidays: [PublicHoliday(LocalizedText(en: "feast"), month: 1, day: 13)], source: "act")
    var stage = PilotPortfolio()
    stage.draws = 200
    let programme = try await stage.run(PilotRegion.input(data), in: StageContext())
    let first = try #require(Day("2026-01-12"))
    for task in programme.tasks {
      for earlier in task.requires {
        let before = try #require(programme.tasks.first { $0.pilot == task.pilot && $0.task == earlier })
        #expect(before.finish <= task.start + 1e-9)
      }
      let day = try #require(task.firstDay.flatMap { Day($0) })
      #expect(day.weekday <= 5 && !(day.month == 1 && day.day == 13) && day >= first)
    }
  }

  @Test("ends with 80% not before its middle, and not before the plan of expected durations")
  func quantiles() async throws {
    for pilot in try await programme().pilots {
      #expect(pilot.start < pilot.finish && pilot.finish <= (pilot.finishP80 ?? ""))
      #expect((pilot.daysP80 ?? 0) > 0)
    }
  }

  @Test("waits for the window of an event, and for staff by latest start")
  func dispatch() {
    func task(_ before: [Int], _ owner: Int?, _ latest: Double, windows: [ClosedRange<Int>] = []) -> Dispatch.Task {
      Dispatch.Task(pilot: 0, before: before, owner: owner, release: 0, windows: windows, latest: latest)
    }
    let dispatch = Dispatch(
      [task([], 0, 5), task([], 0, 0), task([1], nil, 9, windows: [0...1, 20...25]), task([2], 0, 9)], staff: [1])
    #expect(dispatch.starts([3, 4, 2, 1]) == [4, 0, 20, 22])
    // Ready on the last day of a window, it still begins then; a day later it waits for the next.
    #expect(dispatch.starts([3, 1, 2, 1])[2] == 1)
  }

  @Test("counts working days over weekends and holidays")
  func days() throws {
    let calendar = WorkingCalendar(holidays: [PublicHoliday(LocalizedText(en: "feast"), month: 1, day: 14)])
    let days = WorkDays(from: try #require(Day("2026-01-12")), in: calendar, count: 300)
    #expect(
      (0..<5).map { days[$0].description } == ["2026-01-12", "2026-01-13", "2026-01-15", "2026-01-16", "2026-01-19"])
    #expect(days.last(3).description == "2026-01-15" && days.first(3).description == "2026-01-16")
    let february = try #require(days.stretches(of: [2]).first)
    #expect(
      days[february.lowerBound].description == "2026-02-02" && days[february.upperBound].description == "2026-02-27")
  }

  /// Sums of the steps of each family, added up by hand: a duration that slips moves one of them.
  @Test(
    "the days of a family's steps lie in order and sum to what the plan holds",
    arguments: [
      (.contest, [84, 146, 269]), (.space, [105, 167, 327]), (.event, [59, 94, 182]), (.digital, [55, 104, 201]),
      (.people, [82, 134, 256]),
    ] as [(PilotFamily, [Double])])
  func durations(_ family: PilotFamily, _ sums: [Double]) {
    let days = family.steps.map { [$0.estimate.optimistic, $0.estimate.likely, $0.estimate.pessimistic] }
    #expect(days.allSatisfy { $0 == $0.sorted() && $0[0] > 0 })
    #expect((0..<3).map { end in days.reduce(0) { $0 + $1[end] } } == sums)
    #expect(family.steps.contains { $0.name == family.firstResult })
  }
}
