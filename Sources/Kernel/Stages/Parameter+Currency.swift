extension Parameter {
  /// The parameter as a workspace takes it: an amount of money in the workspace's currency, its bounds and default
  /// converted by the declared rate; itself where it is no amount of money, or in that currency already.
  ///
  /// Without a rate the parameter has no default, and bounds other than 0 fall away: both are in a currency that nobody
  /// can count here.
  public func counted(in exchange: Exchange) -> Parameter {
    guard let unit, unit == .money || unit.currency != nil else { return self }
    var counted = self
    counted.unit = unit.of(exchange.currency)
    guard let own = unit.currency, own != exchange.currency else { return counted }
    let rate = exchange.rate(of: own)
    counted.kind = kind.times(rate)
    counted.default = rate.flatMap { rate in `default`?.times(rate) }
    if `default` != nil, let basis = exchange.basis(of: own) { counted.description += "; the default is \(basis)" }
    return counted
  }

  /// The parameter as a stage takes it in a country and a currency: with the default that the country's pack gives.
  ///
  /// An amount of the pack is converted by the declared rate; without a rate it is none.
  public func counted(in exchange: Exchange, _ country: Country, _ stage: Iteration) -> Parameter {
    var counted = counted(in: exchange)
    guard let own = country.default(of: name, stage) else { return counted }
    counted.default = own.value
    if let unit, unit == .money || unit.currency != nil, let currency = country.currency {
      counted.default = exchange.rate(of: currency).map { own.value.times($0) }
    }
    return counted
  }

  /// Why a stage cannot do without a value: its default is in a currency of which no rate is declared; nil where it can.
  func missingRate(in exchange: Exchange) -> StageFailure? {
    guard let `default`, let unit, let own = unit.currency, exchange.rate(of: own) == nil else { return nil }
    let currency = exchange.currency
    return .invalidParameter(
      name: name,
      reason: "its default is \(`default`) \(unit.rawValue), and no rate of \(own) in \(currency) is declared",
      hint: "give it in \(currency), or \(Exchange.hint(declaringRateOf: own))")
  }
}

extension Parameter.Kind {
  /// The kind with its bounds at a rate; without one a bound other than 0 is as far as it can be.
  fileprivate func times(_ rate: Double?) -> Parameter.Kind {
    switch self {
    case .number(let range): .number(range.times(rate))
    case .numbers(let range): .numbers(range.times(rate))
    case .integer(let range):
      // Whole bounds that the converted ones lie within: a bound is no reason to refuse the default.
      .integer(Self.whole((Double(range.lowerBound)...Double(range.upperBound)).times(rate)))
    case .choice, .choices, .flag, .text, .day, .texts: self
    }
  }

  private static func whole(_ range: ClosedRange<Double>) -> ClosedRange<Int> {
    let low = Int(exactly: range.lowerBound.rounded(.down)) ?? .min
    return low...max(low, Int(exactly: range.upperBound.rounded(.up)) ?? .max)
  }
}

extension ClosedRange<Double> {
  /// More than any budget.
  private static var limit: Double { 1e15 }

  fileprivate func times(_ rate: Double?) -> ClosedRange<Double> {
    if let rate { return (lowerBound * rate)...(upperBound * rate) }
    return (lowerBound == 0 ? 0 : -Self.limit)...(upperBound == 0 ? 0 : Self.limit)
  }
}

extension ParameterValue {
  /// Numbers at a rate, a whole one to the nearest whole; what is no number as it is.
  fileprivate func times(_ rate: Double) -> ParameterValue {
    switch self {
    case .number(let value): .number(value * rate)
    case .integer(let value): Int(exactly: (Double(value) * rate).rounded()).map { .integer($0) } ?? self
    case .list(let values): .list(values.map { $0.times(rate) })
    case .text, .boolean: self
    }
  }
}
