package import Foundation
import GRDB
package import TerroirKernel

/// What was made before from things that have not changed, so that it need not be made again: pages, hashes. It is no part
/// of the study: what is lost is made anew.
extension Store {
  /// How many are kept, the newest.
  package static let mostMemos = 200

  /// What is kept under a key; nil where nothing is, or where its bytes are not those that were kept.
  package func memo(_ key: ContentHash) -> Data? {
    let kept = try? read(nil) { db -> Data? in
      let sql = "SELECT hash, bytes FROM memos WHERE key = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [key.rawValue]),
        let bytes = Data.fromDatabaseValue(row["bytes"])
      else { return nil }
      return SHA256.hex(bytes) == String.fromDatabaseValue(row["hash"]) ? bytes : nil
    }
    return kept ?? nil
  }

  package func keep(memos: [ContentHash: Data]) throws(StoreFailure) {
    try write { db in
      for (key, bytes) in memos.sorted(by: { $0.key < $1.key }) {
        try db.execute(
          sql: "INSERT OR REPLACE INTO memos (key, hash, bytes) VALUES (?, ?, ?)",
          arguments: [key.rawValue, SHA256.hex(bytes), bytes])
      }
      try db.execute(
        sql: "DELETE FROM memos WHERE id <= (SELECT max(id) FROM memos) - ?", arguments: [Self.mostMemos])
    }
  }
}
