internal import TerroirKernel

/// What an assumption of the package is of, in words: its subject has ids of measures and of parameters.
struct AssumedSubject {
  private let words: Sentence
  /// Nil of what is no amount of money.
  private let currency: Currency?

  init(_ subject: String, _ index: RegionalIndex) {
    for (prefix, key) in [("yearly cost of ", "year"), ("cost of one unit of ", "unit")] where subject.hasPrefix(prefix)
    {
      let rest = subject.dropFirst(prefix.count).split(separator: ", ").map(String.init)
      guard rest.count == 2, index.measures[MeasureID(rest[0])] != nil else { continue }
      words = .pilots("assumed", ["what": .text(key), "subject": index.named(MeasureID(rest[0]))])
      currency = Currency(rawValue: rest[1])
      return
    }
    words = .pilots("assumed", ["what": .text(subject), "subject": .text(subject)])
    currency = nil
  }

  func question(of row: AssumptionRow) -> Sentence {
    func told(_ value: Double) -> Sentence.Argument {
      currency.map { .money(Money(value, currency: $0)) } ?? .number(value)
    }
    return .pilots(
      currency == nil ? "ask.assumption" : "ask.cost",
      [
        "subject": .sentence(words), "value": told(row.value), "low": told(row.low), "high": told(row.high),
      ])
  }
}
