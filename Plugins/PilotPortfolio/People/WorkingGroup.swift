internal import TerroirKernel

/// A side that a working group needs.
enum Seat: String, CaseIterable {
  case authority, creative, academia, community, media

  /// Whose side of the table an actor sits on: bodies that pay for, decide on or run support, and those that advise them,
  /// are the authority's; those that make, show or host are the industries'; nil for one whose kind is none of these.
  init?(_ actor: Actor, in country: Country) {
    if country.bodies.contains(where: { $0.kind == actor.kind }) {
      self = .authority
      return
    }
    switch actor.kind {
    case "enterprise", "coworking", "cluster", "museum", "theatre", "festival_operator", "nature_park": self = .creative
    case "university", "school": self = .academia
    case "media": self = .media
    case "ngo", "association": self = .community
    case "legislature", "central_bank", "development_institution", "guarantee_fund", "microfinance_organisation",
      "federal_fund", "expert_council", "authority":
      self = .authority
    default: return nil
    }
  }
}

/// The working group of one pilot: a chair who neither runs nor receives, the owner, the carriers, and every side once.
struct WorkingGroup {
  let group: GroupRow
  private(set) var members: [GroupMemberRow] = []
  private(set) var vacancies: [VacancyRow] = []
  private(set) var chair: ActorID?
  private let idea: PilotIdea
  private let index: RegionalIndex

  /// - Parameter seated: how often each actor sits in the groups before, and the groups themselves.
  init(_ idea: PilotIdea, index: RegionalIndex, seated: [ActorID: Int], groups: Set<[ActorID]>) {
    self.idea = idea
    self.index = index
    let name = "group-\(idea.id)"
    group = GroupRow(
      group: name,
      purpose: .pilots(
        "purpose",
        [
          "measure": .sentence(idea.row.name), "town": index.named(idea.territory),
          "elements": .list(idea.shown.map { index.named($0) }),
          "partners": .list(idea.partners.map { index.named($0) }),
        ]))
    chair = Self.chair(idea, index: index)
    fill(seated, groups)
  }

  private mutating func fill(_ seated: [ActorID: Int], _ groups: Set<[ActorID]>) {
    var ids = [chair, idea.owner.actor].compactMap { $0 }
    ids += idea.partners.filter { !ids.contains($0) }
    var spare: [Seat: [ActorID]] = [:]
    for seat in Seat.allCases {
      let known = candidates(for: seat, except: ids, seated)
      if !ids.contains(where: { side(of: $0) == seat }) {
        if let first = known.first {
          ids.append(first)
          spare[seat] = Array(known.dropFirst())
        } else {
          vacancies.append(vacancy(seat.rawValue))
        }
      } else {
        spare[seat] = known
      }
    }
    if chair == nil { vacancies.append(vacancy("chair")) }
    if idea.owner.actor == nil { vacancies.append(ownerVacancy) }
    // No two pilots with one same group: the next of a side joins, until the group differs.
    for seat in [Seat.creative, .community, .academia, .media] where groups.contains(ids.sorted()) {
      if let other = spare[seat]?.first { ids.append(other) }
    }
    for id in ids {
      let role =
        id == chair ? "chair" : id == idea.owner.actor ? "owner" : idea.receivers.contains(id) ? "receiver" : "member"
      members.append(
        GroupMemberRow(
          group: group.group, actor: id, side: side(of: id)?.rawValue ?? "other", role: role,
          conflict: conflict(of: id, among: Set(ids))))
    }
  }

  private func side(of id: ActorID) -> Seat? { index.actors[id].flatMap { Seat($0, in: index.data.country) } }

  /// Actors of a side, of the town first, then of the cluster, of its industries, those who sit in the fewest groups; of the
  /// authorities those of the town and of the region as a whole, of the other sides anybody in the region.
  private func candidates(for seat: Seat, except ids: [ActorID], _ seated: [ActorID: Int]) -> [ActorID] {
    let industries = Set(idea.cluster.industries)
    func order(_ actor: Actor) -> [Int] {
      [
        actor.territory == idea.territory ? 0 : 1, idea.cluster.actors.contains(actor.id) ? 0 : 1,
        actor.industries.contains { industries.contains($0) } ? 0 : 1, seated[actor.id] ?? 0,
      ]
    }
    return index.regionalActors.filter { actor in
      Seat(actor, in: index.data.country) == seat && !ids.contains(actor.id)
        && (seat != .authority || actor.territory == idea.territory || actor.territory == index.data.region)
    }.sorted { order($0).lexicographicallyPrecedes(order($1)) || order($0) == order($1) && $0.id < $1.id }.map(\.id)
  }

