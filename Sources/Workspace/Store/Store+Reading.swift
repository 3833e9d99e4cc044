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

  /// Every cycle of a region, in order.
  package func cycles(in region: TerritoryID) throws(StoreFailure) -> [Cycle] {
    try read([]) { db in
      let sql = "SELECT value FROM cycles WHERE substr(name, 1, length(?)) = ? ORDER BY name"
      let prefix = "\(region)/"
      return try String.fetchAll(db, sql: sql, arguments: [prefix, prefix]).map {
        try CanonicalJSON.decode(Cycle.self, from: $0)
      }
    }
  }

  /// The region's newest cycle; nil before its first.
  package func currentCycle(in region: TerritoryID) throws(StoreFailure) -> Cycle? { try cycles(in: region).last }

  /// What the iterations of a cycle have yielded so far.
  package func results(of cycle: Cycle) throws(StoreFailure) -> [Iteration: CycleResult] {
    try read([:]) { db in
      var results: [Iteration: CycleResult] = [:]
      for iteration in Iteration.allCases {
        guard let text = try StateRow.result(cycle.region, cycle.number, iteration).read(db) else { continue }
        results[iteration] = try CanonicalJSON.decode(CycleResult.self, from: text)
      }
      return results
    }
  }

  package func name(_ name: String) throws(StoreFailure) -> StoredName? {
    try read(nil) { db in
      try StateRow.name(name).read(db).map { try CanonicalJSON.decode(StoredName.self, from: $0) }
    }
  }

  /// Every bound name, by name.
  package func names() throws(StoreFailure) -> [(name: String, value: StoredName)] {
    try read([]) { db in
      try Row.fetchAll(db, sql: "SELECT * FROM names ORDER BY name").map { row in
        (row["name"], try CanonicalJSON.decode(StoredName.self, from: row["value"] as String))
      }
    }
  }

  package func setting(_ key: String) throws(StoreFailure) -> String? {
    try read(nil) { db in try StateRow.setting(key).read(db) }
  }

  /// Every setting, by key.
  package func settings() throws(StoreFailure) -> [(key: String, value: String)] {
    try read([]) { db in
      try Row.fetchAll(db, sql: "SELECT * FROM settings ORDER BY name").map { ($0["name"], $0["value"]) }
    }
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
