internal import TerroirKernel

/// Who runs a pilot of a measure in a town.
struct Owners {
  private let index: RegionalIndex
  private let organisers: Organisers

  init(_ index: RegionalIndex) {
    self.index = index
    organisers = Organisers(index)
  }

  /// Who runs the pilot's part of an event that is another's than the measure's: its organiser, else the body of the town
  /// that runs the measure, else the town's own authority, else the keeper of what it shows. Whoever runs a measure
  /// elsewhere holds no event of the town.
  func owner(of event: Event, under row: MeasureRow) -> PilotOwner {
    if let organiser = organisers.organiser(of: event) { return .actor(organiser) }
    let runs = owner(of: row, in: event.territory)
    if let body = runs.actor.flatMap({ index.actors[$0] }), body.territory == event.territory,
      index.data.country.bodies.contains(where: { $0.kind == body.kind })
    {
      return runs
    }
    let authority = authority(of: event.territory)
    return authority.actor == nil ? organisers.keeper(of: event).map { .actor($0) } ?? authority : authority
  }

  /// The body that decides for the town, its own or that of the municipality it lies in; one that is to be named where the
  /// data have none.
  func authority(of town: TerritoryID) -> PilotOwner {
    let deciding = index.data.country.kinds(.decides)
    let bodies = index.regionalActors.filter { deciding.contains($0.kind) && $0.level == .municipal }
    let known = index.municipalities(over: town).lazy.compactMap { place in
      bodies.filter { $0.territory == place }.map(\.id).min()
    }
    return known.first.map { .actor($0) } ?? .toBeNamed(kind: deciding.first ?? "authority", of: town)
  }

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
