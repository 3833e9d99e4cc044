import Foundation
import GRDB
import TerroirKernel

extension Store {
  /// Keeps a command and everything it changed, in one transaction.
  ///
  /// - Returns: the id of the journal entry.
  /// - Throws: ``StoreFailure``; then nothing was kept.
  @discardableResult
  package func commit(_ entry: JournalEntry, changes: [Change] = []) throws(StoreFailure) -> Int64 {
    try write { db in
      var reversals: [Reversal] = []
      for change in changes { try Self.apply(change, &reversals, db) }
      return try Self.add(entry, reversals, db)
    }
  }

  /// Takes back what the newest command changed; its journal entry stays, marked as undone.
  ///
  /// - Parameter entry: the undoing itself, for the journal.
  /// - Returns: the record of the command that was undone.
  @discardableResult
  package func undo(recording entry: JournalEntry? = nil) throws(StoreFailure) -> JournalRecord {
    try write { db in
      let sql = "SELECT * FROM journal WHERE undone = 0 AND reversal IS NOT NULL ORDER BY id DESC LIMIT 1"
      guard let row = try Row.fetchOne(db, sql: sql) else { throw StoreFailure.nothingToUndo }
      for reversal in try Self.reversals(row).reversed() { try Setting.write(reversal.key, reversal.before, db) }
      return try Self.mark(row, undone: true, recording: entry, db)
    }
  }

  /// Brings back what the last `undo` took, as long as no other command has changed anything since.
  @discardableResult
  package func redo(recording entry: JournalEntry? = nil) throws(StoreFailure) -> JournalRecord {
    try write { db in
      let sql = """
        SELECT * FROM journal WHERE undone = 1 AND id >
          (SELECT coalesce(max(id), 0) FROM journal WHERE undone = 0 AND reversal IS NOT NULL) ORDER BY id LIMIT 1
        """
      guard let row = try Row.fetchOne(db, sql: sql) else { throw StoreFailure.nothingToRedo }
      for reversal in try Self.reversals(row) { try Setting.write(reversal.key, reversal.after, db) }
      return try Self.mark(row, undone: false, recording: entry, db)
    }
  }

  private static func mark(
    _ row: Row, undone: Bool, recording entry: JournalEntry?, _ db: Database
  ) throws -> JournalRecord {
    let id: Int64 = row["id"]
    try db.execute(sql: "UPDATE journal SET undone = ? WHERE id = ?", arguments: [undone, id])
    if var entry {
      entry.isReplayed = false
      try add(entry, [], db)
    }
    var record = try record(row)
    record.isUndone = undone
    return record
  }

  @discardableResult
  private static func add(_ entry: JournalEntry, _ reversals: [Reversal], _ db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO journal (text, outcome, entry, reversal) VALUES (?, ?, ?, ?)",
      arguments: [
        entry.text, entry.outcome.rawValue, try CanonicalJSON.text(entry),
        reversals.isEmpty ? nil : try CanonicalJSON.text(reversals),
      ])
    return db.lastInsertedRowID
  }

  private static func apply(_ change: Change, _ reversals: inout [Reversal], _ db: Database) throws {
    switch change {
    case .keep(let artifact): try keep(artifact, db)
    case .set(let key, let value):
      let before = try Setting.read(key, db)
      if before == value { return }
      try Setting.write(key, value, db)
      reversals.append(Reversal(key: key, before: before, after: value))
    }
  }

  private static func keep(_ artifact: StoredArtifact, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO artifacts VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [artifact.hash.rawValue, artifact.iteration.rawValue, artifact.value])
    try db.execute(
      sql:
        "INSERT INTO runs VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET hash = excluded.hash, provenance = excluded.provenance",
      arguments: [artifact.stageKey.rawValue, artifact.hash.rawValue, artifact.provenance])
  }

  static func record(_ row: Row) throws -> JournalRecord {
    JournalRecord(
      id: row["id"], entry: try CanonicalJSON.decode(JournalEntry.self, from: row["entry"] as String),
      isUndone: row["undone"], isReversible: row["reversal"] != nil)
  }

  private static func reversals(_ row: Row) throws -> [Reversal] {
    try CanonicalJSON.decode([Reversal].self, from: row["reversal"] as String)
  }
}
