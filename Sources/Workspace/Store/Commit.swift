package import Foundation
package import TerroirKernel

/// What a command hands to the store: its journal entry and all that it made and changed, kept together or not at all.
package struct Commit: Sendable {
  package var entry: JournalEntry
  package var author: Author
  /// The newest entry that the command saw.
  package var base: Int64
  /// What a person had seen before giving the command; nil where no person waits, and the last writer wins.
  package var seen: Seen?
  package var changes: [StateKey: String?]
  package var artifacts: [StoredArtifact]
  package var blobs: [Blob]

  /// Who writes, and in which study.
  package struct Author: Hashable, Sendable {
    package var session: String
    package var study: StudyReference

    package init(session: String, study: StudyReference) {
      self.session = session
      self.study = study
    }
  }

  package struct Seen: Hashable, Sendable {
    package var entry: Int64
    package var study: Int64?

    package init(entry: Int64, study: Int64?) {
      self.entry = entry
      self.study = study
    }
  }

  package init(
    _ entry: JournalEntry, by author: Author, base: Int64 = 0, seen: Seen? = nil,
    changes: [StateKey: String?] = [:], artifacts: [StoredArtifact] = [], blobs: [Blob] = []
  ) {
    self.entry = entry
    self.author = author
    self.base = base
    self.seen = seen
    self.changes = changes
    self.artifacts = artifacts
    self.blobs = blobs
  }
}

/// One of the studies that a workspace has had, one after the other.
package enum StudyReference: Hashable, Sendable {
  /// The newest; the first where there is none.
  case newest
  case known(Int64)
  /// One that begins with this command.
  case fresh
}

/// What became of a commit.
package enum CommitOutcome: Hashable, Sendable {
  case kept(entry: Int64, study: Int64)
  /// Another session was there first: what was made is kept, what was to be changed is not; the journal has a failure.
  case refused(Clash)
}

/// What another session changed that a command rests on.
package struct Clash: Hashable, Sendable {
  /// The row; nil where the study as a whole began anew.
  package var row: StateKey?
  /// Whether the command would have written the row too, rather than only read it.
  package var isWritten: Bool
  /// The other session's command.
  package var command: String
  /// The newest entry there is.
  package var latest: Int64
  package var study: Int64

  package var message: Phrase {
    guard let row else { return "another session began the study anew: \(command)" }
    return "another session changed \(row.subject): \(command)"
  }
}

/// A large value by its content hash, kept once.
package struct Blob: Hashable, Sendable {
  package var hash: ContentHash
  package var bytes: Data

  package init(_ bytes: Data) {
    hash = ContentHash(SHA256.hex(bytes))
    self.bytes = bytes
  }
}

/// An artifact in its stored form: canonical JSON of value and provenance, and the key of the run that made it.
package struct StoredArtifact: Codable, Hashable, Sendable {
  package var hash: ContentHash
  package var iteration: Iteration
  package var value: Data
  package var provenance: Data
  package var stageKey: ContentHash

  package init(hash: ContentHash, iteration: Iteration, value: Data, provenance: Data, stageKey: ContentHash) {
    self.hash = hash
    self.iteration = iteration
    self.value = value
    self.provenance = provenance
    self.stageKey = stageKey
  }
}
