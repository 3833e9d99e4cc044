internal import TerroirKernel

/// The cards of the review with their status and forecast: those of the calculators, and one for each indicator of outcomes.
///
/// A baseline is fixed by the first review that had one, and kept over cycles.
struct Indicators {
  let cards: [KPICard]
  private let statistics: [String: [Observation]]
  private let last: [KPIID: KPIRow]
  private let outcomes: [KPIID: [Observation]]
  private let region: TerritoryID

  init(_ input: EvaluationInput) {
    let before = Dictionary((input.review?.kpis ?? []).map { ($0.kpi, $0) }) { first, _ in first }
    last = before
    let given = Set(input.kpis.map(\.id))
    let means = OutcomeCards(input.data)
    outcomes = means.series
    region = input.data.region
    // What the region's own table says of an indicator goes before the file of a plugin.
    let own = Dictionary(input.data.indicatorCards.map { (KPIID($0.indicator), $0) }) { first, _ in first }
    let measured = means.cards.filter { !given.contains($0.id) }
    cards = (input.kpis + measured).map { card in
      var card = card
      if let row = own[card.id], let target = row.target, row.unit == nil || row.unit == card.unit {
        (card.target, card.targetYear, card.targetBasis) = (target, row.targetYear, row.basis)
      }
      if let fixed = before[card.id], let baseline = fixed.baseline, fixed.unit == card.unit.rawValue {
        (card.baseline, card.baselinePeriod) = (baseline, fixed.baselinePeriod ?? card.baselinePeriod)
      }
      return card
    }.sorted { (Self.order($0.dimension), $0.id) < (Self.order($1.dimension), $1.id) }
    statistics = Dictionary(grouping: input.data.statistics, by: \.evidence)
  }

  private static func order(_ dimension: KPIDimension) -> Int { KPIDimension.allCases.firstIndex(of: dimension) ?? 0 }

  var rows: [KPIRow] {
    cards.map { card in
      let forecast = card.value == nil ? nil : Forecast(series(of: card), after: Self.year(card.period))
      // Steps that were all the same, but for rounding, make an interval of no width: it is not known, not certain.
      let isOpen = forecast.map { $0.high - $0.low > 1e-9 * max(abs($0.low), abs($0.high)) } ?? false
      let chance = card.target.flatMap { target in
        card.targetYear.flatMap { forecast?.chance(of: target, rising: card.rising, in: $0) }
      }
      return KPIRow(
        kpi: card.id, dimension: card.dimension, value: card.value, unit: card.unit.rawValue, period: card.period,
        baseline: card.baseline, target: card.target, status: status(of: card).rawValue, forecast: forecast?.value,
        low: isOpen ? forecast?.low : nil, high: isOpen ? forecast?.high : nil, source: card.source ?? card.gap,
        evidence: card.evidence,
        baselinePeriod: card.baselinePeriod, targetYear: card.targetYear, path: path(of: card),
        forecastModel: forecast?.model.rawValue, forecastYear: forecast?.year, chance: chance)
    }
  }

  /// What changed since the last review, or in the first one from each baseline to its value.
  var changes: [ChangeRow] {
    cards.compactMap { card in
      guard let value = card.value else { return nil }
      let before: (value: Double, period: String?)? =
        if let row = last[card.id] {
          row.unit == card.unit.rawValue ? row.value.map { ($0, row.period) } : nil
        } else { card.baseline.map { ($0, card.baselinePeriod) } }
      guard let before, before.value != value else { return nil }
      return ChangeRow(
        subject: card.id.rawValue, before: .figure(before.value, card.unit, before.period),
        after: .figure(value, card.unit, card.period), cause: .review("no-cause"))
    }
  }

  enum Status: String {
    case met
    case onTrack = "on track"
    case behind
    case noData = "no data"
    /// There is a value and nothing to hold it against.
    case noComparison = "no comparison"
  }

  /// Met: the target is reached. On track: not, but no worse than the path to it, or than before where it has no year. Behind:
  /// worse than that, or short of the target with nothing before. A bound ("more than 130") decides only where it lies on the
  /// deciding side.
  func status(of card: KPICard) -> Status {
    guard let value = card.value else { return .noData }
    let sign: Double = card.rising ? 1 : -1
    if let target = card.target, sign * (value - target) >= 0 { return .met }
    guard let wanted = path(of: card) ?? card.baseline else { return card.target == nil ? .noComparison : .behind }
    if sign * (value - wanted) >= 0 { return .onTrack }
    let isLeast = card.low == value && card.high == nil && card.rising
    let isMost = card.high == value && card.low == nil && !card.rising
    if isLeast || isMost { return .noComparison }
    // Only a value whose whole interval falls short is behind.
    if let low = card.low, let high = card.high, low < high {
      let best = card.rising ? high : low
      if sign * (best - wanted) >= 0 { return .onTrack }
    }
    return .behind
  }

  /// The value of the straight path from baseline to target in the period of the value; nil where one of them has no year.
  func path(of card: KPICard) -> Double? {
    guard let target = card.target, let end = card.targetYear, let baseline = card.baseline,
      let begin = Self.year(card.baselinePeriod), let now = Self.year(card.period), end > begin
    else { return nil }
    let part = min(1, max(0, Double(now - begin) / Double(end - begin)))
    return baseline + part * (target - baseline)
  }

  private static func year(_ period: String?) -> Int? { period.flatMap { Period($0) }?.year }

  /// The observations behind the card in its own unit, oldest first; of an indicator of outcomes the means of its units. A
  /// bound ("more than 130") is no value that a model could go on from.
  func series(of card: KPICard) -> [Observation] {
    if let series = card.series {
      return series.map {
        Observation(indicator: card.id.rawValue, territory: region, period: $0.period, value: $0.value, unit: card.unit)
      }
    }
    var seen: Set<String> = []
    let own = card.evidence.flatMap { statistics[$0] ?? [] }
    return (own.isEmpty ? outcomes[card.id] ?? [] : own)
      .filter { $0.unit == card.unit && ($0.qualifier == .exact || $0.qualifier == .about) }
      .filter { seen.insert($0.period).inserted }
      .sorted { $0.period < $1.period }
  }
}
