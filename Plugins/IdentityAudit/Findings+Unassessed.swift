import TerroirKernel

/// What the data do not let the audit assess, and what it left out.
extension Findings {
  static func missing(_ basis: AuditBasis) -> [Finding] {
    return basis.data.missingTables.map { table in
      .notAssessed(
        table, because: Sentence("terroir/no-table", ["table": .text(table)]),
        remedy: .audit("table.remedy"))
    }
  }

  static func unassessed(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    return industries(profile) + factorsAndFlows(profile) + chain(basis, profile) + general(basis, profile)
  }

  private static func industries(_ profile: IdentityProfile) -> [Finding] {
    var rows: [Finding] = []
    let without = profile.industries.filter { $0.growth == nil }.map(\.industry.rawValue)
    if !without.isEmpty {
      rows.append(
        .notAssessed(
          "industries.growth",
          because: .audit("growth.none", ["industries": .integer(without.count)]),
          evidence: without,
          remedy: .audit("growth.none.remedy")))
    }
    let dark = profile.industries.filter { $0.performance == nil }.map(\.industry.rawValue)
    if !dark.isEmpty {
      rows.append(
        .notAssessed(
          "industries.performance",
          because: .audit("performance.none", ["industries": .integer(dark.count)]),
          evidence: dark,
          remedy: .audit("performance.none.remedy")))
    }
    for column in ["innovation", "investment"]
    where !profile.industries.isEmpty {
      rows.append(
        .notAssessed(
          "industries.\(column)",
          because: .audit("comparable.none", ["kind": .text(column)]),
          remedy: .audit("comparable.none.remedy")))
    }
    return rows
  }

  private static func factorsAndFlows(_ profile: IdentityProfile) -> [Finding] {
    var rows: [Finding] = []
    for factor in profile.factors.filter({ $0.indicator == nil }).map(\.factor) {
      rows.append(
        .notAssessed(
          "factors.\(factor)",
          because: .audit("factor.none"),
          remedy: .audit("factor.none.remedy")))
    }
    if profile.flows.contains(where: { $0.scope == "foreign" && $0.share == nil }) {
      rows.append(
        .notAssessed(
          "flows.foreign",
          because: .audit("foreign.none"),
          remedy: .audit("foreign.none.remedy")))
    }
    return rows
  }

  private static func chain(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    var rows: [Finding] = []
    let thin = Set(profile.chain.filter { $0.link == .creation && $0.certainty == nil }.map(\.industry.rawValue))
      .sorted()
    if !thin.isEmpty {
      rows.append(
        .notAssessed(
          "chain.bottleneck",
          because: .audit("chain.thin", ["industries": .integer(thin.count), "least": .integer(Chain.least)]),
          evidence: thin,
          remedy: .audit("chain.thin.remedy")))
    }
    if !profile.chain.isEmpty {
      let counted = basis.events.count { $0.attendance != nil }
      rows.append(
        .notAssessed(
          "chain.consumption",
          because: .audit("chain.audience", ["counted": .integer(counted), "all": .integer(basis.events.count)]),
          remedy: .audit("chain.audience.remedy")))
    }
    if basis.peerElements.isEmpty {
      rows.append(
        .notAssessed(
          "elements.distinctiveness",
          because: .audit("peers.none"),
          remedy: .audit("peers.none.remedy")))
    }
    return rows
  }

  private static func general(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    var rows: [Finding] = []
    let general = basis.actors.filter(basis.servesAll)
    if !general.isEmpty {
      rows.append(
        Finding(
          .note, "industries.actors",
          .audit("general-bodies", ["count": .integer(general.count)]),
          evidence: general.map(\.id.rawValue)))
    }
    let idle = profile.industries.filter { $0.actors == 0 }.map(\.industry.rawValue)
    if !idle.isEmpty {
      rows.append(
        Finding(
          .warning, "chain",
          .audit("idle", ["count": .integer(idle.count)]), evidence: idle,
          remedy: .audit("idle.remedy")))
    }
    return rows
  }

  /// What the register and the yearly statistics allow to say.
  static func overTime(_ basis: AuditBasis, _ profile: IdentityProfile, _ panel: RegisterPanel?) -> [Finding] {
    var rows: [Finding] = []
    if panel?.hasDynamics != true {
      rows.append(
        .notAssessed(
          "dynamics.mix",
          because: panel == nil
            ? .audit("register.none")
            : .audit("register.one-year"),
          remedy: .audit("register.remedy")))
    }
    if panel == nil || panel?.complexity.reason != nil {
      rows.append(
        .notAssessed(
          "industries.complexity",
          because: panel?.complexity.reason ?? .audit("complexity.none"),
          remedy: .audit("complexity.remedy")))
    }
    if let hidden = panel?.withheld, !hidden.isEmpty {
      rows.append(
        Finding(
          .note, "dynamics",
          .audit("withheld", ["count": .integer(hidden.count)]),
          evidence: hidden.map(\.rawValue)))
    }
    return rows
  }
}
