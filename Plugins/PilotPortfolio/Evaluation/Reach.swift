internal import TerroirKernel

/// Which towns have measures or pilots that move what is counted of a pilot, of whatever kind they are: they are no comparison.
struct Reach {
  private var reached: [Outcome: Set<TerritoryID>] = [:]

  /// - Parameter pilots: town of every pilot, and what it moves.
  init(
    _ input: ImplementationInput, index: RegionalIndex, period: Period,
    pilots: [(town: TerritoryID, outcome: Outcome)]
  ) {
    let clusters = Dictionary(input.strategy.clusters.map { ($0.cluster, $0.territories) }) { first, _ in first }
    for row in input.package.measures where row.chosen && row.type != .legal {
      let outcome = Outcome(InstrumentClass(instrument: row.instrument))
      let isTown = index.territories[row.territory]?.level == .municipal
      reached[outcome, default: []].formUnion(isTown ? [row.territory] : clusters[row.cluster] ?? [])
    }
    for measure in index.data.measures where measure.type != .legal && measure.force(in: period) == .inForce {
      if index.territories[measure.territory]?.level == .municipal {
        reached[Outcome(measure.instrumentClass), default: []].insert(measure.territory)
      }
    }
    for pilot in pilots { reached[pilot.outcome, default: []].insert(pilot.town) }
  }

  func isReached(_ town: TerritoryID, in outcome: Outcome) -> Bool { reached[outcome]?.contains(town) ?? false }
}
