internal import TerroirKernel
internal import TerroirMethods

/// The order in which pilots start: in waves as chosen, within a wave drawn by the seed; one that extends an event so early
/// that it is ready by the event's month with 80%, and not earlier.
struct Launch {
  let items: [JointPlan.Item]
  private let waves: [Int]
  private let drawn: [Bool]

  init(
    _ ideas: [PilotIdea], days: WorkDays, firstDay: Day, wave: Int, waveDays: Int, draws: Int, seed: UInt64
  ) throws(StageFailure) {
    var items: [JointPlan.Item] = []
    var waves: [Int] = []
    var numbers = RandomStream(seed: seed, method: "phase-in")
    for (number, start) in stride(from: 0, to: ideas.count, by: max(1, wave)).enumerated() {
      let group = numbers.shuffled(Array(ideas[start..<min(start + max(1, wave), ideas.count)]))
      for idea in group {
        var release = max(number * waveDays, idea.payment.opening)
        if let event = idea.event {
          let lead = try Lead(idea.family, event, days: days, draws: draws, seed: seed)
          let ready = Double(release) + lead.preparation
          if let window = days.stretches(of: event.months).first(where: { Double($0.upperBound) >= ready }) {
            release = max(release, window.lowerBound - Int(lead.preparation.rounded(.up)))
          }
        }
        items.append(JointPlan.Item(idea: idea, release: release))
        waves.append(number + 1)
      }
    }
    self.items = items
    self.waves = waves
    drawn = items.map { $0.idea.event == nil }
  }

  func phase(_ number: Int) -> Sentence {
    .pilots(
      "phase",
      [
        "wave": .integer(waves[number]), "waves": .integer(waves.max() ?? 1), "fixed": .flag(!drawn[number]),
      ])
  }
}
