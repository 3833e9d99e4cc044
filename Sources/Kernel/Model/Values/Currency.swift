/// A currency by its ISO 4217 code: `RUB`, `EUR`.
public struct Currency: RawRepresentable, Codable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let rouble = Currency(rawValue: "RUB")

  /// The currency that a text names by its code in capitals, sign or word; nil where it names none that is known. In small
  /// letters many codes are words: `all`, `top`, `try`.
  public init?(named text: some StringProtocol) {
    if Self.codes.contains(String(text)) {
      rawValue = String(text)
    } else if let known = Self.words[text.lowercased()] {
      rawValue = known
    } else {
      return nil
    }
  }

  /// The codes of ISO 4217 that are in use for payments, 2025.
  public static let codes: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA \
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
    USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
    """.split(separator: " ").map(String.init))

  private static let words: [String: String] = [
    "rub": "RUB", "eur": "EUR", "usd": "USD", "€": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "dollar": "USD",
    "dollars": "USD", "£": "GBP", "pound": "GBP", "pounds": "GBP", "¥": "JPY", "yen": "JPY", "yuan": "CNY",
    "tenge": "KZT", "₸": "KZT", "₴": "UAH", "₺": "TRY", "₾": "GEL", "֏": "AMD", "₼": "AZN", "₹": "INR", "₩": "KRW",
    "₪": "ILS", "₽": "RUB", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "руб": "RUB",
    "р": "RUB", "рубль": "RUB", "рубля": "RUB", "рублей": "RUB", "рублях": "RUB", "евро": "EUR", "доллар": "USD",
    "доллара": "USD", "долларов": "USD", "тенге": "KZT", "юань": "CNY", "юаня": "CNY", "юаней": "CNY", "фунт": "GBP",
    "фунта": "GBP", "фунтов": "GBP",
  ]
}

extension Currency: CustomStringConvertible {
  public var description: String { rawValue }
}

/// What one unit of a currency is worth in the workspace's own, as the workspace declares it.
public struct ExchangeRate: Codable, Hashable, Sendable {
  public var currency: Currency
  /// Units of the workspace's currency for one of this; above 0.
  public var rate: Double
  /// Where the rate comes from.
  public var source: String
  /// The year it is of.
  public var year: Int

  public init(_ currency: Currency, _ rate: Double, source: String, year: Int) {
    self.currency = currency
    self.rate = rate
    self.source = source
    self.year = year
  }
}

/// The currency of a workspace, and the rates at which amounts in others count in it.
public struct Exchange: Codable, Hashable, Sendable {
  public var currency: Currency
  /// One for each foreign currency, by code.
  public var rates: [ExchangeRate]

  public init(_ currency: Currency = .rouble, rates: [ExchangeRate] = []) {
    self.currency = currency
    self.rates = rates.sorted { $0.currency.rawValue < $1.currency.rawValue }
  }

  /// An amount in the workspace's currency; nil where it is in another that no rate is declared for.
  public func converted(_ money: Money) -> Money? {
    rate(of: money.currency).map { Money(money.amount * $0, currency: currency, priceYear: money.priceYear) }
  }

  /// Units of the workspace's currency for one of another; nil where no rate is declared.
  public func rate(of other: Currency) -> Double? {
    other == currency ? 1 : rates.first { $0.currency == other }?.rate
  }

  /// What tells it from another, a line each: part of what the content of a workspace's data is known by. None for roubles
  /// without rates, which is what a workspace has that says nothing.
  public var words: [String] {
    if self == Exchange() { return [] }
    return ["currency \(currency)"] + rates.map { "rate \($0.currency) \($0.rate) \($0.year) \($0.source)" }
  }

  /// What a person does who wants to count amounts in another currency.
  public static func hint(declaringRateOf other: Currency) -> Phrase {
    let line = "rates: {\(other): {rate: NUMBER, source: TEXT, year: YEAR}}"
    return "declare the rate in workspace.yaml: \(line)"
  }

  /// How an amount in another currency was converted, for people; nil where it was not.
  public func basis(of other: Currency) -> String? {
    guard other != currency, let rate = rates.first(where: { $0.currency == other }) else { return nil }
    return "converted at \(rate.rate) \(currency) for one \(other) (\(rate.source), \(rate.year))"
  }
}
