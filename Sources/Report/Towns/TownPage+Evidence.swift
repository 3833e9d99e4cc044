import TerroirKernel

/// The rows that the lines of a town's page rest on, by their names: the ids stand in no line that is read.
extension TownPage {
  func evidence(of document: Document) -> [EvidenceRow] {
    var seen: Set<String> = []
    return document.evidenceIDs.filter { seen.insert($0).inserted }.map { id in
      let (name, table) = origin(of: id)
      return EvidenceRow(id, name: name ?? "", kind: table?.subject.text(in: language) ?? "", source: source(of: id))
    }
  }

  /// What an id is called, and the table of which it is a row.
  private func origin(of id: String) -> (name: String?, table: TableDeclaration?) {
    if let row = index.elements[ElementID(id)] { return (row.name.text(in: language), IdentityElement.declaration) }
    if let row = index.actors[ActorID(id)] { return (row.name.text(in: language), Actor.declaration) }
    if let row = index.events[EventID(id)] { return (row.name.text(in: language), Event.declaration) }
    if let row = index.measures[MeasureID(id)] { return (row.name.text(in: language), Measure.declaration) }
    if let row = index.territories[TerritoryID(id)] { return (row.name.text(in: language), Territory.declaration) }
    if let row = results.strategy?.clusters.first(where: { $0.cluster.rawValue == id }) {
      return (row.name.text, ClusterRow.declaration)
    }
    if let row = results.pilots?.pilots.first(where: { $0.pilot.rawValue == id }) {
      return (row.name.text, PilotRow.declaration)
    }
    let measure = results.package?.measures.first { $0.measure.rawValue == id }
    return (measure?.name.text, measure.map { _ in MeasureRow.declaration })
  }

  private func source(of id: String) -> String? {
    index.elements[ElementID(id)]?.source ?? index.actors[ActorID(id)]?.source ?? index.events[EventID(id)]?.source
      ?? index.measures[MeasureID(id)]?.source
  }
}
