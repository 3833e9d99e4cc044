import Foundation
import TerroirKernel
import TerroirMethods
import Testing

/// Instance j301_1 of PSPLIB: 30 activities, four resources, shortest makespan 43 (Kolisch and Sprecher 1996).
@Suite("Schedule of PSPLIB", .enabled(if: ReferenceData.isThere, Comment(rawValue: ReferenceData.absence)))
struct ScheduleReferenceTests {
  @Test("j301_1 takes 43, and no schedule is shorter")
  func optimum() throws {
    let jobs = try ReferenceData.rows("data/reference/j301_1_jobs.csv")
    let text = try String(contentsOfFile: "\(ReferenceData.folder ?? "")/data/reference/j301_1.sm", encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let place = try #require(lines.firstIndex { $0.contains("RESOURCEAVAILABILITIES") })
    let limits = lines[place + 2].split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    try #require(limits.count == 4 && jobs.count == 32)
    var (later, earlier): ([String], [String]) = ([], [])
    var (owners, kinds, amounts): ([String], [String], [Double]) = ([], [], [])
    for job in jobs {
      let name = job["job"] ?? ""
      for next in (job["successors"] ?? "").split(separator: " ") {
        later.append(String(next))
        earlier.append(name)
      }
      for kind in 1...4 {
        owners.append(name)
        kinds.append("r\(kind)")
        amounts.append(Double(job["r\(kind)"] ?? "") ?? 0)
      }
    }
    let result = try ActivitySchedule.run(
      MethodInput(
        table: table([
          "activity": .text(jobs.map { $0["job"] }), "duration": .number(jobs.map { Double($0["duration"] ?? "") }),
        ]),
        tables: [
          "requires": table(["activity": .text(later), "requires": .text(earlier)]),
          "needs": table(["activity": .text(owners), "resource": .text(kinds), "amount": .number(amounts)]),
          "capacity": table(["resource": .text(["r1", "r2", "r3", "r4"]), "amount": .number(limits)]),
        ]))
    #expect(note(result, "makespan") == 43)
    #expect(note(result, "bound") == 43)
    #expect(note(result, "gap") == 0)
    #expect(result.notes.first { $0.name == "proven" }?.value == .text("yes"))
  }
}
