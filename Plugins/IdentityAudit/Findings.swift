import TerroirKernel
import TerroirMethods

/// Table `findings`: what a person must know of the audit, and what could not be assessed.
enum Findings {
  static func rows(
    _ basis: AuditBasis, _ profile: IdentityProfile, _ network: ActorNetwork, _ panel: RegisterPanel?
  ) -> [Finding] {
    missing(basis) + RegisterFindings.rows(basis, panel) + RegisterFindings.gaps(profile) + unassessed(basis, profile)
      + overTime(panel) + paces(basis) + RegisterFindings.niche(basis, profile)
      + unranked(profile)
      + concentration(basis)
      + Neighbourhood.findings(basis, profile)
      + agreement(basis, profile)
      + governance(profile) + fragility(basis, profile, network) + review(basis) + diagnostics(basis)
  }

  /// The paces that no headline rests on: a value is a bound, or of medium confidence.
  private static func paces(_ basis: AuditBasis) -> [Finding] {
    Dynamics.paces(basis).filter { !$0.isFirm }.map { pace in
      Finding(.note, "dynamics", .pace(pace), evidence: pace.row.evidence, hint: .audit("pace.open"))
    }
  }

  /// Towns without a rank.
  private static func unranked(_ profile: IdentityProfile) -> [Finding] {
    let towns = profile.territories.filter { $0.rank == nil }.map(\.territory.rawValue).sorted()
    if towns.isEmpty { return [] }
    return [
      .notAssessed(
        "territories.potential", because: .audit("unranked", ["towns": .integer(towns.count)]), evidence: towns,
        hint: .audit("unranked.hint"))
    ]
  }

  private static func concentration(_ basis: AuditBasis) -> [Finding] {
    guard let found = Concentration(basis) else {
      return [
        .notAssessed(
          "concentration", because: .audit("concentration.no-population"), hint: .audit("fill-population"))
      ]
    }
    let piled = found.isPiled || found.hasPiledEvents
    return [
      Finding(
        piled ? .warning : .note, "concentration",
        .audit(
          "concentration",
          [
            "capital": basis.index.named(found.capital.id), "actors": .share(found.actors),
            "elements": .share(found.elements), "events": .share(found.events), "population": .share(found.population),
            "uncounted": .integer(found.uncounted), "held": .flag(!basis.events.isEmpty),
          ]),
        evidence: [found.capital.id.rawValue], hint: piled ? .audit("concentration.hint") : nil)
    ]
  }

  private static func agreement(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    guard let association = ClassAgreement(basis) else { return [] }
    let differing = profile.industries.filter { $0.agree == false }
    let settled = differing.filter { row in
      row.significanceLow == row.significanceData && row.significanceHigh == row.significanceData
    }
    let names = { (rows: [IndustryRow]) in Sentence.Argument.list(rows.map { basis.index.named($0.industry) }) }
    return [
      Finding(
        differing.isEmpty ? .note : .warning, "significance",
        .audit(
          "agreement",
          [
            "same": .integer(profile.industries.count - differing.count), "all": .integer(profile.industries.count),
            "kappa": .number(association.kappa), "low": .number(association.low), "high": .number(association.high),
            "differing": .flag(!differing.isEmpty), "outside": names(differing.filter(isOutside)),
            "settled": names(settled),
            "projects": .integer(profile.industries.count { $0.significanceBasis == "projects" }),
          ]),
        evidence: differing.map(\.industry.rawValue), hint: differing.isEmpty ? nil : .audit("agreement.hint"))
    ]
  }

  /// Whether the interval of the data's class leaves the published class out.
  private static func isOutside(_ row: IndustryRow) -> Bool {
    func place(_ class: Significance?) -> Int? { `class`.flatMap(Significance.allCases.firstIndex) }
    guard let low = place(row.significanceLow), let high = place(row.significanceHigh),
      let paper = place(row.significancePaper)
    else { return false }
    return paper < min(low, high) || paper > max(low, high)
  }

  private static func governance(_ profile: IdentityProfile) -> [Finding] {
    profile.governance.filter { !$0.present }.map { row in
      Finding(
        row.level == .municipal ? .warning : .serious, "governance.\(row.element)",
        .audit(
          "governance.absent",
          [
            "element": .text(row.element), "level": .text(row.level.rawValue), "places": .integer(row.places ?? 0),
            "of": .integer(row.of ?? 0),
          ]), evidence: row.evidence,
        hint: .audit("governance.absent.hint"))
    }
  }

  private static func fragility(
    _ basis: AuditBasis, _ profile: IdentityProfile, _ network: ActorNetwork
  ) -> [Finding] {
    if basis.data.ties.isEmpty {
      return basis.lacks("ties")
        ? []
        : [
          .notAssessed("network", because: .audit("ties.none"), hint: .audit("ties.none.hint"))
        ]
    }
    var rows: [Finding] = []
    let cuts = network.bottlenecks.articulations.sorted { ($1.loss, $0.node) < ($0.loss, $1.node) }
    if let first = cuts.first {
      rows.append(
        Finding(
          .warning, "network.articulation",
          .audit(
            "articulation",
            [
              "cuts": .integer(cuts.count), "actor": basis.index.named(network.members[first.node].id),
              "lost": .integer(first.loss),
            ]),
          evidence: cuts.map { network.members[$0.node].id.rawValue }, hint: .audit("articulation.hint")))
    }
    let alone = profile.actors.filter { $0.degree == 0 }.map(\.actor.rawValue)
    if !alone.isEmpty {
      rows.append(
        Finding(
          .warning, "network.isolated",
          .audit("isolated", ["alone": .integer(alone.count), "all": .integer(profile.actors.count)]),
          evidence: alone.sorted(), hint: .audit("isolated.hint")))
    }
    return rows
  }

  /// What the last review asked this audit to look at.
  private static func review(_ basis: AuditBasis) -> [Finding] {
    return (basis.input.review?.findings ?? []).map { asked in
      Finding(
        asked.severity, "review: \(asked.subject)",
        .audit("review.asked", ["asked": .sentence(asked.text)]),
        evidence: asked.evidence, hint: asked.hint)
    }
  }

  private static func diagnostics(_ basis: AuditBasis) -> [Finding] {
    basis.input.diagnostics.sorted { $0.diagnostic < $1.diagnostic }.flatMap { report in
      report.findings
        + report.indicators.filter { $0.territoryType == nil }.map { indicator in
          Finding(
            .note, report.diagnostic,
            .audit(
              "indicator",
              [
                "subject": basis.index.named(TerritoryID(indicator.subject)), "name": .sentence(indicator.title),
                "value": .number(indicator.value),
                "unit": indicator.unit.behindNumber, "period": .period(indicator.period ?? ""),
              ]),
            evidence: indicator.evidence)
        }
    }
  }
}
