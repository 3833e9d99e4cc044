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
    name: "undo", group: .session, summary: "take back the last command that changed something, or a whole loop",
    gives: .text,
    effects: [.changesHistory, .bringsNames, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("undo", "the last change")],
    keywords: ["back", "revert", "cancel", "mistake", "отмена"])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let undone = try session.revert(study, call) { store, commit throws(StoreFailure) in try store.undo(commit) }
    return .text(session.language.choose("Undone", "Отменено") + ": \(session.told(undone, study))")
  }
}

struct RedoCommand: Command {
  let declaration = CommandDeclaration(
    name: "redo", group: .session, summary: "bring back what undo took", gives: .text,
    effects: [.changesHistory, .bringsNames, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("redo", "the last undone change")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let redone = try session.revert(study, call) { store, commit throws(StoreFailure) in try store.redo(commit) }
    return .text(session.language.choose("Done again", "Возвращено") + ": \(session.told(redone, study))")
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
    try session.refuseIfReadOnly(call.span)
    return .nothing
  }
}

extension Session {
  /// Takes a change back or brings it again; that is a journal entry of its own.
  fileprivate func revert(
    _ study: Study, _ call: Call<NoArguments>, _ work: (Store, Commit) throws(StoreFailure) -> Reverted
  ) throws(CommandFailure) -> Reverted {
    if Task.isCancelled { throw .cancelled }
    try refuseIfReadOnly(call.span)
    let now = environment.now()
    let entry = JournalEntry(call.invocation.verb.name, started: now, ended: now, isReplayed: false)
    let commit = Commit(entry, by: author(of: study))
    let reverted = try study.keeping { store throws(StoreFailure) in try work(store, commit) }
    noted.isRecorded = true
    try study.takeIn(followsNewest: false)
    draft = nil
    return reverted
  }

  /// The command, and how many others of its loop went with it.
  fileprivate func told(_ reverted: Reverted, _ study: Study) -> String {
    let others = reverted.count - 1
    let loop =
      others > 0 ? language.choose(", and \(others) more of its loop", " и ещё из того же цикла for: \(others)") : ""
    return "\(reverted.record.entry.text)\(loop)\(whose(reverted.record, study))"
  }

  /// A word on a change that another session made since this one began; empty for any other.
  fileprivate func whose(_ record: JournalRecord, _ study: Study) -> String {
    record.session != id && record.id > study.latestAtOpening
      ? language.choose(" (another session gave it)", " (из другого сеанса)") : ""
  }
}
