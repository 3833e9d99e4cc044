import TerroirKernel

extension Strategy {
  func digest(_ region: String, in language: NameLanguage) throws -> Digest {
    let say = language.choose
    var digest = Digest(title: say("Strategy", "Стратегия") + ": \(region)", language: language)
    let ranks = Dictionary(priorities.map { ($0.cluster, $0) }) { first, _ in first }
    for cluster in clusters.sorted(by: {
      (ranks[$0.cluster]?.rank ?? .max, $0.cluster) < (ranks[$1.cluster]?.rank ?? .max, $1.cluster)
    }) {
      var lead = [
        say("Target image", "Целевой образ") + ": \(cluster.targetImage)",
        say("Value proposition", "Ценностное предложение") + ": \(cluster.valueProposition)",
        say("Model", "Модель") + ": \(cluster.model.title(in: language)), " + say("significance", "значимость")
          + " \(cluster.significance.title(in: language)).",
      ]
      func listed(
        _ english: String, _ russian: String, _ ids: some Collection<some CustomStringConvertible>, _ most: Int
      )
        -> String
      { say(english, russian) + ": " + ids.briefly(most, in: language) + "." }
      lead.append(
        listed("Industries", "Отрасли", cluster.industries, 6) + " " + listed("Places", "Места", cluster.territories, 6)
      )
      lead.append(
        [
          listed("Elements", "Элементы", cluster.elements, 6), listed("Actors", "Организации", cluster.actors, 4),
          listed("Events", "События", cluster.events, 4),
        ].joined(separator: " "))
      if let rank = ranks[cluster.cluster] {
        lead.append(say("Priority", "Приоритет") + " \(rank.rank) (\(rank.rankLow)-\(rank.rankHigh)): \(rank.reasons)")
      }
      digest.add(say("Cluster", "Кластер") + " \(cluster.cluster): \(cluster.name)", lead)
    }
    try digest.add(
      say("Priorities", "Приоритеты"), from: self, "priorities",
      ["cluster", "score", "rank", "rank_low", "rank_high", "acceptability", "first", "method_low", "method_high"],
      rows: 12)
    try digest.add(
      say("Growth points", "Точки роста"), from: self, "growth_points",
      [
        "industry", "territory", "score", "low", "high", "class", "class_share", "specialisation", "dynamics",
        "relatedness", "identity", "size",
      ],
      rows: 12,
      order: growthPoints.indices.sorted {
        (growthPoints[$1].score, growthPoints[$0].industry, growthPoints[$0].territory) < (
          growthPoints[$0].score, growthPoints[$1].industry, growthPoints[$1].territory
        )
      })
    let proven = distinctive.count { $0.low > 0 }
    try digest.add(
      say("What the region has more of than its peers", "Чего в регионе больше, чем в регионах сравнения"),
      distinctive.isEmpty
        ? []
        : [
          say(
            "\(proven) of \(distinctive.count) have a 95% interval that lies above 0; the others may be no more than chance.",
            "Интервал 95 % лежит выше 0 у \(proven) из \(distinctive.count); остальные могут быть случайны.")
        ],
      from: self, "distinctive", ["subject", "kind", "log_odds", "low", "high", "share", "peers_share"], rows: 10,
      order: distinctive.indices.sorted {
        (distinctive[$1].logOdds, distinctive[$0].subject) < (distinctive[$0].logOdds, distinctive[$1].subject)
      })
    try digest.add(
      say(
        "Niches: where the region's identity stands out and competitors are few",
        "Ниши: где идентичность региона выделяется, а конкурентов мало"), from: self, "niches",
      ["niche", "distinctiveness", "low", "high", "likelihood", "competition", "relatedness", "evidence"], rows: 8)
    try digest.add(
      say("Floors for second-tier and small towns", "Минимальные доли городов второго уровня и малых городов"),
      from: self, "floors", ["territory_type", "share", "reason"], rows: 5)
    digest.add(say("Findings", "Что важно знать"), findings.sentences(in: language))
    return digest
  }
}
