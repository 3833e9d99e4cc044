import TerroirKernel

/// How it is told: messages, events, routes.
extension PolicyDocument {
  var promotion: [DocumentSection] {
    guard let campaign = results.campaign else { return [] }
    return chapter(
      "promotion", lead(campaign),
      sections: [
        section("messages", messages(campaign)), section("events", events(campaign)),
        section("routes", routes(campaign)),
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

  private func events(_ campaign: Campaign) -> [DocumentBlock] {
    let rows = campaign.calendar.sorted { ($0.start ?? "9", $0.event) < ($1.start ?? "9", $1.event) }
    let clashing = rows.filter { $0.conflict?.isEmpty == false }
    let lead: [Sentence] =
      clashing.isEmpty
      ? []
      : [
        .policy(
          "events.clash", ["count": .integer(clashing.count)], evidence: clashing.map(\.event.rawValue))
      ]
    return told(lead)
      + table(
        .policy("table.events"), rows, most: 10,
        [
          .text("month") { $0.start.map(day) }, .text("event") { $0.name.text }, .text("place") { name($0.territory) },
          .text("event-status") { text("event-status", ["status": .text("\($0.status)")]) },
          .text("audience") { audience("\($0.audience)") },
        ])
  }

  private func routes(_ campaign: Campaign) -> [DocumentBlock] {
    let walked = campaign.routes.map { route in
      (route, campaign.stops.filter { $0.route == route.route }.sorted { $0.order < $1.order })
    }.filter { $0.1.count > 1 }
    return table(
      .policy("table.routes"), walked, most: 8,
      [
        .text("town") { name($0.0.territory) },
        .text("mode") { text("mode", ["mode": .text("\($0.0.mode)")]) },
        .text("stops") { some($0.1.map(\.name.text), most: 4) },
        .number("length", .kilometre) { $0.0.length }, .number("hours", "hours") { $0.0.duration },
      ])
  }
}
