internal import TerroirKernel

/// Who runs a pilot, and who may receive from it.
struct PilotOwner {
  private let index: RegionalIndex

  init(_ index: RegionalIndex) { self.index = index }

  /// Who may own a pilot of a measure in a town, the likeliest first: the implementer that the measure's own row names, or
  /// its body in the town, where it names one; else any body that may run the measure there.
  ///
  /// A body of the town that a tie joins to the implementer comes before the implementer; a municipal measure has owners in
  /// its town alone; of the region's bodies those that work for at least half of the industries served. Who may receive is never the
  /// owner.
  func owners(of row: MeasureRow, in town: TerritoryID, except receivers: [ActorID]) -> [ActorID] {
    let kinds = self.kinds(of: row)
    func isSound(_ actor: Actor) -> Bool { actor.level >= row.level && !receivers.contains(actor.id) }
    let bodies = bodies(kinds, in: town).filter { isSound($0) }
    let told = index.measures[row.measure]?.implementer.flatMap { index.actors[ActorID($0)] }
    if let named = told ?? index.actors[ActorID(row.implementer)], isSound(named) {
      if named.territory == town { return [named.id] }
      if let tied = bodies.first(where: { isTied($0.id, named.id) }) { return [tied.id] }
      if told != nil, row.level != .municipal, index.isInRegion(named.territory), !isOfTown(named) { return [named.id] }
    }
    if row.level == .municipal { return bodies.filter { $0.level == .municipal }.prefix(1).map(\.id) }
    return self.bodies(kinds, in: index.data.region).filter { isSound($0) && serves($0, row) }.map(\.id)
  }

  /// The organisations of the town that may receive, carriers of the cluster's elements first.
  func receivers(of row: MeasureRow, in place: PilotPlace, cluster: ClusterRow) -> [ActorID] {
    let measure = index.measures[row.measure]
    let industries = Set(cluster.industries)
    return index.regionalActors.filter { actor in
      guard actor.territory == place.town else { return false }
      guard var measure, !measure.beneficiaries.isEmpty else { return place.carriers.contains(actor.id) }
      // A town that runs its own measure does not receive it: those it works with do.
      if row.level == .municipal { measure.beneficiaries.removeAll { $0 == .municipality } }
      if measure.beneficiaries.isEmpty || measure.beneficiaries == [.person] {
        return place.carriers.contains(actor.id)
      }
      return index.data.country.admits(actor, to: measure) == true
        && (place.carriers.contains(actor.id) || actor.industries.contains { industries.contains($0) })
    }.map(\.id).sorted {
      (place.carriers.contains($0) ? 0 : 1, $0) < (place.carriers.contains($1) ? 0 : 1, $1)
    }
  }

  /// Kinds of actor that may run a measure, the likeliest first.
  private func kinds(of row: MeasureRow) -> [String] {
    if let measure = index.measures[row.measure] { return index.data.country.implementers(of: measure) }
    return index.data.country.competence(of: InstrumentClass(instrument: row.instrument), at: row.level)?.implementers
      ?? index.data.country.kinds(.runs) + index.data.country.kinds(.decides)
  }

  private func bodies(_ kinds: [String], in place: TerritoryID) -> [Actor] {
    func order(_ actor: Actor) -> Int { kinds.firstIndex(of: actor.kind) ?? kinds.count }
    return index.regionalActors.filter { $0.territory == place && kinds.contains($0.kind) }
      .sorted { (order($0), $0.id) < (order($1), $1.id) }
  }

  /// Whether a body works for at least half of the industries that the row serves.
  private func serves(_ actor: Actor, _ row: MeasureRow) -> Bool {
    let served = row.industries.count { actor.industries.contains($0) }
    return served > 0 && 2 * served >= row.industries.count
  }

  private func isOfTown(_ actor: Actor) -> Bool {
    actor.level == .municipal && index.territories[actor.territory]?.level == .municipal
  }

  private func isTied(_ left: ActorID, _ right: ActorID) -> Bool {
    index.data.ties.contains { ($0.source == left && $0.target == right) || ($0.source == right && $0.target == left) }
  }
}
