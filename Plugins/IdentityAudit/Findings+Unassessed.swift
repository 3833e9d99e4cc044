import TerroirKernel

/// What the data do not let the audit assess, and what it left out.
extension Findings {
  static func missing(_ basis: AuditBasis) -> [Finding] {
    let say = basis.wording
    return basis.data.missingTables.map { table in
      .notAssessed(
        table, because: say.choose("no `\(table)` table", "нет таблицы `\(table)`"),
        remedy: say.choose(
          "add the table to the workspace's data package", "добавьте таблицу в пакет данных рабочей папки"),
        in: say.language)
    }
  }

  static func unassessed(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    let say = basis.wording
    return industries(profile, say) + factorsAndFlows(profile, say) + chain(basis, profile) + general(basis, profile)
  }

  private static func industries(_ profile: IdentityProfile, _ say: Wording) -> [Finding] {
    var rows: [Finding] = []
    let without = profile.industries.filter { $0.growth == nil }.map(\.industry.rawValue)
    if !without.isEmpty {
      rows.append(
        .notAssessed(
          "industries.growth",
          because: say.choose(
            "`statistics` has no yearly series of volume for \(without.count) industries in the region",
            "в `statistics` нет годовых рядов объёма по региону, отраслей: \(without.count)"),
          evidence: without,
          remedy: say.choose(
            "add a register or statistics by industry and year", "добавьте реестр или статистику по отраслям и годам"),
          in: say.language))
    }
    let dark = profile.industries.filter { $0.performance == nil }.map(\.industry.rawValue)
    if !dark.isEmpty {
      rows.append(
        .notAssessed(
          "industries.performance",
          because: say.choose(
            "`statistics` has no share of creative value added for \(dark.count) industries in the region",
            "в `statistics` нет доли в добавленной стоимости креативных индустрий региона, отраслей: \(dark.count)"),
          evidence: dark,
          remedy: say.choose(
            "add value added by industry to `statistics`", "добавьте в `statistics` добавленную стоимость по отраслям"),
          in: say.language))
    }
    for (column, russian) in [("innovation", "инновациям"), ("investment", "инвестициям")]
    where !profile.industries.isEmpty {
      rows.append(
        .notAssessed(
          "industries.\(column)",
          because: say.choose(
            "`statistics` has no comparable \(column) figures by industry",
            "в `statistics` нет сопоставимых данных по \(russian) в разрезе отраслей"),
          remedy: say.choose("add them by industry to `statistics`", "добавьте их по отраслям в `statistics`"),
          in: say.language))
    }
    return rows
  }

  private static func factorsAndFlows(_ profile: IdentityProfile, _ say: Wording) -> [Finding] {
    var rows: [Finding] = []
    for factor in profile.factors.filter({ $0.indicator == nil }).map(\.factor) {
      rows.append(
        .notAssessed(
          "factors.\(factor)",
          because: say.choose(
            "`statistics` has none of its indicators for the region",
            "в `statistics` нет ни одного его показателя по региону"),
          remedy: say.choose("add one of them to `statistics`", "добавьте один из них в `statistics`"), in: say.language
        ))
    }
    if profile.flows.contains(where: { $0.scope == "foreign" && $0.share == nil }) {
      rows.append(
        .notAssessed(
          "flows.foreign",
          because: say.choose(
            "`actors` has no body seated abroad", "в `actors` нет организаций за рубежом"),
          remedy: say.choose(
            "add foreign partners to `actors` and `ties`", "добавьте зарубежных партнёров в `actors` и `ties`"),
          in: say.language))
    }
    return rows
  }

