import Foundation
import GRDB
import TerroirKernel

/// The rows of one study's state, inside a transaction.
struct StudyRows {
  let study: Int64
  let db: Database

  /// A row with the entry that wrote it; nil where none ever did. One that was taken away has no value.
  struct Standing {
    var value: String?
    var entry: Int64
  }

  subscript(_ row: StateKey) -> Standing? {
    get throws {
      let sql = "SELECT value, entry FROM state WHERE study = ? AND kind = ? AND key = ?"
      return try Row.fetchOne(db, sql: sql, arguments: [study, row.kind.rawValue, row.key]).map {
        Standing(value: $0["value"], entry: $0["entry"])
      }
    }
  }

  /// The rows written after `entry`; all for 0.
  func changed(after entry: Int64) throws -> [(row: StateKey, standing: Standing)] {
    let sql = "SELECT kind, key, value, entry FROM state WHERE study = ? AND entry > ? ORDER BY kind, key"
    return try Row.fetchAll(db, sql: sql, arguments: [study, entry]).map { row in
      guard let kind = StateKey.Kind(rawValue: row["kind"]) else { throw StoreFailure.unreadable(what: "state") }
      return (StateKey(kind, row["key"]), Standing(value: row["value"], entry: row["entry"]))
    }
  }

  func write(_ difference: StateDifference, entry: Int64) throws {
    try db.execute(
      sql: """
        INSERT INTO state VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, entry = excluded.entry
        """,
      arguments: [study, difference.row.kind.rawValue, difference.row.key, difference.after, entry])
  }

  /// The value that a row had after `entry`, told from the first later entry that changed it; nil where none did.
  func value(of row: StateKey, at entry: Int64) throws -> String?? {
    let sql = "SELECT differences FROM journal WHERE study = ? AND id > ? AND differences IS NOT NULL ORDER BY id"
    for text in try String.fetchAll(db, sql: sql, arguments: [study, entry]) {
      let differences = try CanonicalJSON.decode([StateDifference].self, from: text)
      if let first = differences.first(where: { $0.row == row }) { return .some(first.before) }
    }
    return nil
  }
}

extension CanonicalJSON {
  static func text(_ value: some Encodable) throws -> String { String(decoding: try encode(value), as: UTF8.self) }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try decode(type, from: Data(text.utf8))
  }
}
