/// Step 5, bringing indicators to one scale on which more is better.
///
/// Indicators of which less is better are multiplied by -1 first. With the scale `low...high` (0 to 100 unless told):
/// - minmax: `(x - min) / (max - min)` on the scale; zscore: `(x - mean) / s` with the sample deviation, then times
///   `deviation` plus `mean`;
/// - rank: 1 for the worst, ties share the lesser rank; borda: rank - 1; percentile: borda / (n - 1);
/// - distance-to-maximum: `1 - (max - x) / (max - min)`; distance-to-reference: `1 - (x_ref - x) / (x_ref - min)`;
///   distance-to-target: `1 - (target - x) / (target - min)`, at most 1; share-of-maximum: `x / max`;
/// - goalposts: `(x - low) / (high - low)` of the structure, held within 0 and 1, on the scale.
///
/// - Source: OECD/JRC (2008), Handbook, pp. 83-88; the conventions on ties and caps as in COINr 1.1.
public enum Normalisation: String, CaseIterable, Sendable {
  case minmax, zscore, rank, percentile, borda
  case distanceToMaximum = "distance-to-maximum"
  case distanceToReference = "distance-to-reference"
  case distanceToTarget = "distance-to-target"
  case shareOfMaximum = "share-of-maximum"
  case goalposts

  /// What the normalisations take besides the indicator.
  public struct Settings: Hashable, Sendable {
    /// The scale of minmax and goalposts.
    public var low: Double
    public var high: Double
    /// Mean and deviation of zscore.
    public var mean: Double
    public var deviation: Double
    /// The unit of distance-to-reference.
    public var reference: String?

    public init(
      low: Double = 0, high: Double = 100, mean: Double = 0, deviation: Double = 1, reference: String? = nil
    ) {
      self.low = low
      self.high = high
      self.mean = mean
      self.deviation = deviation
      self.reference = reference
    }
  }

  /// Whether ratios of normalised values mean nothing, so that geometric and harmonic means of them do not either.
  public var isOrdinal: Bool { self == .rank || self == .percentile || self == .borda }

  /// The table on one scale; a missing value stays missing.
  ///
  /// - Throws: ``CompositeRefusal`` for a constant indicator, or without the target, goalposts or reference it needs.
  public func normalised(
    _ table: IndicatorTable, structure: CompositeStructure, settings: Settings = Settings()
  ) throws(CompositeRefusal) -> IndicatorTable {
    var reference: Int?
    if self == .distanceToReference {
      reference = table.units.firstIndex { $0 == settings.reference }
      if reference == nil { throw .unknownReference(settings.reference ?? "") }
    }
    let elements = Dictionary(uniqueKeysWithValues: structure.elements.map { ($0.code, $0) })
    var result = table
    for (place, column) in table.columns.enumerated() {
      guard let element = elements[table.codes[place]] else { throw .notInStructure(table.codes[place]) }
      result.columns[place] = try normalised(column, table.units, element, settings, reference)
    }
    return result
  }

  private func normalised(
    _ column: [Double?], _ units: [String], _ element: CompositeStructure.Element, _ settings: Settings,
    _ reference: Int?
  ) throws(CompositeRefusal) -> [Double?] {
    let sign: Double = element.isGain ? 1 : -1
    let turned = column.map { $0.map { $0 * sign } }
    let values = turned.compactMap(\.self)
    guard let least = values.min(), let most = values.max() else { return turned }
    if self == .goalposts { return try goalposts(column, element, settings) }
    guard most > least else { throw .constant(element.code) }
    let span = most - least
    switch self {
    case .minmax:
      return turned.map { $0.map { ($0 - least) / span * (settings.high - settings.low) + settings.low } }
    case .distanceToMaximum: return turned.map { $0.map { 1 - (most - $0) / span } }
    case .rank, .borda, .percentile: return ranks(turned, values)
    case .zscore:
      // Squares of very large values would overflow: mean and deviation are taken of values over the largest.
      let largest = max(abs(least), abs(most))
      let parts = values.sorted().map { $0 / largest }
      guard let mean = Summation.mean(parts), let deviation = Summation.deviation(parts), deviation > 0 else {
        throw .constant(element.code)
      }
      return turned.map { $0.map { ($0 / largest - mean) / deviation * settings.deviation + settings.mean } }
    case .distanceToReference:
      guard let best = reference.flatMap({ turned[$0] }), best > least else { throw .badTarget(element.code) }
      return turned.map { $0.map { 1 - (best - $0) / (best - least) } }
    case .distanceToTarget:
      guard let target = element.target.map({ $0 * sign }) else { throw .noTarget(element.code) }
      guard target > least else { throw .badTarget(element.code) }
      return turned.map { $0.map { min(1, 1 - (target - $0) / (target - least)) } }
    case .shareOfMaximum:
      if let unit = turned.firstIndex(where: { ($0 ?? 0) < 0 }) {
        throw .negative(unit: units[unit], code: element.code)
      }
      return turned.map { $0.map { $0 / most } }
    case .goalposts: return turned
    }
  }

  /// Ranks from 1 for the least, ties at the lesser rank, among the values that are there.
  private func ranks(_ turned: [Double?], _ values: [Double]) -> [Double?] {
    var ranks = Ranking.ranks(values, descending: false).makeIterator()
    return turned.map { value in
      guard value != nil, let rank = ranks.next() else { return nil }
      return self == .rank ? rank : self == .borda ? rank - 1 : (rank - 1) / Double(values.count - 1)
    }
  }

  private func goalposts(
    _ column: [Double?], _ element: CompositeStructure.Element, _ settings: Settings
  ) throws(CompositeRefusal) -> [Double?] {
    guard let low = element.low, let high = element.high, low < high else { throw .noGoalposts(element.code) }
    return column.map { value in
      value.map { value in
        let share = min(1, max(0, (value - low) / (high - low)))
        return (element.isGain ? share : 1 - share) * (settings.high - settings.low) + settings.low
      }
    }
  }
}
