import Foundation
import Language
import Runtime
import TerroirKernel
import Workspace

/// What the running statement reads and makes beside artifacts, for its journal entry.
struct StatementNotes: Sendable {
  /// Tables that it bound.
  var blobs: [Blob] = []
  var files: [JournalEntry.FileRead] = []
  /// The entry whose value it took as `_`.
  var continues: Int64?
  /// What it gave, by noun.
  var outputs: [String: ContentHash] = [:]
  /// Whether the journal has it already.
  var isRecorded = false
  /// Whether nothing of it is kept, not even its own entry: a replay that only checks.
  var keepsNothing = false
}

/// Where a statement began: what it saw of the study, and what the person had seen before it.
struct StatementStart {
  let study: Study?
  let base: Int64
  let seen: Commit.Seen
}

extension Session {
  /// Marks the session as a person's, who gives one command after the other.
  package func beginPrompt() { isAtPrompt = true }

  /// Takes in what other sessions wrote, and what changed in the files.
  func beginStatement() throws(CommandFailure) -> StatementStart {
    guard let study else { return StatementStart(study: nil, base: 0, seen: seen) }
    study.state = study.state.untouched()
    try study.takeIn(followsNewest: isAtPrompt)
    if let command = study.begunBy {
      study.begunBy = nil
      warn(
        Warning(
          message: "another session began the study anew, and this one goes on in it; it began with: \(command)",
          place: study.workspace.name, help: "history shows what was done before"))
    }
    if study.forgetChangedData() { forgetTables() }
    let start = StatementStart(study: study, base: study.latest, seen: seen)
    seen = Commit.Seen(entry: study.latest, study: study.studyNumber)
    return start
  }

  /// Leaves what was done before aside, as a script does.
  package func beginAfresh() {
    study?.beginAfresh()
    seen = Commit.Seen(entry: 0, study: nil)
  }

  func author(of study: Study) -> Commit.Author { Commit.Author(session: id, study: study.reference) }

  /// Why the study cannot be changed, where it cannot.
  func refuseIfReadOnly(_ span: Span?) throws(CommandFailure) {
    guard let failure = study?.obstacle, dryRun == nil else { return }
    throw CommandFailure(.failed, "read-only", failure.message, at: span, help: failure.hint)
  }

  /// Writes the command, what it made and what it changed in one transaction.
  func keep(
    _ statement: Statement, _ value: ShellValue, _ start: StatementStart, started: Date
  ) throws(CommandFailure) {
    defer {
      draft = nil
      made = []
    }
    guard let study, !study.isReadOnly, !noted.isRecorded, !noted.keepsNothing else { return }
    let state = draft ?? study.state
    noted.outputs = outputs(of: statement, value)
    let entry = JournalEntry(
      statement.text, rationale: statement.rationale.isEmpty ? nil : statement.rationale.joined(separator: "\n"),
      started: started, ended: environment.now(),
      inputs: made.reduce(into: [:]) { $0.merge($1.key.inputs) { first, _ in first } },
      outputs: noted.outputs, isReplayed: !commands.effects(of: statement).contains(.leftOutOfScripts),
      reads: state.reads.all, files: noted.files, isShown: statement.gives(value), continues: noted.continues,
      loop: loop)
    let commit = Commit(
      entry, by: author(of: study), base: start.study === study ? start.base : study.latest,
      seen: isAtPrompt && start.study === study ? start.seen : nil, changes: state.changes,
      artifacts: try stored(), blobs: noted.blobs)
    let outcome = try study.keeping { store throws(StoreFailure) in try store.commit(commit) }
    noted.isRecorded = true
    switch outcome {
    case .kept(let entry, let number):
      study.reference = .known(number)
      seen.study = number
      study.state = state.settled()
      for item in made { study.remember(item.artifact) }
      if commit.entry.isShown { lastEntry = entry }
    case .refused(let clash):
      seen = Commit.Seen(entry: clash.latest, study: clash.study)
      throw failure(of: clash)
    }
  }

  /// The artifacts that the statement made and the store does not have.
  private func stored() throws(CommandFailure) -> [StoredArtifact] {
    do {
      return try made.filter { !$0.isKnown }.map { item in
        StoredArtifact(
          hash: item.artifact.hash, iteration: item.artifact.iteration, value: item.artifact.json,
          provenance: try CanonicalJSON.encode(item.artifact.provenance), stageKey: try item.key.hash)
      }
    } catch {
      throw CommandFailure(.failed, "store", "the artifact cannot be written as JSON")
    }
  }

  private func failure(of clash: Clash) -> CommandFailure {
    guard let noun = made.last?.artifact.iteration.noun else {
      return CommandFailure(
        .failed, "conflict", "nothing was changed: \(clash.message)",
        help: "what that command gave holds now; give yours again to change it all the same")
    }
    return CommandFailure(
      .failed, "conflict", "the \(noun) is made and kept, but not taken into the study: \(clash.message)",
      help: "give the command again: it takes what holds now")
  }

  func recordFailure(of statement: Statement, _ failure: CommandFailure, started: Date) {
    guard let study, !study.isReadOnly, !noted.isRecorded, !noted.keepsNothing else { return }
    let entry = JournalEntry(
      statement.text, started: started, ended: environment.now(),
      outcome: failure.kind == .cancelled ? .cancelled : .failed, message: failure.message.description,
      isReplayed: false)
    // The failure that is being told matters more than that the journal could not note it.
    guard let outcome = try? study.store.commit(Commit(entry, by: author(of: study))),
      case .kept(_, let number) = outcome
    else { return }
    study.reference = .known(number)
  }
}
