/// Effects by cohort and time taken together: a mean with the influence of each unit on it, its weights being estimated too.
///
/// With `p_g` the share of units in cohort g: *simple* over all t >= g by `p_g`; *dynamic* by the time since the start, over
/// cohorts by `p_g`, and the mean over times from the start on; *group* the mean over t >= g of each cohort, overall by `p_g`;
/// *calendar* by time, over the cohorts treated by then, and the mean over times.
///
/// Source: Callaway and Sant'Anna (2021), section 3.3; R's `did::aggte`.
struct EffectAggregation: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case cells = "group-time"
    case simple, dynamic, group, calendar
  }

  /// One effect with all that stands behind it.
  struct Row: Sendable {
    var group: Int?
    var time: Int?
    var event: Int?
    var effect: Double
    /// By unit; empty where the effect is 0 by definition.
    var influences: [Double]
    /// Treated units that it rests on.
    var treated: Int
    /// The smallest of its cohorts.
    var smallest: Int
    /// Controls of the comparison that has most; 0 where all are 0 by definition.
    var controls: Int
    /// Cohorts in it, as positions.
    var cohorts: [Int]
    /// Whether it is of the times before treatment, less anticipation.
    var isBefore: Bool
  }

  let rows: [Row]
  /// Nil where there is no time under treatment to average over.
  let overall: Row?

  init(_ effects: StaggeredEffects, by kind: Kind) {
    let average = Average(effects)
    let times = effects.panel.times
    let after = effects.cells.indices.filter { times[effects.cells[$0].period] >= average.start($0) }
    switch kind {
    case .cells:
      rows = effects.cells.indices.map { average.row([$0]) }
      overall = average.weighted(after)
    case .simple:
      overall = average.weighted(after)
      rows = overall.map { [$0] } ?? []
    case .dynamic:
      let events = Set(effects.cells.indices.map { average.event($0) }).sorted()
      rows = events.compactMap { event in
        var row = average.weighted(effects.cells.indices.filter { average.event($0) == event })
        row?.event = event
        return row
      }
      overall = average.mean(rows.filter { ($0.event ?? -1) >= 0 })
    case .group:
      rows = effects.cohorts.indices.compactMap { cohort in
        var row = average.mean(after.filter { effects.cells[$0].cohort == cohort }.map { average.row([$0]) })
        row?.group = effects.cohorts[cohort]
        return row
      }
      overall = average.weighted(rows)
    case .calendar:
      rows = times.indices.compactMap { period in
        var row = average.weighted(after.filter { effects.cells[$0].period == period })
        row?.time = times[period]
        return row
      }
      overall = average.mean(rows)
    }
  }

  /// Means of effects.
  private struct Average {
    let effects: StaggeredEffects
    let shares: [Double]

    init(_ effects: StaggeredEffects) {
      self.effects = effects
      shares = effects.sizes.map { Double($0) / Double(effects.count) }
    }

    func start(_ cell: Int) -> Int { effects.cohorts[effects.cells[cell].cohort] }
    func event(_ cell: Int) -> Int { effects.panel.times[effects.cells[cell].period] - start(cell) }

    func row(_ cells: [Int]) -> Row {
      let cell = effects.cells[cells[0]]
      return Row(
        group: effects.cohorts[cell.cohort], time: effects.panel.times[cell.period], event: event(cells[0]),
        effect: cell.effect, influences: cell.influences, treated: effects.sizes[cell.cohort],
        smallest: effects.sizes[cell.cohort], controls: cell.influences.isEmpty ? 0 : cell.controls,
        cohorts: [cell.cohort],
        isBefore: event(cells[0]) < -effects.options.anticipation)
    }

    /// The mean of cells by the size of their cohorts.
    func weighted(_ cells: [Int]) -> Row? { weighted(cells.map { row([$0]) }) }

    /// The mean of rows of one cohort each by the size of their cohorts, whose shares are estimated as well.
    func weighted(_ rows: [Row]) -> Row? {
      guard !rows.isEmpty else { return nil }
      let weights = rows.map { shares[$0.cohorts[0]] }
      let total = Summation.sum(weights)
      var result = combined(rows, weights.map { $0 / total })
      // With p_k estimated, a unit of cohort k moves the mean by (sum of k's effects - mean times their number) / total.
      let mean = result.effect
      var gains = [Double](repeating: 0, count: shares.count)
      for row in rows { gains[row.cohorts[0]] += (row.effect - mean) / total }
      for unit in result.influences.indices where effects.cohortOf[unit] >= 0 {
        result.influences[unit] += gains[effects.cohortOf[unit]]
      }
      return result
    }

    /// The plain mean of rows.
    func mean(_ rows: [Row]) -> Row? {
      rows.isEmpty ? nil : combined(rows, rows.map { _ in 1 / Double(rows.count) })
    }

    private func combined(_ rows: [Row], _ weights: [Double]) -> Row {
      let cohorts = Set(rows.flatMap(\.cohorts)).sorted()
      var influences: [Double] = []
      for (row, weight) in zip(rows, weights) where !row.influences.isEmpty {
        if influences.isEmpty { influences = [Double](repeating: 0, count: effects.count) }
        for unit in influences.indices { influences[unit] += weight * row.influences[unit] }
      }
      return Row(
        effect: Summation.sum(zip(rows, weights).map { $0.effect * $1 }), influences: influences,
        treated: cohorts.reduce(0) { $0 + effects.sizes[$1] },
        smallest: cohorts.map { effects.sizes[$0] }.min() ?? 0, controls: rows.map(\.controls).max() ?? 0,
        cohorts: cohorts,
        isBefore: rows.allSatisfy(\.isBefore))
    }
  }
}
