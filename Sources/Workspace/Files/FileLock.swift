import Foundation
import TerroirKernel

/// A lock between processes: it ends with the process that holds it, however that ends, and its file may stay.
enum FileLock {
  struct Failure: Error {
    let reason: Phrase
  }

  /// Does the work while no other process does any under the same file; waits for it.
  ///
  /// - Throws: `CancellationError` where the task is cancelled while it waits.
  static func holding<Value>(_ file: URL, _ work: () throws -> Value) throws -> Value {
    let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(reason: .system(errno)) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw Failure(reason: .system(errno)) }
      if Task.isCancelled { throw CancellationError() }
      usleep(5_000)
    }
    return try work()
  }
}
