import TerroirKernel

extension IdentityProfile: ToldArtifact {
  func lead(_ table: String, _ language: NameLanguage) -> [String] {
    switch table {
    case IndustryRow.declaration.name: return industries.first?.basis.map { [$0.line] } ?? []
    case PlaceIndustryRow.declaration.name:
      return register.isEmpty ? [] : industries.first?.basis.map { [$0.line] } ?? []
    case PlaceEconomyRow.declaration.name: return economies(language)
    case StructureRow.declaration.name: return structure.first?.basis.map { [$0.line] } ?? []
    case DynamicsRow.declaration.name: return changes(language)
    case ElementRow.declaration.name: return standingOut(language)
    case RankSensitivityRow.declaration.name:
      return rankSensitivity.isEmpty
        ? []
        : [
          language.choose(
            "Estimates of a share that fall outside 0 to 100% by chance are held to these.",
            "Оценки доли, случайно вышедшие за 0 и 100 %, приведены к этим пределам.")
        ]
    case IdentityRow.declaration.name: break
    default: return []
    }
    let places = Set(elements.map(\.territory)).count
    let living = identity.reduce(0) { $0 + $1.living }
    return [
      language.choose(
        "\(elements.count) identity elements in \(places) places, \(living) of them living or revived.",
        "Элементов идентичности: \(elements.count), мест: \(places), живых или возрождённых: \(living).")
    ]
  }

  /// What the economies count, and that they have no bounds where the amounts that they sum are no exact ones.
  private func economies(_ language: NameLanguage) -> [String] {
    if register.isEmpty { return [] }
    let told = industries.first?.basis.map { [$0.line] } ?? []
    let exact = ["observed", "zero", "absent"]
    if register.allSatisfy({ exact.contains($0.status) }) { return told }
    return told + [
      language.choose(
        "These figures have no bounds, though amounts behind them are rounded, withheld or bounds: those of the region with "
          + "bounds are in structure and dynamics.",
        "У этих чисел нет границ, хотя среди величин, из которых они получены, есть округлённые, скрытые или данные как "
          + "границы: с границами числа региона — в structure и dynamics.")
    ]
  }

  /// What the changes count, what the reference's pace is of, and of how many the sign of the own part is open.
  private func changes(_ language: NameLanguage) -> [String] {
    var told = dynamics.first?.basis.map { [$0.line] } ?? []
    if dynamics.contains(where: { $0.mix != nil }) {
      told.append(
        language.choose(
          "National: at the pace of the reference's creative industries together, not of all its activity.",
          "National: темп креативных отраслей территории сравнения вместе, а не всей её деятельности."))
    }
    let bare = dynamics.count { $0.changeLow == nil || $0.changeHigh == nil }
    if bare > 0 {
      told.append(
        language.choose(
          "No bounds are known in \(bare) of \(dynamics.count) rows.",
          "Границы неизвестны в строках: \(bare) из \(dynamics.count)."))
    }
    let bounded = dynamics.filter { $0.regionalLow != nil && $0.regionalHigh != nil }
    let open = bounded.count { ($0.regionalLow ?? 0) < 0 && ($0.regionalHigh ?? 0) > 0 }
    if open > 0 {
      told.append(
        language.choose(
          "Whether the region's own part is a gain or a loss is open in \(open) of \(bounded.count) rows: the amounts are "
            + "rounded or bounds.",
          "Прирост это или потеря у собственной части региона, неизвестно в строках: \(open) из \(bounded.count); величины "
            + "округлены или даны как границы."))
    }
    return told
  }

  /// How many elements surely stand out from those of the peers.
  private func standingOut(_ language: NameLanguage) -> [String] {
    let compared = elements.filter { $0.distinctivenessLow != nil }
    if compared.isEmpty { return [] }
    let sure = compared.count { ($0.distinctivenessLow ?? 0) > 0 }
    return [
      sure == 0
        ? language.choose(
          "None stands out surely from the peers: every 95% interval reaches 0 or less.",
          "Ни один не отличается от регионов сравнения наверняка: интервал 95 % каждого доходит до 0.")
        : language.choose(
          "\(sure) of \(compared.count) surely stand out from the peers; the 95% intervals of the others reach 0 or less.",
          "Наверняка отличаются от регионов сравнения: \(sure) из \(compared.count); у остальных интервал 95 % доходит до 0."
        )
    ]
  }

  func tell(_ table: String, under heading: String, in digest: inout Digest, _ language: NameLanguage) -> Bool {
    switch table {
    case PositionRow.declaration.name:
      digest.add(
        heading,
        position.map { row in
          Paragraph([.init("\(row.kind.title(in: language)): \(row.statement)", evidence: row.evidence)])
        })
    case ChainRow.declaration.name: digest.add(heading, bottlenecks(in: language))
    case Finding.declaration.name: digest.add(heading, findings.paragraphs(in: language))
    default: return false
    }
    return true
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

  private func percent(_ share: Double?) -> Int { Int(exactly: ((share ?? 0) * 100).rounded()) ?? 0 }
}

extension Sentence {
  /// Its text as a line of its own.
  var line: String { text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".") }
}
