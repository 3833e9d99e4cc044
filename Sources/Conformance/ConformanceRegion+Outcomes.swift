import TerroirKernel

/// What was measured of the kit's towns: of the first two from 2022 on under its first regional measure, and of the other four.
extension ConformanceRegion {
  static var indicatorCards: [IndicatorCard] {
    [
      IndicatorCard(
        indicator: "visits", name: LocalizedText(en: "Visits"), dimension: .economic, unit: .count, baseline: 100,
        baselineYear: 2018, target: 150, targetYear: 2030, basis: "kit", source: "kit")
    ]
  }

  private static var measured: [TerritoryID] {
    ["xa-capital", "xa-foundry", "xa-lace", "xa-village", "xb-capital", "xb-mine"]
  }

  static var outcomes: [OutcomeValue] {
    measured.enumerated().flatMap { place, town in
      (2018...2024).map { year in
        let spread = Double((place * 5 + year * 3 + place * year) % 7)
        return OutcomeValue(
          unit: town.rawValue, indicator: "visits", period: "\(year)",
          value: 100 + 10 * Double(place) + spread + (place < 2 && year >= 2022 ? 8 : 0), source: "kit")
      }
    }
  }

  static var participation: [Participation] {
    measured.prefix(2).map { Participation(measure: "xa-regional-0", unit: $0.rawValue, from: "2022", dose: 2) }
  }

  static var survey: [SurveyAnswer] {
    (1...4).map {
      SurveyAnswer(respondent: "\($0)", territory: "xa-lace", wave: "2024", item: "visits", answer: Double($0))
    }
  }

  static var spending: [SpentMoney] {
    [SpentMoney(measure: "xa-regional-0", payer: "xa-ministry", period: "2026", amount: Money(1_500_000))]
  }

  static var issues: [CommunityIssue] {
    [
      CommunityIssue(
        id: "issue-1", raisedBy: "guild", about: "xa-regional-0", text: LocalizedText(en: "the call is too short"),
        voices: 5, hasConsent: true, answer: LocalizedText(en: nil)),
      CommunityIssue(
        id: "issue-2", raisedBy: "school", about: "music", text: LocalizedText(en: "no rooms"), voices: 2,
        answer: LocalizedText(en: nil)),
    ]
  }
}
