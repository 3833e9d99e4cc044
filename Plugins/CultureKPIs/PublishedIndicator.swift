import TerroirKernel

/// An indicator of the statistics table that makes a card. Each reads one series and never joins two: the same thing counted
/// by another publisher or method is another indicator.
struct PublishedIndicator {
  let id: KPIID
  let dimension: KPIDimension
  let indicator: String
  /// The unit to show where no row says one; of a sum of money with the workspace's currency in the place of its own.
  let unit: UnitOfMeasure
  var rising = true
  /// The country's indicator whose value of the same period is the target; nil where no rule is declared.
  var national: String?

  func card(for index: RegionalIndex) -> KPICard {
    let region = index.data.region
    var card = KPICard(
      id: id, name: .kpiName(id), dimension: dimension,
      unit: unit.of(index.data.exchange.currency), rising: rising)
    guard let series = StatisticSeries.latest(of: indicator, in: region, from: index.data.statistics) else {
      card.gap = .kpis("no-row", ["indicator": .text(indicator), "region": index.named(region)])
      return card
    }
    let latest = series.latest
    card.unit = latest.unit
    card.value = latest.value
    card.period = latest.period
    // A bound is no value to start from.
    let before = series.points.dropLast().last { $0.qualifier == .exact || $0.qualifier == .about }
    card.baseline = before?.value
    card.baselinePeriod = before?.period
    card.source = latest.source.map { .literal($0) }
    card.evidence = series.points.map(\.evidence)
    switch latest.qualifier {
    case .moreThan: card.low = latest.value
    case .upTo, .almost: card.high = latest.value
    case .exact, .about: break
    }
    if let target = target(at: latest.period, index) {
      card.target = target.value
      card.targetBasis = "rule: the country's share of the same period (\(target.evidence))"
      card.evidence.append(target.evidence)
    }
    return card
  }

  private func target(at period: String, _ index: RegionalIndex) -> Observation? {
    guard let national else { return nil }
    return index.data.statistics.first {
      $0.indicator == national && $0.period == period && $0.industry == nil
        && index.territories[$0.territory]?.level == .federal
    }
  }
}
