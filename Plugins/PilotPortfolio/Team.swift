internal import TerroirKernel

/// Who owns a pilot, who works with the owner, and who must not decide on whose money.
struct Team {
  let owner: ActorID
  let partners: [ActorID]
  let group: GroupRow
  private(set) var members: [GroupMemberRow] = []
  private(set) var findings: [Finding] = []
  private let index: RegionalIndex

  private static let sides = ["authority", "business", "community", "culture", "education", "media"]

  init(_ idea: PilotIdea, index: RegionalIndex) {
    self.index = index
    let actors = idea.actors.compactMap { index.actors[$0] }
    let near = Set(actors.filter { $0.territory == idea.territory }.map(\.id))
    owner = Self.owner(idea, actors: actors, index: index)
    let lead = owner
    let tied = Set(
      index.data.ties.filter { $0.source == lead || $0.target == lead }.map {
        $0.source == lead ? $0.target : $0.source
      })
    let others = actors.filter { $0.id != lead }.sorted {
      let (left, right) = (Self.closeness($0.id, near, tied), Self.closeness($1.id, near, tied))
      return left == right ? $0.id < $1.id : left > right
    }
    partners = others.prefix(4).map(\.id)
    let name = "group-\(idea.id)"
    group = GroupRow(
      group: name,
      purpose:
        .pilots(
          "purpose",
          [
            "measure": .sentence(idea.row.name), "town": index.named(idea.territory),
            "cluster": .sentence(idea.cluster.name),
          ]))
    gather(idea, others: others, name: name)
  }

  /// Gathers the owner, the partners, the payer, and for each side still missing its closest actor.
  private mutating func gather(_ idea: PilotIdea, others: [Actor], name: String) {
    var ids = [owner] + partners
    let payer = ActorID(idea.row.payer)
    if index.actors[payer] != nil && !ids.contains(payer) { ids.append(payer) }
    for side in Self.sides where !ids.contains(where: { index.actors[$0].map { seat(of: $0) } == side }) {
      if let actor = others.first(where: { seat(of: $0) == side }) { ids.append(actor.id) }
    }
    let absent = Self.sides.filter { side in !ids.contains { index.actors[$0].map { seat(of: $0) } == side } }
    if !absent.isEmpty {
      findings.append(
        Finding(
          .warning, "groups.\(name)",
          .pilots(
            "sides.absent",
            ["sides": .list(absent.map { .sentence(.pilots("side", ["side": .text($0)])) })]),
          evidence: [idea.id.rawValue], hint: .pilots("sides.absent.hint")))
    }
    for id in ids {
      guard let actor = index.actors[id] else { continue }
      let role = id == owner ? "chair" : ["education", "culture"].contains(seat(of: actor)) ? "expert" : "member"
      members.append(
        GroupMemberRow(
          group: name, actor: id, side: seat(of: actor), role: role, conflict: conflict(of: id, among: Set(ids))))
    }
    let conflicted = members.filter { $0.conflict != nil }.map(\.actor.rawValue)
    if !conflicted.isEmpty {
      findings.append(
        Finding(
          .note, "members.conflict",
          .pilots("conflict.members", ["group": .text(name)]),
          evidence: conflicted))
    }
  }

  /// A tie of funding with another member, from either end.
  private func conflict(of actor: ActorID, among members: Set<ActorID>) -> Sentence? {
    let ties = index.data.ties.filter { $0.kind == .funds }
    let given = Set(ties.filter { $0.source == actor && members.contains($0.target) }.map(\.target)).sorted()
    let taken = Set(ties.filter { $0.target == actor && members.contains($0.source) }.map(\.source)).sorted()
    if given.isEmpty && taken.isEmpty { return nil }
    return .pilots(
      "conflict",
      [
        "given": .list(given.map { index.named($0) }), "taken": .list(taken.map { index.named($0) }),
        "both": .flag(!given.isEmpty && !taken.isEmpty),
      ])
  }

  /// The town's own body before the package's implementer before the cluster's strongest kind of actor.
  private static func owner(_ idea: PilotIdea, actors: [Actor], index: RegionalIndex) -> ActorID {
    let order = ["development_institution", "cluster", "authority", "association", "coworking", "festival_operator"]
    func place(_ actor: Actor) -> Int { order.firstIndex(of: actor.kind) ?? order.count }
    let local = actors.filter { $0.territory == idea.territory }
    let implementer = index.actors[ActorID(idea.row.implementer)].map { [$0] } ?? []
    let bodies = local.filter { place($0) < order.count }.sorted { (place($0), $0.id) < (place($1), $1.id) }
    let rest = local.sorted { $0.id < $1.id }
    let known = (bodies + implementer + rest).first
    return known?.id ?? ActorID(idea.row.implementer)
  }

  private static func closeness(_ id: ActorID, _ near: Set<ActorID>, _ tied: Set<ActorID>) -> Int {
    (tied.contains(id) ? 2 : 0) + (near.contains(id) ? 1 : 0)
  }

  /// Whose side of the table it sits on: bodies that pay for, decide on or run support are the authority's.
  private func seat(of actor: Actor) -> String {
    if index.data.country.bodies.contains(where: { $0.kind == actor.kind }) { return "authority" }
    return switch actor.kind {
    case "enterprise", "coworking", "cluster": "business"
    case "museum", "theatre", "festival_operator": "culture"
    case "university", "school": "education"
    case "media": "media"
    default: "community"
    }
  }

  func level(_ actor: ActorID) -> Level { index.actors[actor]?.level ?? .municipal }

  /// Each task has one accountable, the owner; who does it is responsible; another partner is consulted, the rest told.
  func raci(_ tasks: [TaskRow]) -> [RaciRow] {
    tasks.flatMap { task -> [RaciRow] in
      let name = "\(task.pilot)/\(task.task)"
      let doer = task.resource.map { ActorID($0) } ?? owner
      var rows = [RaciRow(task: name, actor: owner, role: "accountable", level: level(owner))]
      rows.append(RaciRow(task: name, actor: doer, role: "responsible", level: level(doer)))
      for (number, partner) in partners.filter({ $0 != doer }).enumerated() {
        rows.append(
          RaciRow(task: name, actor: partner, role: number == 0 ? "consulted" : "informed", level: level(partner)))
      }
      return rows
    }
  }
}
