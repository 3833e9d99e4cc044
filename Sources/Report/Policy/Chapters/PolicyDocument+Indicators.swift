import TerroirKernel

/// What is measured, with targets and who measures.
extension PolicyDocument {
  var indicators: [DocumentSection] {
    guard let review = results.review, !review.kpis.isEmpty else { return [] }
    let withTarget = review.kpis.filter { $0.target != nil }
    let lead =
      review.indicators(in: scope).prefix(1) + [
        .policy(
          "indicators.targets", ["targets": .integer(withTarget.count), "all": .integer(review.kpis.count)],
          evidence: withTarget.map(\.kpi.rawValue)),
        .policy("indicators.owners", ["pilots": .flag(results.pilots?.collection.isEmpty == false)]),
      ]
    return chapter(
      "indicators", told(Array(lead)) + KPIDimension.allCases.flatMap { cards(review, $0) } + collection)
  }

  private func cards(_ review: PolicyReview, _ dimension: KPIDimension) -> [DocumentBlock] {
    table(
      .policy("table.indicators", ["dimension": .text(dimension.rawValue)]),
      review.kpis.filter { $0.dimension == dimension },
      [
        .text("indicator") { name(indicator: $0.kpi.rawValue) },
        .text("unit") { UnitOfMeasure(rawValue: $0.unit).title(in: language) },
        .text("value") { bounded($0) },
        .text("baseline") { dated($0.baseline, $0.unit, $0.baselinePeriod.map { "\($0)" }) },
        .text("target") { dated($0.target, $0.unit, $0.targetYear.map { "\($0)" }) },
        .text("kpi-status") { text("kpi-status", ["status": .text($0.status.replacing(" ", with: "-"))]) },
      ])
  }

  /// `55,8 (2025)`
  private func dated(_ value: Double?, _ unit: String, _ period: String?) -> String? {
    guard let value, value.isFinite else { return nil }
    let number = number(value, unit == "share" ? .share : nil)
    return period.map { "\(number) (\(stretch($0)))" } ?? number
  }

  /// A period of several years or months as people write it: `2022–2025`, `January 2025 – October 2025`.
  private func stretch(_ period: String) -> String {
    let ends = period.split(separator: "/").map { day(String($0)) }
    return ends.joined(separator: ends.contains { $0.contains(" ") } ? " – " : "–")
  }

  /// `more than 130` where the row behind a value gives only a bound.
  private func bounded(_ row: KPIRow) -> String? {
    guard let told = dated(row.value, row.unit, row.period.map { "\($0)" }) else { return nil }
    let rows = index.data.statistics.filter { (row.evidence ?? []).contains($0.evidence) && $0.value == row.value }
    return rows.contains { $0.qualifier == .moreThan } ? text("more-than", ["value": .text(told)]) : told
  }

  /// Who measures what of the pilots, and until when.
  private var collection: [DocumentBlock] {
    guard let rows = results.pilots?.collection, !rows.isEmpty else { return [] }
    let own = rows.filter { row in
      results.pilots?.pilots.contains { $0.pilot == row.pilot && $0.territory == row.territory } == true
    }
    return table(
      .policy("table.collection"), own.isEmpty ? rows : own,
      [
        .text("town") { name($0.territory) }, .text("counted") { $0.counted?.text ?? name(indicator: $0.indicator) },
        .text("measures-it") { $0.measuredBy?.text ?? $0.who.map { name($0) } }, .text("due") { day($0.due) },
        .number("baseline") { $0.baseline },
      ])
  }
}
