internal import Synchronization

import TerroirKernel

/// Where a running command says what it does; the main thread reads it. Safe from any task.
package final class ProgressMeter: Sendable {
  struct Reading: Equatable {
    var activity: String
    /// 0...1, nil when the length is unknown.
    var fraction: Double?
    /// The language of the figures beside the activity, which was told in its own already.
    var language = NameLanguage.english
  }

  private let reading: Mutex<Reading>

  package init(activity: String) { reading = Mutex(Reading(activity: activity, fraction: nil)) }

  /// Figures are told in this language from now on.
  func tell(in language: NameLanguage) { reading.withLock { $0.language = language } }

  /// `fraction` is taken as the share done, 0 to 1; outside of it, it is unknown.
  package func report(_ activity: String, fraction: Double? = nil) {
    let known = fraction.flatMap { (0...1).contains($0) ? $0 : nil }
    reading.withLock { ($0.activity, $0.fraction) = (activity, known) }
  }

  var current: Reading { reading.withLock { $0 } }
}
