internal import TerroirKernel
internal import TerroirMethods

/// The order in which pilots start: in waves as chosen, within a wave drawn by the seed; one that extends an event so early
/// that it is ready by the event's day or month with 80%, and not earlier. Waves are numbered by when they start.
struct Launch {
  let items: [JointPlan.Item]
  private let waves: [Int]
  private let drawn: [Bool]

  init(
    _ ideas: [PilotIdea], days: WorkDays, wave: Int, waveDays: Int, draws: Int, seed: UInt64
  ) throws(StageFailure) {
    var items: [JointPlan.Item] = []
    var begins: Set<Int> = []
    var numbers = RandomStream(seed: seed, method: "phase-in")
    for (number, start) in stride(from: 0, to: ideas.count, by: max(1, wave)).enumerated() {
      let group = numbers.shuffled(Array(ideas[start..<min(start + max(1, wave), ideas.count)]))
      for idea in group {
        var release = max(number * waveDays, idea.payment.opening)
        begins.insert(release)
        if let event = idea.event {
          let lead = try Lead(idea.family, event, days: days, draws: draws, seed: seed)
          let ready = Double(release) + lead.preparation
          if let window = EventWindow.all(of: event, in: days).first(where: { Double($0.deadline) >= ready }) {
            release = max(release, window.first - Int(lead.preparation.rounded(.up)))
          }
        }
        items.append(JointPlan.Item(idea: idea, release: release))
      }
    }
    self.items = items
    // A pilot that waits for money or for its event belongs to the wave in which it starts, not to that of its choice.
    let begun = items.map { item in begins.count { $0 <= item.release } }
    let ranks = Set(begun).sorted()
    waves = begun.map { (ranks.firstIndex(of: $0) ?? 0) + 1 }
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
