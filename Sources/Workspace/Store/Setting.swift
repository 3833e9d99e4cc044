import Foundation
import GRDB
import TerroirKernel

/// The values of the store's state, each under its key.
enum Setting {
  static func read(_ key: String, _ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = ?", arguments: [key])
  }

  static func write(_ key: String, _ value: String?, _ db: Database) throws {
    if let value {
      try db.execute(
        sql: "INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        arguments: [key, value])
    } else {
      try db.execute(sql: "DELETE FROM settings WHERE name = ?", arguments: [key])
    }
  }
}

/// What a command changed of the state: enough to take it back and to bring it again.
struct Reversal: Codable, Hashable {
  var key: String
  var before: String?
  var after: String?
}

extension CanonicalJSON {
  static func text(_ value: some Encodable) throws -> String { String(decoding: try encode(value), as: UTF8.self) }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try decode(type, from: Data(text.utf8))
  }
}
