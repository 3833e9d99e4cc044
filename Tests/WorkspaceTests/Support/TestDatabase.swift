import Foundation
import GRDB

/// A store's file seen from outside.
enum TestDatabase {
  static func run(_ sql: String, on file: URL) throws {
    try DatabaseQueue(path: file.path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}
