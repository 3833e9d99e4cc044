import Foundation
import GRDB
import TerroirKernel

extension Store {
  /// Takes back the study's last change: the newest of the session's own, where it has none the newest of all; of a loop all
  /// that its commands changed. Their entries stay, marked as undone; the undoing is an entry of its own.
  /// - Throws: ``StoreFailure/overtaken(command:row:by:isUndo:isOfUndo:)`` where what stands is not what the entry left.
  @discardableResult
  package func undo(_ commit: Commit) throws(StoreFailure) -> Reverted {
    try write { db in
      let rows = StudyRows(study: try Self.study(commit.author.study, db), db: db)
      let standing = "study = ? AND undone_by IS NULL AND reverts IS NULL AND differences IS NOT NULL"
      let record = try Self.newest(standing, orderedBy: "id", commit, rows)
      guard let record else { throw StoreFailure.nothingToUndo }
      let records = try Self.loop(of: record, standing, rows)
      let differences = Self.merged(records.flatMap { $0.differences.reversed().map(\.reversed) })
      let id = try Self.revert(record, differences, commit, rows)
      for one in records {
        try db.execute(sql: "UPDATE journal SET undone_by = ? WHERE id = ?", arguments: [id, one.id])
      }
      return Reverted(record: record, count: records.count)
    }
  }

  /// A record with the others of its loop under a condition, the newest first.
  private static func loop(
    of record: JournalRecord, _ condition: String, _ rows: StudyRows
  ) throws -> [JournalRecord] {
    guard let loop = record.entry.loop else { return [record] }
    let sql = """
      SELECT * FROM journal WHERE \(condition) AND session = ? AND json_extract(entry, '$.loop') = ? ORDER BY id DESC
      """
    return try Row.fetchAll(rows.db, sql: sql, arguments: [rows.study, record.session, loop]).map(Self.record)
  }

  /// One difference for each row: from what the first of its differences found to what the last left.
  private static func merged(_ differences: [StateDifference]) -> [StateDifference] {
    var order: [StateKey] = []
    var byRow: [StateKey: StateDifference] = [:]
    for difference in differences {
      if let first = byRow[difference.row] {
        byRow[difference.row] = StateDifference(difference.row, before: first.before, after: difference.after)
      } else {
        byRow[difference.row] = difference
        order.append(difference.row)
      }
    }
    return order.compactMap { byRow[$0] }
  }

  /// Brings back what the last `undo` took, the session's own first, as long as no command has changed anything since.
  ///
  /// - Throws: ``StoreFailure/overtaken(command:row:by:isUndo:isOfUndo:)`` where what stands is not what the entry found.
  @discardableResult
  package func redo(_ commit: Commit) throws(StoreFailure) -> Reverted {
    try write { db in
      let rows = StudyRows(study: try Self.study(commit.author.study, db), db: db)
      let own = "study = ? AND undone_by IN (SELECT id FROM journal WHERE session = ?)"
      let arguments: StatementArguments = [rows.study, commit.author.session]
      let newest = "SELECT * FROM journal WHERE \(own) ORDER BY undone_by DESC LIMIT 1"
      let mine = try Row.fetchOne(db, sql: newest, arguments: arguments).map(Self.record)
      let record = try mine ?? Self.newest("study = ? AND undone_by IS NOT NULL", orderedBy: "undone_by", commit, rows)
      guard let record, let undo = record.undoneBy,
        try !Self.hasChanged(since: undo, by: mine == nil ? nil : commit.author.session, rows)
      else { throw StoreFailure.nothingToRedo }
      let sql = "SELECT * FROM journal WHERE study = ? AND undone_by = ? ORDER BY id"
      let records = try Row.fetchAll(db, sql: sql, arguments: [rows.study, undo]).map(Self.record)
      _ = try Self.revert(record, Self.merged(records.flatMap(\.differences)), commit, rows)
      try db.execute(sql: "UPDATE journal SET undone_by = NULL WHERE undone_by = ?", arguments: [undo])
      return Reverted(record: records.last ?? record, count: records.count)
    }
  }

  /// The newest entry of the study under a condition, the session's own first.
  private static func newest(
    _ condition: String, orderedBy column: String, _ commit: Commit, _ rows: StudyRows
  ) throws -> JournalRecord? {
    let sql = """
      SELECT * FROM journal WHERE \(condition) ORDER BY session = ? DESC, \(column) DESC LIMIT 1
      """
    return try Row.fetchOne(rows.db, sql: sql, arguments: [rows.study, commit.author.session]).map(record)
  }

  /// Whether a command that stands changed something after an entry; of one session where one is given.
  private static func hasChanged(since entry: Int64, by session: String?, _ rows: StudyRows) throws -> Bool {
    let sql = """
      SELECT count(*) FROM journal WHERE study = ? AND id > ? AND undone_by IS NULL AND reverts IS NULL
      AND differences IS NOT NULL AND (? IS NULL OR session = ?)
      """
    return try Int.fetchOne(rows.db, sql: sql, arguments: [rows.study, entry, session, session]) ?? 0 > 0
  }

  /// Writes the differences of an undoing as its entry, where each row stands as they found it.
  private static func revert(
    _ record: JournalRecord, _ differences: [StateDifference], _ commit: Commit, _ rows: StudyRows
  ) throws -> Int64 {
    for difference in differences {
      let standing = try rows[difference.row]
      if standing?.value == difference.before { continue }
      let sql = """
        SELECT entry.text AS own, reverted.text AS reverted, reverted.undone_by = entry.id AS is_undo FROM journal entry
        LEFT JOIN journal reverted ON reverted.id = entry.reverts WHERE entry.id = ?
        """
      let other = try standing.flatMap { try Row.fetchOne(rows.db, sql: sql, arguments: [$0.entry]) }
      // Of an undo or a redo what counts is the command that it was about.
      let command: String? = other?["reverted"] ?? other?["own"]
      throw StoreFailure.overtaken(
        command: record.entry.text, row: difference.row, by: command ?? "another command", isUndo: !record.isUndone,
        isOfUndo: other?["is_undo"] ?? false)
    }
    var entry = commit.entry
    entry.isReplayed = false
    return try add(entry, commit, differences, rows, reverts: record.id)
  }
}
