import Foundation
import Synchronization
import TextFiles

/// Holds a packed file against its check sums while the database reads it: what was read counts only when the file is whole.
final class PackedCheck: Sendable {
  private let result = Mutex<Result<GzipStream.Whole, GzipStream.Fault>>(.success(GzipStream.Whole()))
  private let group = DispatchGroup()

  /// Begins; nil where the file is not packed, or cannot be opened.
  init?(_ path: String) {
    guard GzipStream.isPacked(path), let handle = FileHandle(forReadingAtPath: path) else { return nil }
    DispatchQueue.global().async(group: group) { [self] in
      let found = Result { () throws(GzipStream.Fault) in try GzipStream(handle)?.verify() ?? .init() }
      try? handle.close()
      result.withLock { $0 = found }
    }
  }

  /// What is known of a file that is whole; waits for its end.
  func whole() throws(GzipStream.Fault) -> GzipStream.Whole {
    group.wait()
    return try result.withLock { $0 }.get()
  }
}
