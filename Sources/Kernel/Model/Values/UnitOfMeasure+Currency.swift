extension UnitOfMeasure {
  /// The workspace's currency, as a schema declares an amount of money; a table that is shown names the currency itself.
  public static let money: UnitOfMeasure = "money"

  /// The currency of a sum of money, as in `RUB` and `bn RUB`; nil where the unit names none.
  public var currency: Currency? {
    let words = rawValue.split(separator: " ")
    guard let last = words.last, words.dropLast().allSatisfy({ StatedAmount.scales[String($0)] != nil }) else {
      return nil
    }
    return Currency.codes.contains(String(last)) ? Currency(rawValue: String(last)) : nil
  }

  /// The unit with `currency` in the place of its own, its scale kept; itself where it is no sum of money.
  public func of(_ currency: Currency) -> UnitOfMeasure {
    if self == .money { return UnitOfMeasure(rawValue: currency.rawValue) }
    guard let own = self.currency else { return self }
    return UnitOfMeasure(rawValue: rawValue.dropLast(own.rawValue.count) + currency.rawValue)
  }
}
