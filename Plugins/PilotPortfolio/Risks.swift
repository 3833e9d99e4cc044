internal import TerroirKernel

/// The risks that follow from the pilot's own facts; likelihoods are judgements by rule, stated in the text.
enum Risks {
  static func rows(_ idea: PilotIdea, plan: PilotPlan, team: Team) -> [RiskRow] {
    var rows: [RiskRow] = []
    func add(_ text: String, _ likelihood: Double, _ impact: Double, _ response: String, _ owner: ActorID) {
      rows.append(
        RiskRow(risk: "\(idea.id): \(text)", likelihood: likelihood, impact: impact, response: response, owner: owner))
    }
    let deputy = team.partners.first ?? team.owner
    if let late = plan.makespanP80, plan.makespan > 0 {
      let days = Int((late - plan.makespan).rounded(.up))
      add(
        "the plan ends later than expected, with one chance in five by more than \(max(days, 0)) days", 0.5, 0.4,
        "watch the critical tasks weekly and announce the later day", team.owner)
    }
    if idea.row.legalBasis == nil {
      add(
        "no legal act lets the money be spent", 0.5, 0.9, "adopt the act before the agreement of partners is signed",
        team.owner)
    }
    if team.partners.isEmpty {
      add("the owner stands alone: the data name no partner", 0.6, 0.5, "find a partner before the start", team.owner)
    }
    if team.members.contains(where: { $0.conflict != nil }) {
      add(
        "a funder and its recipient decide together", 0.4, 0.6, "record the conflict; they do not vote on it", deputy)
    }
    if idea.row.impactLow < idea.row.impact / 2 {
      add(
        "the effect stays below half of what is expected", 0.3, 0.6, "decide at the first result whether to go on",
        deputy)
    }
    if idea.cluster.significance == .high {
      add(
        "the pilot turns a living tradition into mere decor", 0.3, 0.7,
        "its bearers sit in the working group and approve how elements are shown", deputy)
    }
    return rows
  }
}
