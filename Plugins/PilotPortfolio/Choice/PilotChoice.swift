internal import TerroirKernel

/// The pilots, taken one after the other by the criterion, which is counted anew after each.
///
/// Score of a candidate = mean of speed, visibility, capacity and information by weight, over 1 + the pilots already taken
/// that share its cluster + those that share its town + those that share its instrument, so that pilots differ. One
/// measure is piloted once for a cluster and once in a town, and so is what no count could tell from a pilot taken; an owner
/// has no more pilots than people, and one that is to be named has no capacity that counts; of a measure no more units are
/// tried than the package gives in the year. Ties go to second-tier towns, then by id.
struct PilotChoice {
  /// In the order taken, with the score each had then.
  private(set) var taken: [(idea: PilotIdea, score: Double)] = []

  struct Limits {
    var number: Int
    var perCluster: Int
    /// What all pilots may cost together; nil without a limit.
    var budget: Double?
  }

  init(
    _ candidates: [PilotIdea], limits: Limits, weights: PilotCriterion.Weights, towns: TownTypes,
    staff: (PilotOwner) -> Int, wave: FirstWave,
    information: (PilotIdea) throws(StageFailure) -> InformationValue?
  ) throws(StageFailure) {
    var left = candidates
    var spent = 0.0
    while taken.count < limits.number {
      let chosen = taken.map(\.idea)
      left.removeAll { idea in
        chosen.contains {
          $0.row.measure == idea.row.measure
            && ($0.cluster.cluster == idea.cluster.cluster || $0.territory == idea.territory)
        } || chosen.count { $0.cluster.cluster == idea.cluster.cluster } >= limits.perCluster
          || (idea.event != nil && chosen.contains { $0.event?.id == idea.event?.id })
          || chosen.contains { Self.isAlike($0, idea) }
          || chosen.count { $0.owner == idea.owner } >= staff(idea.owner)
          || limits.budget.map { spent + wave.cost(of: idea) > $0 } ?? false || !wave.hasRoom(for: idea, beside: chosen)
      }
      var best: (idea: PilotIdea, score: Double)?
      for var idea in left {
        let bound = chosen.count { $0.owner == idea.owner }
        idea.criterion.capacity =
          idea.owner.actor == nil ? 0 : max(0, 1 - Double(bound) / Double(staff(idea.owner)))
        idea.criterion.information = try information(idea)
        let score = idea.criterion.score(weights) / Double(1 + Self.shared(idea, with: chosen))
        if let other = best, !Self.precedes((idea, score), other, towns) { continue }
        best = (idea, score)
      }
      guard let best else { break }
      spent += wave.cost(of: best.idea)
      taken.append(best)
    }
    for position in taken.indices { taken[position].idea.id = PilotID("pilot-\(position + 1)") }
  }

  /// Whether two pilots of one cluster and town have the same receivers and move the same count, so that the second would
  /// show nothing of its own; events of their own are counted each by itself.
  private static func isAlike(_ one: PilotIdea, _ other: PilotIdea) -> Bool {
    one.cluster.cluster == other.cluster.cluster && one.territory == other.territory && one.outcome == other.outcome
      && one.event == nil && other.event == nil && Set(one.receivers) == Set(other.receivers)
  }

  /// How many clusters, towns and instruments a candidate shares with those taken.
  private static func shared(_ idea: PilotIdea, with chosen: [PilotIdea]) -> Int {
    chosen.count { $0.cluster.cluster == idea.cluster.cluster } + chosen.count { $0.territory == idea.territory }
      + chosen.count { $0.kind == idea.kind }
  }

  private static func precedes(
    _ left: (idea: PilotIdea, score: Double), _ right: (idea: PilotIdea, score: Double), _ towns: TownTypes
  ) -> Bool {
    if left.score != right.score { return left.score > right.score }
    let (first, second) = (towns.preference(left.idea.territory), towns.preference(right.idea.territory))
    if first != second { return first > second }
    return left.idea.id < right.idea.id
  }
}
