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
  /// A command that looked at a state which was taken back later is left out with it: in the script it would look at
  /// another.
  ///
  /// - Parameter id: only commands after this journal entry, such as those of the session.
  package func replayable(after id: Int64 = 0) throws(StoreFailure) -> [JournalRecord] {
    // The changes in force at each moment, the newest last, and those that undo took and redo can bring; beside them how
    // many the script will have made by then.
    var inForce: [JournalRecord] = [], taken: [JournalRecord] = []
    var standing = 0
    return try journal().filter { record in
      guard record.entry.outcome == .done else { return false }
      switch record.entry.text {
      case "undo": if let last = inForce.popLast() { taken.append(last) }
      case "redo": if let last = taken.popLast() { inForce.append(last) }
      default:
        if record.isReversible {
          // Undo takes the newest first: what lies below a change that stands was taken before it, told or not.
          if !record.isUndone { inForce.removeAll(where: \.isUndone) }
          inForce.append(record)
          taken = []
          standing += record.isUndone ? 0 : 1
        }
      }
      let seesTheSame = inForce.count == standing && !inForce.contains(where: \.isUndone)
      return record.id > id && record.entry.isReplayed && !record.isUndone && seesTheSame
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
