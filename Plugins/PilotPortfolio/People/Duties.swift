internal import TerroirKernel

/// Who does each task, who answers for it, who is asked and who is told.
enum Duties {
  /// Each task has one accountable, the owner; who does it is responsible, the owner where it is known of nobody; another
  /// partner is consulted, the rest told. An owner that is to be named has no row.
  static func rows(_ tasks: [TaskRow], owner: ActorID?, partners: [ActorID], _ index: RegionalIndex) -> [RaciRow] {
    func level(_ actor: ActorID) -> Level { index.actors[actor]?.level ?? .municipal }
    return tasks.flatMap { task -> [RaciRow] in
      let name = "\(task.pilot)/\(task.task)"
      let doer = task.resource.map { ActorID($0) } ?? owner
      var rows: [RaciRow] = []
      if let owner { rows.append(RaciRow(task: name, actor: owner, role: "accountable", level: level(owner))) }
      if let doer { rows.append(RaciRow(task: name, actor: doer, role: "responsible", level: level(doer))) }
      for (number, partner) in partners.filter({ $0 != doer }).enumerated() {
        rows.append(
          RaciRow(task: name, actor: partner, role: number == 0 ? "consulted" : "informed", level: level(partner)))
      }
      return rows
    }
  }
}
