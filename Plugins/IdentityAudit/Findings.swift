import TerroirKernel
import TerroirMethods

/// Table `findings`: what a person must know of the audit, and what could not be assessed, in the workspace's language.
enum Findings {
  static func rows(
    _ basis: AuditBasis, _ profile: IdentityProfile, _ network: ActorNetwork, _ panel: RegisterPanel?
  ) -> [Finding] {
    missing(basis) + unassessed(basis, profile) + overTime(basis, profile, panel) + concentration(basis)
      + Neighbourhood.findings(basis, profile)
      + agreement(basis, profile)
      + governance(basis, profile) + fragility(basis, profile, network) + review(basis) + diagnostics(basis)
  }

  private static func concentration(_ basis: AuditBasis) -> [Finding] {
    let say = basis.wording
    guard let found = Concentration(basis) else {
      return [
        .notAssessed(
          "concentration",
          because: say.choose(
            "no town of the region has a population", "ни у одного города региона нет численности населения"),
          remedy: say.choose("fill population in `territories`", "заполните population в `territories`"),
          in: say.language)
      ]
    }
    let piled = max(found.actors, found.events) > found.population + 0.1
    let capital = basis.text(found.capital.name)
    return [
      Finding(
        piled ? .warning : .note, "concentration",
        say.choose(
          "\(capital) has \(say.percent(found.actors)) of the towns' actors, \(say.percent(found.elements)) of their elements "
            + "and \(say.percent(found.events)) of their events, with \(say.percent(found.population)) of their inhabitants",
          "\(capital): \(say.percent(found.actors)) организаций городов, \(say.percent(found.elements)) их элементов "
            + "идентичности и \(say.percent(found.events)) событий при \(say.percent(found.population)) жителей"),
        evidence: [found.capital.id.rawValue],
        remedy: piled
          ? say.choose(
            "set a floor for second-tier and small towns in the strategy",
            "задайте в стратегии минимальную долю городов второго уровня и малых городов") : nil)
    ]
  }

  private static func agreement(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    let say = basis.wording
    guard let association = Association(basis) else { return [] }
    let differing = profile.industries.filter { $0.agree == false }
    let settled = differing.filter { row in
      row.significanceLow == row.significanceData && row.significanceHigh == row.significanceData
    }
    let same = "\(profile.industries.count - differing.count)"
    let (kappa, low, high) = (say.two(association.kappa), say.two(association.low), say.two(association.high))
    var text = say.choose(
      "the data agree with the published significance in \(same) of \(profile.industries.count) industries (Cohen's kappa "
        + "\(kappa), 95% \(low) to \(high))",
      "данные согласны с опубликованной значимостью в \(same) из \(profile.industries.count) отраслей (каппа Коэна \(kappa), "
        + "95 %: от \(low) до \(high))")
    if !differing.isEmpty {
      let outside = differing.filter(isOutside)
      text +=
        outside.isEmpty
        ? say.choose(
          "; no published class lies outside the data's interval",
          "; ни один опубликованный класс не выходит за интервал данных")
        : say.choose(
          "; the published class lies outside the data's interval for \(names(outside))",
          "; опубликованный класс вне интервала данных: \(names(outside))")
      if !settled.isEmpty {
        text += say.choose(
          "; the interval holds the data's class alone for \(names(settled))",
          "; интервал сводится к одному классу: \(names(settled))")
      }
    }
    return [
      Finding(
        differing.isEmpty ? .note : .warning, "significance", text, evidence: differing.map(\.industry.rawValue),
        remedy: differing.isEmpty
          ? nil
          : say.choose(
            "weigh the evidence, then keep or override the class",
            "взвесьте свидетельства, затем оставьте класс или переопределите его"))
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

  private static func names(_ rows: [IndustryRow]) -> String {
    rows.map(\.industry.rawValue).joined(separator: ", ")
  }

  private static func governance(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    let say = basis.wording
    return profile.governance.filter { !$0.present }.map { row in
      Finding(
        row.level == .municipal ? .warning : .serious, "governance.\(row.element)",
        say.choose(
          "no \(row.element) in force on the \(row.level.rawValue) level is in the data",
          "в данных нет действующего элемента поддержки «\(say.governance(row.element))» на уровне: \(say.level(row.level))"
        ),
        remedy: say.choose(
          "check whether it exists; if not, the strategy must bring it",
          "проверьте, есть ли он; если нет, его должна дать стратегия"))
    }
  }

  private static func fragility(
    _ basis: AuditBasis, _ profile: IdentityProfile, _ network: ActorNetwork
  ) -> [Finding] {
    let say = basis.wording
    if basis.data.ties.isEmpty {
      return basis.lacks("ties")
        ? []
        : [
          .notAssessed(
            "network", because: say.choose("`ties` has no rows", "в `ties` нет строк"),
            remedy: say.choose("add ties between actors", "добавьте связи между организациями"), in: say.language)
        ]
    }
    var rows: [Finding] = []
    let cuts = network.bottlenecks.articulations.sorted { ($1.loss, $0.node) < ($0.loss, $1.node) }
    if let first = cuts.first {
      let actor = basis.text(network.members[first.node].name)
      rows.append(
        Finding(
          .warning, "network.articulation",
          say.choose(
            "the network falls apart at \(cuts.count) actors; without \(actor) \(first.loss) "
              + "\(first.loss == 1 ? "actor loses its" : "actors lose their") way to the rest",
            "точек сочленения сети: \(cuts.count); \(actor): без этой организации связь с остальными потеряют \(first.loss)"
          ),
          evidence: cuts.map { network.members[$0.node].id.rawValue },
          remedy: say.choose("build ties that pass these actors by", "постройте связи в обход этих организаций")))
    }
    let alone = profile.actors.filter { $0.degree == 0 }.map(\.actor.rawValue)
    if !alone.isEmpty {
      rows.append(
        Finding(
          .warning, "network.isolated",
          say.choose(
            "\(alone.count) of \(profile.actors.count) actors have no tie in the data",
            "организаций без связей в данных: \(alone.count) из \(profile.actors.count)"), evidence: alone.sorted(),
          remedy: say.choose(
            "ask them for their partners before reading them as isolated",
            "спросите их о партнёрах, прежде чем считать их изолированными")))
    }
    return rows
  }

  /// What the last review asked this audit to look at.
  private static func review(_ basis: AuditBasis) -> [Finding] {
    let say = basis.wording
    return (basis.input.review?.findings ?? []).map { asked in
      Finding(
        asked.severity, "review: \(asked.subject)",
        say.choose("the last review asked to look at this: ", "прошлый обзор просил посмотреть: ") + asked.text,
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
