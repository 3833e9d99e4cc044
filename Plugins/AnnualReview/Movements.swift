import TerroirKernel

/// Which indicators moved after a measure began: the only movements that can say anything about it.
struct Movements {
  /// One indicator's movement across the beginning of a measure.
  struct Movement {
    let card: KPICard
    let change: Double
    /// The change over the baseline in the wanted direction, cut to -1...1.
    let relative: Double
  }

  private let byMeasure: [MeasureID: [Movement]]

  init(_ indicators: Indicators, _ chosen: ChosenMeasures) {
    var found: [MeasureID: [Movement]] = [:]
    for choice in chosen.all {
      guard let since = choice.since else { continue }
      found[choice.row.measure] = indicators.cards.compactMap { card in
        guard card.dimension == choice.dimension, let value = card.value, let baseline = card.baseline, baseline != 0,
          let before = card.baselinePeriod.flatMap({ Int($0.prefix(4)) }), before < since,
          let after = card.period.flatMap({ Int($0.prefix(4)) }), after >= since,
          indicators.status(of: card) != .noComparison
        else { return nil }
        let relative = (card.rising ? 1 : -1) * (value - baseline) / abs(baseline)
        return Movement(card: card, change: value - baseline, relative: min(1, max(-1, relative)))
      }
    }
    byMeasure = found
  }

  func of(_ measure: MeasureID) -> [Movement] { byMeasure[measure] ?? [] }
}
