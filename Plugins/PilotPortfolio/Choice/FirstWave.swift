internal import TerroirKernel

/// What the first wave of a measure costs: the declared part of the measure's own cost in its cluster, but no less than one of
/// its units with its share of what is paid beside units. Of a post, a service or a platform a part of the time is tried.
struct FirstWave {
  private let share: Double
  private var units: [Key: Int] = [:]

  private struct Key: Hashable {
    var measure: MeasureID
    var cluster: ClusterID
    var territory: TerritoryID
  }

  init(_ package: SupportPackage, share: Double) {
    self.share = share
    for row in package.profiles {
      units[Key(measure: row.measure, cluster: row.cluster, territory: row.territory), default: 0] += row.units
    }
  }

  func cost(of idea: PilotIdea) -> Double {
    let key = Key(measure: idea.row.measure, cluster: idea.row.cluster, territory: idea.row.territory)
    let whole = units[key] ?? 0
    let least = whole > 0 && Self.isCounted(idea.kind) ? 1 / Double(whole) : 0
    return (idea.row.cost * min(1, max(share, least))).rounded()
  }

  /// Whether a class of instruments is given in units, of which a part is nothing.
  static func isCounted(_ kind: InstrumentClass) -> Bool {
    switch kind {
    case .institution, .coordinator, .service, .platform, .map, .register, .act: false
    default: true
    }
  }
}
