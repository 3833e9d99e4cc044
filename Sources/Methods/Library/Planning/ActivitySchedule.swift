public import TerroirKernel

/// The method `schedule`: earliest times, slack and the critical path. Formulas and source as in ``CriticalPath``.
///
/// - Input: one row per activity with one duration, or three (optimistic, most likely, pessimistic) as
///   `duration=[o, m, p]`; the table `requires` with what must be finished before.
/// - Output: one row per activity; makespan, variance, p50 and p80 as notes, the last two from beta-PERT draws.
/// - Throws: on repeated or unknown activities, a cycle, estimates out of order.
public enum ActivitySchedule: Method {
  public static let declaration = MethodDeclaration(
    name: "schedule", summary: "Earliest times, slack and critical path of activities, with p50 and p80 of the whole",
    formula: "te = (o + 4m + p)/6; start_j = max finish_i over required i; slack = latest - earliest start",
    roles: [
      MethodDeclaration.Role("activity", .text, "the activity; each once"),
      MethodDeclaration.Role(
        "duration", .number, list: true, "one duration, or three: optimistic, likely, pessimistic"),
    ],
    tables: [
      MethodDeclaration.TableRole(
        "requires", required: false,
        columns: [.init("activity", .text, "the activity"), .init("requires", .text, "what it waits for")],
        "what must be finished before")
    ],
    parameters: [Parameter("draws", .integer(0...1_000_000), default: .integer(10_000), "draws behind p50 and p80")],
    outputs: [
      Column("duration", .number, "expected duration"), Column("start", .number, "earliest start"),
      Column("finish", .number, "earliest finish"), Column("slack", .number, "slack"),
      Column("critical", .boolean, "whether a delay delays the whole"),
    ],
    notes: [
      Column("makespan", .number, "expected duration of the whole"),
      Column("variance", .number, "along the critical path"),
      Column("p50", .number, "reached with 50%"), Column("p80", .number, "reached with 80%"),
    ],
    citations: ["Hillier, Lieberman, Introduction to Operations Research, project management with PERT/CPM"])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    try reader.requireRows()
    let keys = try reader.keys("activity")
    let columns = try reader.lists("duration")
    guard columns.count == 1 || columns.count == 3 else {
      throw reader.failure("\(columns.count) duration columns", hint: "Give one, or three: duration=[o, m, p].")
    }
    var requires: [String: [String]] = [:]
    if let table = try reader.table("requires") {
      let (activities, before) = (try table.keys("activity"), try table.keys("requires"))
      for row in activities.codes.indices {
        let name = activities.names[activities.codes[row]]
        guard keys.code(of: name) != nil else {
          throw table.failure("\(name) is no activity", row: row, hint: "Use the ids of the piped table.")
        }
        requires[name, default: []].append(before.names[before.codes[row]])
      }
    }
    var activities: [CriticalPath.Activity] = []
    // In the order of names, so that draws do not depend on the order of rows.
    for row in keys.codes.indices.sorted(by: { keys.codes[$0] < keys.codes[$1] }) {
      var numbers: [Double] = []
      for column in columns {
        guard let value = column.values[row] else {
          throw reader.failure("\(column.name) is missing", row: row, hint: "Give the duration.")
        }
        numbers.append(value)
      }
      let name = keys.names[keys.codes[row]]
      let estimate =
        numbers.count == 3
        ? CriticalPath.Estimate(numbers[0], numbers[1], numbers[2]) : CriticalPath.Estimate(exactly: numbers[0])
      activities.append(CriticalPath.Activity(name, estimate, requires: (requires[name] ?? []).sorted()))
    }
    let path: CriticalPath
    do { path = try CriticalPath(activities) } catch { throw failure(error, reader) }
    let spans = try path.makespans(draws: try reader.integer("draws"), seed: input.seed)
    var builder = TableBuilder(declaration)
    builder.keys(keys, path.rows.map { keys.code(of: $0.id) })
    builder.numbers("duration", path.rows.map(\.duration))
    builder.numbers("start", path.rows.map(\.start))
    builder.numbers("finish", path.rows.map(\.finish))
    builder.numbers("slack", path.rows.map(\.slack))
    builder.booleans("critical", path.rows.map(\.isCritical))
    builder.note("makespan", path.makespan)
    builder.note("variance", path.variance)
    builder.note("p50", CriticalPath.quantile(0.5, of: spans))
    builder.note("p80", CriticalPath.quantile(0.8, of: spans))
    return builder.table
  }

  private static func failure(_ error: CriticalPathFailure, _ reader: InputReader) -> MethodFailure {
    switch error {
    case .duplicate(let id): reader.failure("\(id) appears twice", hint: "Give each activity once.")
    case .disorderedEstimate(let id):
      reader.failure("\(id): the three durations are out of order", hint: "Give 0 <= o <= m <= p.")
    case .unknownRequirement(let id, let missing):
      reader.failure("\(id) requires \(missing), which is no activity", hint: "Add it, or drop the requirement.")
    case .cycle(let ids):
      reader.failure("\(ids.joined(separator: ", ")) wait for each other", hint: "Break the cycle.")
    }
  }
}
