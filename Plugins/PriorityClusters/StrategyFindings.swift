import TerroirKernel

/// Table `findings`: what a person must know before the strategy is used, and what could not be assessed, in the
/// workspace's language.
struct StrategyFindings {
  private let basis: StrategyBasis
  private let strategy: Strategy
  private var say: Wording { basis.wording }

  static func rows(
    _ basis: StrategyBasis, _ strategy: Strategy, _ clusters: Clusters, _ priorities: Priorities
  ) -> [Finding] {
    let own = StrategyFindings(basis: basis, strategy: strategy)
    return own.growth + own.niches + own.borders(clusters) + own.rivals + own.reversals(priorities) + own.uncovered
  }

  private var growth: [Finding] {
    var rows: [Finding] = []
    let points = strategy.growthPoints.count
    let grown = strategy.growthPoints.filter { $0.dynamics != nil }
    if grown.isEmpty {
      rows.append(
        .notAssessed(
          "growth_points.dynamics",
          because: say.choose(
            "no industry has a series of growth in the audit, so the score rests on the other parts",
            "ни у одной отрасли в аудите нет ряда роста, поэтому оценка держится на остальных частях"),
          remedy: say.choose(
            "add a register or statistics by industry and year", "добавьте реестр или статистику по отраслям и годам"),
          in: say.language))
    } else if grown.count < points {
      let industries = Set(grown.map(\.industry)).count
      rows.append(
        Finding(
          .warning, "growth_points.dynamics",
          say.choose(
            "growth is known for \(grown.count) of \(points) points, and is the region's in "
              + "\(industries == 1 ? "1 industry" : "\(industries) industries"), the same in every town: the scores of the "
              + "others rest on fewer parts",
            "рост известен для точек: \(grown.count) из \(points); это рост региона, одинаковый во всех городах, отраслей: "
              + "\(industries); оценки остальных держатся на меньшем числе частей"),
          remedy: say.choose(
            "compare points with the same parts, or add series for the other industries",
            "сравнивайте точки с одинаковыми частями или добавьте ряды по другим отраслям")))
    }
    let without = strategy.growthPoints.count { $0.specialisation == nil }
    if without > 0 {
      rows.append(
        .notAssessed(
          "growth_points.specialisation",
          because: say.choose(
            "\(without) of \(points) points: the town has elements of the industry but no actors to compare; their class "
              + "rests on the prior, by which a quotient is above 1 with 37%",
            "точек: \(without) из \(points): в городе есть элементы отрасли, но нет организаций для сравнения; их класс "
              + "держится на априорном распределении, где коэффициент выше 1 с вероятностью 37 %"),
          remedy: say.choose(
            "look for the actors of these towns and add them to `actors`",
            "найдите организации этих городов и добавьте их в `actors`"), in: say.language))
    }
    let unsure = strategy.growthPoints.count { ($0.classShare ?? 1) < 0.6 }
    if unsure > 0 {
      rows.append(
        Finding(
          .note, "growth_points.class",
          say.choose(
            "the class of \(unsure) of \(points) points has a probability below 60%: few actors, or near the median",
            "точек, чей класс имеет вероятность ниже 60 %: \(unsure) из \(points): мало организаций или близко к медиане"
          ),
          remedy: say.choose("read class_share beside class", "читайте class_share рядом с class")))
    }
    return rows
  }

  private var niches: [Finding] {
    var rows: [Finding] = []
    if !strategy.distinctive.isEmpty, strategy.niches.isEmpty {
      rows.append(
        Finding(
          .note, "niches",
          say.choose(
            "no industry's identity stands out from the peers with the probability asked for",
            "идентичность ни одной отрасли не выделяется среди регионов сравнения с заданной вероятностью"),
          remedy: say.choose(
            "read the table distinctive with its bounds, or add elements of the region and its peers",
            "читайте таблицу distinctive с её границами или добавьте элементы региона и регионов сравнения")))
    }
    let open = strategy.niches.filter { ($0.low ?? 0) <= 0 }.map(\.niche.rawValue)
    if !open.isEmpty {
      rows.append(
        Finding(
          .warning, "niches",
          say.choose(
            "\(open.count) of \(strategy.niches.count) niches are likely, not proven: their 95% interval reaches below 0",
            "ниш вероятных, но не доказанных: \(open.count) из \(strategy.niches.count): их интервал 95 % заходит ниже 0"
          ),
          evidence: open,
          remedy: say.choose(
            "take them as candidates and look for further elements and organisations",
            "считайте их кандидатами и ищите новые элементы и организации")))
    }
    if Niches.centres(basis).isEmpty {
      let centres = say.list(basis.stage.centres.map { basis.index.name(TerritoryID($0)) })
      let peers = basis.index.peers.map(basis.index.name)
      rows.append(
        .notAssessed(
          "niches.great_centres",
          because: say.choose(
            "the data hold no organisations of \(centres); competition is that of "
              + (peers.isEmpty ? "no peer" : say.list(peers)),
            "в данных нет организаций центров \(centres); конкуренция взята по регионам сравнения: "
              + (peers.isEmpty ? "нет" : say.list(peers))),
          remedy: say.choose(
            "add organisations of the great centres to `actors`, or name others by `centres`",
            "добавьте организации больших центров в `actors` или назовите другие через `centres`"), in: say.language))
    }
    return rows
  }

