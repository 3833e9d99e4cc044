import LearningRuns
import TerroirKernel
import Testing

@testable import AnnualReview

@Suite("Decisions of the review")
struct DecisionTests {
  private func decision(_ review: PolicyReview, _ id: MeasureID = "events") throws -> DecisionRow {
    try #require(review.decisions.first { $0.measure == id })
  }

  @Test("scale what is worth its money in all likelihood, to towns of the same type that it does not reach")
  func scale() async throws {
    let review = try await OutcomeFixture.review(OutcomeFixture.data())
    let row = try decision(review)
    #expect(row.decision == .scale && row.probability ?? 0 > 0.95 && row.competent == true)
    // 0.1 of 40 visits, times 0.01 a million x 5 million / 0.7.
    let threshold: Double = 4 * 0.05 / 0.7
    #expect(abs((row.threshold ?? 0) - threshold) < 1e-9)
    #expect(
      row.reason.english.contains("probability over 99.9% its effect on “Visits” is better than"),
      "\(row.reason.english)")
    #expect(row.reason.english.hasSuffix("it is likely worth more of the money"))
    #expect(
      row.reason.russian.hasPrefix("с вероятностью более 99,9 % её эффект на показатель «Visits» лучше"),
      "\(row.reason.russian)")
    #expect(review.scaling.count == 8 && review.scaling.allSatisfy { $0.measure == "events" })
    let nearest = try #require(review.scaling.first)
    #expect(nearest.body == "to be named: authority of town-04")
    #expect(nearest.from == "town-03" && nearest.to == "town-04" && nearest.cost == 500_000)
    let fit: Double = 11_500 / 12_000
    #expect(abs(nearest.fit - fit) < 1e-12)
  }

  @Test("say nothing of the worth of money where its price is not known")
  func unpriced() async throws {
    var package = OutcomeFixture.package
    package.budgets = []
    let row = try decision(try await OutcomeFixture.review(OutcomeFixture.data(), package))
    #expect(row.decision == .scale)
    #expect(row.reason.english.hasSuffix("it likely works; whether it is worth more of the money is not known"))
    #expect(row.reason.russian.hasSuffix("скорее всего, она действует; заслуживает ли она больше денег, неизвестно"))
  }

  @Test("stop what harms, and only what is the region's own")
  func stop() async throws {
    let harmful = OutcomeFixture.data(effect: -10)
    let own = try decision(try await OutcomeFixture.review(harmful))
    #expect(own.decision == .stop)
    var package = OutcomeFixture.package
    package.measures = [OutcomeFixture.row("events", "city events", standing: .available, level: .federal)]
    let available = try decision(try await OutcomeFixture.review(harmful, package))
    #expect(available.decision == .adjust && available.competent == false)
    #expect(available.reason.english.hasPrefix("a wider level decides on it, to which this is proposed: stop"))
    package.measures[0].type = .legal
    let law = try decision(try await OutcomeFixture.review(harmful, package))
    #expect(law.decision == .keep && law.reason.english.hasPrefix("the region does not change an act of a wider level"))
  }

  @Test("say too early of what nobody measured after the start, with what would settle it")
  func tooEarly() async throws {
    let row = try decision(try await OutcomeFixture.review(OutcomeFixture.data()), "grants")
    #expect(row.decision == .tooEarly && row.probability == nil)
    #expect(row.reason.english.contains("who got it and since when"))
    #expect(row.reason.russian.contains("после начала ничего не измерено"))
  }

  @Test("adjust what is not taken up")
  func takeUp() async throws {
    var package = OutcomeFixture.package
    package.spending = [
      SpendingRow(
        measure: "events", territory: "RU-X", year: 2026, level: .municipal, units: 10, started: true, cost: 5e6)
    ]
    let row = try decision(try await OutcomeFixture.review(OutcomeFixture.data(), package))
    #expect(row.decision == .adjust && row.reason.english.contains("40.0% were taken up"), "\(row.reason.english)")
  }

  @Test("answer every issue of the community: by need, decision or refusal, without words that were not given free")
  func issues() async throws {
    func issue(_ id: String, _ about: String?, consent: Bool = true) -> CommunityIssue {
      CommunityIssue(
        id: id, raisedBy: "guild", about: about, text: LocalizedText(en: "words of \(id)"), voices: 3,
        hasConsent: consent, answer: LocalizedText(en: nil))
    }
    let data = OutcomeFixture.data {
      $0.issues = [
        issue("a", "events"), issue("b", "casting"), issue("c", "nothing"), issue("d", "more-events", consent: false),
      ]
    }
    let rows = try await OutcomeFixture.review(data).dialogue.filter { $0.raisedBy != nil }
    #expect(rows.map(\.result) == ["decision", "need", "refusal", "refusal"])
    #expect(rows.allSatisfy { $0.status == "answered" && $0.voices == 3 })
    #expect(rows[0].answer.english.hasPrefix("Measure events: scale"))
    #expect(rows[0].issue.english == "words of a (a)" && !rows[3].issue.english.contains("words of"))
  }

  @Test("compares identity by status and use: a longer list is no change")
  func identity() async throws {
    let data = OutcomeFixture.data()
    let first = try await OutcomeFixture.review(data)
    #expect(first.identity.map(\.change) == ["first"])
    var later = data
    later.elements[0].status = .revived
    var other = data.elements[0]
    (other.id, other.status) = ("enamel", .living)
    later.elements.append(other)
    let next = try await OutcomeFixture.review(later, after: first)
    #expect(next.identity.map(\.change) == ["revived", "listed"])
    #expect(next.identity[0].statusBefore == .endangered)
    later.elements[0].status = .endangered
    later.elements[0].industries = ["crafts", "design"]
    let used = try await OutcomeFixture.review(later, after: first)
    #expect(used.identity[0].change == "used more" && used.identity[0].takenUp == ["design"])
  }

  @Test("keep the baseline of the first review, and hold a value against the path to its target")
  func path() async throws {
    let first = try await OutcomeFixture.review(OutcomeFixture.data())
    let later = OutcomeFixture.data(years: 2016...2024) { $0.indicatorCards[0].baseline = 130 }
    let kpi = try #require(try await OutcomeFixture.review(later, after: first).kpis.first)
    #expect(kpi.baseline == 100 && kpi.baselinePeriod == "2016")
    // 8 of 14 years of the way from 100 to 140.
    let wanted: Double = 100 + 40 * 8 / 14
    #expect(abs((kpi.path ?? 0) - wanted) < 1e-9)
    #expect(kpi.status == "on track" && first.kpis.first?.baseline == 100)
    let none = try await OutcomeFixture.review(OutcomeFixture.data { $0.outcomes = [] })
    #expect(none.kpis.map(\.status) == ["no data"])
  }

  @Test("keep the money planned beside the money spent where a table says what was")
  func ledger() async throws {
    var package = OutcomeFixture.package
    package.spending = [
      SpendingRow(
        measure: "events", territory: "RU-X", year: 2026, level: .municipal, units: 2, started: true, cost: 5e6)
    ]
    let data = OutcomeFixture.data {
      $0.spending = [
        SpentMoney(measure: "events", period: "2026", amount: Money(4e6)),
        SpentMoney(measure: "events", period: "2027-03", amount: Money(1e6)),
      ]
    }
    let rows = try await OutcomeFixture.review(data, package).ledger
    #expect(rows.map(\.year) == [2026, 2027] && rows.map(\.difference) == [-1e6, nil])
    let without = try await OutcomeFixture.review(OutcomeFixture.data(), package).ledger
    #expect(without.isEmpty)
  }
}
