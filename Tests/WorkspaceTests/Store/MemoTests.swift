import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("What the store keeps so that it need not be made again")
struct MemoTests {
  let ural: UralCopy
  let store: Store

  init() throws {
    ural = try UralCopy()
    store = try Workspace.open(ural.directory).store
  }

  private func key(_ text: String) -> ContentHash { Blob(Data(text.utf8)).hash }

  @Test("is found by its key, the newest of a key, and where there is no store there is none")
  func memos() throws {
    #expect(store.memo(key("a")) == nil && !ural.hasStore)
    try store.keep(memos: [key("a"): Data("one".utf8), key("b"): Data("two".utf8)])
    #expect(store.memo(key("a")) == Data("one".utf8))
    try store.keep(memos: [key("a"): Data("three".utf8)])
    let again = try Workspace.open(ural.directory).store
    #expect(again.memo(key("a")) == Data("three".utf8) && again.memo(key("b")) == Data("two".utf8))
    #expect(try again.journal().isEmpty)
  }

  @Test("and was changed in the file is not taken")
  func damaged() throws {
    try store.keep(memos: [key("a"): Data("one".utf8)])
    try ural.damage("UPDATE memos SET bytes = x'6f6e66'")
    #expect(try Workspace.open(ural.directory).store.memo(key("a")) == nil)
  }

  @Test("is the newest two hundred")
  func bound() throws {
    for round in 0..<(Store.mostMemos + 5) { try store.keep(memos: [key("\(round)"): Data("\(round)".utf8)]) }
    #expect(store.memo(key("4")) == nil)
    #expect(store.memo(key("5")) == Data("5".utf8))
    #expect(store.memo(key("204")) == Data("204".utf8))
  }

  @Test("a store that was kept before there were any takes them, and is read where it cannot be written")
  func earlier() throws {
    try store.keep("set seed 7", [.seed: "7"])
    try ural.damage("DROP TABLE memos; DELETE FROM grdb_migrations WHERE identifier = '4 memos'")
    let again = try Workspace.open(ural.directory).store
    #expect(try again.seed == "7")
    try again.keep(memos: [key("a"): Data("one".utf8)])
    #expect(again.memo(key("a")) == Data("one".utf8))
  }
}
