import TerroirKernel

extension Campaign: BriefedArtifact {
  func answers(in scope: BriefScope) -> [Brief.Question: Brief.Answer] {
    [
      .isThere: Brief.Answer(prose: contents),
      .toDo: toDo(in: scope),
      .cost: Brief.Answer(prose: [.brief("campaign.cost")]),
      .certainty: Brief.Answer(prose: certainty),
      .unknown: Brief.Answer(prose: unknown(in: scope)),
    ]
  }

  private var contents: [Sentence] {
    var told = [
      Sentence.brief(
        "campaign.messages",
        [
          "messages": .integer(messages.count), "audiences": .integer(Set(messages.map(\.audience)).count),
          "clusters": .integer(Set(messages.map(\.cluster)).count), "stories": .integer(stories.count),
        ])
    ]
    if !calendar.isEmpty {
      told.append(
        .brief(
          "campaign.events",
          [
            "existing": .integer(Set(calendar.filter(\.isHeld).map(\.event)).count),
            "proposed": .integer(calendar.count(where: \.isProposed)),
          ]))
    }
    return told
  }

  /// Routes with two stops or more; one stop is no route.
  private var walked: [RouteRow] {
    routes.filter { route in stops.count { $0.route == route.route } > 1 }
  }

  /// Events that have a month, in their order.
  private var dated: [CalendarRow] {
    calendar.filter { $0.start != nil }.sorted { ($0.start ?? "", $0.event) < ($1.start ?? "", $1.event) }
  }

  private func toDo(in scope: BriefScope) -> Brief.Answer {
    // What is proposed needs a decision; what exists is joined where a cluster takes it up.
    let shown = dated.filter(\.isProposed).prefix(3) + dated.filter { !$0.isProposed && $0.cluster != nil }.prefix(3)
    var items = shown.sorted { ($0.start ?? "", $0.event) < ($1.start ?? "", $1.event) }.map { event($0, in: scope) }
    for route in walked.sorted(by: { ($1.score, $0.route) < ($0.score, $1.route) }).prefix(1) {
      items.append(
        .brief(
          "campaign.route",
          [
            "town": scope.name(route.territory), "stops": .integer(stops.count { $0.route == route.route }),
            "length": .number(route.length), "hours": .number(route.duration), "mode": .text(route.mode),
            "detour": scope.estimate,
          ]))
    }
    return Brief.Answer(items: items)
  }

  private func event(_ row: CalendarRow, in scope: BriefScope) -> Sentence {
    let (name, town) = (scope.told(row.name), scope.index.bareName(of: row.territory).text(in: scope.language))
    return .brief(
      row.isProposed ? "campaign.hold" : "campaign.join",
      [
        "month": row.start.map { scope.date($0, to: row.finish) } ?? .list([]), "name": scope.name(name),
        "town": scope.name(town), "placed": .flag(PlaceName.isNamed(town, in: name)),
      ], evidence: [row.event.rawValue])
  }

  /// The first dated event that is proposed, else the first; nil where none has a month.
  func firstEvent(in scope: BriefScope) -> Sentence? {
    (dated.first(where: \.isProposed) ?? dated.first).map { event($0, in: scope) }
  }

  private var certainty: [Sentence] {
    var told: [Sentence] = []
    let clashing = calendar.filter { $0.conflict?.isEmpty == false }
    if !calendar.isEmpty {
      told.append(
        .brief(
          "campaign.clash", ["clashing": .integer(clashing.count)], evidence: clashing.map(\.event.rawValue)))
    }
    return told
  }

  private func unknown(in scope: BriefScope) -> [Sentence] {
    var told: [Sentence] = []
    let unconfirmed = calendar.filter { !$0.isHeld && !$0.isProposed }
    if !unconfirmed.isEmpty {
      told.append(
        .brief(
          "campaign.unconfirmed", ["events": scope.some(unconfirmed.map { scope.name(scope.told($0.name)) })],
          evidence: unconfirmed.map(\.event.rawValue)))
    }
    let undated = calendar.filter { $0.isHeld && $0.start == nil }
    if !undated.isEmpty {
      told.append(
        .brief(
          "campaign.undated", ["events": scope.some(undated.map { scope.name(scope.told($0.name)) })],
          evidence: undated.map(\.event.rawValue)))
    }
    if calendar.isEmpty { told.append(.brief("campaign.no-event")) }
    if walked.isEmpty { told.append(.brief("campaign.no-route")) }
    let open = findings.count { $0.severity == .notAssessed }
    if open > 0 { told.append(.brief("not-assessed", ["count": .integer(open), "noun": .text("campaign.findings")])) }
    return told
  }
}

extension CalendarRow {
  var isProposed: Bool { status == "proposed" }
  /// Whether the year has an edition, as far as the data tell.
  var isHeld: Bool { status == "existing" }
}
