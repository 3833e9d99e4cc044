import TerroirKernel

/// Questions for the yearly talk with the creative community: the cycle's open findings, with whom they concern.
struct Dialogue {
  let rows: [DialogueRow]

  init(_ input: EvaluationInput, most: Int) {
    let index = RegionalIndex(input.data)
    let findings =
      input.profile.findings + input.strategy.findings + input.package.findings + input.pilots.findings
      + input.campaign.findings
    var seen: Set<Sentence> = []
    let issues = findings.filter { $0.severity != .note && seen.insert($0.text).inserted }
      .map { (finding: $0, voices: Self.concerned($0, index).count) }
      .sorted {
        (Self.order($0.finding), -$0.voices, $0.finding.subject, $0.finding.text.text, $0.finding.text.id ?? "")
          < (Self.order($1.finding), -$1.voices, $1.finding.subject, $1.finding.text.text, $1.finding.text.id ?? "")
      }
    rows = issues.prefix(most).map { finding, voices in
      DialogueRow(
        issue: .review("issue", ["subject": .text(finding.subject), "text": .sentence(finding.text)]), voices: voices,
        answer: finding.hint ?? .review("answer.none"), status: "open")
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

  /// The region's actors an issue's evidence leads to: named themselves, seated in a named place, or working in an industry of a
  /// named element's or event's town.
  private static func concerned(_ finding: Finding, _ index: RegionalIndex) -> Set<ActorID> {
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
