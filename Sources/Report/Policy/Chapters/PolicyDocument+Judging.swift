import TerroirKernel

/// How it will be judged: the plan of evaluation, what the last review says, and what follows.
extension PolicyDocument {
  var judging: [DocumentSection] {
    let plan = plan, found = found
    if plan.isEmpty && found.isEmpty { return [] }
    return chapter("judging", [], sections: [section("plan", plan), section("review", found)])
  }

  private var plan: [DocumentBlock] {
    guard let programme = results.pilots, !programme.evaluationDesign.isEmpty else { return [] }
    let rows = programme.evaluationDesign
    let compared = rows.filter { !$0.comparison.isEmpty }
    let pilots = Dictionary(programme.pilots.map { ($0.pilot, $0) }) { first, _ in first }
    return told([
      .policy(
        "plan.lead", ["compared": .integer(compared.count), "all": .integer(rows.count)],
        evidence: rows.map(\.pilot.rawValue))
    ])
      + table(
        .policy("table.plan"), rows,
        [
          .text("pilot") { row in pilots[row.pilot].map { "\(name($0.territory)): \(short(name($0.measure)))" } },
          .text("counted") { $0.counted?.text ?? name(indicator: "\($0.kpi)") },
          .text("compared-with") { some($0.comparison.map { marked($0) }) },
          .number("baseline") { $0.baseline }, .number("minimum-effect") { $0.minimumEffect },
          .number("power", .share) { $0.power },
        ])
  }

  private var found: [DocumentBlock] {
    guard let review = results.review else { return [] }
    let decisions = review.decisionCounts.map { decision, rows -> Sentence in
      .policy(
        "decision",
        [
          "decision": .text(decision.rawValue), "count": .integer(rows.count),
          "names": .text(some(rows.map { name($0.measure) }, most: 4)),
        ], evidence: rows.map(\.measure.rawValue))
    }
    let open = review.dialogue.filter { "\($0.status)" == "open" }
    let community: [Sentence] =
      open.isEmpty
      ? []
      : [
        .policy("dialogue", ["open": .integer(open.count), "all": .integer(review.dialogue.count)])
      ]
    return told(review.certainty + review.cost(in: scope) + community) + items(decisions)
      + table(
        .policy("table.dialogue"), open, most: 4,
        [.text("issue") { plainly($0.issue.text) }, .text("answer") { plainly($0.answer.text) }])
  }
}
