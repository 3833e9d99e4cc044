package import Foundation
package import TerroirKernel

/// What one command changes in the store. Artifacts stay once they are kept; everything else can be undone.
package enum Change: Hashable, Sendable {
  case keep(StoredArtifact)
  case bind(name: String, StoredName)
  case unbind(name: String)
  /// Opens a cycle; its number is one more than the region's last.
  case openCycle(Cycle)
  case closeCycle(region: TerritoryID, number: Int)
  /// The artifact of an iteration in a cycle; nil takes it away.
  case setResult(region: TerritoryID, cycle: Int, Iteration, CycleResult?)
  case set(key: String, String?)
}

/// An artifact in its stored form: canonical JSON of value and provenance, and the key of the run that made it.
package struct StoredArtifact: Codable, Hashable, Sendable {
  package var hash: ContentHash
  package var iteration: Iteration
  package var value: Data
  package var provenance: Data
  package var stageKey: ContentHash

  package init(hash: ContentHash, iteration: Iteration, value: Data, provenance: Data, stageKey: ContentHash) {
    self.hash = hash
    self.iteration = iteration
    self.value = value
    self.provenance = provenance
    self.stageKey = stageKey
  }

  /// The stored form of `artifact`.
  package init<Value: ArtifactValue>(_ artifact: Artifact<Value>, stageKey: StageKey) throws {
    self.init(
      hash: artifact.hash, iteration: Value.iteration, value: try CanonicalJSON.encode(artifact.value),
      provenance: try CanonicalJSON.encode(artifact.provenance), stageKey: try stageKey.hash())
  }

  /// The artifact's parts read back.
  package func decoded<Value: ArtifactValue>(
    as type: Value.Type
  ) throws(StoreFailure) -> (value: Value, provenance: Provenance) {
    do {
      return (
        try CanonicalJSON.decode(Value.self, from: value), try CanonicalJSON.decode(Provenance.self, from: provenance)
      )
    } catch {
      throw .unreadable(what: "artifact \(hash)")
    }
  }
}

/// What decides whether a stage has run before: the same key gives the same artifact.
package struct StageKey: Codable, Hashable, Sendable {
  package var stage: String
  package var plugin: PluginID
  package var version: String
  package var parameters: [String: ParameterValue]
  package var inputs: [String: ContentHash]
  package var seed: UInt64

  package init(
    stage: String, plugin: PluginID, version: String, parameters: [String: ParameterValue],
    inputs: [String: ContentHash], seed: UInt64
  ) {
    self.stage = stage
    self.plugin = plugin
    self.version = version
    self.parameters = parameters
    self.inputs = inputs
    self.seed = seed
  }

  package func hash() throws -> ContentHash { try CanonicalJSON.hash(self) }
}

/// What a name of the session stands for.
package struct StoredName: Codable, Hashable, Sendable {
  /// `artifact`, `table`, `chart`, `text`, as the caller counts kinds.
  package var kind: String
  /// The artifact's hash, for an artifact.
  package var hash: ContentHash?
  /// The value's JSON, for anything else.
  package var json: String?

  package init(kind: String, hash: ContentHash? = nil, json: String? = nil) {
    self.kind = kind
    self.hash = hash
    self.json = json
  }
}

/// One round of the six iterations in a region.
package struct Cycle: Codable, Hashable, Sendable {
  package var region: TerritoryID
  package var number: Int
  package var isClosed: Bool
  /// The review of the cycle before, which the audit takes in.
  package var openingReview: ContentHash?

  package init(region: TerritoryID, number: Int, isClosed: Bool = false, openingReview: ContentHash? = nil) {
    self.region = region
    self.number = number
    self.isClosed = isClosed
    self.openingReview = openingReview
  }
}

/// The artifact that an iteration of a cycle yielded, and the run it came from.
package struct CycleResult: Codable, Hashable, Sendable {
  package var hash: ContentHash
  package var stageKey: ContentHash

  package init(hash: ContentHash, stageKey: ContentHash) {
    self.hash = hash
    self.stageKey = stageKey
  }
}
