package import Foundation
import GRDB
package import TerroirKernel

extension Store {
  /// What stands in a study and was written after an entry.
  package struct News: Hashable, Sendable {
    /// The study it is about; nil where the workspace has none yet.
    package var study: Int64?
    /// The newest entry there is.
    package var latest: Int64 = 0
    package var rows: [StateKey: String?] = [:]
  }

  /// The rows of a study's state that were written after `entry`; all that stand for 0.
  package func news(of reference: StudyReference, after entry: Int64 = 0) throws(StoreFailure) -> News {
    try read(News()) { db in
      var news = News(latest: try Int64.fetchOne(db, sql: "SELECT max(id) FROM journal") ?? 0)
      switch reference {
      case .known(let id): news.study = id
      case .newest: news.study = try Int64.fetchOne(db, sql: "SELECT max(id) FROM studies")
      case .fresh: return news
      }
      guard let study = news.study else { return news }
      for (row, standing) in try StudyRows(study: study, db: db).changed(after: entry) {
        news.rows[row] = .some(standing.value)
      }
      return news
    }
  }

  /// The artifact a run with this key has yielded; nil where none has.
  ///
  /// - Throws: ``StoreFailure/altered(what:)`` where its bytes are not those that were kept.
  package func artifact(run key: ContentHash) throws(StoreFailure) -> StoredArtifact? {
    try artifact("runs.stage_key", key)
  }

  /// The artifact of this content, with the provenance of one of its runs.
  ///
  /// - Throws: ``StoreFailure/altered(what:)`` where its bytes are not those that were kept.
  package func artifact(_ hash: ContentHash) throws(StoreFailure) -> StoredArtifact? {
    try artifact("artifacts.hash", hash)
  }

  /// The bytes kept under a hash; nil where none are.
  ///
  /// - Throws: ``StoreFailure/altered(what:)`` where the bytes are not those that were kept.
  package func blob(_ hash: ContentHash) throws(StoreFailure) -> Data? {
    try read(nil) { db in
      let sql = "SELECT bytes FROM blobs WHERE hash = ?"
      guard let bytes = try Data.fetchOne(db, sql: sql, arguments: [hash.rawValue]) else { return nil }
      guard SHA256.hex(bytes) == hash.rawValue else { throw StoreFailure.altered(what: "value \(hash.short)") }
      return bytes
    }
  }

  /// The journal, oldest first.
  ///
  /// - Parameter study: only the entries of this one.
  package func journal(of study: Int64? = nil) throws(StoreFailure) -> [JournalRecord] {
    try read([]) { db in
      let sql = "SELECT * FROM journal WHERE ?1 IS NULL OR study = ?1 ORDER BY id"
      return try Row.fetchAll(db, sql: sql, arguments: [study]).map(Self.record)
    }
  }

  private func artifact(_ column: String, _ hash: ContentHash) throws(StoreFailure) -> StoredArtifact? {
    try read(nil) { db in
      let sql = """
        SELECT * FROM artifacts JOIN runs ON runs.hash = artifacts.hash WHERE \(column) = ? ORDER BY stage_key LIMIT 1
        """
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [hash.rawValue]) else { return nil }
      let stored = StoredArtifact(
        hash: ContentHash(row["hash"] as String), iteration: try Self.iteration(row["iteration"]), value: row["value"],
        provenance: row["provenance"], stageKey: ContentHash(row["stage_key"] as String))
      guard SHA256.hex(stored.value) == stored.hash.rawValue,
        SHA256.hex(stored.provenance) == row["provenance_hash"] as String
      else { throw StoreFailure.altered(what: "artifact \(stored.hash.short)") }
      return stored
    }
  }

  private static func iteration(_ number: Int) throws -> Iteration {
    guard let iteration = Iteration(rawValue: number) else { throw StoreFailure.altered(what: "artifact") }
    return iteration
  }

  static func record(_ row: Row) throws -> JournalRecord {
    let differences = row["differences"] as String?
    return JournalRecord(
      id: row["id"], study: row["study"], session: row["session"], base: row["base"],
      entry: try CanonicalJSON.decode(JournalEntry.self, from: row["entry"] as String),
      differences: try differences.map { try CanonicalJSON.decode([StateDifference].self, from: $0) } ?? [],
      reverts: row["reverts"], undoneBy: row["undone_by"])
  }
}

extension ContentHash {
  /// As many digits as a person is shown.
  fileprivate var short: String { String(rawValue.prefix(12)) }
}
