internal import TerroirKernel
internal import TerroirMethods

/// The rows of one pilot: its plan in days of the calendar, and what it was chosen by.
struct PilotSheet {
  let tasks: [TaskRow]
  let start: Day
  /// The first day on which its event may be held; nil for other families.
  let held: Day?
  /// Working days between the ends with 50% and with 80%.
  let delay: Int
  private let idea: PilotIdea
  private let index: RegionalIndex
  private let score: Double
  private let cost: Double
  private let finish: Day
  private let finishP80: Day?
  private let resultP80: Double?

  init(
    _ idea: PilotIdea, score: Double, rows: [JointPlan.Row], finishes: [Double], results: [Double], days: WorkDays,
    window: EventWindow?, index: RegionalIndex, cost: Double
  ) {
    self.idea = idea
    self.score = score
    self.index = index
    let partners = idea.partners
    self.cost = cost
    start = days.first(rows.map(\.start).min() ?? 0)
    held = rows.first { $0.step.name == PilotFamily.held }.map { days.first($0.start) }
    finish = days.last(rows.map(\.finish).max() ?? 0)
    let p80 = CriticalPath.quantile(0.8, of: finishes)
    finishP80 = p80.map { days.last($0) }
    resultP80 = CriticalPath.quantile(0.8, of: results)
    let p50 = CriticalPath.quantile(0.5, of: finishes)
    delay = Int(clamped: ((p80 ?? 0) - (p50 ?? 0)).rounded(.up))
    tasks = rows.map { row in
      // The nearest partner; whose projects a call will choose, nobody knows before it.
      let partner = idea.family == .contest && partners.count > 1 ? nil : partners.first
      let isByPartner = idea.isByPartner(row.step)
      let doer = isByPartner && !partners.isEmpty ? partner : idea.owner.actor
      // Of an event that exists only its own days are told, or its months: the day is the organiser's.
      let window = row.step.name == PilotFamily.held ? window : nil
      return TaskRow(
        pilot: idea.id, task: row.step.name, requires: row.step.requires, duration: row.duration, start: row.start,
        finish: row.finish, slack: row.slack, critical: row.slack == 0, resource: doer?.rawValue,
        name: window.flatMap(Self.inMonths) ?? .pilots("name.\(row.step.name.replacing(" ", with: "-"))"),
        firstDay: window?.known.first.description ?? days.first(row.start).description,
        lastDay: window?.known.last.description ?? days.last(row.finish).description, staff: isByPartner ? 0 : 1)
    }
  }

  /// That an event is held in the months of its row; nil where its days are known.
  private static func inMonths(_ window: EventWindow) -> Sentence? {
    window.isDayKnown
      ? nil : .pilots("held-in-month", ["months": .integer(window.known.first == window.known.last ? 1 : 2)])
  }

  func pilot(kpi: String) -> PilotRow {
    let criterion = idea.criterion
    return PilotRow(
      pilot: idea.id, name: name, cluster: idea.cluster.cluster, measure: idea.row.measure, territory: idea.territory,
      owner: idea.owner.actor, partners: idea.partners, start: start.description, finish: finish.description,
      finishP80: finishP80.map { max($0, finish).description }, cost: cost,
      firstResult: .pilots(
        "first-result", ["what": .text(idea.outcome.rawValue), "extends": .flag(idea.event != nil && !idea.isEvent)]),
      kpi: kpi,
      standing: idea.standing, instrument: idea.kind.rawValue, event: idea.event?.id, receivers: idea.receivers,
      daysP80: resultP80 ?? criterion.daysP80, speed: criterion.speed, visibility: criterion.visibility,
      capacity: criterion.capacity, evpi: criterion.information?.perfect, evppi: criterion.information?.partial,
      evsi: criterion.information?.sample, netValue: criterion.information?.net,
      responsible: idea.owner.told(index), score: score)
  }

  /// The measure, the town, the event it extends, and at most two elements of the cluster that stand in the town.
  private var name: Sentence {
    .pilots(
      "pilot",
      [
        "measure": .sentence(idea.row.name), "town": index.named(idea.territory),
        "elements": .list(idea.shown.prefix(2).map { index.named($0) }),
        "event": idea.isEvent ? .list([]) : idea.event.map { .name($0.name, id: $0.id.rawValue) } ?? .list([]),
      ])
  }
}
