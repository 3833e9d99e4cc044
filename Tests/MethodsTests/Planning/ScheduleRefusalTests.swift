import TerroirKernel
import TerroirMethods
import Testing

@Suite("What schedule refuses")
struct ScheduleRefusalTests {
  private let activities = table(["activity": .text(["a", "b", "c"]), "duration": .number([1, 2, 3])])
  private let needs = table([
    "activity": .text(["a", "b"]), "resource": .text(["staff", "staff"]), "amount": .number([2, 1]),
  ])
  private let capacity = table(["resource": .text(["staff"]), "amount": .number([2])])

  private func refusal(_ tables: [String: Table], _ activities: Table? = nil) -> MethodFailure? {
    do throws(MethodFailure) {
      _ = try ActivitySchedule.run(MethodInput(table: activities ?? self.activities, tables: tables))
      return nil
    } catch { return error }
  }

  @Test("names who waits for each other, not who only comes after them, and the row")
  func cycle() {
    let requires = table(["activity": .text(["c", "a", "b"]), "requires": .text(["a", "b", "a"])])
    #expect(
      refusal(["requires": requires])
        == MethodFailure(
          "schedule", "requires: a, b wait for each other", row: 2, hint: "Break the cycle: leave out one of its rows.")
    )
  }

  @Test("names the row of a requirement that is no activity")
  func unknown() {
    #expect(
      refusal(["requires": table(["activity": .text(["a"]), "requires": .text(["x"])])])
        == MethodFailure("schedule", "requires: x is no activity", row: 1, hint: "Use the ids of the piped table."))
  }

  @Test("names a resource of which there is none, and one that has no capacity")
  func capacities() {
    let none = table(["resource": .text(["staff"]), "amount": .number([0])])
    #expect(
      refusal(["needs": needs, "capacity": none])
        == MethodFailure(
          "schedule", "capacity: there is no staff", row: 1,
          hint: "Give an amount above 0, or leave out resource and needs."))
    let other = table(["resource": .text(["room"]), "amount": .number([1])])
    #expect(
      refusal(["needs": needs, "capacity": other])
        == MethodFailure("schedule", "needs: staff has no capacity", row: 1, hint: "Add it to the table capacity."))
    #expect(
      refusal(["needs": needs])
        == MethodFailure(
          "schedule", "the table needs is given without capacity", hint: "Give needs=TABLE capacity=TABLE, both."))
  }

  @Test("names the row of a need above capacity, of a negative one and of one of no activity")
  func needsRows() {
    func needs(_ activity: String, _ amount: Double) -> Table {
      table([
        "activity": .text(["a", activity]), "resource": .text(["staff", "staff"]), "amount": .number([1, amount]),
      ])
    }
    #expect(
      refusal(["needs": needs("b", 2.5), "capacity": capacity])
        == MethodFailure(
          "schedule", "needs: b needs 2.5 of staff, and there are 2", row: 2,
          hint: "Raise the capacity, or make the activity longer and its need less."))
    #expect(
      refusal(["needs": needs("b", -1), "capacity": capacity])
        == MethodFailure("schedule", "needs: amount is -1.0", row: 2, hint: "It cannot be negative."))
    #expect(
      refusal(["needs": needs("x", 1), "capacity": capacity])
        == MethodFailure("schedule", "needs: x is no activity", row: 2, hint: "Use the ids of the piped table."))
  }

  @Test("names the row of a duration below 0, and of an activity given twice")
  func durations() {
    #expect(
      refusal([:], table(["activity": .text(["a", "b"]), "duration": .number([1, -2])]))
        == MethodFailure("schedule", "duration is -2.0", row: 2, hint: "A duration cannot be negative."))
    #expect(
      refusal([:], table(["activity": .text(["a", "a"]), "duration": .number([1, 2])]))
        == MethodFailure("schedule", "a appears twice", row: 2, hint: "Add the rows up with group first."))
  }
}
