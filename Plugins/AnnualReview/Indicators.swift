import TerroirKernel

/// The cards of the review with their status and forecast.
struct Indicators {
  let cards: [KPICard]
  private let statistics: [String: [Observation]]

  init(_ input: EvaluationInput) {
    cards = input.kpis.sorted {
      (Self.order($0.dimension), $0.id) < (Self.order($1.dimension), $1.id)
    }
    statistics = Dictionary(grouping: input.data.statistics, by: \.evidence)
  }

  private static func order(_ dimension: KPIDimension) -> Int { KPIDimension.allCases.firstIndex(of: dimension) ?? 0 }

  var rows: [KPIRow] {
    cards.map { card in
      let forecast = Forecast(series(of: card))
      return KPIRow(
        kpi: card.id, dimension: card.dimension, value: card.value, unit: card.unit.rawValue, period: card.period,
        baseline: card.baseline, target: card.target, status: status(of: card).rawValue, forecast: forecast?.value,
        low: forecast?.low, high: forecast?.high, source: card.source ?? card.gap,
        evidence: card.evidence)
    }
  }

  /// What changed from each baseline to its value.
  var changes: [ChangeRow] {
    cards.compactMap { card in
      guard let value = card.value, let baseline = card.baseline, value != baseline else { return nil }
      return ChangeRow(
        subject: card.id.rawValue,
        before: "\(baseline) \(card.unit.rawValue) (\(card.baselinePeriod ?? "period unknown"))",
        after: "\(value) \(card.unit.rawValue) (\(card.period ?? "period unknown"))",
        cause: "published figures; no cause is claimed")
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

  /// Met: the target is reached. On track: not, but no worse than before. Behind: worse than before, or short of the target with
  /// nothing before. A bound ("more than 130") decides only where it lies on the deciding side.
  func status(of card: KPICard) -> Status {
    guard let value = card.value else { return .noData }
    let sign: Double = card.rising ? 1 : -1
    if let target = card.target, sign * (value - target) >= 0 { return .met }
    if let baseline = card.baseline {
      if sign * (value - baseline) >= 0 { return .onTrack }
      let isLeast = card.low == value && card.high == nil && card.rising
      let isMost = card.high == value && card.low == nil && !card.rising
      return isLeast || isMost ? .noComparison : .behind
    }
    return card.target == nil ? .noComparison : .behind
  }

  /// The observations behind the card in its own unit, oldest first.
  func series(of card: KPICard) -> [Observation] {
    var seen: Set<String> = []
    return card.evidence.flatMap { statistics[$0] ?? [] }
      .filter { $0.unit == card.unit && seen.insert($0.period).inserted }
      .sorted { $0.period < $1.period }
  }
}
