internal import TerroirKernel

/// What groups of the community raised, each with its answer, and beside it what the program itself found for the yearly talk.
///
/// An issue that the data answer keeps that answer. One about a measure is answered by the decision on it, one about an
/// industry, element, organisation or town that the data know becomes a need for the next audit, one about what the region
/// does not decide, or about nothing that can be found, a refusal that says why. Without consent the words are not told.
struct Dialogue {
  private(set) var rows: [DialogueRow] = []
  private let index: RegionalIndex
  private let package: SupportPackage

  init(_ input: EvaluationInput, _ decisions: [DecisionRow], most: Int) {
    index = RegionalIndex(input.data)
    package = input.package
    rows = raised(input.data.issues, decisions) + found(input, most: most)
  }

  private func raised(_ issues: [CommunityIssue], _ decisions: [DecisionRow]) -> [DialogueRow] {
    let decided = Dictionary(decisions.map { ($0.measure.rawValue, $0) }) { first, _ in first }
    return issues.sorted { ($1.voices ?? 1, $0.id) < ($0.voices ?? 1, $1.id) }.map { issue in
      let (result, answer) = answer(to: issue, decided)
      return DialogueRow(
        issue: issue.hasConsent == true
          ? .review("raised", ["id": .text(issue.id), "text": .name(issue.text)])
          : .review("raised.withheld", ["id": .text(issue.id)]),
        voices: issue.voices ?? 1, answer: answer, status: "answered", raisedBy: issue.raisedBy, result: result,
        concerned: nil, evidence: issue.about.map { [$0] } ?? [])
    }
  }

  private func answer(
    to issue: CommunityIssue, _ decided: [String: DecisionRow]
  ) -> (result: String, answer: Sentence) {
    if let result = issue.result, issue.answer.en != nil || issue.answer.ru != nil {
      return (result, .review("answer.given", ["answer": .name(issue.answer)]))
    }
    guard let about = issue.about else { return ("need", .review("answer.need.open")) }
    if let decision = decided[about] {
      return (
        "decision",
        .review(
          "answer.decision",
          [
            "measure": index.named(decision.measure, in: package), "decision": .text(decision.decision.rawValue),
            "reason": .sentence(decision.reason),
          ])
      )
    }
    if let measure = index.measures[MeasureID(about)] {
      let isOwn = measure.level != .federal
      return ("refusal", .review(isOwn ? "answer.not-chosen" : "answer.not-own", ["measure": index.named(measure.id)]))
    }
    let name: Sentence.Argument? =
      if index.industries[IndustryID(about)] != nil {
        index.named(IndustryID(about))
      } else if index.elements[ElementID(about)] != nil {
        index.named(ElementID(about))
      } else if index.actors[ActorID(about)] != nil {
        index.named(ActorID(about))
      } else if index.territories[TerritoryID(about)] != nil { index.named(TerritoryID(about)) } else { nil }
    guard let name else { return ("refusal", .review("answer.unknown", ["about": .text(about)])) }
    return ("need", .review("answer.need", ["about": name]))
  }

  private func found(_ input: EvaluationInput, most: Int) -> [DialogueRow] {
    let findings =
      input.profile.findings + input.strategy.findings + input.package.findings + input.pilots.findings
      + input.campaign.findings
    var seen: Set<Sentence> = []
    let issues = findings.filter { $0.severity != .note && seen.insert($0.text).inserted }
      .map { (finding: $0, concerned: concerned($0).count) }
      .sorted {
        (Self.order($0.finding), -$0.concerned, $0.finding.subject, $0.finding.text.text, $0.finding.text.id ?? "")
          < (Self.order($1.finding), -$1.concerned, $1.finding.subject, $1.finding.text.text, $1.finding.text.id ?? "")
      }
    return issues.prefix(most).map { finding, concerned in
      DialogueRow(
        issue: finding.text,
        answer: finding.hint ?? .review("answer.none"), status: "open", concerned: concerned,
        evidence: finding.evidence)
    }
  }

  private static func order(_ finding: Finding) -> Int {
    switch finding.severity {
    case .serious: 0
    case .warning: 1
    case .notAssessed: 2
    case .note: 3
    }
  }

  /// The region's actors a finding's evidence leads to: named themselves, seated in a named place, or working in an industry
  /// of a named element's or event's town.
  private func concerned(_ finding: Finding) -> Set<ActorID> {
    let named = Set(finding.evidence)
    var places = Set(index.municipalities.map(\.id).filter { named.contains($0.rawValue) })
    var fields: [TerritoryID: Set<IndustryID>] = [:]
    for element in index.regionalElements where named.contains(element.id.rawValue) {
      fields[element.territory, default: []].formUnion(element.industries)
    }
    for event in index.regionalEvents where named.contains(event.id.rawValue) {
      fields[event.territory, default: []].formUnion(event.industries)
    }
    places.remove(index.data.region)
    return Set(
      index.regionalActors.filter { actor in
        named.contains(actor.id.rawValue) || places.contains(actor.territory)
          || !(fields[actor.territory] ?? []).isDisjoint(with: actor.industries)
      }.map(\.id))
  }
}
