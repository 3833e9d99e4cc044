extension Measure {
  /// The measure with its amounts in the workspace's currency, and how they were converted; as it is where no rate is
  /// declared.
  public func counted(in exchange: Exchange) -> Measure {
    let amounts = [cost, unitCost, startCost, runningCost]
    guard let currency = amounts.compactMap(\.self).first?.currency, let basis = exchange.basis(of: currency) else {
      return self
    }
    func counted(_ money: Money?) -> Money? { money.map { exchange.converted($0) ?? $0 } }
    var measure = self
    measure.cost = counted(cost)
    measure.unitCost = counted(unitCost)
    measure.startCost = counted(startCost)
    measure.runningCost = counted(runningCost)
    measure.costBasis = [costBasis, basis].compactMap(\.self).joined(separator: "; ")
    return measure
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
