internal import TerroirKernel
internal import TerroirMethods

/// The risks that follow from the pilot's own facts; likelihoods are judgements by rule, stated in the text.
enum Risks {
  static func rows(_ idea: PilotIdea, plan: PilotPlan, team: Team, in country: Country) -> [RiskRow] {
    var rows: [RiskRow] = []
    func add(_ text: Sentence, _ likelihood: Double, _ impact: Double, _ response: Sentence, _ owner: ActorID) {
      rows.append(
        RiskRow(
          risk: .pilots("risk", ["pilot": .text(idea.id.rawValue), "text": .sentence(text)]), likelihood: likelihood,
          impact: impact, response: response, owner: owner))
    }
    let deputy = team.partners.first ?? team.owner
    if let late = plan.makespanP80, plan.makespan > 0 {
      let days = Int(clamped: (late - plan.makespan).rounded(.up))
      add(
        .pilots("late", ["days": .integer(max(days, 0))]), 0.5, 0.4,
        .pilots("late.response"), team.owner)
    }
    if idea.row.legalBasis == nil, country.needsAct(idea.row.type) {
      add(
        .pilots("no-act"), 0.5, 0.9, .pilots("no-act.response"),
        team.owner)
    }
    if team.partners.isEmpty {
      add(.pilots("alone"), 0.6, 0.5, .pilots("alone.response"), team.owner)
    }
    if team.members.contains(where: { $0.conflict != nil }) {
      add(
        .pilots("partial"), 0.4, 0.6, .pilots("partial.response"), deputy)
    }
    if idea.row.impactLow < idea.row.impact / 2 {
      add(
        .pilots("weak"), 0.3, 0.6, .pilots("weak.response"),
        deputy)
    }
    if idea.cluster.significance == .high {
      add(
        .pilots("decor"), 0.3, 0.7,
        .pilots("decor.response"), deputy)
    }
    return rows
  }
}
