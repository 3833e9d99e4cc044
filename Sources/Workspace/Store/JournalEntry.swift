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
  /// What it looked at of the state.
  package var reads: [StateScope]
  /// Files that it read.
  package var files: [FileRead]
  /// Whether its value became the one that `_` stands for.
  package var isShown: Bool
  /// The entry whose value `_` stood for in it; nil where it names no `_`.
  package var continues: Int64?
  /// The number, in its session, of the loop that it ran in; nil outside. What a loop did is taken back as one.
  package var loop: Int?

  package enum Outcome: String, Codable, CaseIterable, Sendable { case done, failed, cancelled }

  package init(
    _ text: String, rationale: String? = nil, started: Date, ended: Date, outcome: Outcome = .done,
    message: String? = nil, inputs: [String: ContentHash] = [:], outputs: [String: ContentHash] = [:],
    isReplayed: Bool = true, reads: [StateScope] = [], files: [FileRead] = [], isShown: Bool = false,
    continues: Int64? = nil, loop: Int? = nil
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
    self.reads = reads
    self.files = files
    self.isShown = isShown
    self.continues = continues
    self.loop = loop
  }

  /// A file that a command read: as it was written, where it was found, and what it held.
  package struct FileRead: Codable, Hashable, Sendable {
    package var name: String
    package var path: String
    /// Nil for one too large to be read twice.
    package var hash: ContentHash?

    package init(name: String, path: String, hash: ContentHash?) {
      self.name = name
      self.path = path
      self.hash = hash
    }
  }
}

/// What `undo` took back or `redo` brought again: a command, or all of a loop's.
package struct Reverted: Hashable, Sendable {
  /// The newest of them.
  package var record: JournalRecord
  package var count: Int
}

/// A journal entry as it stands in the store.
package struct JournalRecord: Hashable, Sendable, Identifiable {
  package var id: Int64
  package var study: Int64
  /// The session that gave the command.
  package var session: String
  /// The newest entry whose effects the command saw of what it looked at; the one before it unless others wrote
  /// meanwhile.
  package var base: Int64
  package var entry: JournalEntry
  package var differences: [StateDifference]
  /// The entry that it took back or brought again; nil for any but `undo` and `redo`.
  package var reverts: Int64?
  /// The `undo` that took it back.
  package var undoneBy: Int64?

  package var isUndone: Bool { undoneBy != nil }
}
