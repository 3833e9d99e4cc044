import TerroirKernel
import TerroirMethods

/// Table `findings`: what a person must know of the audit, and what could not be assessed.
enum Findings {
  static func rows(
    _ basis: AuditBasis, _ profile: IdentityProfile, _ network: ActorNetwork, _ panel: RegisterPanel?
  ) -> [Finding] {
    missing(basis) + unassessed(basis, profile) + overTime(basis, profile, panel) + concentration(basis)
      + Neighbourhood.findings(basis, profile)
      + agreement(basis, profile)
      + governance(profile) + fragility(basis, profile, network) + review(basis) + diagnostics(basis)
  }

  private static func missing(_ basis: AuditBasis) -> [Finding] {
    basis.data.missingTables.map { table in
      .notAssessed(table, because: "no `\(table)` table", remedy: "add the table to the workspace's data package")
    }
  }

  private static func unassessed(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    var rows: [Finding] = []
    let without = profile.industries.filter { $0.growth == nil }.map(\.industry.rawValue)
    if !without.isEmpty {
      rows.append(
        Finding(
          .notAssessed, "industries.growth",
          "not assessed: `statistics` has no yearly series of volume for \(without.count) industries in the region",
          evidence: without, remedy: "add a register or statistics by industry and year"))
    }
    let dark = profile.industries.filter { $0.performance == nil }.map(\.industry.rawValue)
    if !dark.isEmpty {
      rows.append(
        Finding(
          .notAssessed, "industries.performance",
          "not assessed: `statistics` has no share of creative value added for \(dark.count) industries in the region",
          evidence: dark, remedy: "add value added by industry to `statistics`"))
    }
    for column in ["innovation", "investment"] where !profile.industries.isEmpty {
      rows.append(
        .notAssessed(
          "industries.\(column)", because: "`statistics` has no comparable \(column) figures by industry",
          remedy: "add them by industry to `statistics`"))
    }
    let empty = profile.factors.filter { $0.indicator == nil }.map(\.factor)
    for factor in empty {
      rows.append(
        .notAssessed(
          "factors.\(factor)", because: "`statistics` has none of its indicators for the region",
          remedy: "add one of them to `statistics`"))
    }
    if profile.flows.contains(where: { $0.scope == "foreign" && $0.share == nil }) {
      rows.append(
        .notAssessed(
          "flows.foreign", because: "`actors` has no body seated abroad",
          remedy: "add foreign partners to `actors` and `ties`"))
    }
    let thin = Set(profile.chain.filter { $0.link == .creation && $0.certainty == nil }.map(\.industry.rawValue))
      .sorted()
    if !thin.isEmpty {
      rows.append(
        Finding(
          .notAssessed, "chain.bottleneck",
          "not assessed: \(thin.count) industries have fewer than \(Chain.least) actors, too few to have a narrowest link",
          evidence: thin, remedy: "look for their actors and add them to `actors`"))
    }
    if !profile.chain.isEmpty {
      let counted = basis.events.count { $0.attendance != nil }
      rows.append(
        .notAssessed(
          "chain.consumption",
          because:
            "organisations do not show audiences, and \(counted) of \(basis.events.count) events have an attendance",
          remedy: "fill attendance in `events`, or add audience figures by industry to `statistics`"))
    }
    if basis.peerElements.isEmpty {
      rows.append(
        .notAssessed(
          "elements.distinctiveness", because: "`identity` has no other region to compare with",
          remedy: "add elements of peer regions"))
    }
    let general = basis.actors.filter(basis.servesAll)
    if !general.isEmpty {
      rows.append(
        Finding(
          .note, "industries.actors",
          "\(general.count) bodies serve every industry and are not counted in any one",
          evidence: general.map(\.id.rawValue)))
    }
    let idle = profile.industries.filter { $0.actors == 0 }.map(\.industry.rawValue)
    if !idle.isEmpty {
      rows.append(
        Finding(
          .warning, "chain", "industries without an actor of their own in the data, so without a chain: \(idle.count)",
          evidence: idle, remedy: "look for actors of these industries, or take the gap as real"))
    }
    return rows
  }

  private static func concentration(_ basis: AuditBasis) -> [Finding] {
    guard let found = Concentration(basis) else {
      return [
        .notAssessed(
          "concentration", because: "no town of the region has a population",
          remedy: "fill population in `territories`")
      ]
    }
    let piled = max(found.actors, found.events) > found.population + 0.1
    return [
      Finding(
        piled ? .warning : .note, "concentration",
        "\(basis.text(found.capital.name)) has \(found.actors.percent) of the towns' actors, "
          + "\(found.elements.percent) of their elements and \(found.events.percent) of their events, "
          + "with \(found.population.percent) of their inhabitants",
        evidence: [found.capital.id.rawValue],
        remedy: piled ? "set a floor for second-tier and small towns in the strategy" : nil)
    ]
  }

