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
    noted = StatementNotes()
    verdict = nil
    warnings = []
    do throws(CommandFailure) {
      let before = try beginStatement()
      let value = try await value(of: statement)
      if Task.isCancelled { throw .cancelled }
      try keep(statement, value, before, started: started)
      if statement.gives(value) { last = value.piped }
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
    if let binding = statement.binding { try bind(binding, to: value.piped) }
    return value
  }

  /// The hashes of what a statement gave, by noun: the artifacts of its stages, and `table` for a table of data.
  func outputs(of statement: Statement, _ value: ShellValue) -> [String: ContentHash] {
    var outputs: [String: ContentHash] = [:]
    for item in made { outputs[item.artifact.iteration.noun] = item.artifact.hash }
    if case .table(let table) = value, givesData(statement) {
      outputs["table"] = TableBlob.contentHash(of: table)
    }
    return outputs
  }

  private func bind(_ binding: Identifier, to value: ShellValue) throws(CommandFailure) {
    if let refusal = refusal(of: binding, tables: Set(completionTables)) { throw refusal }
    let named: StudyState.NamedValue
    switch value {
    case .artifact(let artifact): named = .artifact(artifact.hash)
    case .table(let table):
      guard let bytes = try? TableBlob.bytes(of: table) else {
        throw CommandFailure(
          .failed, "store", "the table cannot be kept: a note holds a number that is not finite", at: binding.span)
      }
      let blob = Blob(bytes)
      noted.blobs.append(blob)
      study?.knownTables[blob.hash] = table
      named = .table(blob.hash, rows: table.rowCount, columns: table.columns.count)
    case .relation, .chart, .told, .document, .text, .nothing:
      throw CommandFailure(
        .usage, "name", "a \(value.kind.title) cannot be bound to a name", at: binding.span,
        help: "bind a table or an artifact")
    }
    try change(binding.span) { $0.names[binding.name] = named }
  }
}

extension Session {
  /// Whether what a statement gives follows from the data: a pipeline from a name, a file, a method or a stage.
  private func givesData(_ statement: Statement) -> Bool {
    guard case .invocation = statement.pipeline.head else { return true }
    return commands.effects(of: statement).contains(.givesData)
  }
}

extension Statement {
  /// Whether its value becomes the one that `_` stands for.
  func gives(_ value: ShellValue) -> Bool {
    if binding == nil, case .nothing = value { false } else { true }
  }
}
