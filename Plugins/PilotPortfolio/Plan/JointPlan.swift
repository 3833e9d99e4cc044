internal import TerroirKernel
internal import TerroirMethods

/// The plans of all pilots under the staff of their owners, with the days by which they end.
///
/// Pilots share nothing but the people of one owner, so each owner's pilots are one project with resources, as short as the
/// method `schedule` finds; every task of the owner binds one of its people, one of a partner nobody. A pilot waits for its
/// day of release, an existing event for its days, or for the end of its months where no day is known. In the draws tasks
/// keep the order of the plan; an event that is not ready by then is held in the next edition.
struct JointPlan {
  /// One task of one pilot as planned.
  struct Row {
    var step: PilotFamily.Step
    var duration: Double
    var start: Double
    var finish: Double
    var slack: Double
  }

  /// What is planned for one pilot.
  struct Item {
    var idea: PilotIdea
    /// The working day, counted from the first, before which it does not start.
    var release: Int
  }

  /// By pilot, then by step.
  private(set) var rows: [[Row]]
  /// Ends of every pilot over the draws, sorted.
  private(set) var finishes: [[Double]]
  /// The end of the last pilot in each draw, sorted.
  private(set) var latest: [Double]
  /// Ends of the first result over the draws, sorted, in working days from the first.
  private(set) var results: [[Double]]
  /// The share of draws in which an existing event is held in another month occurrence than planned.
  private(set) var missed: [Double]
  /// When the existing event of a pilot is planned; nil for other pilots.
  private(set) var windows: [EventWindow?]

  /// How many times as much is tried as the method does by default: an owner's few pilots are soon proven.
  private static let effort = 0.02

  /// - Throws: ``StageFailure`` where the steps contradict themselves, or the person asks to stop.
  init(
    _ items: [Item], staff: (PilotOwner) -> Int, days: WorkDays, draws: Int, seed: UInt64
  ) throws(StageFailure) {
    rows = items.map { _ in [] }
    finishes = items.map { _ in [] }
    latest = items.isEmpty ? [] : (0..<draws).map { _ in 0 }
    results = items.map { _ in [] }
    missed = items.map { _ in 0 }
    windows = items.map { _ in nil }
    for owner in Set(items.map(\.idea.owner)).sorted() {
      let own = items.indices.filter { items[$0].idea.owner == owner }
      try plan(own.map { Entry($0, items[$0], days) }, staff: staff(owner), draws: draws, seed: seed)
    }
    latest.sort()
  }

  /// A pilot with the stretches of working days in which its event may be held.
  private struct Entry {
    var number: Int
    var item: Item
    var windows: [EventWindow]
    /// The stretch for which it is planned.
    var chosen = 0

    init(_ number: Int, _ item: Item, _ days: WorkDays) {
      self.number = number
      self.item = item
      windows = item.idea.event.map { EventWindow.all(of: $0, in: days) } ?? []
    }

    var steps: [PilotFamily.Step] { item.idea.family.steps }
    var window: EventWindow? { windows.indices.contains(chosen) ? windows[chosen] : nil }

    /// Its release, the opening of its event, then its steps.
    var activities: [CriticalPath.Activity] {
      func name(_ step: String) -> String { "\(number)/\(step)" }
      let waits = [
        CriticalPath.Activity(name("release"), .init(exactly: Double(item.release))),
        CriticalPath.Activity(name("opening"), .init(exactly: Double(window?.opening ?? 0))),
      ]
      return waits
        + steps.map { step in
          let waiting =
            (step.requires.isEmpty ? ["release"] : step.requires) + (step.name == PilotFamily.held ? ["opening"] : [])
          return CriticalPath.Activity(name(step.name), step.estimate, requires: waiting.map(name))
        }
    }
  }

  /// Activities that stand before the steps of a pilot: its release and the opening of its event.
  private static let waits = 2

