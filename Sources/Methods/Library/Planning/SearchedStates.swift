/// The states that a search has been in, by the set of activities that were started.
struct SearchedStates {
  private struct Entry {
    var time: Int
    var starts: Int
    var running: UInt64
    /// Where the finishes of the running activities begin.
    var finishes: Int
    /// The entry before with the same set; -1 where there is none.
    var next: Int
  }

  private var first: [UInt64: Int] = [:]
  private var entries: [Entry] = []
  private var finishes: [Int] = []

  /// States beyond these are searched without being kept.
  private static let most = 4_000_000

  /// Whether no state that was kept stands for this one; keeps it then.
  mutating func isNew(
    _ started: UInt64, _ finished: UInt64, _ time: Int, _ starts: Int, _ finish: [Int]
  ) -> Bool {
    let head = first[started] ?? -1
    var place = head
    while place >= 0 {
      let entry = entries[place]
      if entry.time <= time, entry.starts <= starts, isNoLater(entry, time, finish) { return false }
      place = entry.next
    }
    guard entries.count < Self.most else { return true }
    first[started] = entries.count
    entries.append(
      Entry(time: time, starts: starts, running: started & ~finished, finishes: finishes.count, next: head))
    var left = started & ~finished
    while left != 0 {
      finishes.append(finish[left.trailingZeroBitCount])
      left &= left - 1
    }
    return true
  }

  private func isNoLater(_ entry: Entry, _ time: Int, _ finish: [Int]) -> Bool {
    var left = entry.running
    var place = entry.finishes
    while left != 0 {
      let activity = left.trailingZeroBitCount
      left &= left - 1
      let own = finishes[place]
      if own > time, own > finish[activity] { return false }
      place += 1
    }
    return true
  }
}
