package import Foundation
package import TerroirKernel

/// One command as the journal keeps it.
package struct JournalEntry: Codable, Hashable, Sendable {
  package var text: String
  /// The comment that stood above the command.
  package var rationale: String?
  /// From the caller's clock.
  package var started: Date
  package var ended: Date
  package var outcome: Outcome
  /// For a failure: its message.
  package var message: String?
  /// Content hashes by name: `data`, `profile` …
  package var inputs: [String: ContentHash]
  package var outputs: [String: ContentHash]
  /// False for commands that steer the session, such as `undo` and `save`: a saved script does not repeat them.
  package var isReplayed: Bool

  package enum Outcome: String, Codable, CaseIterable, Sendable { case done, failed, cancelled }

  package init(
    _ text: String, rationale: String? = nil, started: Date, ended: Date, outcome: Outcome = .done,
    message: String? = nil, inputs: [String: ContentHash] = [:], outputs: [String: ContentHash] = [:],
    isReplayed: Bool = true
  ) {
    self.text = text
    self.rationale = rationale
    self.started = started
    self.ended = ended
    self.outcome = outcome
    self.message = message
    self.inputs = inputs
    self.outputs = outputs
    self.isReplayed = isReplayed
  }
}

/// A journal entry as it stands in the store.
package struct JournalRecord: Hashable, Sendable, Identifiable {
  package var id: Int64
  package var entry: JournalEntry
  package var isUndone: Bool
  /// Whether it changed something that `undo` can take back.
  package var isReversible: Bool
}
