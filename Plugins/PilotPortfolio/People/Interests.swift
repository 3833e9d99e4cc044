internal import TerroirKernel

/// Ties of funding, ownership, membership, supply and common events between who leads or pays a pilot and who may receive
/// from it.
enum Interests {
  /// Ties by which one has a hand in the other: funding, oversight of an owner or founder, membership, premises.
  static let dependence: Set<TieKind> = [.funds, .regulates, .memberOf, .hosts]
  /// Ties by which both have business with each other: one supplies the other, or they hold something together.
  static let business: Set<TieKind> = [.supplies, .coOrganises]
  static let kinds = dependence.union(business)

  static func rows(_ idea: PilotIdea, chair: ActorID?, _ index: RegionalIndex) -> [InterestRow] {
    var leaders = [("owner", idea.owner.actor), ("chair", chair)].compactMap { role, actor in actor.map { (role, $0) } }
    // Who pays has the last word on who receives, whether or not it sits in the group.
    let payer = ActorID(idea.row.payer)
    if index.actors[payer] != nil, !leaders.contains(where: { $0.1 == payer }) { leaders.append(("payer", payer)) }
    var rows: [InterestRow] = []
    // Of a tie that the data have from either end one row is told.
    var told: Set<[String]> = []
    for (role, leader) in leaders {
      for tie in index.data.ties where kinds.contains(tie.kind) {
        let receiver = tie.source == leader ? tie.target : tie.target == leader ? tie.source : nil
        guard let receiver, idea.receivers.contains(receiver),
          told.insert([role, receiver.rawValue, tie.kind.rawValue]).inserted
        else { continue }
        rows.append(
          InterestRow(
            pilot: idea.id, role: role, leader: leader, receiver: receiver, kind: tie.kind,
            text: .pilots(
              "interest",
              [
                "kind": .text(tie.kind.rawValue), "source": index.named(tie.source), "target": index.named(tie.target),
                "role": .text(role),
              ])))
      }
    }
    return rows.sorted { ($0.role, $0.receiver, $0.kind.rawValue) < ($1.role, $1.receiver, $1.kind.rawValue) }
  }
}
