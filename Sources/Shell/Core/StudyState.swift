package import Runtime
package import TerroirKernel

/// Everything a command of a study may change, as one value: kept after each command, so that a failed or cancelled
/// command leaves the state before it and `undo` puts an earlier state back.
package struct StudyState: Codable, Hashable, Sendable {
  package var region: TerritoryID
  package var seed: UInt64 = 1
  /// The journal's entry after which this study began; what came before belongs to an earlier one.
  package var since: Int64 = 0
  /// The open cycle of each region; 1 where a region has none yet.
  package var cycles: [TerritoryID: Int] = [:]
  /// What each iteration gave, by region, cycle and iteration.
  package var results: [Slot: Result] = [:]
  /// The review that a region's open cycle started from.
  package var reviews: [TerritoryID: ContentHash] = [:]
  /// Names a person bound.
  package var names: [String: NamedValue] = [:]
  /// Plugins bound by `use`, over the workspace's own bindings.
  package var bindings: [String: PluginID] = [:]
  /// Parameters set by `set STAGE.PARAM VALUE`, by verb.
  package var parameters: [String: [String: ParameterValue]] = [:]

  package init(region: TerritoryID) { self.region = region }

  /// The number of the region's open cycle.
  package var cycle: Int { cycles[region] ?? 1 }

  /// The artifact of an iteration in the open cycle; nil where it has not run.
  package subscript(_ iteration: Iteration) -> ContentHash? { result(of: iteration)?.hash }

  /// The artifact of an iteration in the open cycle with the key of its run.
  package func result(of iteration: Iteration) -> Result? {
    results[Slot(region: region, cycle: cycle, iteration: iteration)]
  }

  package mutating func set(_ iteration: Iteration, _ result: Result) {
    results[Slot(region: region, cycle: cycle, iteration: iteration)] = result
  }

  /// The first iteration the open cycle lacks; nil where it is complete.
  package var nextIteration: Iteration? { Iteration.allCases.first { self[$0] == nil } }

  /// Where an artifact belongs.
  package struct Slot: Codable, Hashable, Sendable {
    package var region: TerritoryID
    package var cycle: Int
    package var iteration: Iteration
  }

  /// An artifact with the key of the run that gave it, from which staleness is told.
  package struct Result: Codable, Hashable, Sendable {
    package var hash: ContentHash
    package var key: StageKey
  }

  /// A bound value: an artifact by its hash, or a table with its rows.
  package enum NamedValue: Codable, Hashable, Sendable {
    case artifact(ContentHash)
    case table(Table)
  }
}
