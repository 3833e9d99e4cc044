import TerroirKernel

extension Strategy: ToldArtifact {
  func lead(_ table: String, _ language: NameLanguage) -> [String] {
    if table == GrowthPointRow.declaration.name { return growthPoints.first?.basis.map { [$0.line] } ?? [] }
    guard table == DistinctiveRow.declaration.name, !distinctive.isEmpty else { return [] }
    let proven = distinctive.count { $0.low > 0 }
    // An interval of 95% lies above what is not there in one of forty cases.
    let chance = NumberFormat.text(Double(distinctive.count) * 0.025, unit: nil, in: language)
    if proven == 0 {
      return [
        language.choose(
          "None of \(distinctive.count) has a 95% interval that lies above 0, where on average chance alone would give up "
            + "to \(chance); all may be no more than chance.",
          "Ни у одного из \(distinctive.count) интервал 95 % не лежит выше 0, одна случайность дала бы в среднем не "
            + "больше \(chance); все могут быть случайны.")
      ]
    }
    return [
      language.choose(
        "\(proven) of \(distinctive.count) \(proven == 1 ? "has" : "have") a 95% interval that lies above 0, where on average chance alone would "
          + "give up to \(chance); the others may be no more than chance.",
        "Интервал 95 % лежит выше 0 у \(proven) из \(distinctive.count), одна случайность дала бы в среднем не "
          + "больше \(chance); остальные могут быть случайны.")
    ]
  }

  func tell(_ table: String, under heading: String, in digest: inout Digest, _ language: NameLanguage) -> Bool {
    switch table {
    case ClusterRow.declaration.name: tellClusters(under: heading, in: &digest, language)
    case Finding.declaration.name: digest.add(heading, findings.paragraphs(in: language))
    default: return false
    }
    return true
  }

  /// A section for each cluster, in the order of the priorities.
  private func tellClusters(under heading: String, in digest: inout Digest, _ language: NameLanguage) {
    let say = language.choose
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
        lead.append(
          say("Priority", "Приоритет") + " \(rank.rank) (\(rank.rankLow)-\(rank.rankHigh)): \(rank.reasons?.text ?? "")"
        )
      }
      digest.add("\(heading) \(cluster.cluster): \(cluster.name)", lead)
    }
  }
}
