import CStoreLog
package import Foundation
import GRDB
import Synchronization
import TerroirKernel

/// The workspace's memory: artifacts, blobs, the state of its studies and the journal, in one SQLite file.
///
/// The file is made at the first write; before that every question has an empty answer. Each command is one
/// transaction, so a kill at any moment leaves the commands before it whole. Any number of processes may share it:
/// writers wait for one another, readers for nobody.
package final class Store: Sendable {
  /// Where the file is.
  package let file: URL
  private let queue = Mutex<DatabaseQueue?>(nil)
  /// How long a writer waits for others, in seconds.
  private static let timeout: Double = 120

  /// The largest log that is left beside the file, in bytes: who opens it next reads it through, which must take less than
  /// bringing it into the file does.
  private static let keptLog = 1 << 20

  init(of directory: URL) { file = directory.appending(path: ".terroir/store.sqlite") }

  /// SQLite has the last to close bring the log into the file and wait four times for the disk: more than a command takes.
  deinit {
    guard let opened = queue.withLock({ $0 }), logSize <= Self.keptLog else { return }
    opened.inDatabase { terroir_leave_log($0.sqliteConnection) }
  }

  private var logSize: Int {
    var log = stat()
    return stat(file.path + "-wal", &log) == 0 ? Int(log.st_size) : 0
  }

  /// Whether anything was ever written.
  package var exists: Bool { FileManager.default.fileExists(atPath: file.path) }

  /// Why commands cannot be kept: the file, or the folder that is to hold it, cannot be written, or its disk has no room;
  /// nil where they can.
  package var obstacle: StoreFailure? {
    let folder = file.deletingLastPathComponent()
    var last = folder
    while access(last.path, F_OK) != 0, last.path != "/" { last.deleteLastPathComponent() }
    // SQLite keeps its log beside the file.
    guard access(last.path, W_OK) == 0, !exists || access(file.path, W_OK) == 0 else { return .readOnly }
    return Self.hasRoom(last) ? nil : .full(file: file.lastPathComponent)
  }

  /// Whether a disk has room for what SQLite shares between processes, without which it opens no store.
  private static func hasRoom(_ folder: URL) -> Bool {
    var disk = statvfs()
    // Where a file system does not tell its size, a write tells.
    guard statvfs(folder.path, &disk) == 0, disk.f_blocks > 0 else { return true }
    let blocks = geteuid() == 0 ? disk.f_bfree : disk.f_bavail
    return UInt64(blocks) > 65_536 / UInt64(max(disk.f_frsize, 1))
  }

  func read<Value: Sendable>(_ empty: Value, _ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    guard let queue = try open(creating: false) else { return empty }
    return try wording { try queue.read(body) }
  }

  func write<Value: Sendable>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    if let obstacle { throw obstacle }
    guard let queue = try open(creating: true) else { throw .readOnly }
    return try wording {
      var value: Value?
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
      }
      guard let value else { throw StoreFailure.busy(file: file.lastPathComponent) }
      return value
    }
  }

  private func open(creating: Bool) throws(StoreFailure) -> DatabaseQueue? {
    try wording {
      try queue.withLock { held in
        if let held { return held }
        guard creating || exists else { return nil }
        let opened = obstacle == nil ? try openShared(creating: creating) : try openReadOnly()
        held = opened
        return opened
      }
    }
  }

  private func openShared(creating: Bool) throws -> DatabaseQueue? {
    if exists, let known = try? DatabaseQueue(path: file.path, configuration: Self.configuration), isComplete(known) {
      return known
    }
    // Who comes first makes the tables, the others wait for it; a lock dies with its process.
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return try FileLock.holding(file.deletingLastPathComponent().appending(path: "store.lock")) {
      let opened = try DatabaseQueue(path: file.path, configuration: Self.configuration)
      let migrator = StoreSchema.migrator
      if try opened.read({ try $0.tableExists("grdb_migrations") }) {
        let applied = try opened.read { try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations") }
        if applied.contains(StoreSchema.superseded) { throw StoreFailure.older(file: file.lastPathComponent) }
        if try opened.read(migrator.hasBeenSuperseded) { throw StoreFailure.newer(file: file.lastPathComponent) }
      }
      try share(opened)
      try migrator.migrate(opened)
      return opened
    }
  }

  /// Has writers keep a log, so that readers need not wait. SQLite leaves a file that another has open as it is: it is
  /// asked until it does.
  private func share(_ queue: DatabaseQueue) throws {
    for _ in 0..<1_000 {
      let mode = try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
      if mode == "wal" { return }
      usleep(5_000)
    }
    throw StoreFailure.busy(file: file.lastPathComponent)
  }

  /// Opens the store where nothing can be written: a file that SQLite cannot share without writing is read as a copy.
  private func openReadOnly() throws -> DatabaseQueue {
    var configuration = Self.configuration
    configuration.readonly = true
    if let opened = try? DatabaseQueue(path: file.path, configuration: configuration), isComplete(opened) {
      return opened
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The open file outlives its name.
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appending(path: file.lastPathComponent)
    for ending in ["", "-wal"] where access(file.path + ending, F_OK) == 0 {
      try Data(contentsOf: URL(filePath: file.path + ending)).write(to: URL(filePath: copy.path + ending))
    }
    let opened = try DatabaseQueue(path: copy.path, configuration: Self.configuration)
    try opened.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    // A store of an earlier version is brought up to this one in the copy, as it would be where it may be written.
    if try !opened.read(StoreSchema.migrator.hasBeenSuperseded) { try? StoreSchema.migrator.migrate(opened) }
    guard isComplete(opened) else { throw StoreFailure.newer(file: file.lastPathComponent) }
    return opened
  }

  private func isComplete(_ queue: DatabaseQueue) -> Bool {
    let migrator = StoreSchema.migrator
    return (try? queue.read { try migrator.hasCompletedMigrations($0) && !migrator.hasBeenSuperseded($0) }) ?? false
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(timeout)
    // In WAL mode NORMAL keeps every committed command through a kill of the process.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    return configuration
  }

  /// Turns what SQLite and Foundation throw into the store's own failures.
  private func wording<Value>(_ body: () throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try body()
    } catch let failure as StoreFailure {
      throw failure
    } catch let error as DatabaseError {
      throw StoreFailure(error, file: file.lastPathComponent)
    } catch is CancellationError {
      throw .busy(file: file.lastPathComponent)
    } catch is DecodingError {
      throw .unreadable(what: "row")
    } catch let failure as FileLock.Failure {
      throw .notWritable(file: file.lastPathComponent, reason: failure.reason)
    } catch CocoaError.fileWriteOutOfSpace {
      throw .full(file: file.lastPathComponent)
    } catch {
      throw .notWritable(file: file.lastPathComponent, reason: .reason(of: error))
    }
  }
}

extension StoreFailure {
  fileprivate init(_ error: DatabaseError, file: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(file: file)
    case .SQLITE_FULL: self = .full(file: file)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM:
      self = .notWritable(file: file, reason: Phrase(verbatim: reason))
    default: self = .damaged(file: file, reason: reason)
    }
  }
}