  /// What the register and the yearly statistics allow to say.
  private static func overTime(
    _ basis: AuditBasis, _ profile: IdentityProfile, _ panel: RegisterPanel?
  ) -> [Finding] {
    var rows: [Finding] = []
    if panel?.hasDynamics != true {
      rows.append(
        .notAssessed(
          "dynamics.mix",
          because: panel == nil
            ? "the data hold no register of the region by industry and year, so no industry mix can be told from the region's own growth"
            : "the register has one year or no other region",
          remedy: "add a register with two years and the other regions or the country"))
    }
    if let reason = panel.map(\.complexity.reason) ?? "the data hold no register by region and industry" {
      rows.append(
        .notAssessed(
          "industries.complexity", because: reason, remedy: "add a register of at least ten regions by industry"))
    }
    if let hidden = panel?.withheld, !hidden.isEmpty {
      rows.append(
        Finding(
          .note, "dynamics",
          "\(hidden.count) industries have withheld cells in the register and are left out, not zero",
          evidence: hidden.map(\.rawValue)))
    }
    return rows
  }

  private static func agreement(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    guard let association = Association(basis) else { return [] }
    let differing = profile.industries.filter { $0.agree == false }
    let settled = differing.filter { row in
      row.significanceLow == row.significanceData && row.significanceHigh == row.significanceData
    }
    func two(_ value: Double) -> String { ((value * 100).rounded() / 100).plain }
    var text =
      "the data agree with the published significance in \(profile.industries.count - differing.count) of "
      + "\(profile.industries.count) industries (Cohen's kappa \(two(association.kappa)), 95% "
      + "\(two(association.low)) to \(two(association.high)))"
    if !differing.isEmpty {
      let outside = differing.filter(isOutside)
      text +=
        outside.isEmpty
        ? "; no published class lies outside the data's interval"
        : "; the published class lies outside the data's interval for \(names(outside))"
      text +=
        settled.isEmpty
        ? "; nowhere else does the interval hold one class alone"
        : "; the interval holds the data's class alone for \(names(settled))"
    }
    return [
      Finding(
        differing.isEmpty ? .note : .warning, "significance", text, evidence: differing.map(\.industry.rawValue),
        remedy: differing.isEmpty ? nil : "weigh the evidence, then keep or override the class")
    ]
  }

  /// Whether the interval of the data's class leaves the published class out.
  private static func isOutside(_ row: IndustriesRow) -> Bool {
    func place(_ class: Significance?) -> Int? { `class`.flatMap(Significance.allCases.firstIndex) }
    guard let low = place(row.significanceLow), let high = place(row.significanceHigh),
      let paper = place(row.significancePaper)
    else { return false }
    return paper < min(low, high) || paper > max(low, high)
  }

  private static func names(_ rows: [IndustriesRow]) -> String {
    rows.map(\.industry.rawValue).joined(separator: ", ")
  }

  private static func governance(_ profile: IdentityProfile) -> [Finding] {
    profile.governance.filter { !$0.present }.map { row in
      Finding(
        row.level == .municipal ? .warning : .serious, "governance.\(row.element)",
        "no \(row.element) in force on the \(row.level.rawValue) level is in the data",
        remedy: "check whether it exists; if not, the strategy must bring it")
    }
  }

  private static func fragility(
    _ basis: AuditBasis, _ profile: IdentityProfile, _ network: ActorNetwork
  ) -> [Finding] {
    if basis.data.ties.isEmpty {
      return basis.lacks("ties")
        ? [] : [.notAssessed("network", because: "`ties` has no rows", remedy: "add ties between actors")]
    }
    var rows: [Finding] = []
    let cuts = network.bottlenecks.articulations.sorted { ($1.loss, $0.node) < ($0.loss, $1.node) }
    if let first = cuts.first {
      let actor = network.members[first.node]
      rows.append(
        Finding(
          .warning, "network.articulation",
          "the network falls apart at \(cuts.count) actors; without \(basis.text(actor.name)) \(first.loss) \(first.loss == 1 ? "actor loses its" : "actors lose their") "
            + "way to the rest",
          evidence: cuts.map { network.members[$0.node].id.rawValue }, remedy: "build ties that pass these actors by"))
    }
    let alone = profile.actors.filter { $0.degree == 0 }.map(\.actor.rawValue)
    if !alone.isEmpty {
      rows.append(
        Finding(
          .warning, "network.isolated", "\(alone.count) of \(profile.actors.count) actors have no tie in the data",
          evidence: alone.sorted(), remedy: "ask them for their partners before reading them as isolated"))
    }
    return rows
  }

  /// What the last review asked this audit to look at.
  private static func review(_ basis: AuditBasis) -> [Finding] {
    (basis.input.review?.findings ?? []).map { asked in
      Finding(
        asked.severity, "review: \(asked.subject)", "the last review asked to look at this: \(asked.text)",
        evidence: asked.evidence, remedy: asked.remedy)
    }
  }

  private static func diagnostics(_ basis: AuditBasis) -> [Finding] {
    basis.input.diagnostics.sorted { $0.diagnostic < $1.diagnostic }.flatMap { report in
      report.findings
        + report.indicators.filter { $0.territoryType == nil }.map { indicator in
          Finding(
            .note, "\(report.diagnostic): \(indicator.subject)",
            "\(indicator.name): \(((indicator.value * 1000).rounded() / 1000).plain) \(indicator.unit.rawValue)"
              + (indicator.period.map { " (\($0))" } ?? ""),
            evidence: indicator.evidence)
        }
    }
  }
}
