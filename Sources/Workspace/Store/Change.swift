package import Foundation
package import TerroirKernel

/// What one command changes in the store. Artifacts stay once they are kept; everything else can be undone.
package enum Change: Hashable, Sendable {
  case keep(StoredArtifact)
  /// Sets what is kept under `key`; nil takes it away.
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
}
