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

  @Test("forecasts the last value with the spread of the past steps")
  func forecast() async throws {
    let kpi = try #require(try await review([], [Self.row("m")], Self.card(120)).kpis.first)
    #expect(kpi.forecast == 120)
    #expect(abs((kpi.high ?? 0) - 139.6) < 1e-9)
    #expect(abs((kpi.low ?? 0) - 100.4) < 1e-9)
  }

  @Test("spreads a forecast by the years between its values, and those of one year as of neighbouring years")
  func forecastGaps() throws {
    func forecast(_ values: [(String, Double)]) -> Forecast? {
      Forecast(values.map { Observation(indicator: "i", territory: "R", period: $0.0, value: $0.1, unit: .count) })
    }
    // Steps of 4 and -2 over two years each: (16 / 2 + 4 / 2) / 2 = 5.
    let wide = try #require(forecast([("2019", 10), ("2021", 14), ("2023", 12)]))
    #expect(abs(wide.high - 12 - 1.96 * 5.0.squareRoot()) < 1e-9 && wide.value == 12)
    let quarters = try #require(forecast([("2023-01", 10), ("2023-04", 14), ("2023-07", 12)]))
    #expect(abs(12 - quarters.low - 1.96 * 10.0.squareRoot()) < 1e-9)
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

  @Test("calls a movement an association, and only across the beginning of the measure")
  func effects() async throws {
    let measures = [Self.measure("new", .inForce, year: 2025), Self.measure("old", .inForce, year: 2023)]
    let effects = try await review(measures, [Self.row("new"), Self.row("old")], Self.card(120)).effects
    #expect(effects.map(\.claim) == [.none, .association])
    #expect(effects.map(\.estimate) == [nil, 10])
    #expect(
      effects[0].check.english == "no economic indicator has a value before 2025 and a comparable one from then on")
    #expect(
      effects[1].check.english
        == "no comparison group: everything else between 2022 and 2023 moved the indicator as well")
  }

  @Test(
    "decides by the standing of a measure first",
    arguments: [
      (MeasureStatus.historical, Decision.stop), (.unconfirmed, .adjust), (.template, .adjust), (.planned, .keep),
      (.inForce, .keep),
    ])
  func standing(_ status: MeasureStatus, _ expected: Decision) async throws {
    let decisions = try await review([Self.measure("m", status)], [Self.row("m")], Self.card(120)).decisions
    #expect(decisions.map(\.decision) == [expected])
    #expect(decisions[0].evidence.first == "m")
  }

  @Test("stops a dear measure whose indicators all fall behind, and adjusts a cheap one")
  func stop() async throws {
    let measures = [Self.measure("cheap", .inForce), Self.measure("dear", .inForce)]
    let rows = [Self.row("cheap", cost: 10), Self.row("dear", cost: 90)]
    let decisions = try await review(measures, rows, Self.card(100)).decisions
    #expect(decisions.map(\.decision) == [.adjust, .stop])
    #expect(
      decisions[1].reason.english
        == "0 of 1 comparable economic indicators do not fall behind, no pilot rests on it and it takes 90.0% of the cost"
    )
  }

  @Test("stops a measure whose part of the cost is just the one from which measures are stopped")
  func stopAtShare() async throws {
    let measures = ["a", "b", "c", "d"].map { Self.measure(MeasureID($0), .inForce) }
    let rows = [("a", 25.0), ("b", 15), ("c", 40), ("d", 20)].map { Self.row(MeasureID($0.0), cost: $0.1) }
    var stage = ReviewStage()
    stage.stopShare = 0.25
    let review = try await stage.run(
      EvaluationInput(
        data: CastingTown.data(statistics: Self.statistics, measures: measures), profile: IdentityProfile(),
        strategy: CastingTown.strategy, package: SupportPackage(measures: rows), pilots: PilotProgramme(),
        campaign: Campaign(), kpis: [Self.card(100)]), in: StageContext())
    #expect(review.decisions.map(\.decision) == [.stop, .adjust, .stop, .adjust])
  }

  @Test("learns from a movement by precision, and keeps the prior without one")
  func learning() async throws {
    let measures = [Self.measure("new", .planned), Self.measure("old", .inForce, year: 2023)]
    let rows = try await review(measures, [Self.row("new"), Self.row("old")], Self.card(120)).learning
    #expect(rows[0].context.english == "no observation" && rows[0].context.russian == "наблюдений нет")
    #expect([rows[0].prior, rows[0].posterior, rows[0].low, rows[0].high] == [0.5, 0.5, 0.3, 0.7])
    // Prior 0.5 with sd 0.4/3.92; news 10/110 with error 0.5.
    #expect(abs(rows[1].posterior - 0.48364) < 1e-4)
    // Precisions 3.92^2 / 0.16 = 96.04 and 4: the posterior's deviation is 1 / sqrt(100.04).
    #expect(abs(rows[1].low - (rows[1].posterior - 0.195961)) < 1e-5)
    #expect(abs(rows[1].high - (rows[1].posterior + 0.195961)) < 1e-5)
    // Where less is wanted the same movement speaks against the measure: (0.5 * 96.04 - 10/110 * 4) / 100.04.
    var falling = Self.card(120)
    falling.rising = false
    let against = try await review(measures, [Self.row("new"), Self.row("old")], falling).learning
    #expect(abs(against[1].posterior - 0.476373) < 1e-5)
  }

  @Test("brings open findings to the talk with the number of actors concerned")
  func dialogue() async throws {
    let dialogue = try await review([], [Self.row("m")], Self.card(120)).dialogue
    #expect(dialogue.map(\.issue.english) == ["stops: one point"])
    #expect(dialogue.map(\.answer) == ["give coordinates"] && dialogue.map(\.voices) == [1])
  }

  @Test("hands the gaps to the next audit")
  func nextAudit() async throws {
    let findings = try await review([], [Self.row("m", legal: nil)], Self.card(nil)).findings
    #expect(
      findings.first?.text.english
        == "not assessed: 1 of 1 economic indicators have no value: Value added (no row)")
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
