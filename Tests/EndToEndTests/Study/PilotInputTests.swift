import Foundation
import ProgramDriver
import Testing

@Suite("Bad input of pilots, by the program", .timeLimit(.minutes(30)))
struct PilotInputTests {
  let study: Study

  init() throws { study = try Study() }

  @Test("is told all at once with what to do, before anything runs, and nothing is kept")
  func faults() throws {
    let run = try study.run("implement staff=0 start=2026-02-31 staff_of.nobody=2 locked=x")
    #expect(run.exitCode == 2 && run.output.isEmpty, "\(run.output)")
    for told in [
      "staff: 0 is outside 1..10000", "it takes a whole number from 1 to 10000",
      "start: 2026-02-31 is no day of the calendar", "it takes a day as 2026-01-12",
      "staff_of.nobody: nobody is not in actors", "pilot-portfolio has no parameter locked",
    ] { #expect(run.error.contains(told), "\(run.error)") }
    for (line, told) in [
      ("set implement.start 2026-02-31", "2026-02-31 is no day of the calendar"),
      ("set implement.start soon", "soon is no day of the calendar"),
      ("set implement.staff 0", "0 is outside 1..10000"),
    ] {
      let set = try study.run(line)
      #expect(set.exitCode != 0 && set.error.contains(told), "\(set.error)")
    }
    let kept = try study.run("params implement", options: ["--format", "json"])
    #expect(kept.output.contains("2026-01-12") && !kept.output.contains("2026-02-31"), "\(kept.output)")
  }
}
