import TerroirKernel
import Testing

@testable import AnnualReview

@Suite("Annual review")
struct ReviewStageTests {
  private static func measure(_ id: MeasureID, _ status: MeasureStatus, year: Int? = nil) -> Measure {
    Measure(
      id: id, name: LocalizedText(en: "Measure \(id)"), level: .regional, territory: "RU-X", type: .economic,
      instrument: "grant", year: year, status: status)
  }

  private static func row(_ id: MeasureID, cost: Double = 10, legal: String? = "Law 1") -> MeasureRow {
    MeasureRow(
      measure: id, name: "Measure \(id)", level: .regional, type: .economic, instrument: "grant", cluster: "iron",
      industries: ["crafts"], territory: "RU-X", payer: "region", implementer: "region", legalBasis: legal, cost: cost,
      currency: "RUB", impactEconomic: 0.5, impactSociocultural: 0.1, impactReputational: 0.1, impact: 0.5,
      impactLow: 0.3, impactHigh: 0.7, chosen: true, reason: "")
  }

  private static let statistics = [("2021", 100.0), ("2022", 110), ("2023", 120)].map {
    Observation(indicator: "gva", territory: "RU-X", period: $0.0, value: $0.1, unit: "bn RUB")
  }

  private static func card(_ value: Double?, target: Double? = nil, low: Double? = nil) -> KPICard {
    KPICard(
      id: "gva", name: "Value added", dimension: .economic, unit: "bn RUB", value: value,
      period: value == nil ? nil : "2023", baseline: value == nil ? nil : 110,
      baselinePeriod: value == nil ? nil : "2022", target: target, low: low, source: "page",
      evidence: statistics.map(\.evidence), gap: value == nil ? "no row" : nil)
  }

  private func review(_ measures: [Measure], _ rows: [MeasureRow], _ card: KPICard) async throws -> PolicyReview {
    try await ReviewStage().run(
      EvaluationInput(
        data: CastingTown.data(statistics: Self.statistics, measures: measures), profile: IdentityProfile(),
        strategy: CastingTown.strategy, package: SupportPackage(measures: rows), pilots: PilotProgramme(),
        campaign: Campaign(findings: [
          Finding(.warning, "stops", "one point", evidence: ["casting"], hint: "give coordinates")
        ]), kpis: [card]), in: StageContext())
  }

  @Test(
    "says met, on track, behind, no data and no comparison by rule",
    arguments: [
      (card(120, target: 115), "met"), (card(120, target: 130), "on track"), (card(100), "behind"),
      (card(nil), "no data"), (card(100, low: 100), "no comparison"),
    ])
  func status(_ card: KPICard, _ expected: String) async throws {
    let review = try await review([Self.measure("m", .inForce)], [Self.row("m")], card)
    #expect(review.kpis.map(\.status) == [expected])
  }

  @Test("tells a change by figures as people write them: no decimals of a count, none that nobody reads of a sum")
  func figures() {
    func told(_ value: Double, _ language: NameLanguage = .english) -> String {
      let figure = Sentence.figure(value, "jobs", "2023")
      return language == .russian ? figure.russian : figure.english
    }
    #expect(told(27280) == "27,280 jobs (2023)" && told(102_027.345592) == "102,027 jobs (2023)")
    #expect(told(7) == "7 jobs (2023)" && told(0.25) == "0.25 jobs (2023)" && told(120.04) == "120 jobs (2023)")
    #expect(told(120.55, .russian).hasPrefix("120,6 "))
  }

  @Test("forecasts the last value with the spread of the past steps")
  func forecast() async throws {
    let kpi = try #require(try await review([], [Self.row("m")], Self.card(120)).kpis.first)
    #expect(kpi.forecast == 120)
    // Two steps of 10 know their size badly: Student's t with two degrees of freedom is 4.3027.
    #expect(abs((kpi.high ?? 0) - 163.027) < 1e-3)
    #expect(abs((kpi.low ?? 0) - 76.973) < 1e-3)
    #expect(kpi.forecastModel == "random walk")
  }

  @Test("spreads a forecast by the years between its values, and those of one year as of neighbouring years")
  func forecastGaps() throws {
    func forecast(_ values: [(String, Double)]) -> Forecast? {
      Forecast(values.map { Observation(indicator: "i", territory: "R", period: $0.0, value: $0.1, unit: .count) })
    }
    // Steps of 4 and -2 over two years each: (16 / 2 + 4 / 2) / 2 = 5.
    let wide = try #require(forecast([("2019", 10), ("2021", 14), ("2023", 12)]))
    #expect(abs(wide.high - 12 - 4.302653 * 5.0.squareRoot()) < 1e-5 && wide.value == 12)
    let quarters = try #require(forecast([("2023-01", 10), ("2023-04", 14), ("2023-07", 12)]))
    #expect(abs(12 - quarters.low - min(12, 4.302653 * 10.0.squareRoot())) < 1e-5)
    #expect(forecast([("2019", 10), ("2021", 14)]) == nil)
  }

  @Test("holds a bound against the value before it only where the bound decides")
  func bounds() {
    func status(_ baseline: Double, rising: Bool, low: Double? = nil, high: Double? = nil) -> Indicators.Status {
      let card = KPICard(
        id: "i", name: "i", dimension: .economic, unit: .count, value: 100, baseline: baseline, rising: rising,
        low: low, high: high)
      return Indicators(
        EvaluationInput(
          data: CastingTown.data(), profile: IdentityProfile(), strategy: CastingTown.strategy,
          package: SupportPackage(), pilots: PilotProgramme(), campaign: Campaign(), kpis: [card])
      ).status(of: card)
    }
    // More is better: "more than 100" may be more than 110, "at most 100" may not.
    #expect(status(110, rising: true, low: 100) == .noComparison && status(110, rising: true, high: 100) == .behind)
    #expect(status(110, rising: true, low: 100, high: 100) == .behind && status(110, rising: true) == .behind)
    // Less is better: "at most 100" may be less than 90, "more than 100" may not.
    #expect(status(90, rising: false, high: 100) == .noComparison && status(90, rising: false, low: 100) == .behind)
    #expect(status(90, rising: false, low: 100, high: 100) == .behind && status(110, rising: false) == .onTrack)
  }

  @Test("brings open findings to the talk with the number of actors concerned")
  func dialogue() async throws {
    let dialogue = try await review([], [Self.row("m")], Self.card(120)).dialogue
    #expect(dialogue.map(\.issue.english) == ["one point"])
    // What the program found is nobody's voice.
    #expect(dialogue.map(\.answer) == ["give coordinates"] && dialogue.map(\.voices) == [nil])
    #expect(dialogue.map(\.concerned) == [4] && dialogue.map(\.raisedBy) == [nil])
  }

  @Test("hands the gaps to the next audit")
  func nextAudit() async throws {
    let findings = try await review([], [Self.row("m", legal: nil)], Self.card(nil)).findings
    #expect(
      findings.first?.text.english
        == "not assessed: 1 of 1 economic indicators has no value: Value added (no row)")
    #expect(
      findings.first?.text.russian
        == "не оценено: экономических показателей без значения 1 из 1: Value added (no row)")
    #expect(findings.contains { $0.subject == "measures.legal_basis" && $0.evidence == ["m"] })
  }

  @Test("takes every parameter it declares")
  func parameters() throws {
    for parameter in ReviewStage.declaration.parameters {
      guard let value = parameter.default else { continue }
      #expect(try ReviewStage.configured(with: [parameter.name: value]) == ReviewStage())
    }
  }
}
