import TerroirKernel

/// The chosen measures of the package, each once, with what the review weighs.
struct ChosenMeasures {
  let all: [Choice]

  /// One chosen measure over all clusters it serves.
  struct Choice {
    let row: MeasureRow
    let measure: Measure?
    let dimension: KPIDimension
    let costShare: Double?
    let pilots: [PilotRow]
    let clusters: [ClusterID]

    /// The year from which the measure can have worked: its own, where it is in force; nil where it is not.
    var since: Int? {
      guard let measure, measure.status == .inForce else { return nil }
      return measure.year
    }
  }

  init(_ input: EvaluationInput) {
    let index = RegionalIndex(input.data)
    let rows = input.package.measures.filter(\.chosen).sorted {
      ($0.measure, $0.cluster, $0.territory) < ($1.measure, $1.cluster, $1.territory)
    }
    var total = 0.0
    for row in rows { total += row.cost }
    var groups: [MeasureID: [MeasureRow]] = [:]
    for row in rows { groups[row.measure, default: []].append(row) }
    all = groups.keys.sorted().compactMap { id in
      guard let group = groups[id], let first = group.first else { return nil }
      var cost = 0.0
      for row in group { cost += row.cost }
      return Choice(
        row: first, measure: index.measures[id], dimension: Self.dimension(first),
        costShare: total > 0 ? cost / total : nil,
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
