import TerroirKernel

extension Sentence {
  /// A sentence of the strategy's catalogues.
  static func strategy(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("priority-clusters/\(key)", arguments)
  }

  /// What a cluster of industries of this significance is to become.
  ///
  /// - Parameters:
  ///   - elements: Its strongest elements, each with its town where they do not all lie in one.
  ///   - town: The one town that all of them lie in.
  ///   - isKept: Whether somebody keeps each of them today; else keeping them is an aim.
  ///   - isTold: Whether they are tales, signs and what is lost alone, which are told and not shown.
  static func targetImage(
    _ significance: Significance, lead: Argument, elements: [Argument], town: Argument?, isKept: Bool, isTold: Bool
  ) -> Sentence {
    let arguments: [String: Argument] = [
      "lead": lead, "elements": .list(elements), "number": .integer(elements.count), "town": town ?? .list([]),
      "told": .flag(isTold), "kept": .flag(isKept),
    ]
    return switch significance.model {
    case .dynamicConservation: .strategy("image.conservation", arguments)
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
