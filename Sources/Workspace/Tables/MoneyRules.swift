import TerroirKernel

/// The rules of amounts: each is in a currency that can be counted in the workspace's own, or its row is refused. An amount
/// in euros that is read as roubles is chosen for being cheap.
struct MoneyRules {
  private let exchange: Exchange
  private(set) var faults: [Fault] = []

  init(_ exchange: Exchange) { self.exchange = exchange }

  mutating func check(_ table: inout TypedTable) {
    guard [Measure.declaration.name, SpentMoney.declaration.name].contains(table.resource.name) else { return }
    for (row, text) in table.texts("currency").enumerated() {
      guard let text else { continue }
      guard let currency = Currency(named: text) else {
        refuse(.unknownCurrency(text), &table, row, "currency")
        continue
      }
      if let fault = fault(currency) { refuse(fault, &table, row, "currency") }
    }
    for (row, text) in table.texts("amount_limits").enumerated() {
      guard let text else { continue }
      do throws(StatedAmount.UnknownUnit) {
        if let currency = try StatedAmount.read(text)?.currency, let fault = fault(currency) {
          refuse(fault, &table, row, "amount_limits")
        }
      } catch {
        refuse(.unknownUnit(error.unit, amount: error.clause), &table, row, "amount_limits")
      }
    }
  }

  private func fault(_ currency: Currency) -> FaultKind? {
    exchange.rate(of: currency) == nil ? .missingRate(of: currency.rawValue, in: exchange.currency.rawValue) : nil
  }

  private mutating func refuse(_ kind: FaultKind, _ table: inout TypedTable, _ row: Int, _ column: String) {
    table.sound[row] = false
    guard let range = table.range(row, column) else { return }
    faults.append(Fault(kind, at: table.source.place(range)))
  }
}
