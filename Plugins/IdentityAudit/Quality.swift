import TerroirKernel

/// Table `quality`: how far each input table can be trusted.
///
/// complete = filled cells among the columns a row may leave empty; newest = the latest year the rows speak of, of
/// statistics without the few of years to come, which are plans (``SpokenYears``); gaps = the columns empty in a quarter of
/// the rows or more, emptiest first.
enum Quality {
  static func rows(_ data: RegionalData) -> [QualityRow] {
    let spoken = SpokenYears.newest(data.statistics.compactMap { year($0.period) })
    return [
      row(
        "territories", data.territories, \.source, \.confidence, year: \.populationYear,
        [
          ("population", { $0.population != nil }), ("latitude", { $0.latitude != nil }),
          ("area_km2", { $0.areaKm2 != nil }), ("founded", { $0.founded != nil }),
        ]),
      row(
        "industries", data.industries, \.source, \.confidence, year: { _ in nil }, [("codes", { !$0.codes.isEmpty })]),
      row(
        "identity", data.elements, \.source, \.confidence, year: { _ in nil },
        [
          ("since_year", { $0.sinceYear != nil }), ("industries", { !$0.industries.isEmpty }),
          ("latitude", { $0.latitude != nil }),
        ]),
      row(
        "actors", data.actors, \.source, \.confidence, year: \.founded,
        [
          ("industries", { !$0.industries.isEmpty }), ("roles", { !$0.roles.isEmpty }),
          ("founded", { $0.founded != nil }),
        ]),
      row("ties", data.ties, \.page, \.confidence, year: \.since, [("since", { $0.since != nil })]),
      row(
        "events", data.events, \.source, \.confidence,
        year: { [$0.attendanceYear, $0.knownYear].compactMap { $0 }.max() },
        [
          ("months", { !$0.months.isEmpty }), ("since_year", { $0.sinceYear != nil }),
          ("elements", { !$0.elements.isEmpty }), ("attendance", { $0.attendance != nil }),
        ]),
      row(
        "measures", data.measures, \.source, \.confidence, year: \.year,
        [
          ("amount_limits", { $0.amountText != nil }), ("cost", { $0.cost != nil }),
          ("legal_act", { $0.legalAct != nil }), ("year", { $0.year != nil }),
        ]),
      row(
        "statistics", data.statistics, \.source, \.confidence, year: { known($0, until: spoken) },
        [("industry", { $0.industry != nil })]),
    ].compactMap { data.missingTables.contains($0.table) ? nil : $0 }
  }

  /// The last year of a value; nil where it is later than what is spoken of as known.
  private static func known(_ value: Observation, until spoken: Int?) -> Int? {
    year(value.period).flatMap { year in spoken.map { year <= $0 } ?? true ? year : nil }
  }

  private static func year(_ period: String) -> Int? {
    period.split(separator: "/").last.flatMap { Int($0.prefix(4)) }
  }

  private static func row<Row>(
    _ table: String, _ rows: [Row], _ source: (Row) -> String?, _ confidence: (Row) -> Confidence?,
    year: (Row) -> Int?, _ columns: [(name: String, isFilled: (Row) -> Bool)]
  ) -> QualityRow {
    let filled = columns.map { column in (name: column.name, rows: rows.count(where: column.isFilled)) }
    let cells = rows.count * columns.count
    let gaps = filled.filter { !rows.isEmpty && $0.rows * 4 <= rows.count * 3 }
      .sorted { ($0.rows, $0.name) < ($1.rows, $1.name) }
    return QualityRow(
      table: table, rows: rows.count, complete: Share(filled.reduce(0) { $0 + $1.rows }, of: cells)?.value,
      sourced: Share(rows.count { source($0) != nil }, of: rows.count)?.value,
      highConfidence: Share(rows.count { confidence($0) == .high }, of: rows.count)?.value,
      newest: rows.compactMap(year).max().map { "\($0)" }, gaps: gaps.map(\.name))
  }
}
