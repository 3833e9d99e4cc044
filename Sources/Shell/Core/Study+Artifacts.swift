import Runtime
import TerroirKernel
import Workspace

extension Study {
  /// The artifact of this hash, from the store where it is not known yet.
  func artifact(_ hash: ContentHash) throws(CommandFailure) -> AnyArtifact {
    if let known = knownArtifacts[hash] { return known }
    let stored = try keeping { store throws(StoreFailure) in try store.artifact(hash) }
    guard let stored else {
      throw CommandFailure(
        .failed, "store", "the store has no artifact \(hash.rawValue.prefix(12))", help: "run its stage again")
    }
    let artifact = try decode(stored)
    remember(artifact)
    return artifact
  }

  /// The artifact that a run of this key gave before; nil where none did, or where it was damaged since.
  func artifact(for key: StageKey) throws(CommandFailure) -> AnyArtifact? {
    guard let hash = try? key.hash else { return nil }
    let stored = try keeping { store throws(StoreFailure) -> StoredArtifact? in
      do throws(StoreFailure) {
        return try store.artifact(run: hash)
      } catch .altered {
        // The stage gives it again.
        return nil
      }
    }
    return try stored.map { stored throws(CommandFailure) in try decode(stored) }
  }

  /// A bound table by its hash.
  func table(_ hash: ContentHash) throws(CommandFailure) -> Table {
    if let known = knownTables[hash] { return known }
    let bytes = try keeping { store throws(StoreFailure) in try store.blob(hash) }
    guard let bytes, let table = TableBlob.table(from: bytes) else {
      throw CommandFailure(
        .failed, "store", "the store has no table \(hash.rawValue.prefix(12))", help: "bind the name again")
    }
    knownTables[hash] = table
    return table
  }

  private func decode(_ stored: StoredArtifact) throws(CommandFailure) -> AnyArtifact {
    let name: Phrase = "the store's artifact \(stored.hash.rawValue.prefix(12))"
    guard let provenance = try? CanonicalJSON.decode(Provenance.self, from: stored.provenance) else {
      throw CommandFailure(.failed, "store", "\(name) cannot be read by this version", help: "run its stage again")
    }
    // Columns may be added under one contract; another number means that they are not to be read as these.
    let ours = AnyArtifact.contract(of: provenance.iteration)
    guard provenance.contract == ours else {
      throw CommandFailure(
        .failed, "store",
        """
        \(name) satisfies contract \(provenance.contract) of the \(provenance.iteration.noun), this version reads \
        contract \(ours)
        """,
        help: "open it with the version that made it, or run \(provenance.iteration.verb) again")
    }
    guard let artifact = try? AnyArtifact(json: stored.value, provenance: provenance) else {
      throw CommandFailure(.failed, "store", "\(name) cannot be read by this version", help: "run its stage again")
    }
    return artifact
  }
}
