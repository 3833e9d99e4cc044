import TerroirKernel

/// What a measure costs the public a year, and how that is computed.
struct CostEntry: Sendable {
  var model = Model.fixed
  var amount = 0.0
  var low: Double?
  var high: Double?
  var units: Double?
  /// Of the place that the total is of; nil for the one the region lies in.
  var people: Double?
  /// Nil for the workspace's own.
  var currency: Located<Currency>?
  var priceYear: Int?
  var basis = ""

  enum Model: String, CaseIterable, Sendable {
    /// The amount.
    case fixed
    /// The amount for each unit: a grant, a place, an event.
    case perUnit = "per-unit"
    /// The amount for each inhabitant of the place.
    case perInhabitant = "per-inhabitant"
    /// The total of a wider place, of which the region bears its share of the population.
    case populationShare = "population-share"
  }

  static let form = Form.record(
    "a cost", CostEntry(),
    [
      .required(
        "model", \.model, .word,
        "fixed: the amount; per-unit: for each of so many units; per-inhabitant: for each inhabitant of the place; "
          + "population-share: the region's share by population of the total of a wider place"),
      .required("amount", \.amount, .amount, "expected amount a year"),
      .optional("low", \.low, .amount, "lower bound of the amount"),
      .optional("high", \.high, .amount, "upper bound of the amount"),
      .optional("units", \.units, .amount, "units a year, for the model per-unit"),
      .optional(
        "people", \.people, .amount,
        "inhabitants of the place that the total is of, for the model population-share; without the key, of the place that "
          + "the region lies in"),
      .optional(
        "currency", \.currency, Form.currency.located, "ISO 4217 code; without the key, the workspace's currency"),
      .optional("price_year", \.priceYear, .year, "year of the prices"),
      .required("basis", \.basis, .text, "where the amount comes from"),
    ]
  ) { entry, node, reading in
    if entry.low ?? 0 > entry.amount || entry.high ?? .infinity < entry.amount {
      reading.refuse(.disorder("cost"), at: node)
    }
    if entry.people == 0 { reading.refuse(.outOfRange("0", subject: "people", wanted: "a number above 0"), at: node) }
    if entry.people != nil, entry.model != .populationShare {
      reading.refuse(.needs("model: population-share", of: "a cost", because: "it has people"), at: node)
    }
    if entry.model == .perUnit, entry.units == nil {
      reading.refuse(.needs("units", of: "a cost", because: "its model is per-unit"), at: node)
    }
  }

  /// By what the amount is multiplied in a place; nil where a population that it takes is not known.
  func factor(people: Int?, regional: Int?, national: Int?) -> Double? {
    switch model {
    case .fixed: return 1
    case .perUnit: return units
    case .perInhabitant: return people.map(Double.init)
    case .populationShare:
      guard let regional, let whole = self.people ?? national.map(Double.init), whole > 0 else { return nil }
      return Double(regional) / whole
    }
  }
}
