import Foundation
import TerroirKernel
import Testing

@Suite("Estimates, statuses and money")
struct ValueTests {
  @Test("an estimate holds its value between its bounds, or is none")
  func estimate() throws {
    let estimate = try #require(Estimate(0.4, low: 0.1, high: 0.5, standardError: 0.1, n: 30, level: 0.95))
    #expect(estimate.covers(0.1) == true && estimate.covers(0.6) == false)
    #expect(try #require(Estimate(1)).covers(1) == nil)
    #expect(try #require(Estimate(1, low: 0)).covers(1e9) == true)
    #expect(try CanonicalJSON.decode(Estimate.self, from: CanonicalJSON.encode(estimate)) == estimate)
    #expect(Estimate(0.6, low: 0.1, high: 0.5) == nil && Estimate(0, low: 0.1) == nil)
    #expect(Estimate(.nan) == nil && Estimate(1, standardError: -1) == nil && Estimate(1, n: -1) == nil)
    #expect(Estimate(1, level: 95) == nil && Estimate(1, high: .infinity) == nil)
    #expect(throws: DecodingError.self) {
      try CanonicalJSON.decode(Estimate.self, from: Data(#"{"value": 2, "high": 1}"#.utf8))
    }
  }

  @Test("a zero is not missing, and a withheld count is not zero")
  func status() {
    func status(_ sum: Double?, known: Int = 0, withheld: Int = 0, missing: Int = 0, rounded: Int = 0) -> ValueStatus {
      RegisterCell.status(
        of: sum, known: known, withheld: withheld, missing: missing, bounds: 0, rounded: rounded, imputed: 0,
        forecast: 0)
    }
    #expect(status(nil, withheld: 1) == .withheld && status(nil, missing: 1) == .missing)
    #expect(status(0, known: 2) == .zero && status(3, known: 2) == .observed)
    #expect(status(3, known: 2, withheld: 1) == .bound && status(3, known: 2, rounded: 1) == .rounded)
    func row(_ qualifier: Qualifier, _ value: Double = 1) -> ValueStatus {
      Observation(indicator: "a", territory: "b", period: "2024", value: value, unit: .count, qualifier: qualifier)
        .status
    }
    #expect(Qualifier.allCases.map { row($0) } == [.observed, .bound, .rounded, .bound, .bound])
    #expect(row(.exact, 0) == .zero && row(.about, 0) == .rounded)
    #expect(ValueStatus.allCases.filter { !$0.hasValue } == [.withheld, .missing])
  }

  @Test("money is counted in another currency by a declared rate and by no other")
  func money() {
    let euro = Currency(rawValue: "EUR")
    let exchange = Exchange(.rouble, rates: [ExchangeRate(euro, 98.5, source: "central bank", year: 2025)])
    #expect(exchange.converted(Money(2, currency: euro, priceYear: 2024)) == Money(197, priceYear: 2024))
    #expect(exchange.converted(Money(5)) == Money(5))
    #expect(exchange.converted(Money(5, currency: Currency(rawValue: "USD"))) == nil)
    #expect(exchange.basis(of: euro) == "converted at 98.5 RUB for one EUR (central bank, 2025)")
    #expect(exchange.basis(of: .rouble) == nil && Exchange().words == [])
    #expect(exchange.words == ["currency RUB", "rate EUR 98.5 2025 central bank"])
  }

  @Test("data in order keep their currency and rates")
  func ordered() {
    let data = RegionalData(
      region: "X", exchange: Exchange(Currency(rawValue: "GBP"), rates: [.init(.rouble, 0.01, source: "a", year: 2025)])
    )
    #expect(data.inOrder == data)
  }

  @Test("a currency is known by its code in capitals, its sign or its name")
  func currencies() {
    #expect(["EUR", "€", "euro", "Euros"].map { Currency(named: $0)?.rawValue } == ["EUR", "EUR", "EUR", "EUR"])
    #expect(["RUB", "rub", "roubles", "₽"].map { Currency(named: $0)?.rawValue } == ["RUB", "RUB", "RUB", "RUB"])
    #expect(["all", "Top", "XYZ", "", "mln"].allSatisfy { Currency(named: $0) == nil })
    #expect(Currency.codes.allSatisfy { $0.count == 3 })
  }
}
