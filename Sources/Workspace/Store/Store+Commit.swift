import Foundation
import GRDB
import TerroirKernel

extension Store {
  /// Keeps a command and everything it made and changed, in one transaction.
  ///
  /// Where another session meanwhile changed what the command rests on, what it made is kept and what it would change is
  /// not; the journal then tells of a failure.
  ///
  /// - Throws: ``StoreFailure``; then nothing was kept.
  @discardableResult
  package func commit(_ commit: Commit) throws(StoreFailure) -> CommitOutcome {
    try write { db in
      let rows = StudyRows(study: try Self.study(commit.author.study, db), db: db)
      for blob in commit.blobs {
        try db.execute(
          sql:
            "INSERT INTO blobs VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes WHERE bytes != excluded.bytes",
          arguments: [blob.hash.rawValue, blob.bytes])
      }
      for artifact in commit.artifacts { try Self.keep(artifact, db) }
      let moved = try Self.moved(commit, rows)
      var entry = commit.entry
      if let clash = try Self.clash(commit, moved, rows) {
        entry.outcome = .failed
        entry.message = clash.message.description
        entry.isReplayed = false
        let id = try Self.add(entry, commit, [], rows)
        return .refused(
          Clash(row: clash.row, isWritten: clash.isWritten, command: clash.command, latest: id, study: rows.study))
      }
      var differences: [StateDifference] = []
      for (row, value) in commit.changes.sorted(by: { $0.key < $1.key }) {
        let before = try rows[row]?.value
        if before != value { differences.append(StateDifference(row, before: before, after: value)) }
      }
      // A change that others had made already is in their entry: a script must not make it where they had not yet.
      if !moved.isEmpty, !commit.changes.isEmpty { entry.isReplayed = false }
      let id = try Self.add(entry, commit, differences, rows, base: moved.isEmpty ? nil : commit.base)
      return .kept(entry: id, study: rows.study)
    }
  }

  /// The number of a study, which is begun where it is not there yet.
  static func study(_ reference: StudyReference, _ db: Database) throws -> Int64 {
    if case .known(let id) = reference { return id }
    if reference == .newest, let newest = try Int64.fetchOne(db, sql: "SELECT max(id) FROM studies") { return newest }
    try db.execute(sql: "INSERT INTO studies DEFAULT VALUES")
    return db.lastInsertedRowID
  }

  /// Writes a journal entry and the rows that it changes.
  static func add(
    _ entry: JournalEntry, _ commit: Commit, _ differences: [StateDifference], _ rows: StudyRows, base: Int64? = nil,
    reverts: Int64? = nil
  ) throws -> Int64 {
    let db = rows.db
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM journal") ?? 0
    try db.execute(
      sql: """
        INSERT INTO journal (study, session, base, text, outcome, entry, differences, reverts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        rows.study, commit.author.session, base ?? last, entry.text, entry.outcome.rawValue,
        try CanonicalJSON.text(entry), differences.isEmpty ? nil : try CanonicalJSON.text(differences), reverts,
      ])
    let id = db.lastInsertedRowID
    for difference in differences { try rows.write(difference, entry: id) }
    return id
  }

  private static func keep(_ artifact: StoredArtifact, _ db: Database) throws {
    // Bytes that were damaged on the disk are mended when their stage runs again.
    try db.execute(
      sql:
        "INSERT INTO artifacts VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value WHERE value != excluded.value",
      arguments: [artifact.hash.rawValue, artifact.iteration.rawValue, artifact.value])
    try db.execute(
      sql: """
        INSERT INTO runs VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
        SET hash = excluded.hash, provenance = excluded.provenance, provenance_hash = excluded.provenance_hash
        """,
      arguments: [
        artifact.stageKey.rawValue, artifact.hash.rawValue, artifact.provenance, SHA256.hex(artifact.provenance),
      ])
  }

  /// What another session changed since `commit.base` of that which the command looked at, with that session's command.
  private static func moved(_ commit: Commit, _ rows: StudyRows) throws -> [StateKey: String] {
    var moved: [StateKey: String] = [:]
    for (row, standing) in try rows.changed(after: commit.base)
    where commit.entry.reads.contains(where: { $0.covers(row) }) {
      guard let other = try other(than: commit, standing.entry, rows.db),
        let before = try rows.value(of: row, at: commit.base), before != standing.value
      else { continue }
      moved[row] = other
    }
    return moved
  }

  private static func clash(_ commit: Commit, _ moved: [StateKey: String], _ rows: StudyRows) throws -> Clash? {
    if commit.changes.isEmpty { return nil }
    func clash(_ row: StateKey?, isWritten: Bool, _ command: String) -> Clash {
      Clash(row: row, isWritten: isWritten, command: command, latest: 0, study: rows.study)
    }
    if let seen = commit.seen, let study = seen.study, study != rows.study {
      let first = "SELECT text FROM journal WHERE study = ? ORDER BY id LIMIT 1"
      return clash(nil, isWritten: false, try String.fetchOne(rows.db, sql: first, arguments: [rows.study]) ?? "")
    }
    for (row, command) in moved.sorted(by: { $0.key < $1.key }) {
      // The other session did the same: nothing is in the way.
      if let wanted = commit.changes[row], try wanted == rows[row]?.value { continue }
      return clash(row, isWritten: commit.changes[row] != nil, command)
    }
    guard let seen = commit.seen else { return nil }
    for (row, value) in commit.changes.sorted(by: { $0.key < $1.key }) {
      guard let standing = try rows[row], standing.entry > seen.entry, standing.value != value,
        let other = try other(than: commit, standing.entry, rows.db)
      else { continue }
      return clash(row, isWritten: true, other)
    }
    return nil
  }

  /// The command of an entry; nil for one of the committing session's own.
  private static func other(than commit: Commit, _ entry: Int64, _ db: Database) throws -> String? {
    let sql = "SELECT text FROM journal WHERE id = ? AND session != ?"
    return try String.fetchOne(db, sql: sql, arguments: [entry, commit.author.session])
  }
}