  private static func chain(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    let say = basis.wording
    var rows: [Finding] = []
    let thin = Set(profile.chain.filter { $0.link == .creation && $0.certainty == nil }.map(\.industry.rawValue))
      .sorted()
    if !thin.isEmpty {
      rows.append(
        .notAssessed(
          "chain.bottleneck",
          because: say.choose(
            "\(thin.count) industries have fewer than \(Chain.least) actors, too few to have a narrowest link",
            "организаций меньше \(Chain.least), узкое звено не определить, отраслей: \(thin.count)"),
          evidence: thin,
          remedy: say.choose(
            "look for their actors and add them to `actors`", "найдите их организации и добавьте в `actors`"),
          in: say.language))
    }
    if !profile.chain.isEmpty {
      let counted = basis.events.count { $0.attendance != nil }
      rows.append(
        .notAssessed(
          "chain.consumption",
          because: say.choose(
            "organisations do not show audiences, and \(counted) of \(basis.events.count) events have an attendance",
            "по организациям не видно аудитории, а посещаемость есть у событий: \(counted) из \(basis.events.count)"),
          remedy: say.choose(
            "fill attendance in `events`, or add audience figures by industry to `statistics`",
            "заполните attendance в `events` или добавьте данные об аудитории по отраслям в `statistics`"),
          in: say.language))
    }
    if basis.peerElements.isEmpty {
      rows.append(
        .notAssessed(
          "elements.distinctiveness",
          because: say.choose(
            "`identity` has no other region to compare with", "в `identity` нет другого региона для сравнения"),
          remedy: say.choose("add elements of peer regions", "добавьте элементы регионов сравнения"), in: say.language))
    }
    return rows
  }

  private static func general(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    let say = basis.wording
    var rows: [Finding] = []
    let general = basis.actors.filter(basis.servesAll)
    if !general.isEmpty {
      rows.append(
        Finding(
          .note, "industries.actors",
          say.choose(
            "\(general.count) bodies serve every industry and are not counted in any one",
            "организаций, которые работают на все отрасли и не считаются ни в одной: \(general.count)"),
          evidence: general.map(\.id.rawValue)))
    }
    let idle = profile.industries.filter { $0.actors == 0 }.map(\.industry.rawValue)
    if !idle.isEmpty {
      rows.append(
        Finding(
          .warning, "chain",
          say.choose(
            "industries without an actor of their own in the data, so without a chain: \(idle.count)",
            "отраслей без своих организаций в данных, а значит и без цепочки: \(idle.count)"), evidence: idle,
          remedy: say.choose(
            "look for actors of these industries, or take the gap as real",
            "поищите организации этих отраслей или примите пробел как есть")))
    }
    return rows
  }

  /// What the register and the yearly statistics allow to say.
  static func overTime(_ basis: AuditBasis, _ profile: IdentityProfile, _ panel: RegisterPanel?) -> [Finding] {
    let say = basis.wording
    var rows: [Finding] = []
    if panel?.hasDynamics != true {
      rows.append(
        .notAssessed(
          "dynamics.mix",
          because: panel == nil
            ? say.choose(
              "the data hold no register of the region by industry and year, so no industry mix can be told from the "
                + "region's own growth",
              "в данных нет реестра региона по отраслям и годам, поэтому отраслевой сдвиг не отделить от собственного роста"
            )
            : say.choose(
              "the register has one year or no other region", "в реестре один год или нет другого региона"),
          remedy: say.choose(
            "add a register with two years and the other regions or the country",
            "добавьте реестр за два года с другими регионами или страной"), in: say.language))
    }
    if panel == nil || panel?.complexity.reason != nil {
      rows.append(
        .notAssessed(
          "industries.complexity",
          because: panel?.complexity.reason.map { say.choose($0.english, $0.russian) }
            ?? say.choose(
              "the data hold no register by region and industry", "в данных нет реестра по регионам и отраслям"),
          remedy: say.choose(
            "add a register of at least ten regions by industry",
            "добавьте реестр не менее чем десяти регионов по отраслям"),
          in: say.language))
    }
    if let hidden = panel?.withheld, !hidden.isEmpty {
      rows.append(
        Finding(
          .note, "dynamics",
          say.choose(
            "\(hidden.count) industries have withheld cells in the register and are left out, not zero",
            "отраслей с закрытыми ячейками в реестре: \(hidden.count); они пропущены, а не приравнены к нулю"),
          evidence: hidden.map(\.rawValue)))
    }
    return rows
  }
}
