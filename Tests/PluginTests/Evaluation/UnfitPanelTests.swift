import LearningRuns
import TerroirKernel
import Testing

@testable import AnnualReview

@Suite("What is said of outcomes that bear little")
struct UnfitPanelTests {
  private func review(_ edit: (inout RegionalData) -> Void, years: ClosedRange<Int> = 2016...2023) async throws
    -> PolicyReview
  {
    try await OutcomeFixture.review(OutcomeFixture.data(years: years, edit: edit))
  }

  private func effect(_ review: PolicyReview) throws -> EffectRow {
    try #require(review.effects.first { $0.subject == "events" })
  }

  @Test("asks of constant outcomes whether they were measured, and not for periods that are there")
  func constant() async throws {
    let row = try effect(
      try await review { for place in $0.outcomes.indices { $0.outcomes[place].value = 5 } })
    #expect(row.claim == .none && row.low == nil)
    #expect(row.check.english.contains("all others changed alike"), "\(row.check.english)")
    #expect(row.check.english.contains("gives 0.0, and its error is not known"), "\(row.check.english)")
    #expect(!row.check.english.contains("too few periods"))
    #expect(
      row.collect?.english
        == "look whether the values were measured unit by unit: those of the others all move alike")
  }

  @Test("counts no period after the first who left, and leaves out who left before others began")
  func ended() async throws {
    let cut = try effect(try await review { $0.participation[0].to = "2021" })
    #expect(cut.after == "2020–2021" && cut.treated == 4)
    #expect(cut.check.english.contains("periods after the first who left are not counted"))
    for former in [("2017", "2018"), ("2009", "2010")] {
      let row = try effect(
        try await review {
          $0.participation.append(Participation(measure: "events", unit: "town-11", from: former.0, to: former.1))
        })
      #expect(row.low ?? 0 > 0 && row.treated == 4 && row.controls == 7, "\(row.check.english)")
      #expect(row.after == "2020–2023")
      #expect(row.check.english.contains("left out, as they left before others began: town-11"))
    }
    let all = try effect(
      try await review { for place in $0.participation.indices { $0.participation[place].to = "2021" } })
    #expect(all.after == "2020–2021" && !all.check.english.contains("before others began"))
  }

  @Test("takes a test that rejects nothing for no proof that nothing is there")
  func unproven() async throws {
    let row = try effect(try await review { _ in })
    #expect(row.check.english.contains("before the start no difference between their moves shows (p "))
  }

  @Test("forecasts what never moved without an interval of no width, and tells no chance of its target")
  func still() async throws {
    let constant = try await review { for place in $0.outcomes.indices { $0.outcomes[place].value = 5 } }
    let row = try #require(constant.kpis.first { $0.kpi == "visits" })
    #expect(row.forecast == 5 && row.low == nil && row.high == nil && row.chance == nil)
    let moving = try #require(try await review { _ in }.kpis.first { $0.kpi == "visits" })
    #expect(moving.low != nil && moving.high != nil && moving.chance != nil)
  }

  @Test("gives no interval beside one other unit, and asks for others alone")
  func oneControl() async throws {
    let row = try effect(try await review { $0.outcomes.removeAll { $0.unit > "town-04" } })
    #expect(row.controls == 1 && row.estimate != nil && row.low == nil && row.claim == .none)
    let collect = try #require(row.collect?.english)
    #expect(!collect.contains("periods") && collect.contains("units that did not take part"), "\(collect)")
  }

  @Test("asks for as many periods before the start as each check needs")
  func periods() async throws {
    let row = try effect(try await review({ _ in }, years: 2019...2023))
    #expect(
      row.collect?.english == "two or more periods before the start; three or more periods before the start",
      "\(row.collect?.english ?? "")")
  }

  @Test("tells rows with a dose of 0, whose units are compared as ones that did not take part")
  func undosed() async throws {
    let zero = try await review {
      for place in 0...1 { $0.participation[place].dose = 0 }
    }
    let row = try effect(zero)
    #expect(row.treated == 2 && row.controls == 10)
    let finding = try #require(zero.findings.first { $0.subject == "participation.dose" })
    #expect(finding.evidence == ["events>town-00 2020", "events>town-01 2020"])
    #expect(finding.text.english.hasPrefix("2 rows of participation with a dose of 0 are not counted"))
    #expect(!(try await review { _ in }).findings.contains { $0.subject == "participation.dose" })
  }

  @Test("tells a jump of all values at once, which earns no effect, and no jump in sound or fast growing ones")
  func jump() async throws {
    let broken = try await review {
      for place in $0.outcomes.indices where $0.outcomes[place].period >= "2021" {
        $0.outcomes[place].value = $0.outcomes[place].value.map { 3 * $0 }
      }
    }
    let row = try effect(broken)
    #expect(row.claim != .effect)
    #expect(row.check.english.contains("in 2021 the values of nearly all units jump at once, to 3"))
    let finding = try #require(broken.findings.first { $0.subject == "outcomes.visits" })
    #expect(finding.text.english.contains("2021, 3"), "\(finding.text.english)")
    for factor in [1.0, 2] {
      let sound = try await review {
        for place in $0.outcomes.indices {
          var times = 1.0
          for _ in 2016..<(Int($0.outcomes[place].period) ?? 2016) { times *= factor }
          $0.outcomes[place].value = $0.outcomes[place].value.map { $0 * times }
        }
      }
      #expect(!sound.findings.contains { $0.subject == "outcomes.visits" }, "\(factor)")
    }
  }

  @Test("does not take for a jump what few units, or only some of them, do")
  func some() async throws {
    let some = try await review {
      for place in $0.outcomes.indices where $0.outcomes[place].period >= "2021" && $0.outcomes[place].unit < "town-08"
      {
        $0.outcomes[place].value = $0.outcomes[place].value.map { 3 * $0 }
      }
    }
    #expect(!some.findings.contains { $0.subject == "outcomes.visits" })
  }
}
