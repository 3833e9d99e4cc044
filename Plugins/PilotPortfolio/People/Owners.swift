internal import TerroirKernel

/// Who runs a pilot of a measure in a town.
struct Owners {
  private let index: RegionalIndex

  init(_ index: RegionalIndex) { self.index = index }

  /// The implementer that the row of the package names, or its body in the town; where it names nobody of the region, the
  /// kind of body that may run such a measure is to be named. No other body is taken in their place.
  ///
  /// A body of the town is the implementer's where it is of a kind that pays for, decides on or runs support, and the
  /// implementer funds or oversees it or has it as its member.
  func owner(of row: MeasureRow, in town: TerritoryID) -> PilotOwner {
    let kinds = kinds(of: row)
    guard let named = index.actors[ActorID(row.implementer)], index.isInRegion(named.territory) else {
      let place = row.level == .municipal ? town : index.data.region
      return .toBeNamed(kind: kinds.first ?? "authority", of: place)
    }
    if named.territory == town { return .actor(named.id) }
    let bodies = index.data.country.bodies.map(\.kind).filter { kinds.contains($0) }
    let own = index.regionalActors.filter { actor in
      actor.territory == town && actor.level != .federal && bodies.contains(actor.kind)
        && isPart(actor.id, of: named.id)
    }
    return .actor(own.map(\.id).min() ?? named.id)
  }

  /// Kinds of actor that may run a measure, the likeliest first.
  private func kinds(of row: MeasureRow) -> [String] {
    if let measure = index.measures[row.measure] { return index.data.country.implementers(of: measure) }
    return index.data.country.competence(of: InstrumentClass(instrument: row.instrument), at: row.level)?.implementers
      ?? index.data.country.kinds(.runs) + index.data.country.kinds(.decides)
  }

  private func isPart(_ body: ActorID, of implementer: ActorID) -> Bool {
    index.data.ties.contains { tie in
      switch tie.kind {
      case .funds, .regulates: tie.source == implementer && tie.target == body
      case .memberOf: tie.source == body && tie.target == implementer
      default: false
      }
    }
  }
}
