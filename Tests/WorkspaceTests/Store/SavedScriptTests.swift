import TerroirKernel
import Testing

@testable import Workspace

@Suite("What a saved script repeats")
struct SavedScriptTests {
  let ural: UralCopy
  let store: Store
  private let seed = StateScope(StateKey(.seed))

  init() throws {
    ural = try UralCopy()
    store = try Workspace.open(ural.directory).store
  }

  private func look(_ text: String, by session: String = "a", base: Int64? = nil) throws {
    let latest = try store.news(of: .newest).latest
    try store.commit(Commit(store.entry(text, reads: [seed]), by: store.author(session), base: base ?? latest))
  }

  private var script: SavedScript { get throws { SavedScript(of: try store.journal()) } }
  private var texts: [String] { get throws { try script.records.map(\.entry.text) } }

  @Test("leaves out failed and undone commands")
  func undone() throws {
    try store.keep("audit", [.seed: "1"])
    try store.commit(Commit(store.entry("adit", outcome: .failed), by: store.author()))
    try store.keep("strategize", [.region: "2"])
    try store.undo(store.by("a", "undo"))
    #expect(try texts == ["audit"])
  }

  @Test("repeats no look at what was taken back, and looks again where it was brought back")
  func looks() throws {
    try store.keep("one", [.seed: "1"])
    try store.keep("two", [.seed: "2"])
    try look("look at two")
    try store.keep("note")
    try store.undo(store.by("a", "undo"))
    try look("look at one")
    #expect(try texts == ["one", "note", "look at one"])
    #expect(try script.leftOut == 1)
    try store.redo(store.by("a", "redo"))
    #expect(try texts == ["one", "two", "look at two", "note"])
    try store.undo(store.by("a", "undo"))
    try store.keep("three", [.seed: "3"])
    try look("look at three")
    #expect(try texts == ["one", "note", "look at one", "three", "look at three"])
  }

  @Test("places a command that did not see another session's change before it")
  func interleaved() throws {
    try store.keep("one", [.seed: "1"])
    try store.keep("two", [.seed: "2"], by: "b")
    try look("look at one", base: 1)
    try look("look at two", by: "b")
    #expect(try texts == ["one", "look at one", "two", "look at two"])
  }

  @Test("asks again for what _ stands for where another session's command stands between")
  func lastValue() throws {
    func shown(_ text: String, by session: String, continues: Int64? = nil) throws {
      var entry = store.entry(text)
      entry.isShown = true
      entry.continues = continues
      try store.commit(Commit(entry, by: store.author(session)))
    }
    try shown("actors", by: "a")
    try shown("x = _ | head 1", by: "a", continues: 1)
    try shown("events", by: "a")
    try shown("ties", by: "b")
    try shown("y = _ | head 2", by: "a", continues: 3)
    #expect(try texts == ["actors", "x = _ | head 1", "events", "ties", "events", "y = _ | head 2"])
  }

  @Test("leaves out what rests on a change that was taken back by another session")
  func rests() throws {
    try store.keep("set seed 7", [.seed: "7"], by: "a")
    try store.commit(
      Commit(
        store.entry("audit", reads: [seed]), by: store.author("b"), base: 1,
        changes: [StateKey(.result, "RU-SVE/1/audit"): "r"]))
    try store.undo(store.by("a", "undo"))
    #expect(try texts == [])
    #expect(try script.leftOut == 1)
  }
}
