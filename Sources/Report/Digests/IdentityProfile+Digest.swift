import TerroirKernel

extension IdentityProfile {
  func digest(_ region: String, in language: NameLanguage) throws -> Digest {
    let say = language.choose
    var digest = Digest(title: say("Identity audit", "Аудит идентичности") + ": \(region)", language: language)
    digest.add(
      say("Strategic position", "Стратегическая позиция"),
      position.map { "\($0.kind.title(in: language)): \($0.statement) [\($0.evidence.briefly(4, in: language))]" })
    let places = Set(elements.map(\.territory)).count
    let living = identity.reduce(0) { $0 + $1.living }
    try digest.add(
      say("Identity matrix: component by layer", "Матрица идентичности: компоненты и слои"),
      [
        say(
          "\(elements.count) identity elements in \(places) places, \(living) of them living or revived.",
          "Элементов идентичности: \(elements.count), мест: \(places), живых или возрождённых: \(living).")
      ], from: self, "identity",
      [
        "component", "layer", "elements", "world", "national", "regional", "local", "endangered", "score", "score_low",
        "score_high",
      ],
      rows: 10)
    try digest.add(
      say("Most distinctive elements", "Самые отличительные элементы"), from: self, "elements",
      ["element", "distinctiveness", "score", "territory", "layer", "kind", "recognition", "status"], rows: 12,
      order: elements.indices.sorted {
        let (left, right) = (elements[$0], elements[$1])
        return (right.distinctiveness ?? -.infinity, right.score, left.element)
          < (left.distinctiveness ?? -.infinity, left.score, right.element)
      })
    try digest.add(
      say(
        "Industries: specialisation and tie to local identity", "Отрасли: специализация и связь с местной идентичностью"
      ), from: self, "industries",
      [
        "industry", "actors", "lq", "lq_low", "lq_high", "specialised", "significance_paper", "significance_data",
        "agree", "identity_links", "identity_share", "coverage",
      ],
      rows: 16)
    try digest.add(
      say("Make-up of the creative economy", "Строение креативной экономики"), from: self, "structure",
      ["measure", "of", "value", "low", "high", "peers", "unit"],
      rows: 12)
    try digest.add(
      say("Change beside the reference", "Динамика рядом с территорией сравнения"), from: self, "dynamics",
      ["subject", "from", "to", "change", "national", "mix", "regional", "unit", "reference", "exact"], rows: 17)
    try digest.add(
      say("Municipalities by identity potential", "Муниципалитеты по потенциалу идентичности"), from: self,
      "territories",
      [
        "territory", "rank", "rank_low", "rank_high", "potential", "elements", "actors", "events", "type", "population",
      ],
      rows: 12,
      order: territories.indices.sorted {
        (territories[$0].rank, territories[$0].territory) < (territories[$1].rank, territories[$1].territory)
      })
    try digest.add(
      say("Network of actors", "Сеть организаций"), from: self, "network",
      ["measure", "value", "low", "high", "severe"], rows: 20)
    try digest.add(
      say("Central actors", "Центральные организации"), from: self, "actors",
      [
        "actor", "betweenness", "top_share", "degree", "core", "articulation", "territory", "level", "kind",
        "community",
      ], rows: 10,
      order: actors.indices.sorted {
        (actors[$1].betweenness, actors[$0].actor) < (actors[$0].betweenness, actors[$1].actor)
      })
    try digest.add(
      say("How far ties reach", "Дальность связей"), from: self, "flows", ["scope", "ties", "share", "low", "high"],
      rows: 6)
    digest.add(say("Bottlenecks of the culture cycle", "Узкие места культурного цикла"), bottlenecks(in: language))
    try digest.add(
      say("Support mechanism: document, measures, institution", "Механизм поддержки: документ, меры, институт"),
      from: self, "governance",
      ["element", "level", "present", "evidence"], rows: 9)
    try digest.add(
      say("Factors of competitiveness", "Факторы конкурентоспособности"), from: self, "factors",
      ["factor", "indicator", "value", "unit", "period", "comparator", "coverage"], rows: 24)
    try digest.add(
      say("Quality of the data", "Качество данных"), from: self, "quality",
      ["table", "rows", "complete", "sourced", "high_confidence", "newest", "gaps"], rows: 12)
    digest.add(say("Findings", "Что важно знать"), findings.sentences(in: language))
    return digest
  }

  /// A sentence for each industry that narrows, with every link that none has fewer actors than.
  private func bottlenecks(in language: NameLanguage) -> [String] {
    let say = language.choose
    let narrow = Dictionary(grouping: chain.filter(\.bottleneck), by: \.industry)
    return narrow.keys.sorted().compactMap { industry in
      guard let links = narrow[industry], let first = links.first else { return nil }
      let names = links.map { link in
        link.link.title(in: language)
          + say(
            " (narrowest in \(percent(link.certainty))% of resamples)",
            " (самое узкое в \(percent(link.certainty)) % выборок)")
      }.joined(separator: ", ")
      let each = links.count > 1
      guard first.actors > 0 else {
        return "\(industry): "
          + say(
            "no actor\(each ? " each" : "") at \(names)", "нет организаций на \(each ? "звеньях" : "звене"): \(names)")
      }
      return "\(industry): "
        + say(
          "\(first.actors) \(first.actors == 1 ? "actor" : "actors")\(each ? " each" : ""), \(percent(first.capacity))% of "
            + "the strongest link, at \(names)",
          "\(each ? "узкие звенья" : "узкое звено"): \(names); организаций\(each ? " на каждом" : ""): \(first.actors), это "
            + "\(percent(first.capacity)) % от самого сильного звена")
    }
  }

  private func percent(_ share: Double?) -> Int { Int(((share ?? 0) * 100).rounded()) }
}
