import Foundation
package import Language
import Runtime
import TerroirKernel
import Workspace

/// What became of a statement.
package enum Outcome: Sendable {
  /// The value, and whether it is to be printed: a bound value is not.
  case done(ShellValue, isShown: Bool)
  case failed(CommandFailure)
}

extension Session {
  /// Runs one statement: all of it, with what it changed kept in one transaction, or nothing of it.
  package func execute(_ statement: Statement) async -> Outcome {
    let started = environment.now()
    turn += 1
    let turn = turn
    draft = nil
    made = []
    do throws(CommandFailure) {
      var value = try await evaluate(statement.pipeline)
      if case .relation(let query) = value { value = .table(try await rows(of: query, at: statement.pipeline.span)) }
      if let binding = statement.binding { try bind(binding, to: value) }
      if Task.isCancelled { throw .cancelled }
      try keep(statement, started: started)
      if statement.binding == nil, case .nothing = value {} else { last = value }
      return .done(value, isShown: statement.binding == nil)
    } catch {
      guard turn == self.turn else { return .failed(error) }
      draft = nil
      made = []
      recordFailure(of: statement, error, started: started)
      return .failed(error)
    }
  }

  private func bind(_ binding: Identifier, to value: ShellValue) throws(CommandFailure) {
    if commands.grammar[binding.name] != nil {
      throw CommandFailure(
        .usage, "name", "\(binding.name) is a command and cannot be a name", at: binding.span,
        help: "choose another, for example my-\(binding.name)")
    }
    let named: StudyState.NamedValue
    switch value {
    case .artifact(let artifact): named = .artifact(artifact.hash)
    case .table(let table): named = .table(table)
    case .relation, .chart, .text, .nothing:
      throw CommandFailure(
        .usage, "name", "a \(value.kind.title) cannot be bound to a name", at: binding.span,
        help: "bind a table or an artifact")
    }
    try change(binding.span) { $0.names[binding.name] = named }
  }

  /// Writes the command, its artifacts and the new state in one transaction.
  private func keep(_ statement: Statement, started: Date) throws(CommandFailure) {
    guard let study else { return }
    let state = draft ?? study.state
    var changes: [Change] = []
    var outputs: [String: ContentHash] = [:]
    var inputs: [String: ContentHash] = [:]
    for item in made {
      outputs[item.artifact.iteration.noun] = item.artifact.hash
      inputs.merge(item.key.inputs) { first, _ in first }
      if item.isKnown { continue }
      do {
        changes.append(
          .keep(
            StoredArtifact(
              hash: item.artifact.hash, iteration: item.artifact.iteration, value: item.artifact.json,
              provenance: try CanonicalJSON.encode(item.artifact.provenance), stageKey: try item.key.hash)))
      } catch {
        throw CommandFailure(.failed, "store", "the artifact cannot be written as JSON")
      }
    }
    if state != study.kept { changes.append(.set(key: StudyState.key, try state.encoded())) }
    let entry = JournalEntry(
      statement.text, rationale: statement.rationale.isEmpty ? nil : statement.rationale.joined(separator: "\n"),
      started: started, ended: environment.now(), inputs: inputs, outputs: outputs,
      isReplayed: !statement.steersSession)
    if !(statement.isReading && !study.store.exists) {
      try study.keeping { store throws(StoreFailure) in _ = try store.commit(entry, changes: changes) }
    }
    study.take(kept: state)
    draft = nil
    made = []
  }

  private func recordFailure(of statement: Statement, _ failure: CommandFailure, started: Date) {
    guard let study, study.store.exists else { return }
    let entry = JournalEntry(
      statement.text, started: started, ended: environment.now(),
      outcome: failure.kind == .cancelled ? .cancelled : .failed, message: failure.message, isReplayed: false)
    // The failure that is being told matters more than that the journal could not note it.
    _ = try? study.store.commit(entry)
  }
}

extension StudyState {
  /// The store's key under which the state is kept.
  static let key = "study"

  func encoded() throws(CommandFailure) -> String {
    do {
      return String(decoding: try CanonicalJSON.encode(self), as: UTF8.self)
    } catch {
      throw CommandFailure(
        .failed, "store", "the state cannot be written: a named table holds a number that is not finite")
    }
  }
}

extension Statement {
  private var head: String? {
    if case .invocation(let invocation) = pipeline.head { invocation.verb.name } else { nil }
  }

  /// Whether the command steers the session and is left out of a saved script.
  var steersSession: Bool {
    ["undo", "redo", "save", "history", "exit", "errors", "help", "apropos", "status", "open", "source"].contains(head)
  }

  /// Whether the command only looks: it alone does not bring a store into being.
  var isReading: Bool { binding == nil && (head.map { Iteration(verb: $0) == nil } ?? true) && steersSession }
}
