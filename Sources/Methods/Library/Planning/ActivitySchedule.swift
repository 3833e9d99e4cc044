public import TerroirKernel

/// The method `schedule`: when activities are done, with or without shared resources. Formulas and sources as in
/// ``CriticalPath`` and ``ResourceSchedule``.
///
/// - Input: one row per activity with one duration, or three (optimistic, most likely, pessimistic) as
///   `duration=[o, m, p]`; the table `requires` with what must be finished before; where resources are shared, the tables
///   `needs` and `capacity`.
/// - Output: one row per activity; makespan, p50 and p80 as notes, the last two from beta-PERT draws; without resources
///   the variance of the critical path, with them the bound, the gap and whether no schedule is shorter.
/// - Throws: on repeated or unknown activities, a cycle, estimates out of order, needs above capacity, one of the tables
///   `needs` and `capacity` without the other.
public enum ActivitySchedule: Method {
  public static let declaration = MethodDeclaration(
    name: "schedule", summary: "When activities are done under precedence and shared resources, with p50 and p80",
    formula: "te = (o + 4m + p)/6; start_j >= finish_i for i that j requires; sum of needs at once <= capacity",
    roles: [
      MethodDeclaration.Role("activity", .text, "the activity; each once"),
      MethodDeclaration.Role(
        "duration", .number, list: true, "one duration, or three: optimistic, likely, pessimistic"),
    ],
    tables: [
      MethodDeclaration.TableRole(
        "requires", required: false,
        columns: [.init("activity", .text, "the activity"), .init("requires", .text, "what it waits for")],
        "what must be finished before"),
      MethodDeclaration.TableRole(
        "needs", required: false,
        columns: [
          .init("activity", .text, "the activity"), .init("resource", .text, "what it needs"),
          .init("amount", .number, "how much, all the while"),
        ],
        "what activities need of shared resources"),
      MethodDeclaration.TableRole(
        "capacity", required: false,
        columns: [.init("resource", .text, "the resource"), .init("amount", .number, "how much there is at any time")],
        "how much of each resource there is"),
    ],
    parameters: [
      Parameter("draws", .integer(0...1_000_000), default: .integer(10_000), "draws behind p50 and p80"),
      Parameter(
        "effort", .number(0.01...1000), default: .number(1),
        "with resources: how many times as many schedules are tried as by default"),
    ],
    outputs: [
      Column("duration", .number, "expected duration"),
      Column("start", .number, "earliest start; with resources, that of the schedule"),
      Column("finish", .number, "its finish"),
      Column("slack", .number, "how much later it can start; with resources, where all are pushed to the end"),
      Column("critical", .boolean, "whether it has no slack"),
    ],
    notes: [
      Column("makespan", .number, "expected duration of the whole"),
      Column("variance", .number, "along the critical path; without resources"),
      Column("bound", .number, "with resources: no schedule is shorter"),
      Column("gap", .number, unit: .share, "distance of makespan and bound"),
      Column("proven", .text, "yes where the schedule is the shortest"),
      Column("p50", .number, "reached with 50%"), Column("p80", .number, "reached with 80%"),
    ],
    citations: [
      "Hillier, Lieberman, Introduction to Operations Research, project management with PERT/CPM",
      "Demeulemeester, Herroelen (1997), New benchmark results for the RCPSP, Management Science 43",
      "Valls, Ballestin, Quintanilla (2005), Justification and RCPSP, European Journal of Operational Research 165",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    let read = try ActivityReader(reader)
    let draws = try reader.integer("draws")
    var builder = TableBuilder(declaration)
    let spans: [Double]
    if let resources = read.resources {
      let effort = try reader.number("effort")
      let plan: ResourceSchedule
      do throws(ResourceScheduleFailure) {
        plan = try ResourceSchedule(
          read.activities, needs: resources.needs, capacity: resources.capacity, seed: input.seed, effort: effort)
      } catch { throw failure(error, reader) }
      add(plan.rows, read.keys, to: &builder)
      builder.note("makespan", plan.makespan)
      builder.note("bound", plan.bound)
      builder.note("gap", plan.makespan > 0 ? (plan.makespan - plan.bound) / plan.makespan : 0)
      builder.note("proven", text: plan.isProven ? "yes" : "no")
      spans = try plan.makespans(draws: draws, seed: input.seed)
    } else {
      let path: CriticalPath
      do { path = try CriticalPath(read.activities) } catch { throw ActivityReader.failure(error, reader) }
      add(path.rows, read.keys, to: &builder)
      builder.note("makespan", path.makespan)
      builder.note("variance", path.variance)
      spans = try path.makespans(draws: draws, seed: input.seed)
    }
    builder.note("p50", CriticalPath.quantile(0.5, of: spans))
    builder.note("p80", CriticalPath.quantile(0.8, of: spans))
    return builder.table
  }

  private static func add(_ rows: [CriticalPath.Row], _ keys: Keys, to builder: inout TableBuilder) {
    builder.keys(keys, rows.map { keys.code(of: $0.id) })
    builder.numbers("duration", rows.map(\.duration))
    builder.numbers("start", rows.map(\.start))
    builder.numbers("finish", rows.map(\.finish))
    builder.numbers("slack", rows.map(\.slack))
    builder.booleans("critical", rows.map(\.isCritical))
  }

  private static func failure(_ error: ResourceScheduleFailure, _ reader: InputReader) -> MethodFailure {
    switch error {
    case .cancelled: .cancelled
    case .plan(let error): ActivityReader.failure(error, reader)
    case .unknownResource(let activity, let resource):
      reader.failure("\(activity) needs \(resource), which has no capacity", hint: "Add it to the table capacity.")
    case .beyondCapacity(let activity, let resource, let need, let limit):
      reader.failure(
        "\(activity) needs \(need) of \(resource), and there are \(limit)",
        hint: "Raise the capacity, or lower the need.")
    }
  }
}
