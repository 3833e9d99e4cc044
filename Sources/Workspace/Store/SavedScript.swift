/// The commands of a study that a script repeats, in an order in which each sees what it saw.
///
/// Commands that were done and not undone are taken. One that looked at something which was taken back later would look
/// at something else in the script, and is left out with it.
package struct SavedScript: Hashable, Sendable {
  package private(set) var records: [JournalRecord] = []
  /// Commands that rest on what was undone.
  package private(set) var leftOut = 0
  /// The state as the commands found it, and as those of the script will find theirs.
  private var actual: [StateKey: String] = [:]
  private var script: [StateKey: String] = [:]
  /// The entry whose value `_` is in the script by now.
  private var shown: Int64?

  /// - Parameter journal: the entries of one study.
  package init(of journal: [JournalRecord]) {
    let known = Dictionary(journal.map { ($0.id, $0) }) { first, _ in first }
    for record in journal.sorted(by: Self.isSooner) {
      take(record, known)
      for difference in record.differences { actual[difference.row] = difference.after }
    }
  }

  /// A command that did not see what others wrote while it ran stands before what they wrote.
  private static func isSooner(_ left: JournalRecord, _ right: JournalRecord) -> Bool {
    func place(_ record: JournalRecord) -> (Int64, Int, Int64) {
      (record.base, record.differences.isEmpty && record.base < record.id - 1 ? 0 : 1, record.id)
    }
    return place(left) < place(right)
  }

  private mutating func take(_ record: JournalRecord, _ known: [Int64: JournalRecord]) {
    let entry = record.entry
    guard entry.outcome == .done, entry.isReplayed, record.reverts == nil, !record.isUndone else { return }
    guard seesTheSame(record) else {
      leftOut += 1
      return
    }
    if let wanted = entry.continues, wanted != shown {
      // Another session's command stands between: what gave `_` is asked once more, where asking changes nothing.
      guard let source = known[wanted], source.differences.isEmpty, source.entry.isReplayed, seesTheSame(source),
        source.entry.continues == nil
      else {
        leftOut += 1
        return
      }
      records.append(source)
      shown = source.id
    }
    records.append(record)
    for difference in record.differences { script[difference.row] = difference.after }
    if entry.isShown { shown = record.id }
  }

  private func seesTheSame(_ record: JournalRecord) -> Bool {
    record.entry.reads.allSatisfy { scope in
      scope.isPrefix
        ? script.filter { scope.covers($0.key) } == actual.filter { scope.covers($0.key) }
        : script[scope.row] == actual[scope.row]
    }
  }
}

extension StateScope {
  fileprivate var row: StateKey { StateKey(kind, key) }
}
