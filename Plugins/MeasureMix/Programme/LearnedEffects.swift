internal import TerroirKernel
internal import TerroirMethods

/// The catalogue with what earlier cycles learned of it: what the choice rests on, and why it differs from the catalogue.
///
/// A belief is of a kind of instrument on an indicator; on the package's scale it moves the effect of every offer of that kind
/// in the indicator's dimension by `index - index_prior`, the mean over indicators, and has the belief's own deviation. It is
/// the belief of a place that nobody looked at, as the package is for all.
struct LearnedEffects {
  private(set) var catalogue: [CatalogueMeasure] = []
  private(set) var rows: [OfferEffectRow] = []
  private(set) var findings: [Finding] = []

  init(_ offers: [CatalogueMeasure], _ beliefs: [BeliefRow]) {
    let usable = beliefs.filter { $0.context == "all" && $0.index != nil && $0.indexSd != nil && $0.dimension != nil }
    var told: Set<String> = []
    for offer in offers {
      var offer = offer
      for dimension in KPIDimension.allCases {
        let own = offer.effects.filter { $0.dimension == dimension }
        guard !own.isEmpty else { continue }
        let kind = offer.measure.instrumentClass.rawValue
        let news = usable.filter { $0.kind == kind && $0.dimension == dimension }
          .sorted { ($0.indicator, $0.reason.text) < ($1.indicator, $1.reason.text) }
        var effect = own.reduce(
          CatalogueMeasure.Effect(dimension, 0, low: 0, high: 0, evidence: own.map(\.evidence).joined(separator: "; "))
        ) {
          .init(
            dimension, $0.value + $1.value, low: $0.low + $1.low, high: $0.high + $1.high, evidence: $0.evidence)
        }
        var learned: Double?
        if !news.isEmpty {
          let count = Double(news.count)
          let shift = news.reduce(0) { $0 + ($1.index ?? 0) - ($1.indexPrior ?? effect.value) } / count
          let reach = Normal.score(level: 0.95) * news.reduce(0) { $0 + ($1.indexSd ?? 0) } / count
          let before = effect.value
          let value = min(1, max(-1, before + shift))
          learned = value - before
          effect = .init(
            dimension, value, low: max(-1, value - reach), high: min(1, value + reach), evidence: effect.evidence)
        }
        offer.effects.removeAll { $0.dimension == dimension }
        offer.effects.append(effect)
        // A catalogue may offer a measure for each town or cluster: its effect is one.
        guard told.insert("\(offer.measure.id) \(dimension)").inserted else { continue }
        rows.append(
          OfferEffectRow(
            measure: offer.measure.id.rawValue, kind: kind, dimension: dimension, value: effect.value, low: effect.low,
            high: effect.high, learned: learned,
            ground: learned == nil
              ? .literal(effect.evidence)
              : .design(
                "learned.ground",
                [
                  "indicators": .texts(news.map(\.indicator.rawValue)),
                  "estimates": .integer(news.reduce(0) { $0 + $1.estimates }),
                ])))
      }
      catalogue.append(offer)
    }
    tell()
  }

  /// Each kind and dimension that reviews moved, once.
  private mutating func tell() {
    var told: Set<String> = []
    for row in rows {
      guard let learned = row.learned, told.insert("\(row.kind) \(row.dimension)").inserted else { continue }
      findings.append(
        Finding(
          .note, "effects",
          .design(
            "learned",
            [
              "kind": .text(row.kind), "dimension": .text(row.dimension.rawValue),
              "before": .number(row.value - learned),
              "now": .number(row.value), "ground": .sentence(row.ground),
            ]),
          evidence: rows.filter { $0.kind == row.kind && $0.dimension == row.dimension }.map(\.measure)))
    }
  }
}
