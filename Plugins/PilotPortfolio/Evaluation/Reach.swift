internal import TerroirKernel

/// Which towns a kind of measure reaches, so that they are no comparison.
struct Reach {
  private var reached: [InstrumentClass: Set<TerritoryID>] = [:]

  /// - Parameter pilots: town and kind of every pilot.
  init(
    _ input: ImplementationInput, index: RegionalIndex, period: Period,
    pilots: [(town: TerritoryID, kind: InstrumentClass)]
  ) {
    let clusters = Dictionary(input.strategy.clusters.map { ($0.cluster, $0.territories) }) { first, _ in first }
    for row in input.package.measures where row.chosen && row.type != .legal {
      let kind = InstrumentClass(instrument: row.instrument)
      let isTown = index.territories[row.territory]?.level == .municipal
      reached[kind, default: []].formUnion(isTown ? [row.territory] : clusters[row.cluster] ?? [])
    }
    for measure in index.data.measures where measure.type != .legal && measure.force(in: period) == .inForce {
      if index.territories[measure.territory]?.level == .municipal {
        reached[measure.instrumentClass, default: []].insert(measure.territory)
      }
    }
    for pilot in pilots { reached[pilot.kind, default: []].insert(pilot.town) }
  }

  func isReached(_ town: TerritoryID, by kind: InstrumentClass) -> Bool { reached[kind]?.contains(town) ?? false }
}
