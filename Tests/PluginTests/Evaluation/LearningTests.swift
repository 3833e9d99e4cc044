import LearningRuns
import TerroirKernel
import Testing

@testable import AnnualReview
@testable import MeasureMix

@Suite("What the policy learns")
struct LearningTests {
  private func belief(_ review: PolicyReview, _ context: String = "all") throws -> BeliefRow {
    try #require(review.beliefs.first { $0.kind == "event" && $0.context == context && $0.indicator == "visits" })
  }

  @Test("moves a belief from the first prior towards the estimate, on the indicator's own scale and the package's")
  func moves() async throws {
    let review = try await OutcomeFixture.review(OutcomeFixture.data())
    let row = try belief(review)
    // 0.1 of the way from 100 to 140.
    let (prior, deviation) = (try #require(row.prior), try #require(row.priorSd))
    #expect(abs(prior - 4) < 1e-9 && abs(deviation - 2) < 1e-5)
    #expect(row.posterior > 5 && row.posterior < 10 && row.sd < 2)
    let (index, small) = (try #require(row.index), try belief(review, "small"))
    #expect(row.span == 40 && abs(index - row.posterior / 40) < 1e-12 && small.posterior > row.posterior)
    #expect(review.estimates.map(\.context) == ["small"] && review.estimates.map(\.cohort) == ["2020"])
  }

  @Test("is the textbook posterior where one context has one estimate and contexts do not differ")
  func textbook() async throws {
    let review = try await OutcomeFixture.review(OutcomeFixture.data()) {
      ($0.contextSpread, $0.catalogueRight, $0.catalogueFactor) = (0, 0, 1)
    }
    let estimate = try #require(review.estimates.first)
    let variance = estimate.se * estimate.se + estimate.design * estimate.design
    let mean = (4 / 4.0 + estimate.estimate / variance) / (1 / 4.0 + 1 / variance)
    let row = try belief(review)
    #expect(abs(row.posterior - mean) < 1e-3)
    #expect(abs(row.sd - (1 / (1 / 4.0 + 1 / variance)).squareRoot()) < 1e-3)
  }

  @Test("says by how much all estimates together scale the doubt of the first priors, in the review and in the package")
  func doubt() async throws {
    let review = try await OutcomeFixture.review(OutcomeFixture.data())
    let row = try belief(review)
    #expect(row.reason.id == "annual-review/belief.scaled")
    guard case .sentence(let doubt)? = row.reason.arguments["doubt"],
      case .number(let scale, _)? = doubt.arguments["scale"],
      case .share(let right)? = doubt.arguments["right"]
    else {
      Issue.record("\(row.reason)")
      return
    }
    // An estimate three of its deviations away: the catalogue is hardly right.
    #expect(scale > 0.8 && right < 0.5)
    let offer = CatalogueMeasure(
      measure: OutcomeFixture.measure("events", "city events"), significances: [.high], opensPlatform: false,
      cost: Money(1e6), effects: [.init(.economic, 0.1, low: 0, high: 0.2, evidence: "test")])
    let ground = try #require(LearnedEffects([offer], review.beliefs).rows.first).ground
    #expect(ground.id == "measure-mix/learned.scaled" && ground.arguments["doubt"] == .sentence(doubt))
    let card = IndicatorCard(
      indicator: row.indicator.rawValue, name: LocalizedText(en: "Visits a head", ru: "Посещений на жителя"),
      dimension: .economic)
    let named = try #require(LearnedEffects([offer], review.beliefs, cards: [card]).rows.first).ground
    #expect(named.english.contains("Visits a head") && named.russian.contains("Посещений на жителя"))
    // A catalogue that is believed moves less.
    let sure = try belief(try await OutcomeFixture.review(OutcomeFixture.data()) { $0.catalogueRight = 1 })
    #expect(sure.posterior - 4 < 0.5 * (row.posterior - 4))
  }

  @Test("counts no year twice: the same panel with one more year gives what a first review of it gives")
  func again() async throws {
    let first = try await OutcomeFixture.review(OutcomeFixture.data())
    let longer = OutcomeFixture.data(years: 2016...2024)
    let next = try await OutcomeFixture.review(longer, after: first)
    let fresh = try await OutcomeFixture.review(longer)
    #expect(next.beliefs == fresh.beliefs && next.estimates == fresh.estimates)
    // And the same panel again teaches nothing.
    let same = try await OutcomeFixture.review(OutcomeFixture.data(), after: first)
    #expect(same.beliefs == first.beliefs)
  }

  @Test("keeps the first prior when the package has taken up what was learned")
  func firstPrior() async throws {
    let first = try await OutcomeFixture.review(OutcomeFixture.data())
    var package = OutcomeFixture.package
    package.effects[0].learned = 0.1
    package.effects[0].value += 0.1
    let next = try await OutcomeFixture.review(OutcomeFixture.data(), package, after: first)
    let (now, before) = (try belief(next), try belief(first))
    #expect(now == before)
    // Without an earlier review what was learned is taken back.
    let alone = try belief(try await OutcomeFixture.review(OutcomeFixture.data(), package))
    #expect(abs((alone.prior ?? 0) - 4) < 1e-9)
  }

  @Test("keeps the estimate of a cohort that the data have no more, once")
  func carried() async throws {
    let first = try await OutcomeFixture.review(OutcomeFixture.data())
    let later = OutcomeFixture.data { data in
      data.outcomes.removeAll { $0.unit < "town-04" }
      data.participation = ["town-04", "town-05"].map { Participation(measure: "events", unit: $0, from: "2021") }
    }
    let next = try await OutcomeFixture.review(later, after: first)
    #expect(next.estimates.map(\.carried) == [true, false] && next.estimates.map(\.cohort) == ["2020", "2021"])
    let row = try belief(next)
    #expect(row.estimates == 2)
  }

  @Test("is not moved by the growth of a region")
  func growth() async throws {
    let data = OutcomeFixture.data { data in
      data.participation = []
      data.statistics = [("2016", 100.0), ("2023", 900)].map {
        Observation(indicator: "gva", territory: "RU-X", period: $0.0, value: $0.1, unit: "bn RUB")
      }
    }
    let review = try await OutcomeFixture.review(data)
    #expect(review.beliefs.isEmpty && review.decisions.allSatisfy { $0.decision == .tooEarly })
  }

  @Test("changes the effects that design rests on, by kind and dimension, and says why")
  func design() async throws {
    let review = try await OutcomeFixture.review(OutcomeFixture.data())
    let offers = ["city events", "micro-grants"].map { instrument in
      CatalogueMeasure(
        measure: OutcomeFixture.measure(MeasureID(instrument), instrument), significances: [.high],
        opensPlatform: false,
        cost: Money(1e6), effects: KPIDimension.allCases.map { .init($0, 0.1, low: 0, high: 0.2, evidence: "test") })
    }
    let learned = LearnedEffects(offers, review.beliefs)
    let moved = try #require(learned.rows.first { $0.measure == "city events" && $0.dimension == .economic })
    let row = try belief(review)
    #expect(abs(moved.value - (0.1 + (row.posterior - 4) / 40)) < 1e-9)
    #expect(learned.rows.filter { $0.learned != nil }.map(\.measure) == ["city events"])
    #expect(learned.findings.count == 1 && learned.findings[0].evidence == ["city events"])
    #expect(LearnedEffects(offers, []).catalogue.map(\.effects) == offers.map(\.effects))
  }
}
