internal import TerroirKernel
internal import TerroirMethods

/// The plans of all pilots together, under the staff of their owners, with the days by which they end.
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
  private(set) var rows: [[Row]] = []
  /// Ends of every pilot over the draws, sorted.
  private(set) var finishes: [[Double]] = []
  /// Ends of the first result over the draws, sorted, in working days from the first.
  private(set) var results: [[Double]] = []
  /// The share of draws in which an existing event is held in another month occurrence than planned.
  private(set) var missed: [Double] = []

  /// - Throws: ``StageFailure`` where the steps contradict themselves, or the person asks to stop.
  init(
    _ items: [Item], staff: (ActorID) -> Int, days: WorkDays, draws: Int, seed: UInt64
  ) throws(StageFailure) {
    let owners = Array(Set(items.map(\.idea.owner))).sorted()
    var tasks: [Dispatch.Task] = []
    var steps: [PilotFamily.Step] = []
    var slacks: [Double] = []
    var ranges: [Range<Int>] = []
    for (pilot, item) in items.enumerated() {
      let own = item.idea.family.steps
      let path: CriticalPath
      do {
        path = try CriticalPath(own.map { CriticalPath.Activity($0.name, $0.estimate, requires: $0.requires) })
      } catch { throw Self.failure(error) }
      let base = tasks.count
      let position = Dictionary(own.enumerated().map { ($1.name, $0) }) { first, _ in first }
      for (step, row) in zip(own, path.rows) {
        let isHeld = item.idea.event != nil && step.name == PilotFamily.held
        tasks.append(
          Dispatch.Task(
            pilot: pilot, before: step.requires.compactMap { position[$0].map { base + $0 } },
            owner: step.byPartner ? nil : owners.firstIndex(of: item.idea.owner),
            release: step.requires.isEmpty ? Double(item.release) : 0,
            windows: isHeld ? days.stretches(of: item.idea.event?.months ?? []) : [],
            latest: Double(item.release) + row.start + row.slack))
        slacks.append(row.slack)
      }
      steps += own
      ranges.append(base..<tasks.count)
    }
    let dispatch = Dispatch(tasks, staff: owners.map(staff))
    let expected = steps.map { $0.estimate.mean.rounded(.up) }
    let starts = dispatch.starts(expected)
    for range in ranges {
      rows.append(
        range.map {
          Row(
            step: steps[$0], duration: expected[$0], start: starts[$0], finish: starts[$0] + expected[$0],
            slack: slacks[$0])
        })
    }
    finishes = items.map { _ in [] }
    results = finishes
    var moved = [Int](repeating: 0, count: items.count)
    for draw in 0..<max(draws, 0) {
      do { try Cancellation.check() } catch { throw StageFailure(error) }
      var numbers = RandomStream(seed: seed, method: "pilots", draw: draw)
      let durations = steps.map { Self.duration($0.estimate, &numbers) }
      let begun = dispatch.starts(durations)
      for (pilot, range) in ranges.enumerated() {
        finishes[pilot].append(range.map { begun[$0] + durations[$0] }.max() ?? 0)
        for number in range where steps[number].name == items[pilot].idea.family.firstResult {
          results[pilot].append(begun[number] + durations[number])
          if items[pilot].idea.event != nil, begun[number] - starts[number] > 60 { moved[pilot] += 1 }
        }
      }
    }
    for pilot in items.indices {
      finishes[pilot].sort()
      results[pilot].sort()
      missed.append(draws > 0 ? Double(moved[pilot]) / Double(draws) : 0)
    }
  }

  /// Beta-PERT, as the method `schedule` draws it.
  private static func duration(_ estimate: CriticalPath.Estimate, _ numbers: inout RandomStream) -> Double {
    let span = estimate.pessimistic - estimate.optimistic
    guard span > 0 else { return estimate.likely }
    return estimate.optimistic + span
      * numbers.beta(
        1 + 4 * (estimate.likely - estimate.optimistic) / span, 1 + 4 * (estimate.pessimistic - estimate.likely) / span)
  }

  private static func failure(_ error: CriticalPathFailure) -> StageFailure {
    let reason =
      switch error {
      case .cycle(let steps): "the steps \(steps.joined(separator: ", ")) wait for each other"
      case .duplicate(let step): "the step \(step) stands there twice"
      case .disorderedEstimate(let step): "the estimates of \(step) are not in order"
      case .unknownRequirement(let step, let other): "\(step) waits for \(other), which is no step"
      }
    return .method(name: "schedule", reason: reason, hint: "correct the steps of the family of pilots")
  }
}