  /// What the clusters rest on, and how firm their borders are.
  private func borders(_ clusters: Clusters) -> [Finding] {
    var rows: [Finding] = []
    if strategy.distinctive.isEmpty {
      rows.append(
        .notAssessed(
          "distinctive",
          because: say.choose(
            "no other region has identity elements in the data", "в данных нет элементов идентичности других регионов"),
          remedy: say.choose(
            "add the elements of peer regions to `identity`", "добавьте элементы регионов сравнения в `identity`"),
          in: say.language))
    }
    if strategy.clusters.isEmpty {
      rows.append(
        Finding(
          .serious, "clusters",
          say.choose(
            "no group of elements is large enough for a cluster: there is no target image, no priority and nothing to support",
            "ни одна группа элементов не достаточно велика для кластера: нет целевого образа, приоритета и предмета поддержки"
          ),
          remedy: say.choose("lower `least` or `resolution`", "уменьшите `least` или `resolution`")))
    }
    if !clusters.loose.isEmpty {
      rows.append(
        Finding(
          .note, "clusters",
          say.choose(
            "\(clusters.loose.count) elements are in groups too small for a cluster and are in none",
            "элементов в группах, слишком малых для кластера: \(clusters.loose.count)"),
          evidence: clusters.loose.map(\.rawValue),
          remedy: say.choose("lower `least` or `resolution`", "уменьшите `least` или `resolution`")))
    }
    let shaky = strategy.clusters.filter { ($0.stability ?? 0) < 0.75 }
    if !shaky.isEmpty {
      let dissolved = shaky.count { ($0.stability ?? 0) < 0.5 }
      rows.append(
        Finding(
          .warning, "clusters.stability",
          say.choose(
            "\(shaky.count) of \(strategy.clusters.count) clusters keep less than 75% of their members when the data are "
              + "resampled, \(dissolved) of them less than half: their borders are soft",
            "кластеров, которые при повторной выборке данных сохраняют меньше 75 % членов: \(shaky.count) из "
              + "\(strategy.clusters.count), из них меньше половины: \(dissolved); их границы размыты"),
          evidence: shaky.map(\.cluster.rawValue),
          remedy: say.choose(
            "read their members as a proposal and discuss them with the actors",
            "считайте их состав предложением и обсудите его с организациями")))
    }
    return rows
  }

  /// Clusters that another weighting could put first.
  private var rivals: [Finding] {
    guard let first = strategy.priorities.first else { return [] }
    let rivals = strategy.priorities.dropFirst().filter { ($0.first ?? 0) >= 0.05 }
    if rivals.isEmpty { return [] }
    let others = rivals.map { say.choose("\($0.cluster) under ", "\($0.cluster) ") + say.percent($0.first) }
    return [
      Finding(
        .warning, "priorities",
        say.choose(
          "the first place is not settled: \(first.cluster) holds it under \(say.percent(first.first)) of all weightings, ",
          "первое место не определено; доля наборов весов, при которых кластер первый: \(first.cluster) \(say.percent(first.first)), "
        )
          + others.joined(separator: ", "),
        evidence: [first.cluster.rawValue] + rivals.map(\.cluster.rawValue),
        remedy: say.choose(
          "agree on what counts most and set it by priority.*",
          "договоритесь, что важнее, и задайте это через priority.*"))
    ]
  }

  /// Ranks that hang on a third cluster being in the comparison.
  private func reversals(_ priorities: Priorities) -> [Finding] {
    guard let first = priorities.reversals.first else { return [] }
    let pairs = Set(priorities.reversals.map { [$0.0.rawValue, $0.1.rawValue].sorted() }).count
    return [
      Finding(
        .note, "priorities.reversals",
        say.choose(
          "\(pairs) \(pairs == 1 ? "pair of clusters changes" : "pairs of clusters change") places once a third is left out, as "
            + "\(first.0) and \(first.1) without \(first.without)",
          "пар кластеров, которые меняются местами без третьего: \(pairs), например \(first.0) и \(first.1) без "
            + "\(first.without)"),
        evidence: Set(priorities.reversals.flatMap { [$0.0.rawValue, $0.1.rawValue] }).sorted(),
        remedy: say.choose("treat such pairs as equals", "считайте такие пары равными"))
    ]
  }

  private var uncovered: [Finding] {
    let uncovered = basis.data.industries.map(\.id).filter { industry in
      !strategy.clusters.contains { $0.industries.contains(industry) }
    }
    if uncovered.isEmpty { return [] }
    return [
      Finding(
        .note, "clusters.industries",
        say.choose(
          "industries that no cluster is built on: \(uncovered.count)",
          "отраслей, на которых не стоит ни один кластер: \(uncovered.count)"),
        evidence: uncovered.map(\.rawValue).sorted())
    ]
  }
}