  private mutating func plan(_ group: [Entry], staff: Int, draws: Int, seed: UInt64) throws(StageFailure) {
    var group = group
    var schedule = try Self.schedule(group, staff: staff, seed: seed)
    // An event that does not wait for its pilot is planned for the next edition.
    while let late = Self.late(group, schedule) {
      group[late].chosen += 1
      schedule = try Self.schedule(group, staff: staff, seed: seed)
    }
    let ends: [[Double]]
    do { ends = try schedule.finishes(draws: draws, seed: seed) } catch { throw StageFailure(error) }
    var first = 0
    for entry in group {
      let own = try Self.path(entry.activities)
      windows[entry.number] = entry.window
      let base = first + Self.waits
      first = base + entry.steps.count
      rows[entry.number] = entry.steps.enumerated().map { place, step in
        let row = schedule.rows[base + place]
        return Row(
          step: step, duration: row.duration, start: row.start, finish: row.finish,
          slack: own.rows[Self.waits + place].slack)
      }
      read(entry, ends.map { Array($0[base..<first]) })
    }
  }

  /// Ends of the pilot and of its first result, by draw; later by as much as an event that is not ready waits.
  private mutating func read(_ entry: Entry, _ ends: [[Double]]) {
    let steps = entry.steps
    let position = Dictionary(steps.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let result = position[entry.item.idea.family.firstResult] ?? 0
    let before = position[PilotFamily.held].map { steps[$0].requires.compactMap { position[$0] } } ?? []
    var waited = 0
    for (number, draw) in ends.enumerated() {
      var delay = 0.0
      let ready = before.map { draw[$0] }.max() ?? 0
      if let window = entry.window, ready > Double(window.deadline),
        let next = entry.windows.first(where: { ready <= Double($0.deadline) })
      {
        delay = max(0, Double(next.opening) - max(ready, Double(window.opening)))
        waited += 1
      }
      results[entry.number].append(draw[result] + delay)
      let end = (draw.max() ?? 0) + delay
      finishes[entry.number].append(end)
      if latest.indices.contains(number) { latest[number] = max(latest[number], end) }
    }
    results[entry.number].sort()
    finishes[entry.number].sort()
    missed[entry.number] = ends.isEmpty ? 0 : Double(waited) / Double(ends.count)
  }

  /// The first pilot that is not ready by the edition of its event for which it is planned, where a later one is known.
  private static func late(_ group: [Entry], _ schedule: ResourceSchedule) -> Int? {
    var first = 0
    for (place, entry) in group.enumerated() {
      let base = first + waits
      first = base + entry.steps.count
      guard let window = entry.window, entry.chosen + 1 < entry.windows.count,
        let held = entry.steps.firstIndex(where: { $0.name == PilotFamily.held })
      else { continue }
      let ready =
        entry.steps.indices.filter { entry.steps[held].requires.contains(entry.steps[$0].name) }
        .map { schedule.rows[base + $0].finish }.max() ?? 0
      // What is ready in time may still find the owner's people busy.
      if ready > Double(window.deadline) || schedule.rows[base + held].start > Double(window.last) { return place }
    }
    return nil
  }

  private static func schedule(_ group: [Entry], staff: Int, seed: UInt64) throws(StageFailure) -> ResourceSchedule {
    var needs: [String: [String: Double]] = [:]
    for entry in group {
      for step in entry.steps where !entry.item.idea.isByPartner(step) {
        needs["\(entry.number)/\(step.name)"] = ["staff": 1]
      }
    }
    do {
      return try ResourceSchedule(
        group.flatMap(\.activities), needs: needs, capacity: ["staff": Double(staff)], seed: seed, effort: effort)
    } catch {
      switch error {
      case .plan(let failure): throw Self.failure(failure)
      case .cancelled: throw StageFailure(MethodFailure.cancelled)
      case .unknownResource, .beyondCapacity:
        throw .method(
          name: "schedule", reason: "an owner has nobody for a task", hint: "give every owner 1 or more people")
      }
    }
  }

  private static func path(_ activities: [CriticalPath.Activity]) throws(StageFailure) -> CriticalPath {
    do { return try CriticalPath(activities) } catch { throw failure(error) }
  }

  private static func failure(_ error: CriticalPathFailure) -> StageFailure {
    let reason: Phrase =
      switch error {
      case .cycle(let steps): "the steps \(steps.joined(separator: ", ")) wait for each other"
      case .duplicate(let step): "the step \(step) stands there twice"
      case .disorderedEstimate(let step): "the estimates of \(step) are not in order"
      case .unknownRequirement(let step, let other): "\(step) waits for \(other), which is no step"
      }
    return .method(name: "schedule", reason: reason, hint: "correct the steps of the family of pilots")
  }
}
