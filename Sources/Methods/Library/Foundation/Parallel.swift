import Dispatch
import Foundation
import Synchronization

/// Work over threads in parts that do not depend on how many threads there are, so that results do not either.
public enum Parallel {
  /// The threads that the machine runs at once.
  public static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The results of `body` for `0..<count`, in that order; each is computed for itself, by at most `workers` threads.
  public static func map<Result: Sendable>(
    _ count: Int, workers: Int = cores, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1, workers > 1 else { return (0..<max(0, count)).map { body($0) } }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Every place is written once, by the one thread that took its number.
      nonisolated(unsafe) let places = buffer
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
        while true {
          let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard item < count else { return }
          places.initializeElement(at: item, to: body(item))
        }
      }
      initialized = count
    }
  }

  /// `0..<count` in parts of `size`, the last one shorter.
  public static func parts(of count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: max(1, size)).map { $0..<min(count, $0 + max(1, size)) }
  }
}
