import LearningRuns
import TerroirKernel
import Testing

@testable import AnnualReview

@Suite("Effects of measures")
struct EffectTests {
  private func effect(_ data: RegionalData, _ subject: String = "events") async throws -> EffectRow {
    try #require(try await OutcomeFixture.review(data).effects.first { $0.subject == subject })
  }

  @Test("earns the word by breakdown, placebo and chance, with its interval around the truth")
  func earned() async throws {
    let row = try await effect(OutcomeFixture.data())
    #expect(row.claim == .effect && row.method == "did" && row.kpi == "visits", "\(row.check.english)")
    let (low, high) = (try #require(row.low), try #require(row.high))
    #expect(low < 10 && high > 10 && high - low < 6, "\(low) \(high)")
    #expect(row.treated == 4 && row.controls == 8 && row.before == "2016–2019" && row.after == "2020–2023")
    #expect(row.breakdown ?? 0 >= 1 && row.placeboP ?? 1 <= 0.05)
    #expect(row.collect == nil && row.unit == "count")
  }

  @Test("calls what a trend of its own gives no effect, and tells the trend")
  func trend() async throws {
    let row = try await effect(OutcomeFixture.data(effect: 0, trend: 2))
    #expect(row.claim != .effect)
    #expect(row.check.english.contains("before the start they moved apart") || row.check.english.contains("it falls"))
  }

  @Test("says none where nothing happened, and how small an effect could have been seen")
  func nothing() async throws {
    let row = try await effect(OutcomeFixture.data(effect: 0))
    #expect(row.claim == .none)
    #expect(row.collect?.english.contains("would not be seen here") ?? false)
  }

  static let unfitPanels: [(String, RegionalData, String)] = [
    ("no year before", OutcomeFixture.data(years: 2020...2023), "no unit that took part has a value before its start"),
    ("no year after", OutcomeFixture.data(years: 2016...2019), "no unit that took part has a value after its start"),
    ("nobody to compare with", OutcomeFixture.data(towns: 4), "there is nobody to compare with"),
    (
      "periods in periods",
      OutcomeFixture.data {
        $0.outcomes.append(
          OutcomeValue(unit: "town-00", indicator: "visits", period: "2020-05", value: 1, source: "count"))
      }, "periods of the outcomes lie in one another"
    ),
    (
      "participants without values", OutcomeFixture.data { $0.outcomes.removeAll { $0.unit < "town-04" } },
      "no unit that took part has values"
    ),
  ]

  @Test("is a documented none with what to collect on a panel that bears no estimate", arguments: unfitPanels)
  func unfit(_ name: String, _ data: RegionalData, _ check: String) async throws {
    let row = try await effect(data)
    #expect(row.claim == .none && row.estimate == nil && row.collect != nil, "\(name)")
    #expect(row.check.english.hasPrefix(check), "\(row.check.english)")
  }

  @Test("leaves out units with a gap, and tells two sources, another measure and constant outcomes")
  func limits() async throws {
    let gap = try await effect(
      OutcomeFixture.data { $0.outcomes.removeAll { $0.unit == "town-07" && $0.period == "2018" } })
    #expect(gap.controls == 7 && gap.check.english.contains("left out, for want of a value: 1"))
    let sources = try await effect(
      OutcomeFixture.data {
        for place in $0.outcomes.indices where $0.outcomes[place].period > "2019" {
          $0.outcomes[place].source = "survey"
        }
      })
    #expect(sources.claim == .association && sources.check.english.contains("several sources: count, survey"))
    let both = try await effect(
      OutcomeFixture.data {
        $0.participation += $0.participation.map { Participation(measure: "grants", unit: $0.unit, from: "2020") }
      })
    #expect(both.claim == .association && both.check.english.contains("most who took part also got: Measure grants"))
    let constant = try await effect(
      OutcomeFixture.data { for place in $0.outcomes.indices { $0.outcomes[place].value = 5 } })
    #expect(constant.claim == .none && constant.estimate == 0)
  }

  @Test("judges one unit by the spread of the others' changes, and calls it no more than an association")
  func alone() async throws {
    let row = try await effect(OutcomeFixture.data(treated: 1))
    #expect(row.method == "change" && row.claim == .association && row.treated == 1)
    #expect(row.low ?? .infinity < 10 && row.high ?? -.infinity > 10)
    #expect(row.collect?.english.contains("two or more units") ?? false)
  }

  @Test("takes no town for a comparison that another measure of the same kind reaches")
  func comparison() async throws {
    let row = try await effect(
      OutcomeFixture.data {
        $0.participation.append(Participation(measure: "more-events", unit: "town-11", from: "2018"))
      })
    #expect(row.controls == 7)
  }

  @Test("compares a pilot with the towns of its plan, and tells where it departs from it")
  func plan() async throws {
    let data = OutcomeFixture.data(treated: 1) { $0.participation[0].pilot = "pilot-1" }
    var pilots = PilotProgramme()
    let towns = ["town-05", "town-06", "town-07", "town-08"].map { TerritoryID($0) }
    func row(_ comparison: [TerritoryID]) async throws -> EffectRow {
      pilots.evaluationDesign = [
        EvaluationDesignRow(pilot: "pilot-1", kpi: "visits", comparison: comparison, phaseIn: "first")
      ]
      let rows = try await OutcomeFixture.review(data, pilots: pilots).effects
      return try #require(rows.first { $0.subject == "pilot-1" })
    }
    let kept = try await row(towns)
    #expect(kept.controls == 4 && kept.deviation == nil)
    let departed = try await row(["town-05", "nowhere"])
    #expect(departed.deviation?.english == "the plan compares with 2 towns, compared was with 11")
  }

  @Test("is of the pilot that a row of participation is of, whatever number the programme gives it now")
  func renumbered() async throws {
    let data = OutcomeFixture.data(treated: 1) { $0.participation[0].pilot = "pilot-1" }
    let (measure, town) = (data.participation[0].measure, TerritoryID(data.participation[0].unit))
    func pilot(_ id: PilotID, _ measure: MeasureID, _ town: TerritoryID) -> PilotRow {
      PilotRow(
        pilot: id, name: "", cluster: "c", measure: measure, territory: town, partners: [], start: "2026-01-12",
        finish: "2026-06-12", cost: 1, firstResult: "", kpi: "visits")
    }
    func subjects(_ pilots: [PilotRow]) -> [String] {
      Treatment.all(data, pilots: pilots).compactMap(\.pilot)
    }
    #expect(subjects([]) == ["pilot-1"])
    #expect(subjects([pilot("pilot-1", measure, town)]) == ["pilot-1"])
    #expect(subjects([pilot("pilot-1", "other", town), pilot("pilot-4", measure, town)]) == ["pilot-4"])
    // The number is another's now, and the pilot of the row is none of these.
    #expect(subjects([pilot("pilot-1", measure, "nowhere")]) == ["pilot-1 (\(measure))"])
  }

  @Test("is the same whatever the order of the rows")
  func order() async throws {
    let data = OutcomeFixture.data()
    var turned = data
    turned.outcomes.reverse()
    turned.participation.reverse()
    let (one, other) = (try await OutcomeFixture.review(data), try await OutcomeFixture.review(turned))
    #expect(one == other)
  }
}
