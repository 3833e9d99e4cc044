import Foundation
import Language
import TerroirKernel
import Workspace

/// `history`: the journal.
struct HistoryCommand: Command {
  let declaration = CommandDeclaration(
    name: "history", group: .session, summary: "commands of this workspace with outcome and time",
    positional: [ParameterDeclaration("N", .integer, "how many of the last")], gives: .table,
    effects: .leftOutOfScripts,
    examples: [.init("history", "the last 20"), .init("history 100", "more")],
    keywords: ["log", "journal", "commands", "история"])

  struct Arguments: Decodable {
    let n: Given<Int>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let limit = call.arguments.n?.content ?? 20
    guard limit > 0 else {
      throw CommandFailure(.usage, "value", "history takes a whole number from 1", at: call.arguments.n?.span)
    }
    let records = try study.keeping { store throws(StoreFailure) in try store.journal() }.suffix(limit)
    return .table(
      Table(columns: [
        TableColumn(Column("n", .integer, "number"), .integer(records.map { Int($0.id) })),
        TableColumn(Column("command", .text, "as it was typed"), .text(records.map(\.entry.text))),
        TableColumn(
          Column("outcome", .text, "done, failed, cancelled or undone"),
          .text(records.map { $0.isUndone ? "undone" : $0.entry.outcome.rawValue })),
        TableColumn(
          Column("seconds", .number, unit: "s", "how long it took"),
          .number(records.map { $0.entry.ended.timeIntervalSince($0.entry.started) })),
        TableColumn(
          Column("made", .text, "artifacts by hash"),
          .text(
            records.map { record in
              record.entry.outputs.isEmpty
                ? nil
                : record.entry.outputs.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue.prefix(8))" }
                  .joined(separator: ", ")
            })),
      ]))
  }
}

/// `undo` and `redo` of any command that changed the state.
struct UndoCommand: Command {
  let declaration = CommandDeclaration(
    name: "undo", group: .session, summary: "take back the last command that changed something", gives: .text,
    effects: [.changesHistory, .bringsNames, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("undo", "the last change")],
    keywords: ["back", "revert", "cancel", "mistake", "отмена"])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let record = try study.keeping { store throws(StoreFailure) in try store.undo() }
    try session.reload(study)
    return .text("Undone: \(record.entry.text)")
  }
}

struct RedoCommand: Command {
  let declaration = CommandDeclaration(
    name: "redo", group: .session, summary: "bring back what undo took", gives: .text,
    effects: [.changesHistory, .bringsNames, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("redo", "the last undone change")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let record = try study.keeping { store throws(StoreFailure) in try store.redo() }
    try session.reload(study)
    return .text("Done again: \(record.entry.text)")
  }
}

/// `note "..."`: a remark in the journal.
struct NoteCommand: Command {
  let declaration = CommandDeclaration(
    name: "note", group: .session, summary: "put a remark into the journal",
    positional: [ParameterDeclaration("TEXT", .text, "the remark", required: true)], gives: .text,
    examples: [.init("note \"budget confirmed by the ministry\"", "kept with the commands")])

  struct Arguments: Decodable {
    let text: Given<String>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    _ = try session.openStudy(call.span)
    return .nothing
  }
}

extension Session {
  /// Reads the state back from the store, after `undo`, `redo` or opening.
  func reload(_ study: Study) throws(CommandFailure) {
    study.take(kept: try Self.keptState(of: study.workspace, study: study))
    draft = nil
  }

  /// The state the store keeps, or a new one.
  static func keptState(of workspace: Workspace, study: Study) throws(CommandFailure) -> StudyState {
    let kept = try study.keeping { store throws(StoreFailure) in try store.setting(StudyState.key) }
    guard let kept else { return StudyState(region: workspace.region) }
    do {
      return try CanonicalJSON.decode(StudyState.self, from: Data(kept.utf8))
    } catch {
      throw CommandFailure(
        .failed, "store", "the workspace's state was written by another version and cannot be read",
        help: "move .terroir away; every stage can be run again")
    }
  }
}
