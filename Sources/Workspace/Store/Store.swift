package import Foundation
import GRDB
import Synchronization
import TerroirKernel

/// The workspace's memory: artifacts, names, cycles, settings and the journal, in one SQLite file.
///
/// The file is made at the first write; before that every question has an empty answer. Each command is one
/// transaction, so a kill at any moment leaves the commands before it whole. Two processes may share it.
package final class Store: Sendable {
  /// Where the file is.
  package let file: URL
  private let queue = Mutex<DatabaseQueue?>(nil)

  init(of directory: URL) { file = directory.appending(path: ".terroir/store.sqlite") }

  /// Whether anything was ever written.
  package var exists: Bool { FileManager.default.fileExists(atPath: file.path) }

  func read<Value: Sendable>(_ empty: Value, _ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    guard let queue = try open(creating: false) else { return empty }
    return try wording { try queue.read(body) }
  }

  func write<Value: Sendable>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    guard let queue = try open(creating: true) else {
      throw .notWritable(file: file.lastPathComponent, reason: "it could not be made")
    }
    return try wording { try queue.write(body) }
  }

  private func open(creating: Bool) throws(StoreFailure) -> DatabaseQueue? {
    try wording {
      try queue.withLock { held in
        if let held { return held }
        guard creating || exists else { return nil }
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(5)
        // In WAL mode NORMAL keeps every committed command through a kill of the process.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
        let opened = try DatabaseQueue(path: file.path, configuration: configuration)
        let migrator = StoreSchema.migrator
        if try opened.read(migrator.hasBeenSuperseded) { throw StoreFailure.newer(file: file.lastPathComponent) }
        if try opened.read(migrator.hasCompletedMigrations) == false { try migrator.migrate(opened) }
        held = opened
        return opened
      }
    }
  }

  /// Turns what SQLite and Foundation throw into the store's own failures.
  private func wording<Value>(_ body: () throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try body()
    } catch let failure as StoreFailure {
      throw failure
    } catch let error as DatabaseError {
      let reason = error.message ?? "\(error.resultCode)"
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(file: file.lastPathComponent)
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw .damaged(file: file.lastPathComponent, reason: reason)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_PERM:
        throw .notWritable(file: file.lastPathComponent, reason: reason)
      default: throw .damaged(file: file.lastPathComponent, reason: reason)
      }
    } catch is DecodingError {
      throw .unreadable(what: "row")
    } catch {
      throw .notWritable(file: file.lastPathComponent, reason: (error as NSError).localizedDescription)
    }
  }
}
