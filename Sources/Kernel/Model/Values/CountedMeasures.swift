extension Measure {
  /// The measure with its cost in the workspace's currency, and how it was converted; as it is where no rate is declared.
  public func counted(in exchange: Exchange) -> Measure {
    guard let cost, let basis = exchange.basis(of: cost.currency), let converted = exchange.converted(cost) else {
      return self
    }
    var counted = self
    counted.cost = converted
    counted.costBasis = [costBasis, basis].compactMap(\.self).joined(separator: "; ")
    return counted
  }
}

extension CatalogueMeasure {
  /// The measure with its cost in the workspace's currency; as it is where no rate is declared.
  public func counted(in exchange: Exchange) -> CatalogueMeasure {
    guard exchange.basis(of: cost.currency) != nil, let converted = exchange.converted(cost) else { return self }
    var counted = self
    counted.cost = converted
    counted.measure.cost = measure.cost ?? cost
    counted.measure = counted.measure.counted(in: exchange)
    return counted
  }
}
