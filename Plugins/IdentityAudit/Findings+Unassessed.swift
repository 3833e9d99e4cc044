import TerroirKernel

/// What the data do not let the audit assess, and what it left out.
extension Findings {
  /// Tables that later iterations take: an audit lacks nothing without them.
  private static let later = [
    PilotResult.declaration.name, SessionResult.declaration.name, TheoryLink.declaration.name,
    IndicatorCard.declaration.name, OutcomeValue.declaration.name, Participation.declaration.name,
    SurveyAnswer.declaration.name, SpentMoney.declaration.name, CommunityIssue.declaration.name,
  ]

  static func missing(_ basis: AuditBasis) -> [Finding] {
    basis.data.missingTables.filter { !later.contains($0) }.map { table in
      .notAssessed(
        table, because: Sentence("terroir/no-table", ["table": .text(table)]),
        hint: .audit("table.hint"))
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
          hint: .audit("growth.none.hint")))
    }
    let dark = profile.industries.filter { $0.performance == nil }.map(\.industry.rawValue)
    if !dark.isEmpty {
      rows.append(
        .notAssessed(
          "industries.performance",
          because: .audit("performance.none", ["industries": .integer(dark.count)]),
          evidence: dark,
          hint: .audit("performance.none.hint")))
    }
    for column in ["innovation", "investment"]
    where !profile.industries.isEmpty {
      rows.append(
        .notAssessed(
          "industries.\(column)",
          because: .audit("comparable.none", ["kind": .text(column)]),
          hint: .audit("comparable.none.hint")))
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
          hint: .audit("factor.none.hint")))
    }
    if profile.flows.contains(where: { $0.scope == "foreign" && $0.share == nil }) {
      rows.append(
        .notAssessed(
          "flows.foreign",
          because: .audit("foreign.none"),
          hint: .audit("foreign.none.hint")))
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
          hint: .audit("chain.thin.hint")))
    }
    if let worst = Chain.narrowest(profile.chain, { !basis.isListWhole($0) }) {
      rows.append(
        Finding(
          .note, "chain.bottleneck",
          .audit(
            "chain.listed",
            [
              "link": .text(worst.link.rawValue), "industries": .integer(worst.rows.count), "all": .integer(worst.of),
              "register": RegisterFindings.amounts(of: worst.rows.map(\.industry), profile, basis),
            ]),
          evidence: worst.rows.map(\.industry.rawValue), hint: .audit("chain.listed.hint")))
    }
    if !profile.chain.isEmpty {
      let counted = basis.events.count { $0.attendance != nil }
      rows.append(
        .notAssessed(
          "chain.consumption",
          because: .audit("chain.audience", ["counted": .integer(counted), "all": .integer(basis.events.count)]),
          hint: .audit("chain.audience.hint")))
    }
    if basis.peerElements.isEmpty {
      rows.append(
        .notAssessed(
          "elements.distinctiveness",
          because: .audit("peers.none"),
          hint: .audit("peers.none.hint")))
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
    let idle = profile.industries.filter { $0.actors == 0 }.map(\.industry)
    if !idle.isEmpty {
      rows.append(
        Finding(
          .warning, "chain",
          .audit(
            "idle",
            ["count": .integer(idle.count), "register": RegisterFindings.amounts(of: idle, profile, basis)]),
          evidence: idle.map(\.rawValue),
          hint: .audit("idle.hint", ["complete": .flag(idle.allSatisfy(basis.isListWhole))])))
    }
    return rows
  }

  /// What the register and the yearly statistics allow to say.
  static func overTime(_ panel: RegisterPanel?) -> [Finding] {
    var rows: [Finding] = []
    if panel?.hasDynamics != true {
      rows.append(
        .notAssessed(
          "dynamics.mix",
          because: panel == nil
            ? .audit("register.none")
            : .audit("register.one-year"),
          hint: .audit("register.hint")))
    }
    if panel == nil || panel?.complexity.reason != nil {
      rows.append(
        .notAssessed(
          "industries.complexity",
          because: panel?.complexity.reason ?? .audit("complexity.none"),
          hint: .audit("complexity.hint")))
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
