import TerroirKernel

/// How it is told: messages, events, routes.
extension PolicyDocument {
  var promotion: [DocumentSection] {
    guard let campaign = results.campaign else { return [] }
    return chapter(
      "promotion", lead(campaign),
      sections: [
        section("house", house(campaign)), section("messages", messages(campaign)),
        section("stories", stories(campaign)), section("events", events(campaign)), section("routes", routes(campaign)),
      ])
  }

  private func lead(_ campaign: Campaign) -> [DocumentBlock] {
    if campaign.messages.isEmpty && campaign.calendar.isEmpty { return [] }
    return told([
      .policy(
        "promotion.lead",
        [
          "messages": .integer(campaign.messages.count),
          "audiences": .integer(Set(campaign.messages.map { "\($0.audience)" }).count),
          "events": .integer(events(campaign) { _ in true }),
          "existing": .integer(events(campaign, \.isHeld)), "proposed": .integer(events(campaign, \.isProposed)),
          "unconfirmed": .integer(events(campaign) { !$0.isHeld && !$0.isProposed }),
        ], evidence: campaign.calendar.map(\.event.rawValue))
    ])
  }

  /// How many events of a kind there are, each once however many stretches it has.
  private func events(_ campaign: Campaign, _ isMeant: (CalendarRow) -> Bool) -> Int {
    Set(campaign.calendar.filter(isMeant).map(\.event)).count
  }

  private func audience(_ word: String) -> String {
    text("audience", ["audience": .text(word.replacing(" ", with: "-"))])
  }

  /// The messages of the first cluster that has any.
  private func messages(_ campaign: Campaign) -> [DocumentBlock] {
    let first = inOrder.map(\.cluster.cluster).first { cluster in campaign.messages.contains { $0.cluster == cluster } }
    guard let cluster = first ?? campaign.messages.first?.cluster else { return [] }
    return table(
      .policy("table.messages", ["cluster": .text(name(cluster))]),
      campaign.messages.filter { $0.cluster == cluster }, most: 6,
      [
        .text("audience") { audience("\($0.audience)") }, .text("message") { $0.claim.text },
        .text("consent") { $0.consent.text },
      ])
  }

  /// The core idea, the pillars with their proofs, and what each audience is told through whom.
  private func house(_ campaign: Campaign) -> [DocumentBlock] {
    func lines(_ part: HousePart) -> [HouseRow] { campaign.house.filter { $0.part == part } }
    func said(_ row: HouseRow) -> Sentence { .policy("told", ["text": .text(row.text.text)], evidence: row.evidence) }
    let pillars = lines(.pillar).flatMap { pillar in
      told([said(pillar)]) + items(lines(.proof).filter { $0.pillar == pillar.pillar }.map(said))
    }
    // Without a proposition of the region the core idea is the first pillar's, which is said once.
    let first = Set(lines(.pillar).map(\.text.text))
    return told(lines(.core).filter { !first.contains($0.text.text) }.map(said)) + pillars
      + table(
        .policy("table.audiences"), lines(.audience),
        [
          .text("audience") { row in row.audience.map { audience("\($0)") } }, .text("message") { $0.text.text },
          .text("channel") { row in lines(.channel).first { $0.audience == row.audience }?.text.text },
        ])
  }

  /// The first story of each cluster, in the order of priority; the others are in the campaign.
  private func stories(_ campaign: Campaign) -> [DocumentBlock] {
    var seen: Set<ClusterID> = []
    let order = inOrder.map(\.cluster.cluster)
    let first = campaign.stories.filter { seen.insert($0.cluster).inserted }.sorted {
      (order.firstIndex(of: $0.cluster) ?? .max, $0.story) < (order.firstIndex(of: $1.cluster) ?? .max, $1.story)
    }
    return items(
      first.map { .policy("told", ["text": .text($0.text.text)], evidence: $0.elements.map(\.rawValue)) })
  }

  private func events(_ campaign: Campaign) -> [DocumentBlock] {
    let rows = campaign.calendar.filter { $0.start != nil }
      .sorted { ($0.start ?? "9", $0.event) < ($1.start ?? "9", $1.event) }
    let undated = campaign.calendar.filter { $0.start == nil }.sorted {
      ($0.name.text, $0.event) < ($1.name.text, $1.event)
    }
    let clashing = campaign.calendar.filter { $0.conflict?.isEmpty == false }
    let lead: [Sentence] =
      clashing.isEmpty
      ? []
      : [
        .policy(
          "events.clash", ["count": .integer(clashing.count)], evidence: clashing.map(\.event.rawValue))
      ]
    let open: [Sentence] =
      undated.isEmpty
      ? []
      : [
        .policy(
          "events.undated",
          [
            "events": .list(
              undated.map { .text(Self.placed($0.name.text, in: name($0.territory))) })
          ], evidence: undated.map(\.event.rawValue))
      ]
    return told(lead)
      + table(
        .policy("table.events"), rows,
        [
          .text("time") { row in row.start.map { DateWords.text(from: $0, to: row.finish, in: language) } },
          .text("event") { $0.name.text }, .text("place") { marked($0.territory) },
          .text("event-status") { text("event-status", ["status": .text("\($0.status)")]) },
          .text("audience") { audience("\($0.audience)") },
        ]) + told(open)
  }

  private func routes(_ campaign: Campaign) -> [DocumentBlock] {
    let walked = campaign.routes.map { route in
      (route, campaign.stops.filter { $0.route == route.route }.sorted { $0.order < $1.order })
    }.filter { $0.1.count > 1 }
    return table(
      .policy("table.routes", ["detour": scope.estimate]), walked,
      [
        .text("town") { name($0.0.territory) },
        .text("mode") { text("mode", ["mode": .text("\($0.0.mode)")]) },
        .whole("stops") { $0.1.count },
        .number("length", .kilometre) { $0.0.length.rounded() },
        .text("hours") { DateWords.text(hours: $0.0.duration, in: language) },
      ]) + items(walked.flatMap { days($0.0, $0.1) })
  }

  /// What each day of a route leads to.
  private func days(_ route: RouteRow, _ stops: [StopRow]) -> [Sentence] {
    let days = Dictionary(grouping: stops) { $0.day ?? 1 }.sorted { $0.key < $1.key }
    let title: String = route.name?.text ?? name(route.territory)
    return days.map { day, stops -> Sentence in
      let own: [StopRow] = stops.sorted { $0.order < $1.order }
      let places: [Sentence.Argument] = own.map { .text(Self.told($0)) }
      return .policy(
        "route.day",
        [
          "route": .text(title), "day": .integer(day), "days": .integer(max(1, route.days ?? 1)),
          "stops": .list(places),
        ], evidence: own.compactMap { $0.element?.rawValue })
    }
  }

  /// A stop with its town.
  private static func told(_ stop: StopRow) -> String { placed(stop.name.text, in: stop.place.text) }

  /// A name with its place in the one pair of brackets that it ends in, unless it has the place in it already; of the place's
  /// own brackets nothing is told.
  static func placed(_ name: String, in place: String) -> String {
    let bare = place.firstRange(of: " (").map { String(place[..<$0.lowerBound]) } ?? place
    if PlaceName.isNamed(bare, in: name) { return name }
    return name.hasSuffix(")") ? name.dropLast() + "; \(bare))" : "\(name) (\(bare))"
  }
}
