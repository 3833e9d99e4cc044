import TerroirKernel
import Testing

@Suite("Parameters that are amounts of money")
struct ParameterCurrencyTests {
  /// A stage that tells which means it was given.
  private struct Means: StrategyStage {
    var budget = 120e6
    var grant = 500
    var year: [String: Double] = [:]
    var weight = 2.0

    static let declaration = StageDeclaration(
      id: "means", summary: "tells its means", citations: [.method],
      parameters: [
        Parameter("budget", .number(0...1e12), unit: .rouble, default: .number(120e6), "means a year"),
        Parameter("grant", .integer(100...9000), unit: .rouble, default: .integer(500), "a grant"),
        .family("year", over: .years(2025...2026), .number(0...1e9), unit: .rouble, default: .number(10), "of a year"),
        Parameter("weight", .number(1...3), unit: .index, default: .number(2), "a weight"),
      ])

    func run(_ input: StrategyInput, in context: StageContext) async throws(StageFailure) -> Strategy {
      let years = year.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      return Strategy(findings: [Finding(.note, "\(budget) \(grant) \(weight)", .literal(years))])
    }
  }

  private static let pound = Currency(rawValue: "GBP")
  private static let rated = Exchange(
    pound, rates: [ExchangeRate(.rouble, 0.0125, source: "central bank", year: 2025)])
  private static let input = StrategyInput(data: RegionalData(region: "X"), profile: IdentityProfile())

  private func run(
    _ exchange: Exchange, _ parameters: [String: ParameterValue] = [:]
  ) async throws(StageFailure) -> [String] {
    let stage = RegisteredStage(Means.self).counted(in: exchange, Country())
    let value = try await stage.run(Self.input, parameters: parameters, in: StageContext())
    return (value as? Strategy)?.findings.flatMap { [$0.subject, $0.text.text] } ?? []
  }

  @Test("are declared in the workspace's currency, bounds and default converted by the rate")
  func declared() {
    let parameters = RegisteredStage(Means.self).counted(in: Self.rated, Country()).declaration.parameters
    #expect(parameters.map(\.unit?.rawValue) == ["GBP", "GBP", "GBP", "index"])
    #expect(parameters.map(\.default) == [.number(1.5e6), .integer(6), .number(0.125), .number(2)])
    #expect(parameters.map(\.kind) == [.number(0...125e8), .integer(1...113), .number(0...125e5), .number(1...3)])
    #expect(
      parameters[0].description
        == "means a year; the default is converted at 0.0125 GBP for one RUB (central bank, 2025)")
    #expect(parameters[3].description == "a weight")
  }

  @Test("reach the stage in that currency, given or not")
  func values() async throws {
    #expect(try await run(Exchange()) == ["120000000.0 500 2.0", ""])
    #expect(try await run(Self.rated) == ["1500000.0 6 2.0", "2025=0.125 2026=0.125"])
    let given: [String: ParameterValue] = ["budget": .number(7), "grant": .integer(8), "year.2026": .number(9)]
    #expect(try await run(Self.rated, given) == ["7.0 8 2.0", "2025=0.125 2026=9.0"])
  }

  @Test("are asked for where no rate of the default's currency is declared")
  func asked() async throws {
    let exchange = Exchange(Self.pound)
    let parameters = RegisteredStage(Means.self).counted(in: exchange, Country()).declaration.parameters
    #expect(parameters.map(\.default) == [nil, nil, nil, .number(2)])
    #expect(parameters.map(\.kind)[0] == .number(0...1e15) && parameters[0].unit == "GBP")
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "budget", reason: "its default is 120M RUB, and no rate of RUB in GBP is declared",
        hint:
          "give it in GBP, or declare the rate in workspace.yaml: rates: {RUB: {rate: NUMBER, source: TEXT, year: YEAR}}"
      )
    ) { try await run(exchange) }
    let given: [String: ParameterValue] = [
      "budget": .integer(7), "grant": .integer(8), "year.2025": .number(1), "year.2026": .number(9),
    ]
    #expect(try await run(exchange, given) == ["7.0 8 2.0", "2025=1.0 2026=9.0"])
  }

  @Test("have a unit that keeps its scale and changes its currency")
  func units() {
    let units: [UnitOfMeasure] = ["RUB", "bn RUB", "money", "mln trips", "RUB per person", "share", "index"]
    #expect(
      units.map { $0.of(Self.pound).rawValue } == [
        "GBP", "bn GBP", "GBP", "mln trips", "RUB per person", "share", "index",
      ])
    #expect(units.map(\.currency) == [.rouble, .rouble, nil, nil, nil, nil, nil])
    #expect(Column("cost", .number, unit: .money, "cost").counted(in: Self.pound).unit == "GBP")
  }
}
