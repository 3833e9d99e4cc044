import LearningRuns
import TerroirKernel
import TerroirMethods
import Testing

@testable import AnnualReview

@Suite("Effects against a mixture of others, and by dose")
struct SyntheticEffectTests {
  private func rows(
    _ data: RegionalData, pilots: PilotProgramme = PilotProgramme(), _ edit: (inout ReviewStage) -> Void = { _ in }
  ) async throws -> [EffectRow] {
    try await OutcomeFixture.review(data, pilots: pilots, edit).effects.filter { $0.method != "none" }
  }

  private static func one(donors: Int = 19, effect: Double = 10, edit: (inout RegionalData) -> Void = { _ in })
    -> RegionalData
  {
    OutcomeFixture.data(
      towns: donors + 1, treated: 1, years: 2010...2023, start: 2020, effect: effect, edit: edit)
  }

  @Test(
    "take a synthetic difference in differences for one unit, with its fit, placebo and what leaving one out changes")
  func single() async throws {
    let row = try #require(try await rows(Self.one()).first)
    #expect(row.method == "sdid" && row.treated == 1 && row.controls == 19)
    let (low, high) = (try #require(row.low), try #require(row.high))
    #expect(low < 10 && high > 10 && high - low < 8, "\(low) \(high)")
    #expect(row.placeboP == 0.05 && row.se != nil && row.prefit != nil && row.ratio ?? 0 > 1)
    let (least, most) = (try #require(row.withoutLow), try #require(row.withoutHigh))
    #expect(least <= most && least > 5 && most < 15)
    // However good it looks, one unit is no more than an association.
    #expect(row.claim == .association)
    #expect(row.check.english.contains("without any one of the others"), "\(row.check.english)")
  }

  @Test("give a synthetic control the interval of its placebo test, and none with fewer than 19 others")
  func control() async throws {
    let row = try #require(try await rows(Self.one()) { $0.estimator = .scm }.first)
    #expect(row.method == "scm" && row.se == nil)
    #expect(row.low ?? .infinity < 10 && row.high ?? -.infinity > 10, "\(row)")
    let few = try #require(try await rows(Self.one(donors: 12)) { $0.estimator = .scm }.first)
    #expect(few.estimate != nil && few.low == nil && few.claim == .none)
    #expect(few.check.english.contains("can give no chance below"), "\(few.check.english)")
  }

  @Test("tell in both languages what no mixture follows")
  func misfit() async throws {
    let row = try #require(
      try await rows(
        Self.one {
          for place in $0.outcomes.indices where $0.outcomes[place].unit == "town-00" {
            let year = Int($0.outcomes[place].period) ?? 0
            $0.outcomes[place].value = 100 + (year.isMultiple(of: 2) ? 40 : 0)
          }
        }
      ).first)
    #expect(row.claim != .effect && row.prefit ?? 0 > 0.5)
    #expect(row.check.english.contains("no mixture of the others follows it"), "\(row.check.english)")
    #expect(row.check.russian.contains("никакая смесь остальных"))
  }

  @Test("tell by its name that another indicator was planned, in either language")
  func plannedIndicator() async throws {
    let data = OutcomeFixture.data(towns: 7, treated: 1, years: 2010...2023) {
      $0.participation[0].pilot = "pilot-1"
      $0.indicatorCards = [
        IndicatorCard(
          indicator: "visits", name: LocalizedText(en: "Visits a head", ru: "Посещений на жителя"), dimension: .economic
        )
      ]
    }
    var pilots = PilotProgramme()
    pilots.evaluationDesign = [
      EvaluationDesignRow(
        pilot: "pilot-1", kpi: "other", comparison: (1...6).map { TerritoryID("town-0\($0)") }, phaseIn: "first")
    ]
    let row = try #require(try await rows(data, pilots: pilots).first { $0.subject == "pilot-1" })
    #expect(row.deviation?.english.contains("the plan has the indicator other, measured was Visits a head") == true)
    #expect(row.deviation?.russian.contains("Посещений на жителя") == true)
  }

  @Test("keep to the estimator that the evaluation plan names, and tell where the data do not bear it")
  func plan() async throws {
    var pilots = PilotProgramme()
    func row(_ planned: EffectEstimator, donors: Int, years: ClosedRange<Int> = 2010...2023) async throws -> EffectRow {
      let data = OutcomeFixture.data(towns: donors + 1, treated: 1, years: years) {
        $0.participation[0].pilot = "pilot-1"
      }
      pilots.evaluationDesign = [
        EvaluationDesignRow(
          pilot: "pilot-1", kpi: "visits",
          comparison: (1...donors).map { TerritoryID("town-\($0 < 10 ? "0" : "")\($0)") },
          phaseIn: "first", estimator: planned)
      ]
      return try #require(try await rows(data, pilots: pilots).first { $0.subject == "pilot-1" })
    }
    let kept = try await row(.sdid, donors: 6)
    #expect(kept.method == "sdid" && kept.deviation == nil)
    let plain = try await row(.change, donors: 19)
    #expect(plain.method == "change" && plain.deviation == nil)
    let short = try await row(.sdid, donors: 6, years: 2019...2023)
    #expect(short.method == "change")
    #expect(
      short.deviation?.english
        == "the plan has a synthetic difference in differences, with what was measured it is a comparison of changes")
  }

