import TerroirKernel

/// The fixed words of the strategy's sentences in the workspace's language; names come from the data.
struct Wording {
  let language: NameLanguage

  func choose(_ english: String, _ russian: String) -> String { language.choose(english, russian) }

  func clusterName(_ lead: String, _ strongest: [String]) -> String { "\(lead): \(list(strongest))" }

  func targetImage(_ model: DevelopmentModel, lead: String, elements: [String], towns: [String]) -> String {
    let (own, places) = (list(elements), list(towns))
    return switch model {
    case .dynamicConservation:
      choose(
        "\(places), known for \(own): kept, shown and handed on, and a living for those who keep them",
        "\(places) — здесь берегут, показывают и передают своё, и оно кормит хранителей: \(own)")
    case .transformation:
      choose(
        "\(lead) that turns \(own) into new products and experiences; places: \(places)",
        "\(lead) — новые продукты и впечатления из своего наследия: \(own); места: \(places)")
    case .generation:
      choose(
        "\(lead) that takes \(own) as its material and gives its places a new meaning: \(places)",
        "\(lead) — новый смысл места на своём материале: \(own); места: \(places)")
    }
  }

  func valueProposition(
    elements: Int, known: Int, towns: Int, wide: Int, actors: Int, events: Int, rarer: [String]
  ) -> String {
    if language == .russian {
      let regional = wide > 0 ? ", общих для региона: \(wide)" : ""
      return
        "элементов идентичности: \(elements), из них известны в стране или мире: \(known)\(regional); городов: \(towns), "
        + "организаций: \(actors), событий: \(events)"
        + (rarer.isEmpty ? "" : "; в регионах сравнения такое реже: \(list(rarer))")
    }
    let carried =
      switch (actors, events) {
      case (0, 0): "no actor or event carries them yet"
      case (_, 0): "carried by \(count(actors, "actor"))"
      case (0, _): "carried by \(count(events, "event"))"
      default: "carried by \(count(actors, "actor")) and \(count(events, "event"))"
      }
    return
      "\(count(elements, "identity element")) in \(count(towns, "town"))"
      + (wide > 0 ? ", \(wide) of them of the region as a whole" : "")
      + ", \(known) of them known in the country or the "
      + "world, \(carried)"
      + (rarer.isEmpty
        ? "" : "; \(list(rarer)) \(rarer.count == 1 ? "is" : "are") of a kind rarer among the peers in the data")
  }

  func floor(_ type: String, towns: Int, elements: String, actors: String) -> String {
    if language == .russian {
      return
        "\(type == "small" ? "малых городов" : "городов второго уровня"): \(towns); доля элементов идентичности: \(elements), "
        + "доля организаций: \(actors)"
    }
    return "\(count(towns, "\(type) town")) with \(elements) of the identity elements and \(actors) of the actors"
  }

  /// What carries a cluster and what holds it back, each with its scaled value.
  func reasons(_ values: [(criterion: Criterion, value: Double)]) -> String {
    let sorted = values.sorted { ($1.value, $0.criterion.order) < ($0.value, $1.criterion.order) }
    guard let first = sorted.first, let last = sorted.last, sorted.count > 2 else { return "" }
    // Equals hold it back alike, as far as they are not what carries it.
    let least = sorted.dropFirst(2).filter { $0.value <= last.value + 1e-9 }
    func text(_ item: (criterion: Criterion, value: Double)) -> String {
      let value = "\((item.value * 100).rounded() / 100)"
      return choose("\(item.criterion.rawValue) \(value)", "\(name(item.criterion)) \(value.replacing(".", with: ","))")
    }
    return choose(
      "carried by \(text(first)) and \(text(sorted[1])), held back by \(list(least.map(text))) (1 is the best cluster, 0 the worst)",
      "сильное: \(text(first)), \(text(sorted[1])); слабое: \(list(least.map(text))) (1 у лучшего кластера, 0 у худшего)"
    )
  }

  func list(_ items: [String]) -> String { language.list(items) }

  func percent(_ share: Double?) -> String {
    guard let share else { return choose("none", "нет") }
    let whole = Int((share * 100).rounded())
    return choose("\(whole)%", "\(whole) %")
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private func name(_ criterion: Criterion) -> String {
    switch criterion {
    case .identity: "идентичность"
    case .distinctiveness: "отличие от регионов сравнения"
    case .growth: "точки роста"
    case .capacity: "организации"
    case .balance: "вне столицы"
    case .cohesion: "связность"
    }
  }
}
