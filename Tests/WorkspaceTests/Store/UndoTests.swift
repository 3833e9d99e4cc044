import TerroirKernel
import Testing

@testable import Workspace

@Suite("Undo and redo in the store")
struct UndoTests {
  let ural: UralCopy
  let store: Store

  init() throws {
    ural = try UralCopy()
    store = try Workspace.open(ural.directory).store
  }

  @Test("take changes back in reverse order, and bring them again")
  func order() throws {
    try store.keep("one", [.seed: "1"])
    try store.keep("look")
    try store.keep("two", [.seed: "2"])
    #expect(try store.undo(store.by("a", "undo")).record.entry.text == "two")
    #expect(try store.seed == "1")
    #expect(try store.undo(store.by("a", "undo")).record.entry.text == "one")
    #expect(try store.seed == nil)
    #expect(try store.redo(store.by("a", "redo")).record.entry.text == "one")
    #expect(try store.redo(store.by("a", "redo")).record.entry.text == "two")
    #expect(try store.seed == "2")
    #expect(try store.journal().suffix(4).map(\.entry.text) == ["undo", "undo", "redo", "redo"])
  }

  @Test("take the session's own change first, then the newest of the others")
  func sessions() throws {
    try store.keep("a's", [.seed: "2"], by: "a")
    try store.keep("b's", [.region: "RU-PER"], by: "b")
    #expect(try store.undo(store.by("a", "undo")).record.entry.text == "a's")
    #expect(try store.region == "RU-PER")
    #expect(try store.undo(store.by("a", "undo")).record.entry.text == "b's")
    #expect(try store.region == nil)
    #expect(throws: StoreFailure.nothingToUndo) { try store.undo(store.by("a", "undo")) }
  }

  @Test("take nothing back that another command changed since, and name it")
  func overtaken() throws {
    try store.keep("set seed 2", [.seed: "2"], by: "a")
    try store.keep("set seed 3", [.seed: "3"], by: "b")
    let failure = #expect(throws: StoreFailure.self) { try store.undo(store.by("a", "undo")) }
    #expect(
      failure?.message == "set seed 2 cannot be undone: the seed was changed since by set seed 3")
    #expect(failure?.hint == "undo that command first where it was given, or give the one you want")
    #expect(try store.seed == "3")
    try store.undo(store.by("b", "undo"))
    #expect(try store.undo(store.by("a", "undo")).record.entry.text == "set seed 2")
    #expect(try store.seed == nil)
  }

  @Test("take back all that a loop changed as one, and bring it again as one")
  func loops() throws {
    func keep(_ text: String, _ rows: [StateKey: String?], loop: Int) throws {
      var entry = store.entry(text)
      entry.loop = loop
      try store.commit(Commit(entry, by: store.author("a"), changes: rows))
    }
    try store.keep("set seed 9", [.seed: "9"])
    try keep("set seed 1", [StateKey(.seed): "1"], loop: 1)
    try store.keep("b's", [.cycle: "2"], by: "b")
    try keep("set region", [StateKey(.region): "RU-PER"], loop: 1)
    try keep("set seed 2", [StateKey(.seed): "2"], loop: 1)
    let undone = try store.undo(store.by("a", "undo"))
    #expect(undone.count == 3 && undone.record.entry.text == "set seed 2")
    #expect(try store.seed == "9" && store.region == nil)
    // What another session did beside it stays.
    #expect(try store.news(of: .newest).rows[StateKey(.cycle)] == .some("2"))
    let redone = try store.redo(store.by("a", "redo"))
    #expect(redone.count == 3)
    #expect(try store.seed == "2" && store.region == "RU-PER")
    // Another loop of the session is another change.
    try keep("set seed 3", [StateKey(.seed): "3"], loop: 2)
    #expect(try store.undo(store.by("a", "undo")).count == 1)
    #expect(try store.seed == "2")
  }

  @Test("leave what belongs to an earlier study alone")
  func studies() throws {
    try store.keep("earlier", [.seed: "2"])
    try store.commit(Commit(store.entry("look"), by: Commit.Author(session: "b", study: .fresh)))
    #expect(throws: StoreFailure.nothingToUndo) { try store.undo(store.by("a", "undo")) }
    #expect(try store.news(of: .known(1)).rows == [StateKey(.seed): .some("2")])
  }

  @Test("bring nothing back once the session has changed something else")
  func redo() throws {
    try store.keep("one", [.seed: "1"])
    try store.undo(store.by("a", "undo"))
    try store.keep("two", [.region: "RU-PER"], by: "b")
    // What another session does is in nobody's way here.
    #expect(try store.redo(store.by("a", "redo")).record.entry.text == "one")
    try store.undo(store.by("a", "undo"))
    try store.keep("three", [.cycle: "2"])
    #expect(throws: StoreFailure.nothingToRedo) { try store.redo(store.by("a", "redo")) }
    // A session that begins now has undone nothing itself, and something was changed since.
    #expect(throws: StoreFailure.nothingToRedo) { try store.redo(store.by("c", "redo")) }
  }

  @Test("say which redo they wait for, where what they rest on was itself taken back")
  func waiting() throws {
    try store.keep("set seed 1", [.seed: "1"], by: "b")
    try store.keep("set seed 2", [.seed: "2"], by: "a")
    try store.undo(store.by("a", "undo"))
    try store.undo(store.by("b", "undo"))
    let failure = #expect(throws: StoreFailure.self) { try store.redo(store.by("a", "redo")) }
    #expect(failure?.message == "set seed 2 cannot be done again: the seed was changed since by undo of set seed 1")
    #expect(
      failure?.hint
        == "redo brings set seed 1 back where it was undone; then this goes on from it; or give the command you want")
    try store.redo(store.by("b", "redo"))
    #expect(try store.redo(store.by("a", "redo")).record.entry.text == "set seed 2")
    try store.undo(store.by("a", "undo"))
    try store.undo(store.by("b", "undo"))
    try store.redo(store.by("b", "redo"))
    try store.redo(store.by("a", "redo"))
    let other = #expect(throws: StoreFailure.self) { try store.undo(store.by("b", "undo")) }
    #expect(other?.message == "set seed 1 cannot be undone: the seed was changed since by set seed 2")
    #expect(other?.hint == "undo that command first where it was given, or give the one you want")
  }

  @Test("tell that there is nothing to take back")
  func nothing() throws {
    try store.keep("look")
    #expect(throws: StoreFailure.nothingToUndo) { try store.undo(store.by("a", "undo")) }
    #expect(throws: StoreFailure.nothingToRedo) { try store.redo(store.by("a", "redo")) }
  }
}
