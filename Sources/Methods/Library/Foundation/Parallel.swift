import Dispatch
import Foundation
import Synchronization
public import TerroirKernel

/// Work over threads in parts that do not depend on how many threads there are, so that results do not either.
public enum Parallel {
  /// The threads that the machine runs at once.
  public static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The results of `body` for `0..<count`, in that order; each is computed for itself, by at most `workers` threads.
  ///
  /// - Throws: ``MethodFailure/cancelled`` soon after the task that waits was cancelled.
  public static func map<Result: Sendable>(
    _ count: Int, workers: Int = cores, _ body: @Sendable (Int) throws(MethodFailure) -> Result
  ) throws(MethodFailure) -> [Result] {
    var found = [Result?](repeating: nil, count: max(0, count))
    if count > 1, workers > 1 {
      found.withUnsafeMutableBufferPointer { buffer in
        // Every place is written once, by the one thread that took its number.
        nonisolated(unsafe) let places = buffer
        let next = Atomic(0)
        Cancellation.withAsker { asker in
          DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
            Cancellation.work(for: asker) {
              while !Cancellation.isRequested {
                let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard item < count else { return }
                places[item] = try? body(item)
              }
            }
          }
        }
      }
    } else {
      for item in found.indices {
        try Cancellation.check()
        found[item] = try body(item)
      }
    }
    let results = found.compactMap(\.self)
    if results.count < found.count { throw .cancelled }
    return results
  }

  /// `0..<count` in parts of `size`, the last one shorter.
  public static func parts(of count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: max(1, size)).map { $0..<min(count, $0 + max(1, size)) }
  }
}
