package import TerroirKernel

/// Why the store could not be read or written; nothing of the command was kept.
package enum StoreFailure: Error, Hashable, Sendable {
  /// The file is there and is no store, or is damaged.
  case damaged(file: String, reason: String)
  /// Another process held the store longer than the waiting time.
  case busy(file: String)
  /// A later version of the program wrote the store.
  case newer(file: String)
  /// An earlier version of the program wrote the store, in a form that is not read any more.
  case older(file: String)
  /// The directory or file cannot be written.
  case notWritable(file: String, reason: Phrase)
  /// The disk has no room for it.
  case full(file: String)
  /// The workspace's folder is not the person's to write to.
  case readOnly
  /// A row of the store does not read back.
  case unreadable(what: Phrase)
  /// What is kept under a content hash is not what was kept.
  case altered(what: Phrase)
  case nothingToUndo
  case nothingToRedo
  /// A row is not as the command left it: another command changed it since.
  /// `isOfUndo`: what is in the way is no command, but that one was taken back.
  case overtaken(command: String, row: StateKey, by: String, isUndo: Bool, isOfUndo: Bool)

  package var message: Phrase {
    switch self {
    case .damaged(let file, let reason): "\(file) is not a sound store: \(reason)"
    case .busy(let file): "\(file) is in use by another process"
    case .newer(let file): "\(file) was written by a later version of the program"
    case .older(let file): "\(file) was written by an earlier version of the program"
    case .notWritable(let file, let reason): "\(file) cannot be written: \(reason)"
    case .full(let file): "the study cannot be changed: the disk of \(file) is full"
    case .readOnly: "the study cannot be changed: its folder cannot be written"
    case .unreadable(let what): "the store's \(what) cannot be read back"
    case .altered(let what): "the store's \(what) is damaged: it is not what its hash says"
    case .nothingToUndo: "there is nothing to undo"
    case .nothingToRedo: "there is nothing to redo"
    case .overtaken(let command, let row, let other, let isUndo, let isOfUndo):
      isUndo
        ? "\(command) cannot be undone: \(row.subject) was changed since by \(isOfUndo ? "undo of " : "")\(other)"
        : "\(command) cannot be done again: \(row.subject) was changed since by \(isOfUndo ? "undo of " : "")\(other)"
    }
  }

  /// Why a study is read and not changed, in a clause.
  package var cause: Phrase {
    switch self {
    case .readOnly: "the study's folder cannot be written"
    case .full: "the disk of the study's folder is full"
    default: message
    }
  }

  package var hint: Phrase {
    switch self {
    case .damaged: "move the file away; the data are not in it, and every stage can be run again"
    case .busy: "wait for the other process, or end it"
    case .newer: "use the program's later version, or move the file away"
    case .older: "move the file away; the data are not in it, and every stage can be run again"
    case .notWritable: "check the permissions of the workspace's folder, and of .terroir in it"
    case .full: "make room on it, or copy the workspace to a disk that has room; nothing of the command was kept"
    case .readOnly: "copy the workspace to a folder of your own, and open it there"
    case .unreadable, .altered: "run the stage again"
    case .nothingToUndo: "history shows the commands and what they changed"
    case .nothingToRedo: "redo brings back what undo took, until another command changes something"
    case .overtaken(_, _, let other, _, isOfUndo: true):
      "redo brings \(other) back where it was undone; then this goes on from it; or give the command you want"
    case .overtaken: "undo that command first where it was given, or give the one you want"
    }
  }
}
