import Foundation
import GRDB
package import TerroirKernel

extension Store {
  /// The artifact a run with this key has yielded; nil where none has.
  package func artifact(run key: ContentHash) throws(StoreFailure) -> StoredArtifact? {
    try artifact("runs.stage_key", key)
  }

  /// The artifact of this content, with the provenance of one of its runs.
  package func artifact(_ hash: ContentHash) throws(StoreFailure) -> StoredArtifact? {
    try artifact("artifacts.hash", hash)
  }

  /// The value kept under `key`; nil where none is.
  package func setting(_ key: String) throws(StoreFailure) -> String? {
    try read(nil) { db in try Setting.read(key, db) }
  }

  /// The journal, oldest first.
  package func journal() throws(StoreFailure) -> [JournalRecord] {
    try read([]) { db in try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY id").map(Self.record) }
  }

  /// The number of the journal's last entry; 0 where it has none.
  package func lastEntry() throws(StoreFailure) -> Int64 {
    try read(0) { db in try Int64.fetchOne(db, sql: "SELECT max(id) FROM journal") ?? 0 }
  }

  /// The commands a saved script repeats: those that were done and not undone, oldest first.
  ///
  /// - Parameter id: only commands after this journal entry, such as those of the session.
  package func replayable(after id: Int64 = 0) throws(StoreFailure) -> [JournalRecord] {
    try journal().filter { record in
      record.id > id && record.entry.outcome == .done && record.entry.isReplayed && !record.isUndone
    }
  }

  private func artifact(_ column: String, _ hash: ContentHash) throws(StoreFailure) -> StoredArtifact? {
    try read(nil) { db in
      let sql = """
        SELECT * FROM artifacts JOIN runs ON runs.hash = artifacts.hash WHERE \(column) = ? ORDER BY stage_key LIMIT 1
        """
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [hash.rawValue]) else { return nil }
      guard let iteration = Iteration(rawValue: row["iteration"]) else {
        throw StoreFailure.unreadable(what: "artifact \(hash)")
      }
      return StoredArtifact(
        hash: ContentHash(row["hash"] as String), iteration: iteration, value: row["value"],
        provenance: row["provenance"], stageKey: ContentHash(row["stage_key"] as String))
    }
  }
}
