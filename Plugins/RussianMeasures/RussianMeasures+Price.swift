internal import TerroirKernel
internal import TerroirMethods

extension RussianMeasures {
  /// The price from the measure's own row, or by assumption where it tells none; nil where it is in another currency than
  /// the workspace's and no rate is declared.
  static func price(of measure: Measure, _ index: RegionalIndex) -> MeasurePrice? {
    switch MeasurePrice.read(measure, index) {
    case .priced(let price): price
    case .unstated, .unshared: assumed(measure, index.data.exchange)
    case .uncounted: nil
    }
  }

  /// The assumptions are in roubles; nil where the workspace declares no rate of these.
  private static func assumed(_ measure: Measure, _ exchange: Exchange) -> MeasurePrice? {
    guard let rate = exchange.rate(of: .rouble) else { return nil }
    let kind = InstrumentClass(instrument: measure.instrument, isLegal: measure.type == .legal)
    let assumed = InstrumentCost.assumed(kind, measure.level)
    let million = 1e6 * rate
    if measure.type == .legal && measure.status != .template {
      let basis = "an act already adopted is taken to need no further means; at most what drafting one costs"
      return MeasurePrice(
        cost: Money(0, currency: exchange.currency), basis: basis,
        assumption: CatalogueMeasure.Assumption(
          MeasurePrice.subject(measure, exchange), 0, low: 0, high: assumed.value * million, source: basis))
    }
    return MeasurePrice(
      cost: Money(assumed.value * million, currency: exchange.currency), basis: assumed.basis,
      assumption: CatalogueMeasure.Assumption(
        MeasurePrice.subject(measure, exchange), assumed.value * million, low: assumed.low * million,
        high: assumed.high * million, source: assumed.basis))
  }
}
