public import TerroirKernel

/// What a measure of the table `measures` costs a region a year, in the workspace's currency.
///
/// The cost of its own row, or the total that its amounts state over the years they are for; of a total of the place that
/// the region lies in, as its country, the region bears its share of the population.
public struct MeasurePrice: Hashable, Sendable {
  public var cost: Money
  /// Where the cost comes from.
  public var basis: String
  /// The assumption that it rests on, where it does.
  public var assumption: CatalogueMeasure.Assumption?

  public init(cost: Money, basis: String, assumption: CatalogueMeasure.Assumption? = nil) {
    self.cost = cost
    self.basis = basis
    self.assumption = assumption
  }

  /// What the row of a measure tells of its cost.
  public enum Reading: Hashable, Sendable {
    case priced(MeasurePrice)
    /// The row has no cost and states no total.
    case unstated
    /// A total of the wider place, and a population is missing.
    case unshared
    /// The amount is in a currency without a declared rate, or in an unknown unit.
    case uncounted
  }

  /// The price of a measure from its row.
  public static func read(_ measure: Measure, _ index: RegionalIndex) -> Reading {
    let exchange = index.data.exchange
    if let own = measure.cost {
      guard let cost = exchange.converted(own) else { return .uncounted }
      return .priced(MeasurePrice(cost: cost, basis: measure.costBasis ?? "the measure's own row"))
    }
    guard let text = measure.amountText else { return .unstated }
    let amount: StatedAmount?
    do throws(StatedAmount.UnknownUnit) { amount = try StatedAmount.read(text) } catch { return .uncounted }
    guard let stated = amount else { return .unstated }
    let currency = stated.currency ?? exchange.currency
    let sum = Money(stated.perYear, currency: currency, priceYear: stated.years?.upperBound)
    guard var cost = exchange.converted(sum) else { return .uncounted }
    let basis = (["stated: \(stated.clause)"] + [exchange.basis(of: currency)].compactMap(\.self)).joined(
      separator: "; ")
    guard measure.level == .federal, measure.territory == index.territories[index.data.region]?.parent else {
      return .priced(MeasurePrice(cost: cost, basis: basis))
    }
    guard let share = populationShare(index) else { return .unshared }
    cost.amount *= share
    return .priced(
      MeasurePrice(
        cost: cost, basis: "\(basis); the region's share of the population",
        assumption: CatalogueMeasure.Assumption(
          subject(measure, exchange), cost.amount.rounded(), low: (cost.amount * 0.5).rounded(),
          high: (cost.amount * 2).rounded(),
          source: "\(index.data.country.word(for: .federal)) total shared by population; half to double, since grants "
            + "follow applications")))
  }

  /// What an assumption on the cost of a measure is called.
  public static func subject(_ measure: Measure, _ exchange: Exchange) -> String {
    "yearly cost of \(measure.id), \(exchange.currency)"
  }

  /// The region's inhabitants over those of the place it lies in; nil where one of them is not known.
  public static func populationShare(_ index: RegionalIndex) -> Double? {
    guard let region = index.territories[index.data.region], let people = region.population,
      let country = region.parent.flatMap({ index.territories[$0]?.population }), country > 0
    else { return nil }
    return Double(people) / Double(country)
  }
}

extension CatalogueMeasure {
  /// A measure of the table `measures` at a price, with the effect that its kind of instrument is expected to have.
  public init(_ measure: Measure, at price: MeasurePrice, significances: [IndustryID: Significance]) {
    let kind = InstrumentClass(instrument: measure.instrument, isLegal: measure.type == .legal)
    let targeted = Set(measure.industries.compactMap { significances[$0] })
    var priced = measure
    priced.cost = price.cost
    priced.costBasis = price.basis
    self.init(
      measure: priced, significances: Significance.allCases.filter { targeted.contains($0) },
      opensPlatform: kind.opensPlatform, cost: price.cost,
      effects: InstrumentEffect.prior(kind, opensPlatform: kind.opensPlatform),
      assumptions: price.assumption.map { [$0] } ?? [])
  }
}
