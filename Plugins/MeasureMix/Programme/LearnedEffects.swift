package import TerroirKernel
internal import TerroirMethods

/// The catalogue with what earlier cycles learned of it: what the choice rests on, and why it differs from the catalogue.
///
/// A belief is of a kind of instrument in a context on an indicator; on the package's scale it moves the effect of every offer
/// of that kind in the indicator's dimension by `index - index_prior`, the mean over indicators, and has the belief's own
/// deviation. Where a context that was looked at fits a cluster, or the town that runs the measure, its belief is the one of
/// each indicator that has it, else that of a place that nobody looked at.
package struct LearnedEffects {
  /// An offer with its effects in some contexts.
  struct Variant: Hashable {
    var kind: InstrumentClass
    var effects: [CatalogueMeasure.Effect]
  }

  /// The offers with their effects where no context is known.
  private(set) var catalogue: [CatalogueMeasure] = []
  /// As the catalogue has them, in its order, then those that a context makes another.
  private(set) var variants: [Variant] = []
  package private(set) var rows: [OfferEffectRow] = []
  private(set) var findings: [Finding] = []
  private let usable: [BeliefRow]
  private let names: [String: LocalizedText]
  private var places: [Place: Int] = [:]
  private var told: Set<[String]> = []

  private struct Place: Hashable {
    let offer: Int
    let contexts: [String]
  }

  /// - Parameter fitting: contexts that measures of a level meet, each the nearest first.
  /// - Parameter cards: of the indicators, by whose names beliefs are told.
  package init(
    _ offers: [CatalogueMeasure], _ beliefs: [BeliefRow], cards: [IndicatorCard] = [],
    for fitting: (Level) -> [[String]] = { _ in [] }
  ) {
    names = Dictionary(cards.map { ($0.indicator, $0.name) }) { first, _ in first }
    usable = beliefs.filter { $0.index != nil && $0.indexSd != nil && $0.dimension != nil }
    for offer in offers {
      var offer = offer
      offer.effects = effects(of: offer, in: [])
      catalogue.append(offer)
    }
    variants = catalogue.map { Variant(kind: $0.measure.instrumentClass, effects: $0.effects) }
    addVariants(of: offers, fitting)
    tell()
  }

  /// The place among the variants of an offer in contexts, the nearest first.
  func place(of offer: Int, in contexts: [String]) -> Int {
    places[Place(offer: offer, contexts: contexts)] ?? offer
  }

  /// The greatest effect of an offer in a dimension, in whatever context; 0 without offers.
  func greatest(_ dimension: KPIDimension) -> Double {
    variants.map { variant in
      variant.effects.filter { $0.dimension == dimension }.reduce(0) { $0 + $1.value }
    }.max() ?? 0
  }

  private mutating func addVariants(of offers: [CatalogueMeasure], _ fitting: (Level) -> [[String]]) {
    for (number, offer) in offers.enumerated() {
      var known = [catalogue[number].effects: number]
      for met in fitting(offer.measure.level) {
        let effects = effects(of: offer, in: met)
        if known[effects] == nil {
          known[effects] = variants.count
          variants.append(Variant(kind: offer.measure.instrumentClass, effects: effects))
        }
        places[Place(offer: number, contexts: met)] = known[effects]
      }
    }
  }

  /// The effects of an offer by dimension, moved by what was learned; each is told once for its context.
  private mutating func effects(of offer: CatalogueMeasure, in contexts: [String]) -> [CatalogueMeasure.Effect] {
    KPIDimension.allCases.compactMap { dimension in
      let own = offer.effects.filter { $0.dimension == dimension }
      guard !own.isEmpty else { return nil }
      let first = CatalogueMeasure.Effect(
        dimension, 0, low: 0, high: 0, evidence: own.map(\.evidence).joined(separator: "; "))
      let before = own.reduce(first) {
        .init(dimension, $0.value + $1.value, low: $0.low + $1.low, high: $0.high + $1.high, evidence: $0.evidence)
      }
      let (news, context) = news(offer.measure.instrumentClass, dimension, contexts)
      let effect = Self.moved(before, by: news)
      tell(effect, of: offer.measure, learned: news.isEmpty ? nil : effect.value - before.value, news, in: context)
      return effect
    }
  }

  /// The belief on each indicator, and the context that is the nearest among them.
  private func news(
    _ kind: InstrumentClass, _ dimension: KPIDimension, _ contexts: [String]
  ) -> (beliefs: [BeliefRow], context: String) {
    let own = usable.filter { $0.kind == kind.rawValue && $0.dimension == dimension }
    guard let nearest = contexts.first(where: { context in own.contains { $0.context == context } }) else {
      return (ordered(own.filter { $0.context == BeliefContexts.all }), BeliefContexts.all)
    }
    let near = own.filter { $0.context == nearest }
    let seen = Set(near.map(\.indicator))
    return (ordered(near + own.filter { $0.context == BeliefContexts.all && !seen.contains($0.indicator) }), nearest)
  }

  private func ordered(_ beliefs: [BeliefRow]) -> [BeliefRow] {
    beliefs.sorted { ($0.indicator, $0.reason.text) < ($1.indicator, $1.reason.text) }
  }

  private static func moved(_ effect: CatalogueMeasure.Effect, by news: [BeliefRow]) -> CatalogueMeasure.Effect {
    guard !news.isEmpty else { return effect }
    let count = Double(news.count)
    let shift = news.reduce(0) { $0 + ($1.index ?? 0) - ($1.indexPrior ?? effect.value) } / count
    let reach = Normal.score(level: 0.95) * news.reduce(0) { $0 + ($1.indexSd ?? 0) } / count
    let value = min(1, max(-1, effect.value + shift))
    return .init(
      effect.dimension, value, low: max(-1, value - reach), high: min(1, value + reach), evidence: effect.evidence)
  }

  private mutating func tell(
    _ effect: CatalogueMeasure.Effect, of measure: Measure, learned: Double?, _ news: [BeliefRow], in context: String
  ) {
    // A catalogue may offer a measure for each town or cluster: its effect in a context is one.
    guard told.insert([measure.id.rawValue, effect.dimension.rawValue, context]).inserted else { return }
    rows.append(
      OfferEffectRow(
        measure: measure.id.rawValue, context: context, kind: measure.instrumentClass.rawValue,
        dimension: effect.dimension, value: effect.value, low: effect.low, high: effect.high, learned: learned,
        ground: learned == nil ? .literal(effect.evidence) : ground(news)))
  }

  private func ground(_ news: [BeliefRow]) -> Sentence {
    let estimates = Sentence.design(
      "learned.ground",
      [
        "indicators": .list(
          news.map { belief in
            let id = belief.indicator.rawValue
            return names[id].map { .name($0, id: id) } ?? .text(id)
          }),
        "estimates": .integer(news.reduce(0) { $0 + $1.estimates }),
      ])
    // One for all beliefs: the review scales the doubt of the whole catalogue, and says so in its own words.
    guard let doubt = news.lazy.compactMap({ $0.reason.arguments["doubt"] }).first else { return estimates }
    return .design("learned.scaled", ["estimates": .sentence(estimates), "doubt": doubt])
  }

  /// Each kind, dimension and context that reviews moved, once.
  private mutating func tell() {
    var told: Set<[String]> = []
    for row in rows {
      guard let learned = row.learned, told.insert([row.kind, row.dimension.rawValue, row.context]).inserted else {
        continue
      }
      let alike = rows.filter { $0.kind == row.kind && $0.dimension == row.dimension && $0.context == row.context }
      findings.append(
        Finding(
          .note, "effects",
          .design(
            "learned",
            [
              "kind": .instrument(row.kind), "dimension": .text(row.dimension.rawValue), "context": .text(row.context),
              "before": .number(row.value - learned), "now": .number(row.value), "ground": .sentence(row.ground),
            ]),
          evidence: alike.map(\.measure)))
    }
  }
}
