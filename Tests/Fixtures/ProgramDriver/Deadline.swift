import Foundation

/// A moment after which waiting is a failure.
package struct Deadline {
  private let end: ContinuousClock.Instant

  package init(seconds: Double) { end = ContinuousClock.now.advanced(by: .seconds(seconds)) }

  package var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: end).components
    return Int32(clamping: max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000))
  }
}
