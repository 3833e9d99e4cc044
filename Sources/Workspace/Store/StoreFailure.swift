/// Why the store could not be read or written; nothing of the command was kept.
package enum StoreFailure: Error, Hashable, Sendable {
  /// The file is there and is no store, or is damaged.
  case damaged(file: String, reason: String)
  /// Another process held the store longer than the waiting time.
  case busy(file: String)
  /// A later version of the program wrote the store.
  case newer(file: String)
  /// The directory or file cannot be written.
  case notWritable(file: String, reason: String)
  /// A row of the store does not read back.
  case unreadable(what: String)
  case nothingToUndo
  case nothingToRedo

  package var message: String {
    switch self {
    case .damaged(let file, let reason): "\(file) is not a sound store: \(reason)"
    case .busy(let file): "\(file) is in use by another process"
    case .newer(let file): "\(file) was written by a later version of the program"
    case .notWritable(let file, let reason): "\(file) cannot be written: \(reason)"
    case .unreadable(let what): "the store's \(what) cannot be read back"
    case .nothingToUndo: "there is nothing to undo"
    case .nothingToRedo: "there is nothing to redo"
    }
  }

  package var remedy: String {
    switch self {
    case .damaged: "move the file away; the data are not in it, and every stage can be run again"
    case .busy: "wait for the other process, or end it"
    case .newer: "use the program's later version, or move the file away"
    case .notWritable: "check the permissions and the free space of the workspace's directory"
    case .unreadable: "run the stage again"
    case .nothingToUndo: "history shows the commands and what they changed"
    case .nothingToRedo: "redo brings back what undo took, until another command changes something"
    }
  }
}
