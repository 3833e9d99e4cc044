import TerroirKernel

extension Sentence {
  /// A sentence of the strategy's catalogues.
  static func strategy(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("priority-clusters/\(key)", arguments)
  }

  /// What a cluster of industries of this significance is to become.
  ///
  /// - Parameters:
  ///   - elements: Its strongest elements, each with what is done with it and, where they do not all lie in one, its town.
  ///   - town: The one town that all of them lie in.
  ///   - isKept: Whether somebody keeps each of them today; else keeping them is an aim.
  static func targetImage(
    _ significance: Significance, lead: Argument, elements: [(care: Care, name: Argument)], town: Argument?,
    isKept: Bool
  ) -> Sentence {
    let place = town ?? .list([])
    let arguments = ["lead": lead, "elements": .list(elements.map(\.name)), "town": place]
    return switch significance.model {
    case .dynamicConservation:
      .strategy(
        "image.conservation",
        ["town": place, "clauses": .list(Care.clauses(elements, isTown: town != nil, isKept: isKept))])
    case .transformation: .strategy("image.transformation", arguments)
    case .generation: .strategy("image.generation", arguments)
    }
  }

  /// A share, or that there is none.
  static func part(_ share: Double?) -> Argument {
    .sentence(share.map { .strategy("share", ["share": .share($0)]) } ?? .strategy("share-none"))
  }

  /// What carries a cluster and what holds it back, each with its scaled value.
  static func reasons(_ values: [(criterion: Criterion, value: Double)]) -> Sentence? {
    let sorted = values.sorted { ($1.value, $0.criterion.order) < ($0.value, $1.criterion.order) }
    guard let first = sorted.first, let last = sorted.last, sorted.count > 2 else { return nil }
    // Equals hold it back alike, as far as they are not what carries it.
    let least = sorted.dropFirst(2).filter { $0.value <= last.value + 1e-9 }
    func scored(_ item: (criterion: Criterion, value: Double)) -> Argument {
      .sentence(
        .strategy("criterion", ["criterion": .text(item.criterion.rawValue), "value": .number(item.value)]))
    }
    return .strategy(
      "reasons", ["first": scored(first), "second": scored(sorted[1]), "last": .list(least.map(scored))])
  }
}
