internal import TerroirKernel

/// What a session asks of an assumption of the package.
struct AssumedSubject {
  private let row: AssumptionRow
  private let currency: Currency

  init(_ row: AssumptionRow, _ index: RegionalIndex) {
    self.row = row
    currency = index.data.exchange.currency
  }

  /// By what the row says it is of, else by its key; an amount of money is one whose row says in which currency it is.
  var question: Sentence {
    let isMoney = row.what?.arguments["currency"] != nil
    func told(_ value: Double) -> Sentence.Argument {
      isMoney ? .money(Money(value, currency: currency)) : .number(value)
    }
    return .pilots(
      isMoney ? "ask.cost" : "ask.assumption",
      [
        "subject": .sentence(row.what ?? .literal(row.subject)), "value": told(row.value), "low": told(row.low),
        "high": told(row.high),
      ])
  }
}
