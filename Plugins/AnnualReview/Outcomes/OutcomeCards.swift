internal import TerroirKernel

/// A card for each indicator of `indicator_cards`: the mean over the units that have a value in the newest period in which at
/// least half of them have one.
struct OutcomeCards {
  let cards: [KPICard]
  /// The means of each card by period, oldest first.
  private(set) var series: [KPIID: [Observation]] = [:]

  init(_ data: RegionalData) {
    let panels = OutcomePanel.all(data)
    var series: [KPIID: [Observation]] = [:]
    cards = data.indicatorCards.map { row in
      let panel = panels.filter { $0.indicator == row.indicator }.max {
        ($0.units.count, $1.kind.rawValue) < ($1.units.count, $0.kind.rawValue)
      }
      let means = panel.map { Self.means($0) } ?? []
      var card = KPICard(
        id: KPIID(row.indicator), name: .named(row.name, id: row.indicator), dimension: row.dimension,
        unit: row.unit ?? .index, rising: row.isRising ?? true)
      series[card.id] = means.map {
        Observation(
          indicator: row.indicator, territory: data.region, period: $0.label, value: $0.value, unit: card.unit)
      }
      (card.value, card.period) = (means.last?.value, means.last?.label)
      card.baseline = row.baseline ?? means.first?.value
      card.baselinePeriod = row.baseline == nil ? means.first?.label : row.baselineYear.map { "\($0)" }
      (card.target, card.targetYear, card.targetBasis) = (row.target, row.targetYear, row.basis)
      if let panel, let last = means.last {
        card.source = .review("outcome.mean", ["units": .integer(last.units), "kind": .text(panel.kind.rawValue)])
      } else {
        card.gap = .review("outcome.none", ["indicator": data.named(indicator: row.indicator)])
      }
      return card
    }
    self.series = series
  }

  private static func means(_ panel: OutcomePanel) -> [(label: String, value: Double, units: Int)] {
    panel.periods.indices.compactMap { time in
      let values = panel.values.compactMap { $0[time] }
      guard 2 * values.count >= panel.units.count, !values.isEmpty else { return nil }
      return (panel.labels[time], values.reduce(0, +) / Double(values.count), values.count)
    }
  }
}

extension RegionalData {
  /// The name of an indicator by its card, its id where it has none.
  func named(indicator id: String) -> Sentence.Argument {
    indicatorCards.first { $0.indicator == id }.map { .name($0.name, id: id) } ?? .text(id)
  }
}

extension EvaluationInput {
  /// The name of an indicator of the plan: of the data's cards, else of what the policy is measured by.
  func named(indicator id: String) -> Sentence.Argument {
    if let card = kpis.first(where: { $0.id.rawValue == id }) { return .sentence(card.name) }
    return data.named(indicator: id)
  }
}
