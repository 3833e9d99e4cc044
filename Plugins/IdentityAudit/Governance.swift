import TerroirKernel

/// Table `governance`: the three elements of a working support mechanism on each level.
///
/// document: legal measures in force; measures: economic and organizational measures in force; institution: a
/// development institution or fund of the level. Templates, plans, what comes into force later and unconfirmed measures are
/// no evidence. Of the municipal level an element is present where more than one municipality has it, or the only one; a row
/// of that level whose place is no municipality is of none.
enum Governance {
  static func rows(_ basis: AuditBasis) -> [GovernanceRow] {
    Level.allCases.flatMap { rows($0, basis.region.id, basis) }
  }

  /// The elements of a level as the data have them for a region, this one or a peer.
  static func rows(_ level: Level, _ region: TerritoryID, _ basis: AuditBasis) -> [GovernanceRow] {
    let towns = Set(
      basis.data.territories.filter { $0.level == .municipal && basis.index.region(of: $0.id) == region }.map(\.id))
    func isOfLevel(_ place: TerritoryID) -> Bool {
      switch level {
      case .federal: true
      case .regional: basis.index.region(of: place) == region
      case .municipal: towns.contains(place)
      }
    }
    let measures = basis.data.measures.filter {
      $0.level == level && $0.status == .inForce && isOfLevel($0.territory)
    }
    let bodies = basis.data.actors.filter { actor in
      actor.level == level && isOfLevel(actor.territory) && basis.data.country.kinds(.runs).contains(actor.kind)
    }
    let documents = measures.filter { $0.type == .legal }, others = measures.filter { $0.type != .legal }
    func row(_ element: String, _ evidence: [String], _ places: [TerritoryID]) -> GovernanceRow {
      let found = Set(places).count
      let isMunicipal = level == .municipal
      return GovernanceRow(
        element: element, level: level, present: isMunicipal ? found > 0 && found >= min(2, towns.count) : found > 0,
        places: isMunicipal ? found : nil, of: isMunicipal ? towns.count : nil, evidence: evidence.sorted())
    }
    return [
      row("document", documents.map(\.id.rawValue), documents.map(\.territory)),
      row("measures", others.map(\.id.rawValue), others.map(\.territory)),
      row("institution", bodies.map(\.id.rawValue), bodies.map(\.territory)),
    ]
  }
}
