import TerroirKernel

/// Cards computed by the formulas of a file.
struct DeclarativeKPIs: Sendable {
  let id: String
  let file: KPIFile

  func cards(for data: RegionalData) -> [KPICard] {
    file.head.fits(data.region) ? file.kpis.map { card($0, data) } : []
  }

  private func card(_ entry: KPIEntry, _ data: RegionalData) -> KPICard {
    var card = KPICard(
      id: KPIID(entry.id.value), name: .named(entry.name, id: entry.id.value), dimension: entry.dimension,
      unit: UnitOfMeasure(rawValue: entry.unit), rising: entry.rising)
    let units = Dictionary(entry.units.map { ($0.name.value, UnitOfMeasure(rawValue: $0.value)) }) { first, _ in first }
    let scope = FormulaScope([entry.formula] + (entry.target.map { [$0.formula] } ?? []), units: units, data: data)
    // The latest period in which the whole formula has a value.
    let periods = scope.periods(of: entry.formula.indicators)
    var computed: [(period: String, value: Double, rows: [Observation])] = []
    var gap: String?
    var isTelling = false
    for period in periods.reversed() {
      var run = FormulaRun(scope, period: period)
      if let value = run.value(of: entry.formula) {
        computed.append((period, value, run.rows))
      } else if !isTelling {
        // What lacks where every indicator has a value tells more than that a period has none.
        isTelling = scope.hasValues(of: entry.formula.indicators, in: period)
        if isTelling || gap == nil { gap = run.gap }
      }
    }
    guard let latest = computed.first else {
      card.gap = .literal(
        gap ?? scope.gap(entry.formula.indicators.first { scope.series($0) == nil } ?? entry.id.value, in: nil))
      return card
    }
    card.value = latest.value
    card.period = latest.period
    // A forecast goes on from periods of one shape; a bound is no value that it could go on from.
    card.series = computed.reversed().filter { point in
      StatisticSeries.shape(of: point.period) == StatisticSeries.shape(of: latest.period)
        && point.rows.allSatisfy { $0.qualifier == .exact || $0.qualifier == .about }
    }.map { KPICard.Value(period: $0.period, value: $0.value) }
    var rows = latest.rows
    if let baseline = baseline(entry, computed) {
      card.baseline = baseline.value
      card.baselinePeriod = baseline.period
      rows += baseline.rows
    }
    if let target = entry.target {
      var run = FormulaRun(scope, period: latest.period)
      card.target = run.value(of: target.formula)
      card.targetYear = card.target == nil ? nil : target.year
      card.targetBasis = card.target == nil ? run.gap.map { "\(target.basis); no target: \($0)" } : target.basis
      rows += run.rows
    }
    bound(&card, entry.formula, latest.rows)
    var seen: Set<String> = []
    card.evidence = rows.map(\.evidence).filter { seen.insert($0).inserted }
    card.source = .literal(source(of: entry, latest.rows))
    return card
  }

  /// What the value is held against; of the same span of the year as the value.
  private func baseline(
    _ entry: KPIEntry, _ computed: [(period: String, value: Double, rows: [Observation])]
  ) -> (period: String, value: Double, rows: [Observation])? {
    guard let latest = computed.first else { return nil }
    let earlier = computed.dropFirst().filter {
      StatisticSeries.shape(of: $0.period) == StatisticSeries.shape(of: latest.period)
    }
    switch entry.baseline {
    case "previous": return earlier.first
    case "first": return earlier.last
    default: return earlier.first { $0.period == entry.baseline }
    }
  }

  /// A value published as a bound is one; of a computed value no bound is known.
  private func bound(_ card: inout KPICard, _ formula: Formula, _ rows: [Observation]) {
    guard formula.bareIndicator != nil, let row = rows.first else { return }
    switch row.qualifier {
    case .moreThan: card.low = row.value
    case .upTo, .almost: card.high = row.value
    case .exact, .about: break
    }
  }

  private func source(of entry: KPIEntry, _ rows: [Observation]) -> String {
    var seen: Set<String> = []
    var parts = rows.compactMap(\.source).filter { seen.insert($0).inserted }
    if entry.formula.bareIndicator == nil {
      parts.insert("computed from \(entry.formula.indicators.joined(separator: ", "))", at: 0)
      let rough = rows.filter { $0.qualifier != .exact }.map {
        "\($0.indicator) is published as \($0.qualifier.rawValue)"
      }
      parts += rough.filter { seen.insert($0).inserted }
    }
    return parts.joined(separator: "; ")
  }
}
