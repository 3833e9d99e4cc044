package import Foundation
import GRDB
package import TerroirKernel

/// Pages that were made from results before, so that who looks again need not wait for them to be made again. They are
/// no part of the study: a page that is lost is made anew.
extension Store {
  /// How many are kept, the newest.
  package static let mostPages = 200

  /// The page kept under a key; nil where none is, or where its bytes are not those that were kept.
  package func page(_ key: ContentHash) -> Data? {
    let kept = try? read(nil) { db -> Data? in
      let sql = "SELECT hash, bytes FROM pages WHERE key = ?"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [key.rawValue]) else { return nil }
      guard let bytes = Data.fromDatabaseValue(row["bytes"]) else { return nil }
      return SHA256.hex(bytes) == String.fromDatabaseValue(row["hash"]) ? bytes : nil
    }
    return kept ?? nil
  }

  /// Keeps pages by their keys.
  package func keep(pages: [ContentHash: Data]) throws(StoreFailure) {
    try write { db in
      for (key, bytes) in pages.sorted(by: { $0.key < $1.key }) {
        try db.execute(
          sql: "INSERT OR REPLACE INTO pages (key, hash, bytes) VALUES (?, ?, ?)",
          arguments: [key.rawValue, SHA256.hex(bytes), bytes])
      }
      try db.execute(
        sql: "DELETE FROM pages WHERE id <= (SELECT max(id) FROM pages) - ?", arguments: [Self.mostPages])
    }
  }
}
