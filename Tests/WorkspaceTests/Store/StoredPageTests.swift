import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("Pages in the store")
struct StoredPageTests {
  let ural: UralCopy
  let store: Store

  init() throws {
    ural = try UralCopy()
    store = try Workspace.open(ural.directory).store
  }

  private func key(_ text: String) -> ContentHash { Blob(Data(text.utf8)).hash }

  @Test("are found by their key, the newest of a key, and where there is no store there are none")
  func pages() throws {
    #expect(store.page(key("a")) == nil && !ural.hasStore)
    try store.keep(pages: [key("a"): Data("one".utf8), key("b"): Data("two".utf8)])
    #expect(store.page(key("a")) == Data("one".utf8))
    try store.keep(pages: [key("a"): Data("three".utf8)])
    let again = try Workspace.open(ural.directory).store
    #expect(again.page(key("a")) == Data("three".utf8) && again.page(key("b")) == Data("two".utf8))
    #expect(try again.journal().isEmpty)
  }

  @Test("that were changed in the file are not taken")
  func damaged() throws {
    try store.keep(pages: [key("a"): Data("one".utf8)])
    try ural.damage("UPDATE pages SET bytes = x'6f6e66'")
    #expect(try Workspace.open(ural.directory).store.page(key("a")) == nil)
  }

  @Test("are the newest two hundred")
  func bound() throws {
    for round in 0..<(Store.mostPages + 5) { try store.keep(pages: [key("\(round)"): Data("\(round)".utf8)]) }
    #expect(store.page(key("4")) == nil)
    #expect(store.page(key("5")) == Data("5".utf8))
    #expect(store.page(key("204")) == Data("204".utf8))
  }

  @Test("a store that was kept before there were pages takes them, and is read where it cannot be written")
  func earlier() throws {
    try store.keep("set seed 7", [.seed: "7"])
    try ural.damage("DROP TABLE pages; DELETE FROM grdb_migrations WHERE identifier = '4 pages'")
    let again = try Workspace.open(ural.directory).store
    #expect(try again.seed == "7")
    try again.keep(pages: [key("a"): Data("one".utf8)])
    #expect(again.page(key("a")) == Data("one".utf8))
  }
}
