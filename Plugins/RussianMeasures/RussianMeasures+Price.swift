internal import TerroirKernel
internal import TerroirMethods

extension RussianMeasures {
  /// What a measure costs a year, in the workspace's currency.
  struct Price {
    var cost: Money
    /// Where the cost comes from.
    var basis: String
    /// The assumption that it rests on, where it does.
    var assumption: CatalogueMeasure.Assumption?
  }

  /// The price from the measure's own row, from its amounts where they state a total, or by assumption; nil where it is in
  /// another currency than the workspace's and no rate is declared.
  static func price(of measure: Measure, exchange: Exchange, populationShare: Double?) -> Price? {
    if let own = measure.cost {
      return exchange.converted(own).map { Price(cost: $0, basis: measure.costBasis ?? "the measure's own row") }
    }
    guard let text = measure.amountText else { return assumed(measure, exchange) }
    let amount: StatedAmount?
    do throws(StatedAmount.UnknownUnit) { amount = try StatedAmount.read(text) } catch { return nil }
    guard let stated = amount else { return assumed(measure, exchange) }
    return price(of: measure, stated, exchange: exchange, populationShare: populationShare)
  }

  private static func price(
    of measure: Measure, _ stated: StatedAmount, exchange: Exchange, populationShare: Double?
  ) -> Price? {
    let currency = stated.currency ?? exchange.currency
    let sum = Money(stated.perYear, currency: currency, priceYear: stated.years?.upperBound)
    guard var cost = exchange.converted(sum) else { return nil }
    let basis = (["stated: \(stated.clause)"] + [exchange.basis(of: currency)].compactMap(\.self)).joined(
      separator: "; ")
    guard measure.level == .federal, measure.territory.rawValue == "RU" else { return Price(cost: cost, basis: basis) }
    guard let populationShare else { return assumed(measure, exchange) }
    cost.amount *= populationShare
    return Price(
      cost: cost, basis: "\(basis); the region's share of the population",
      assumption: CatalogueMeasure.Assumption(
        subject(measure, exchange), cost.amount.rounded(), low: (cost.amount * 0.5).rounded(),
        high: (cost.amount * 2).rounded(),
        source: "federal total shared by population; half to double, since grants follow applications"))
  }

  /// The assumptions are in roubles; nil where the workspace declares no rate of these.
  private static func assumed(_ measure: Measure, _ exchange: Exchange) -> Price? {
    guard let rate = exchange.rate(of: .rouble) else { return nil }
    let kind = InstrumentClass(instrument: measure.instrument, isLegal: measure.type == .legal)
    let assumed = InstrumentCost.assumed(kind, measure.level)
    let million = 1e6 * rate
    if measure.type == .legal && measure.status != .template {
      let basis = "an act already adopted is taken to need no further means; at most what drafting one costs"
      return Price(
        cost: Money(0, currency: exchange.currency), basis: basis,
        assumption: CatalogueMeasure.Assumption(
          subject(measure, exchange), 0, low: 0, high: assumed.value * million, source: basis))
    }
    return Price(
      cost: Money(assumed.value * million, currency: exchange.currency), basis: assumed.basis,
      assumption: CatalogueMeasure.Assumption(
        subject(measure, exchange), assumed.value * million, low: assumed.low * million, high: assumed.high * million,
        source: assumed.basis))
  }

  private static func subject(_ measure: Measure, _ exchange: Exchange) -> String {
    "yearly cost of \(measure.id), \(exchange.currency)"
  }
}
