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
    for owner in Set(programme.pilots.compactMap(\.owner)) { #expect(load(programme, owner) <= people) }
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
      // Of an event only the month is known.
      if task.task == PilotFamily.held { continue }
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

  /// The forge's fair, with the month in which it is held.
  private func fair(_ month: Int, number: Int, release: Int = 0) throws -> JointPlan.Item {
    var idea = try #require(try candidate("forge-fair"))
    idea.event?.months = [month]
    idea.id = PilotID("fair-\(number)")
    return JointPlan.Item(idea: idea, release: release)
  }

  private func candidate(_ measure: MeasureID) throws -> PilotIdea? {
    let input = PilotRegion.input()
    let index = RegionalIndex(input.data.inOrder)
    let days = WorkDays(from: try #require(Day("2026-01-12")), in: WorkingCalendar())
    return try PilotCandidates(input, index: index, period: .year(2026), length: 370, days: days) { _, _, _ in 1 }.ideas
      .first { $0.row.measure == measure }
  }

  private func plan(_ items: [JointPlan.Item], staff: Int) throws -> JointPlan {
    let days = WorkDays(from: try #require(Day("2026-01-12")), in: WorkingCalendar())
    return try JointPlan(items, staff: { _ in staff }, days: days, draws: 300, seed: 1)
  }

  @Test("holds an event in its own month, in the next one where it is not ready, and not before its release")
  func windows() throws {
    let days = WorkDays(from: try #require(Day("2026-01-12")), in: WorkingCalendar())
    for (month, year) in [(9, 2026), (2, 2027)] {
      let plan = try plan([try fair(month, number: 1, release: 3)], staff: 2)
      let held = try #require(plan.rows[0].first { $0.step.name == PilotFamily.held })
      let day = days.first(held.start)
      #expect(day.month == month && day.year == year)
      #expect(plan.rows[0].allSatisfy { $0.start >= 3 })
      // Nothing in the preparation takes half a year: every draw meets the month.
      #expect(plan.missed == [0])
    }
    // At the end of March the preparation of the slower draws is not over: they wait a year.
    let tight = try plan([try fair(3, number: 1)], staff: 2)
    #expect(tight.missed[0] > 0 && tight.missed[0] < 1)
    #expect((tight.results[0].last ?? 0) > 290 && (tight.results[0].first ?? 0) < 110)
  }

  @Test("shares the people of one owner as the method schedule does, and plans owners apart")
  func shared() throws {
    let items = [try fair(9, number: 1), try fair(9, number: 2)]
    let alone = try plan([items[0]], staff: 1)
    let both = try plan(items, staff: 1)
    #expect(both.rows.count == 2)
    let tasks = both.rows.flatMap { $0 }.filter { !$0.step.byPartner }.sorted { $0.start < $1.start }
    for (one, next) in zip(tasks, tasks.dropFirst()) { #expect(one.finish <= next.start + 1e-9) }
    var other = items[1]
    other.idea.owner = .actor("government")
    let apart = try plan([items[0], other], staff: 1)
    #expect(apart.rows.map { $0.map(\.start) } == [alone.rows[0], alone.rows[0]].map { $0.map(\.start) })
  }

  @Test("starts nothing whose first result would come after the programme's days, and says what to change")
  func period() async throws {
    let long = try await programme()
    // One pilot a wave, and waves so far apart that the second cannot show anything in time.
    let short = try await programme {
      $0.wave = 1
      $0.waveDays = 300
      $0.days = 370
    }
    #expect(short.pilots.count < long.pilots.count)
    #expect(short.findings.contains { $0.subject == "pilots.start" })
    let end = try #require(Day("2026-01-12")).adding(days: 370 * 7 / 5 + 1).description
    for pilot in short.pilots { #expect(pilot.start < end) }
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
