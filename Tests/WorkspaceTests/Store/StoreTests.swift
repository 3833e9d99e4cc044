import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("The store")
struct StoreTests {
  let ural: UralCopy
  let store: Store

  init() throws {
    ural = try UralCopy()
    store = try Workspace.open(ural.directory).store
  }

  private func entry(_ text: String, outcome: JournalEntry.Outcome = .done) -> JournalEntry {
    let start = Date(timeIntervalSince1970: 1_700_000_000)
    return JournalEntry(text, started: start, ended: start.addingTimeInterval(1), outcome: outcome)
  }

  @Test("does not exist before the first command is kept, and reading it makes none")
  func lazy() throws {
    #expect(try store.journal().isEmpty)
    #expect(try store.setting("study") == nil)
    #expect(!ural.hasStore)
    _ = try store.commit(entry("audit"), changes: [.set(key: "study", "1")])
    #expect(ural.hasStore)
  }

  @Test("keeps command and change together, and another opening sees them")
  func commit() throws {
    _ = try store.commit(entry("set seed 7"), changes: [.set(key: "study", "seven")])
    let again = try Workspace.open(ural.directory).store
    #expect(try again.setting("study") == "seven")
    #expect(try again.journal().map(\.entry.text) == ["set seed 7"])
    #expect(try again.lastEntry() == 1)
  }

  @Test("takes changes back in reverse order, and brings them again")
  func undo() throws {
    _ = try store.commit(entry("one"), changes: [.set(key: "study", "1")])
    _ = try store.commit(entry("look"))
    _ = try store.commit(entry("two"), changes: [.set(key: "study", "2")])
    #expect(try store.undo().entry.text == "two")
    #expect(try store.setting("study") == "1")
    #expect(try store.undo().entry.text == "one")
    #expect(try store.setting("study") == nil)
    #expect(try store.redo().entry.text == "one")
    #expect(try store.redo().entry.text == "two")
    #expect(try store.setting("study") == "2")
  }

  @Test("repeats no look at a state that was taken back, and looks again where it was brought back")
  func looks() throws {
    let steers = { (text: String) in
      var entry = self.entry(text)
      entry.isReplayed = false
      return entry
    }
    try store.commit(entry("one"), changes: [.set(key: "study", "1")])
    try store.commit(entry("two"), changes: [.set(key: "study", "2")])
    try store.commit(entry("look at two"))
    try store.undo(recording: steers("undo"))
    try store.commit(entry("look at one"))
    #expect(try store.replayable().map(\.entry.text) == ["one", "look at one"])
    try store.redo(recording: steers("redo"))
    #expect(try store.replayable().map(\.entry.text) == ["one", "two", "look at two"])
    try store.undo(recording: steers("undo"))
    try store.commit(entry("three"), changes: [.set(key: "study", "3")])
    try store.commit(entry("look at three"))
    #expect(try store.replayable().map(\.entry.text) == ["one", "look at one", "three", "look at three"])
  }

  @Test("tells that there is nothing to undo")
  func nothing() throws {
    _ = try store.commit(entry("look"))
    #expect(throws: StoreFailure.self) { try store.undo() }
    #expect(throws: StoreFailure.self) { try store.redo() }
  }

  @Test("leaves failed and undone commands out of what a script repeats")
  func replayable() throws {
    _ = try store.commit(entry("audit"), changes: [.set(key: "study", "1")])
    _ = try store.commit(entry("adit", outcome: .failed))
    _ = try store.commit(entry("strategize"), changes: [.set(key: "study", "2")])
    _ = try store.undo()
    #expect(try store.replayable().map(\.entry.text) == ["audit"])
    #expect(try store.replayable(after: 1).isEmpty)
  }

  @Test("is usable from two openings at once")
  func two() throws {
    let other = try Workspace.open(ural.directory).store
    for round in 0..<5 {
      _ = try store.commit(entry("a\(round)"), changes: [.set(key: "a", "\(round)")])
      _ = try other.commit(entry("b\(round)"), changes: [.set(key: "b", "\(round)")])
    }
    #expect(try store.journal().count == 10)
    #expect(try store.setting("b") == "4")
  }
}
