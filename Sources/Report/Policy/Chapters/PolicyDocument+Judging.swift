import TerroirKernel

/// How it will be judged: the plan of evaluation, what the last review says, and what follows.
extension PolicyDocument {
  var judging: [DocumentSection] {
    let plan = plan, found = found
    if plan.isEmpty && found.isEmpty { return [] }
    return chapter("judging", [], sections: [section("plan", plan), section("review", found)])
  }

  private var plan: [DocumentBlock] {
    guard let programme = results.pilots else { return [] }
    let measuring = measuring(programme)
    if programme.evaluationDesign.isEmpty { return collection(measuring) }
    let rows = programme.evaluationDesign
    let compared = rows.filter { !$0.comparison.isEmpty }
    func measured(_ row: EvaluationDesignRow) -> CollectionRow? {
      measuring.first { $0.pilot == row.pilot && $0.indicator == "\(row.kpi)" }
    }
    let planned = rows.compactMap { measured($0) }
    let others = measuring.filter { !planned.contains($0) }
    let pilots = Dictionary(programme.pilots.map { ($0.pilot, $0) }) { first, _ in first }
    return told([
      .policy(
        "plan.lead", ["compared": .integer(compared.count), "all": .integer(rows.count)],
        evidence: rows.map(\.pilot.rawValue))
    ])
      + table(
        .policy("table.plan"), rows,
        [
          .text("pilot") { row in pilots[row.pilot].map { numbered($0, "\(name($0.territory)): \(name($0.measure))") }
          },
          .text("counted") { $0.counted?.text ?? name(indicator: "\($0.kpi)") },
          .text("measures-it") { measured($0).map(who) },
          .text("compared-with") { $0.comparison.isEmpty ? nil : some($0.comparison.map { marked($0) }) },
          .number("baseline") { $0.baseline }, .number("minimum-effect") { $0.minimumEffect },
          .number("power", .share) { $0.power },
        ]) + collection(others)
  }

  /// What is measured of the pilots' own towns; of all where no pilot names its town.
  private func measuring(_ programme: PilotProgramme) -> [CollectionRow] {
    let own = programme.collection.filter { row in
      programme.pilots.contains { $0.pilot == row.pilot && $0.territory == row.territory }
    }
    return own.isEmpty ? programme.collection : own
  }

  /// Who measures, and until when.
  private func who(_ row: CollectionRow) -> String {
    text(
      "measured-until",
      [
        "who": (row.measuredBy?.text ?? row.who.map { name($0) }).map { .text($0) } ?? .list([]),
        "day": .text(day(row.due)),
      ])
  }

  /// What is measured beside the plan.
  private func collection(_ rows: [CollectionRow]) -> [DocumentBlock] {
    table(
      .policy("table.collection"), rows,
      [
        .text("town") { name($0.territory) }, .text("counted") { $0.counted?.text ?? name(indicator: $0.indicator) },
        .text("measures-it") { who($0) }, .number("baseline") { $0.baseline },
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
    // What the program itself found is no question of anybody's: it stands among what is to be done before signing.
    let raised = review.dialogue.filter { $0.raisedBy != nil }
    let community: [Sentence] =
      raised.isEmpty
      ? []
      : [
        .policy(
          "dialogue",
          ["all": .integer(raised.count), "answered": .integer(raised.count { "\($0.status)" == "answered" })])
      ]
    return told(review.certainty + review.cost(in: scope) + community) + items(decisions)
      + table(
        .policy("table.dialogue"), raised, most: 8,
        [.text("issue") { plainly($0.issue.text) }, .text("answer") { plainly($0.answer.text) }])
  }
}
