internal import Synchronization

/// Where a running command says what it does; the main thread reads it. Safe from any task.
package final class ProgressMeter: Sendable {
  struct Reading: Equatable {
    var activity: String
    /// 0...1, nil when the length is unknown.
    var fraction: Double?
  }

  private let reading: Mutex<Reading>

  package init(activity: String) { reading = Mutex(Reading(activity: activity, fraction: nil)) }

  /// `fraction` is taken as the share done, 0 to 1; outside of it, it is unknown.
  package func report(_ activity: String, fraction: Double? = nil) {
    let known = fraction.flatMap { (0...1).contains($0) ? $0 : nil }
    reading.withLock { $0 = Reading(activity: activity, fraction: known) }
  }

  var current: Reading { reading.withLock { $0 } }
}
