import TerroirKernel

/// What is measured, with targets and who measures.
extension PolicyDocument {
  var indicators: [DocumentSection] {
    guard let review = results.review, !review.kpis.isEmpty else { return [] }
    let withTarget = review.kpis.filter { $0.target != nil }
    let lead =
      review.indicators.prefix(1) + [
        .policy(
          "indicators.targets", ["targets": .integer(withTarget.count), "all": .integer(review.kpis.count)],
          evidence: withTarget.map(\.kpi.rawValue)),
        .policy("indicators.owners", ["pilots": .flag(results.pilots?.collection.isEmpty == false)]),
      ]
    return chapter(
      "indicators", told(Array(lead)) + cards(review))
  }

  private func cards(_ review: PolicyReview) -> [DocumentBlock] {
    table(
      .policy("table.indicators"),
      KPIDimension.allCases.flatMap { dimension in
        review.kpis.filter { $0.dimension == dimension }
      },
      [
        .text("indicator") { name(indicator: $0.kpi.rawValue) },
        .text("unit") { UnitOfMeasure(rawValue: $0.unit).title(in: language) },
        .text("value") { bounded($0) },
        .text("baseline") { dated($0.baseline, $0.unit, $0.baselinePeriod.map { "\($0)" }) },
        .text("target") { dated($0.target, $0.unit, $0.targetYear.map { "\($0)" }) },
        .text("kpi-status") { text("kpi-status", ["status": .text($0.status.replacing(" ", with: "-"))]) },
      ], under: { (text("dimension", ["dimension": .text($0.dimension.rawValue)]), detail: nil) })
  }

  /// `55,8 (2025)`
  private func dated(_ value: Double?, _ unit: String, _ period: String?) -> String? {
    guard let value, value.isFinite else { return nil }
    let number = number(value, unit == "share" ? .share : nil)
    return period.map { "\(number) (\(stretch($0)))" } ?? number
  }

  /// A period of several years or months as people write it: `2022–2025`, `January 2025 – October 2025`.
  func stretch(_ period: String) -> String {
    let ends = period.split(separator: "/").map { day(String($0)) }
    return ends.joined(separator: ends.contains { $0.contains(" ") } ? " – " : "–")
  }

  /// `more than 130` where the row behind a value gives only a bound.
  private func bounded(_ row: KPIRow) -> String? {
    guard let told = dated(row.value, row.unit, row.period.map { "\($0)" }) else { return nil }
    let rows = index.data.statistics.filter { (row.evidence ?? []).contains($0.evidence) && $0.value == row.value }
    return rows.contains { $0.qualifier == .moreThan } ? text("more-than", ["value": .text(told)]) : told
  }
}
