internal import TerroirKernel
internal import TerroirMethods

/// The risks that follow from a pilot's own facts: each names the rows it rests on, none is copied to every pilot.
struct Risks {
  private(set) var rows: [RiskRow] = []
  private let idea: PilotIdea
  private let index: RegionalIndex
  /// Who sees to what the owner would: the owner, and the chair where it is to be named.
  private let responsible: ActorID?

  /// What the plan of the pilot tells.
  struct Plan {
    /// Working days between the ends with 50% and with 80%.
    var delay: Int
    /// The share of draws in which an existing event is held a season later than planned.
    var missed: Double
    /// Pilots that the owner has beside this one.
    var others: Int
    var staff: Int
    /// The year in which it is held.
    var year: Int
  }

  init(_ idea: PilotIdea, plan: Plan, interests: [InterestRow], chair: ActorID?, index: RegionalIndex) {
    self.idea = idea
    self.index = index
    let owner = idea.owner.actor
    let deputy = chair ?? owner
    responsible = owner ?? chair
    carriers()
    elements(deputy)
    season(plan)
    if let owner, plan.others > 0, plan.others + 1 == plan.staff {
      add(
        .pilots("overloaded", ["owner": index.named(owner), "staff": .integer(plan.staff)]),
        0.4, 0.5, .pilots("overloaded.response"), deputy, [owner.rawValue])
    }
    if owner == nil {
      add(
        .pilots("unowned", ["owner": .sentence(idea.owner.told(index))]), 0.5, 0.8, .pilots("unowned.response"), deputy,
        [idea.row.measure.rawValue])
    }
    if plan.delay >= 10 {
      add(.pilots("late", ["days": .integer(plan.delay)]), 0.2, 0.4, .pilots("late.response"), responsible, [])
    }
    if idea.row.legalBasis == nil, index.data.country.needsAct(idea.row.type) {
      add(
        .pilots("no-act", ["measure": .sentence(idea.row.name)]), 0.5, 0.9, .pilots("no-act.response"),
        // Whoever pays has to have the act; a school or a museum that runs it adopts none. Of a payer that is to be named
        // the chair asks for it.
        index.actors[ActorID(idea.row.payer)].flatMap { index.isInRegion($0.territory) ? $0.id : nil } ?? chair,
        [idea.row.measure.rawValue])
    }
    for tie in interests {
      add(
        .pilots("partial", ["tie": .sentence(tie.text)]), 0.4, 0.6, .pilots("partial.response"), deputy,
        [tie.leader.rawValue, tie.receiver.rawValue])
    }
    // Of a body of the whole region the data have no seat; the town's municipality is no stranger to it.
    if idea.needsPresence, let owner, let seat = index.actors[owner]?.territory,
      !index.municipalities(over: idea.territory).contains(seat), seat != index.data.region
    {
      add(
        .pilots("afar", ["owner": index.named(owner), "town": index.named(idea.territory)]), 0.3, 0.4,
        .pilots("afar.response"), owner, [owner.rawValue])
    }
  }

  /// All hangs on one organisation: no other carries the elements, and no other does the partners' part.
  private mutating func carriers() {
    guard idea.needsPartner, idea.place.carriers.count == 1, let only = idea.place.carriers.first,
      idea.partners == [only]
    else { return }
    add(
      .pilots("alone", ["actor": index.named(only), "town": index.named(idea.territory)]), 0.4, 0.8,
      .pilots("alone.response"), responsible, [only.rawValue])
  }

  private mutating func elements(_ deputy: ActorID?) {
    let elements = idea.shown.compactMap { index.elements[$0] }
    let endangered = elements.filter { $0.status == .endangered || $0.status == .lost }
    if idea.isShowing, !endangered.isEmpty {
      add(
        .pilots("endangered", ["elements": .list(endangered.map { index.named($0.id) })]), 0.5, 0.8,
        .pilots("endangered.response"), deputy, endangered.map(\.id.rawValue))
    }
    // Of what the owner alone practises nobody else is asked.
    let borne = elements.filter {
      ["craft", "skill", "event_tradition", "food", "language"].contains($0.kind)
        && ($0.status == .living || $0.status == .revived)
        && Set(index.keepers(of: $0).map(\.id)) != Set([idea.owner.actor].compactMap { $0 })
    }
    if idea.isShowing, !borne.isEmpty {
      add(
        .pilots(
          "consent",
          [
            "elements": .list(borne.map { index.named($0.id) }),
            "carriers": .list(practising(borne).map { index.named($0) }),
          ]), 0.3, 0.7, .pilots("consent.response"), deputy, borne.map(\.id.rawValue))
    }
    // Premises stand in a building, not on a mountain or in a cave.
    let kinds = ["heritage_site", "industrial_heritage"] + (idea.kind == .space ? [] : ["landscape"])
    let sites = elements.filter { kinds.contains($0.kind) }
    if !sites.isEmpty, idea.isOnSite {
      let place = idea.kind == .space ? "premises" : idea.family == .space ? "place" : "event"
      add(
        .pilots("permit", ["sites": .list(sites.map { index.named($0.id) }), "at": .text(place)]),
        0.4, 0.6, .pilots("permit.response"), responsible, sites.map(\.id.rawValue))
    }
  }

  /// Those who practise the elements, beside the owner: the keepers that their rows name; where none does, those who carry
  /// the town's elements.
  private func practising(_ elements: [IdentityElement]) -> [ActorID] {
    var keepers: [ActorID] = []
    for keeper in elements.flatMap(index.keepers).map(\.id) where !keepers.contains(keeper) { keepers.append(keeper) }
    return (keepers.isEmpty ? idea.place.carriers : keepers).filter { $0 != idea.owner.actor }
  }

  private mutating func season(_ plan: Plan) {
    guard let event = idea.event else { return }
    let year = Sentence.Argument.text("\(plan.year)")
    let known = event.knownYear.map { Sentence.Argument.text("\($0)") } ?? .list([])
    if event.isHeld(in: plan.year) == nil {
      add(
        .pilots("unsure-event", ["event": index.named(event.id), "year": year, "known": known]), 0.5, 0.8,
        .pilots("unsure-event.response"), responsible, [event.id.rawValue])
    } else if event.knownYear != plan.year {
      // That it is held regularly is no word of the organiser on this year.
      add(
        .pilots("unconfirmed-event", ["event": index.named(event.id), "year": year, "known": known]), 0.2, 0.8,
        .pilots("unsure-event.response"), responsible, [event.id.rawValue])
    }
    if plan.missed <= 0 { return }
    add(
      .pilots("season", ["event": index.named(event.id), "share": .share(plan.missed)]), plan.missed, 0.7,
      .pilots("season.response"), responsible, [event.id.rawValue])
  }

  private mutating func add(
    _ text: Sentence, _ likelihood: Double, _ impact: Double, _ response: Sentence, _ owner: ActorID?,
    _ evidence: [String]
  ) {
    rows.append(
      RiskRow(
        risk: .pilots("risk", ["pilot": .sentence(idea.told), "text": .sentence(text)]), likelihood: likelihood,
        impact: impact, response: response, owner: owner, pilot: idea.id, evidence: evidence))
  }
}
