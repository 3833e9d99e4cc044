import TerroirKernel

/// Cards counted from the workspace's tables. What is counted is the list as it stands, which has no year: the years in its rows
/// are those of the things. Only visitors were counted in years.
struct CountedCards {
  private let index: RegionalIndex
  private let elements: [IdentityElement]
  private let events: [Event]
  private let actors: [Actor]

  init(_ index: RegionalIndex) {
    self.index = index
    elements = index.regionalElements
    events = index.regionalEvents
    actors = index.regionalActors
  }

  var cards: [KPICard] { [tied, living, inEvents, world, attended, audience] }

  private var tied: KPICard {
    let ends = Set(index.data.ties.flatMap { [$0.source, $0.target] })
    return share(
      "tied-actors", .sociocultural,
      actors.filter { ends.contains($0.id) }.map(\.id.rawValue),
      of: actors.count, table: index.data.missingTables.contains("ties") ? "ties" : "actors")
  }

  private var living: KPICard {
    let kept = elements.filter { $0.status == .living || $0.status == .revived }
    return share(
      "living-elements", .sociocultural,
      kept.map(\.id.rawValue), of: elements.count, table: "identity")
  }

  private var inEvents: KPICard {
    let named = Set(events.flatMap(\.elements))
    return share(
      "elements-in-events", .sociocultural,
      elements.filter { named.contains($0.id) }.map(\.id.rawValue), of: elements.count,
      table: index.data.missingTables.contains("events") ? "events" : "identity")
  }

  private var world: KPICard {
    let known = elements.filter { $0.recognition == .world }
    var card = KPICard(
      id: "world-elements", name: .kpiName("world-elements"), dimension: .reputational, unit: .count)
    if elements.isEmpty { return missing(card, "identity") }
    card.value = Double(known.count)
    return counted(card, "identity", known.map(\.id.rawValue))
  }

  private var attended: KPICard {
    var card = share(
      "events-with-attendance", .reputational,
      events.filter { $0.attendance != nil }.map(\.id.rawValue), of: events.count, table: "events")
    if card.value != nil {
      card.target = 1
      card.targetBasis = "rule: an event that is supported says how many came"
    }
    return card
  }

  private var audience: KPICard {
    let audience = EventAudience(index)
    var card = KPICard(
      id: "event-audience", name: .kpiName("event-audience"),
      dimension: .reputational, unit: .person)
    guard let visitors = audience.visitors.map(Double.init) else { return missing(card, .kpis("no-attendance")) }
    card.value = visitors
    if audience.isLeast { card.low = visitors }
    card.period = audience.period
    return counted(card, "events", audience.counted.map(\.id.rawValue))
  }

  private func share(
    _ id: KPIID, _ dimension: KPIDimension, _ part: [String], of whole: Int, table: String
  ) -> KPICard {
    var card = KPICard(id: id, name: .kpiName(id), dimension: dimension, unit: .share)
    guard !index.data.missingTables.contains(table), let share = Share(part.count, of: whole) else {
      return missing(card, table)
    }
    card.value = share.value
    return counted(card, table, part)
  }

  private func counted(_ card: KPICard, _ table: String, _ evidence: [String]) -> KPICard {
    var card = card
    card.source = .kpis("counted", ["table": .text(table)])
    card.evidence = evidence
    return card
  }

  private func missing(_ card: KPICard, _ table: String) -> KPICard {
    missing(card, .kpis("no-rows", ["table": .text(table)]))
  }

  private func missing(_ card: KPICard, _ reason: Sentence) -> KPICard {
    var card = card
    card.gap = reason
    return card
  }
}
