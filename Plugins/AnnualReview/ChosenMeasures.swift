internal import TerroirKernel

/// The chosen measures of the package, each once, with what the review weighs.
struct ChosenMeasures {
  let all: [Choice]

  /// One chosen measure over all clusters it serves.
  struct Choice {
    let row: MeasureRow
    let measure: Measure?
    let dimension: KPIDimension
    let pilots: [PilotRow]
    let clusters: [ClusterID]

    /// Whether the region or its towns decide on it; what only a wider level can change is not theirs.
    var isOwn: Bool { row.standing.map { $0 == .own } ?? (row.level != .federal) }
  }

  init(_ input: EvaluationInput) {
    let index = RegionalIndex(input.data)
    let rows = input.package.measures.filter(\.chosen).sorted {
      ($0.measure, $0.cluster, $0.territory) < ($1.measure, $1.cluster, $1.territory)
    }
    var groups: [MeasureID: [MeasureRow]] = [:]
    for row in rows { groups[row.measure, default: []].append(row) }
    all = groups.keys.sorted().compactMap { id in
      guard let group = groups[id], let first = group.first else { return nil }
      return Choice(
        row: first, measure: index.measures[id], dimension: Self.dimension(first),
        pilots: input.pilots.pilots.filter { $0.measure == id }.sorted { $0.pilot < $1.pilot },
        clusters: Set(group.map(\.cluster)).sorted())
    }
  }

  /// The dimension the measure is expected to move most; the first one wins between equals.
  private static func dimension(_ row: MeasureRow) -> KPIDimension {
    let impacts = [row.impactEconomic, row.impactSociocultural, row.impactReputational]
    var best = 0
    for position in impacts.indices where impacts[position] > impacts[best] { best = position }
    return KPIDimension.allCases[best]
  }
}
