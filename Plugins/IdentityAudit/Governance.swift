import TerroirKernel

/// Table `governance`: the three elements of a working support mechanism on each level.
///
/// document: legal measures in force; measures: economic and organizational measures in force; institution: a
/// development institution or fund of the level. Templates, plans and unconfirmed measures are no evidence.
enum Governance {
  static func rows(_ basis: AuditBasis) -> [GovernanceRow] {
    Level.allCases.flatMap { level -> [GovernanceRow] in
      let measures = basis.index.applicableMeasures.filter { $0.level == level && isInForce($0) }
      let bodies = basis.data.actors.filter { actor in
        actor.level == level && (level == .federal || basis.index.isInRegion(actor.territory))
          && basis.data.country.kinds(.runs).contains(actor.kind)
      }
      return [
        row("document", level, measures.filter { $0.type == .legal }.map(\.id.rawValue)),
        row("measures", level, measures.filter { $0.type != .legal }.map(\.id.rawValue)),
        row("institution", level, bodies.map(\.id.rawValue)),
      ]
    }
  }

  static func isInForce(_ measure: Measure) -> Bool {
    measure.status == .inForce || measure.status == .inForceFrom2026 || measure.status == .inProgress
  }

  private static func row(_ element: String, _ level: Level, _ evidence: [String]) -> GovernanceRow {
    GovernanceRow(element: element, level: level, present: !evidence.isEmpty, evidence: evidence.sorted())
  }
}
