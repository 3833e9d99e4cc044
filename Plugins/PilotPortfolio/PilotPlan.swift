internal import TerroirKernel
internal import TerroirMethods

/// The plan of one pilot: tasks by the critical path, days of the calendar, the day it ends by with 80%.
struct PilotPlan {
  let pilot: PilotRow
  let tasks: [TaskRow]
  let makespan: Double
  let makespanP80: Double?

  static let assumption = Finding(
    .warning, "tasks.duration",
    .pilots("durations"), hint: .pilots("durations.hint"))

  /// - Throws: ``StageFailure`` where the steps of the family contradict themselves, or the person asks to stop.
  init(
    _ idea: PilotIdea, team: Team, in country: Country, start: Day, draws: Int, seed: UInt64, costShare: Double
  ) throws(StageFailure) {
    let steps = idea.family.steps
    let path: CriticalPath
    do {
      path = try CriticalPath(steps.map { CriticalPath.Activity($0.name, $0.estimate, requires: $0.requires) })
    } catch {
      throw .method(name: "schedule", reason: "\(error)", hint: "report it: the table of tasks contradicts itself")
    }
    makespan = path.makespan
    do {
      makespanP80 = CriticalPath.quantile(0.8, of: try path.makespans(draws: draws, seed: seed))
    } catch { throw StageFailure(error) }
    var next = 0
    var rows: [TaskRow] = []
    for (step, row) in zip(steps, path.rows) {
      var doer = team.owner
      if step.byPartner && !team.partners.isEmpty {
        doer = team.partners[next % team.partners.count]
        next += 1
      }
      rows.append(
        TaskRow(
          pilot: idea.id, task: row.id, requires: step.requires, duration: row.duration, start: row.start,
          finish: row.finish, slack: row.slack, critical: row.isCritical, resource: doer.rawValue,
          name: .pilots("name.\(step.name.replacing(" ", with: "-"))")))
    }
    tasks = rows
    pilot = PilotRow(
      pilot: idea.id,
      name: .pilots("pilot", ["measure": .sentence(idea.row.name), "cluster": .sentence(idea.cluster.name)]),
      cluster: idea.cluster.cluster,
      measure: idea.row.measure, territory: idea.territory, owner: team.owner, partners: team.partners,
      start: start.description, finish: Self.day(path.makespan, from: start).description,
      finishP80: makespanP80.map { Self.day($0, from: start).description },
      cost: (idea.row.cost * (idea.row.level == .municipal ? 1 : costShare)).rounded(),
      firstResult: .pilots("first-result", ["family": .text(idea.family.rawValue)]),
      kpi: country.indicator(of: idea.family.concept))
  }

  /// The last day of a plan of `length` days that begins on `start`.
  private static func day(_ length: Double, from start: Day) -> Day {
    start.adding(days: max(0, (Int(exactly: length.rounded(.up)) ?? 0) - 1))
  }
}
