import TerroirKernel
import Yams

extension SettingsReader {
  /// The currency of the workspace, roubles where it names none, and the rates that it declares.
  mutating func exchange(_ mapping: Node.Mapping) -> Exchange {
    let own = text(mapping, "currency").flatMap { code in
      mapping["currency"].flatMap { currency(code, $0) }
    }
    var rates: [ExchangeRate] = []
    if let declared = submapping(mapping, "rates") {
      for (key, node) in declared {
        guard let code = key.string, let currency = currency(code, key) else { continue }
        if currency == own ?? .rouble {
          add(.wrongKind(of: "rates", wanted: "of other currencies: \(currency) is the workspace's own"), key)
          continue
        }
        if let rate = rate(of: currency, node) { rates.append(rate) }
      }
    }
    return Exchange(own ?? .rouble, rates: rates)
  }

  /// By its code alone: under two names a rate could be there twice.
  private mutating func currency(_ code: String, _ node: Node) -> Currency? {
    if Currency.codes.contains(code) { return Currency(rawValue: code) }
    add(.unknownCurrency(code), node)
    return nil
  }

  private mutating func rate(of currency: Currency, _ node: Node) -> ExchangeRate? {
    guard let entry = node.mapping else {
      add(.wrongKind(of: currency.rawValue, wanted: "a mapping with rate, source and year"), node)
      return nil
    }
    refuseUnknown(entry, allowed: ["rate", "source", "year"])
    for key in ["rate", "source", "year"] where entry[key] == nil {
      add(.missingKey(key, of: "the rate of \(currency)"), node)
    }
    guard let number = entry["rate"], let year = entry["year"], let source = text(entry, "source") else { return nil }
    guard let rate = self.number(number), rate > 0 else {
      add(.wrongKind(of: "rate", wanted: "a number above 0"), number)
      return nil
    }
    guard let ofYear = self.number(year).flatMap({ Int(exactly: $0) }), (1900...2200).contains(ofYear) else {
      add(.wrongKind(of: "year", wanted: "a year from 1900 to 2200"), year)
      return nil
    }
    return ExchangeRate(currency, rate, source: source, year: ofYear)
  }
}