  private func vacancy(_ side: String) -> VacancyRow {
    let ask = chair ?? idea.owner.actor
    return VacancyRow(
      group: group.group, side: side, ask: ask,
      reason: .pilots(
        "vacancy",
        [
          "side": .text(side), "town": index.named(idea.territory), "ask": ask.map { index.named($0) } ?? .list([]),
        ]))
  }

  private var ownerVacancy: VacancyRow {
    VacancyRow(
      group: group.group, side: "owner", ask: chair,
      reason: .pilots(
        "vacancy.owner",
        [
          "owner": .sentence(idea.owner.told(index)), "measure": .sentence(idea.row.name),
          "ask": chair.map { index.named($0) } ?? .list([]),
        ]))
  }

  /// An authority of the town, else of the region, that neither owns the pilot nor may receive from it, nor is of one
  /// administration with the owner: of two authorities of one town one is part of the other; the payer first.
  private static func chair(_ idea: PilotIdea, index: RegionalIndex) -> ActorID? {
    let deciding = index.data.country.kinds(.decides)
    let owner = idea.owner.actor.flatMap { index.actors[$0] }
    func order(_ actor: Actor) -> [Int] {
      [
        actor.territory == idea.territory ? 0 : 1, actor.id.rawValue == idea.row.payer ? 0 : 1,
        actor.industries.contains { idea.cluster.industries.contains($0) } ? 0 : 1,
      ]
    }
    return index.regionalActors.filter { actor in
      deciding.contains(actor.kind) && actor.level != .federal && actor.id != idea.owner.actor
        && !(owner.map { deciding.contains($0.kind) && $0.territory == actor.territory && actor.level == .municipal }
          ?? false)
        && !idea.receivers.contains(actor.id)
        && (actor.territory == idea.territory || actor.territory == index.data.region)
    }.min { order($0).lexicographicallyPrecedes(order($1)) || order($0) == order($1) && $0.id < $1.id }?.id
  }

  /// That one may receive; ties of funding, ownership, membership, supply and common events with other members, from either
  /// end. A member of another depends on it, as who is funded, overseen or hosted does, though the tie begins at the member.
  private func conflict(of actor: ActorID, among members: Set<ActorID>) -> Sentence? {
    let ties = index.data.ties.filter { Interests.dependence.contains($0.kind) }.map { tie in
      tie.kind == .memberOf ? (holder: tie.target, held: tie.source) : (holder: tie.source, held: tie.target)
    }
    let given = Set(ties.filter { $0.holder == actor && members.contains($0.held) }.map(\.held)).sorted()
    let taken = Set(ties.filter { $0.held == actor && members.contains($0.holder) }.map(\.holder)).sorted()
    let common = Set(
      index.data.ties.filter { Interests.business.contains($0.kind) }.compactMap { tie in
        tie.source == actor ? tie.target : tie.target == actor ? tie.source : nil
      }.filter { members.contains($0) && $0 != actor }
    ).sorted()
    var parts: [Sentence] = idea.receivers.contains(actor) ? [.pilots("conflict.receives")] : []
    func add(_ tie: Sentence, _ actors: [ActorID]) { if !actors.isEmpty { parts.append(tie) } }
    func names(_ actors: [ActorID]) -> Sentence.Argument { .list(actors.map { index.named($0) }) }
    add(.pilots("conflict.given", ["actors": names(given)]), given)
    add(.pilots("conflict.taken", ["actors": names(taken)]), taken)
    add(.pilots("conflict.common", ["actors": names(common)]), common)
    return parts.isEmpty ? nil : .pilots("conflict", ["parts": .list(parts.map { .sentence($0) })])
  }
}
