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
    verdict = nil
    warnings = []
    do throws(CommandFailure) {
      let value = try await value(of: statement)
      if Task.isCancelled { throw .cancelled }
      try keep(statement, value, started: started)
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

  /// What the statement gives, bound to its name where it has one.
  func value(of statement: Statement) async throws(CommandFailure) -> ShellValue {
    var value = try await evaluate(statement.pipeline)
    if case .relation(let query) = value { value = .table(try await rows(of: query, at: statement.pipeline.span)) }
    if let binding = statement.binding { try bind(binding, to: value) }
    return value
  }

  /// The hashes of what a statement gave, by noun: the artifacts of its stages, and `table` for a table of data.
  func outputs(of statement: Statement, _ value: ShellValue) -> [String: ContentHash] {
    var outputs: [String: ContentHash] = [:]
    for item in made { outputs[item.artifact.iteration.noun] = item.artifact.hash }
    if case .table(let table) = value, givesData(statement), let hash = try? table.contentHash {
      outputs["table"] = hash
    }
    return outputs
  }

  private func bind(_ binding: Identifier, to value: ShellValue) throws(CommandFailure) {
    if let refusal = refusal(of: binding, tables: Set(completionTables)) { throw refusal }
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
  private func keep(_ statement: Statement, _ value: ShellValue, started: Date) throws(CommandFailure) {
    guard let study else { return }
    let state = draft ?? study.state
    var changes: [Change] = []
    var inputs: [String: ContentHash] = [:]
    for item in made {
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
      started: started, ended: environment.now(), inputs: inputs,
      outputs: outputs(of: statement, value), isReplayed: !commands.effects(of: statement).contains(.leftOutOfScripts))
    if !(onlyLooks(statement) && !study.store.exists) {
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

extension Table {
  /// The hash of a table's column names and cells, numbers to twelve digits: a sum over a large file may differ in the
  /// last ones with the number of threads.
  fileprivate var contentHash: ContentHash {
    get throws {
      try CanonicalJSON.hash(
        columns.map { column -> NamedColumn in
          guard case .number(let numbers) = column.values else { return NamedColumn(column.name, column.values) }
          return NamedColumn(column.name, .number(numbers.map { $0.map(Self.rounded) }))
        })
    }
  }

  private struct NamedColumn: Encodable {
    let name: String
    let values: ColumnValues

    init(_ name: String, _ values: ColumnValues) {
      self.name = name
      self.values = values
    }
  }

  private static func rounded(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    let scale = pow(10, 11 - Foundation.floor(log10(abs(number))))
    return scale.isFinite ? (number * scale).rounded() / scale : number
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

extension Session {
  /// Whether what a statement gives follows from the data: a pipeline from a name, a file, a method or a stage.
  private func givesData(_ statement: Statement) -> Bool {
    guard case .invocation = statement.pipeline.head else { return true }
    return commands.effects(of: statement).contains(.givesData)
  }

  /// Whether the command only looks: it alone does not bring a store into being.
  private func onlyLooks(_ statement: Statement) -> Bool {
    statement.binding == nil && commands.effects(of: statement).contains(.leftOutOfScripts)
  }
}
