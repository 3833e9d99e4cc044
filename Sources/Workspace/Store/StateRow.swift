import Foundation
import GRDB
import TerroirKernel

/// One named value of the store's state, and the way to read and write it.
struct StateRow: Codable, Hashable {
  var table: Table
  var name: String

  enum Table: String, Codable { case names, settings, cycles, results }

  static func name(_ name: String) -> StateRow { StateRow(table: .names, name: name) }
  static func setting(_ key: String) -> StateRow { StateRow(table: .settings, name: key) }

  /// Cycle numbers are padded, so that the order of the names is that of the cycles.
  static func cycle(_ region: TerritoryID, _ number: Int) -> StateRow {
    StateRow(table: .cycles, name: "\(region)/\(padded(number))")
  }

  static func result(_ region: TerritoryID, _ cycle: Int, _ iteration: Iteration) -> StateRow {
    StateRow(table: .results, name: "\(region)/\(padded(cycle))/\(iteration.rawValue)")
  }

  func read(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM \(table.rawValue) WHERE name = ?", arguments: [name])
  }

  func write(_ value: String?, _ db: Database) throws {
    if let value {
      try db.execute(
        sql: "INSERT INTO \(table.rawValue) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        arguments: [name, value])
    } else {
      try db.execute(sql: "DELETE FROM \(table.rawValue) WHERE name = ?", arguments: [name])
    }
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}

/// What a command changed of the state: enough to take it back and to bring it again.
struct Reversal: Codable, Hashable {
  var row: StateRow
  var before: String?
  var after: String?
}

extension CanonicalJSON {
  static func text(_ value: some Encodable) throws -> String { String(decoding: try encode(value), as: UTF8.self) }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try decode(type, from: Data(text.utf8))
  }
}