  /// Twelve towns, four of which got doses of 1, 1, 3 and 3.
  private static func dosed(_ effect: (Double) -> Double) -> RegionalData {
    OutcomeFixture.data(effect: 0) { data in
      for place in data.participation.indices { data.participation[place].dose = place < 2 ? 1 : 3 }
      let doses = Dictionary(uniqueKeysWithValues: data.participation.map { ($0.unit, $0.dose ?? 1) })
      for place in data.outcomes.indices where data.outcomes[place].period >= "2020" {
        guard let dose = doses[data.outcomes[place].unit] else { continue }
        data.outcomes[place].value = (data.outcomes[place].value ?? 0) + effect(dose)
      }
    }
  }

  @Test("count for one unit of dose where doses differ, and tell whether it is in proportion")
  func linear() async throws {
    let all = try await rows(Self.dosed { 5 * $0 })
    let row = try #require(all.first { $0.method == "change by dose" })
    #expect(row.low ?? .infinity < 5 && row.high ?? -.infinity > 5 && row.claim == .association)
    #expect(
      row.check.english.contains("no departure from growing with the dose in proportion shows"), "\(row.check.english)")
    let estimates = try await OutcomeFixture.review(Self.dosed { 5 * $0 }).estimates
    #expect(abs((estimates.first?.estimate ?? 0) - (row.estimate ?? .nan)) < 1e-12)
    // Three units of dose that bring no more than one.
    let flat = try #require(try await rows(Self.dosed { _ in 12 }).first { $0.method == "change by dose" })
    #expect(flat.check.english.contains("do not grow with the dose in proportion"), "\(flat.check.english)")
    #expect(flat.collect?.english.contains("dose=level") ?? false)
    #expect(try await rows(OutcomeFixture.data()).allSatisfy { !$0.method.contains("dose") })
  }

  @Test("estimate each level by itself where that is asked for")
  func level() async throws {
    let all = try await rows(Self.dosed { _ in 12 }) { $0.dose = .level }
    let levels = all.filter { $0.method.hasPrefix("change, dose") }
    #expect(levels.map(\.method) == ["change, dose 1", "change, dose 3"] && levels.allSatisfy { $0.treated == 2 })
    #expect(levels.allSatisfy { ($0.low ?? .infinity) < 12 && ($0.high ?? -.infinity) > 12 })
  }

  @Test("hold the true effect of one unit in 93 of 100 panels with the fewest others and years that the rule takes")
  func coverage() throws {
    var (held, all, error) = (0, 0, 0.0)
    for run in 0..<400 {
      var simulation = OutcomeSimulation()
      simulation.memory = 0
      let units = (0...SyntheticEstimate.fewestDonors).map { unit in
        OutcomeSimulation.Unit(effects: (0..<8).map { unit == 0 && $0 >= SyntheticEstimate.fewestBefore ? 10 : 0 })
      }
      let values = simulation.values(units, periods: 8, seed: UInt64(run + 1))
      let outcomes = values.enumerated().flatMap { unit, own in
        own.enumerated().map {
          OutcomeValue(unit: "u\(unit)", indicator: "i", period: "\(2010 + $0)", value: $1, source: "s")
        }
      }
      let data = RegionalData(
        region: "R", measures: [OutcomeFixture.measure("m", "city events")], outcomes: outcomes,
        participation: [
          Participation(measure: "m", unit: "u0", from: "\(2010 + SyntheticEstimate.fewestBefore)")
        ])
      let panel = try ComparedPanel(OutcomePanel.all(data)[0], Treatment.all(data)[0], others: [])
      let found = try #require(try EffectEstimate(panel, depth: .estimate))
      #expect(found.method == .sdid)
      guard let low = found.low, let high = found.high else { continue }
      all += 1
      held += low <= 10 && 10 <= high ? 1 : 0
      error += found.estimate - 10
    }
    #expect(all == 400 && Double(held) >= 0.93 * Double(all), "\(held) of \(all)")
    #expect(abs(error / Double(all)) < 0.6)
  }
}
