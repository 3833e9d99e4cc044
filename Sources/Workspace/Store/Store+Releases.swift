package import Foundation
import GRDB
package import TerroirKernel

/// A table of a register's organisations that was shown: what an attacker may hold against the next one.
package struct Release: Hashable, Sendable {
  /// The file of the register, as it was.
  package var register: ContentHash
  /// The query, as JSON.
  package var query: Data
  /// The cells that were withheld, by their keys, as JSON.
  package var hidden: Data
  /// Why it left without protection; nil where it did not.
  package var reason: String?

  package init(register: ContentHash, query: Data, hidden: Data, reason: String? = nil) {
    self.register = register
    self.query = query
    self.hidden = hidden
    self.reason = reason
  }
}

extension Store {
  /// What was shown of a register, oldest first. It belongs to the workspace: what a person has seen no `undo` takes back.
  package func releases(of register: ContentHash) throws(StoreFailure) -> [Release] {
    try read([]) { db in
      try Row.fetchAll(
        db, sql: "SELECT query, hidden, reason FROM releases WHERE register = ? ORDER BY id",
        arguments: [register.rawValue]
      ).map { row in
        Release(register: register, query: row["query"], hidden: row["hidden"], reason: row["reason"])
      }
    }
  }

  /// Adds a release behind those that the caller knows.
  ///
  /// - Returns: whether it was added: false where another session showed something meanwhile, which has to be looked at.
  package func add(_ release: Release, behind known: Int) throws(StoreFailure) -> Bool {
    try write { db in
      let count =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM releases WHERE register = ?", arguments: [release.register.rawValue]) ?? 0
      guard count == known else { return false }
      try db.execute(
        sql: "INSERT INTO releases (register, query, hidden, reason) VALUES (?, ?, ?, ?)",
        arguments: [release.register.rawValue, release.query, release.hidden, release.reason])
      return true
    }
  }
}
