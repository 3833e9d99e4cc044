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

  @Test("does not exist before the first command is kept, and reading it makes none")
  func lazy() throws {
    #expect(try store.journal().isEmpty)
    #expect(try store.news(of: .newest).study == nil)
    #expect(!ural.hasStore)
    try store.keep("set seed 7", [.seed: "7"])
    #expect(ural.hasStore)
  }

  @Test("keeps command and change together, and another opening sees them")
  func commit() throws {
    try store.keep("set seed 7", [.seed: "7"])
    let again = try Workspace.open(ural.directory).store
    #expect(try again.seed == "7")
    let journal = try again.journal()
    #expect(journal.map(\.entry.text) == ["set seed 7"])
    #expect(journal.map(\.differences) == [[StateDifference(StateKey(.seed), before: nil, after: "7")]])
    #expect(try again.news(of: .newest).latest == 1)
  }

  @Test("leaves a small log beside the file for who opens it next, and brings a large one in")
  func log() throws {
    let log = ural.directory.appending(path: ".terroir/store.sqlite-wal").path
    try Workspace.open(ural.directory).store.keep("set seed 7", [.seed: "7"])
    #expect(FileManager.default.fileExists(atPath: log))
    #expect(try Workspace.open(ural.directory).store.seed == "7")
    let large = Blob(Data((0..<2_000_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }))
    do {
      let last = try Workspace.open(ural.directory).store
      try last.commit(Commit(last.entry("x = big"), by: last.author(), blobs: [large]))
    }
    #expect(!FileManager.default.fileExists(atPath: log))
    #expect(try store.seed == "7" && store.blob(large.hash) == large.bytes)
  }

  @Test("tells only what was written since an entry, and what was taken away")
  func news() throws {
    try store.keep("set seed 7", [.seed: "7"])
    try store.keep("set region RU-PER", [.region: "RU-PER"])
    let rows = try store.news(of: .newest, after: 1).rows
    #expect(rows == [StateKey(.region): .some("RU-PER")])
    try store.undo(store.by("a", "undo"))
    #expect(try store.news(of: .newest, after: 2).rows == [StateKey(.region): nil])
  }

  @Test("keeps a large value once, by its hash, and tells a changed byte")
  func blobs() throws {
    let blob = Blob(Data(repeating: 7, count: 1000))
    for name in ["x", "y"] {
      try store.commit(Commit(store.entry("\(name) = big"), by: store.author(), blobs: [blob]))
    }
    #expect(try store.blob(blob.hash) == blob.bytes)
    #expect(try store.blob(Blob(Data()).hash) == nil)
    try ural.damage("UPDATE blobs SET bytes = zeroblob(1000)")
    let again = try Workspace.open(ural.directory).store
    #expect(throws: StoreFailure.altered(what: "value \(blob.hash.rawValue.prefix(12))")) {
      try again.blob(blob.hash)
    }
    // What is kept again is mended.
    try again.commit(Commit(store.entry("x = big"), by: store.author(), blobs: [blob]))
    #expect(try again.blob(blob.hash) == blob.bytes)
  }

  @Test("tells a changed byte of an artifact and of its provenance, and takes the artifact again")
  func artifacts() throws {
    let value = Data("{}".utf8)
    let artifact = StoredArtifact(
      hash: Blob(value).hash, iteration: .audit, value: value, provenance: Data("{\"a\":1}".utf8),
      stageKey: Blob(Data("key".utf8)).hash)
    let commit = Commit(store.entry("audit"), by: store.author(), artifacts: [artifact])
    try store.commit(commit)
    #expect(try store.artifact(artifact.hash) == artifact)
    for statement in ["UPDATE artifacts SET value = x'7b20'", "UPDATE runs SET provenance = x'7b7d'"] {
      try ural.damage(statement)
      let failure = #expect(throws: StoreFailure.self) { try store.artifact(run: artifact.stageKey) }
      #expect(
        failure?.message
          == "the store's artifact \(artifact.hash.rawValue.prefix(12)) is damaged: it is not what its hash says")
      #expect(failure?.hint == "run the stage again")
      try store.commit(commit)
      #expect(try store.artifact(run: artifact.stageKey) == artifact)
    }
  }

  @Test("of an earlier form is told as such, and one of a later form too")
  func versions() throws {
    try store.keep("look")
    try ural.damage("INSERT INTO grdb_migrations VALUES ('99 later')")
    let later = try Workspace.open(ural.directory).store
    #expect(throws: StoreFailure.newer(file: "store.sqlite")) { try later.journal() }
    try ural.damage("DELETE FROM grdb_migrations; INSERT INTO grdb_migrations VALUES ('1 artifacts, state, journal')")
    let earlier = try Workspace.open(ural.directory).store
    let failure = #expect(throws: StoreFailure.self) { try earlier.journal() }
    #expect(failure?.message == "store.sqlite was written by an earlier version of the program")
    #expect(failure?.hint == "move the file away; the data are not in it, and every stage can be run again")
  }

  @Test("begins a study of its own where it is asked to, which the newest then is")
  func studies() throws {
    try store.keep("set seed 7", [.seed: "7"])
    let fresh = Commit(
      store.entry("set seed 9"), by: Commit.Author(session: "script", study: .fresh),
      changes: [StateKey(.seed): "9"])
    #expect(try store.commit(fresh) == .kept(entry: 2, study: 2))
    #expect(try store.seed == "9")
    #expect(try store.news(of: .known(1)).rows == [StateKey(.seed): .some("7")])
    #expect(try store.journal(of: 2).map(\.entry.text) == ["set seed 9"])
  }
}

extension UralCopy {
  /// Does to the store what no command does.
  func damage(_ sql: String) throws {
    try TestDatabase.run(sql, on: directory.appending(path: ".terroir/store.sqlite"))
  }
}

extension Store {
  func entry(_ text: String, reads: [StateScope] = [], outcome: JournalEntry.Outcome = .done) -> JournalEntry {
    let start = Date(timeIntervalSince1970: 1_700_000_000)
    return JournalEntry(text, started: start, ended: start.addingTimeInterval(1), outcome: outcome, reads: reads)
  }

  func author(_ session: String = "a") -> Commit.Author { Commit.Author(session: session, study: .newest) }

  func by(_ session: String, _ text: String) -> Commit { Commit(entry(text), by: author(session)) }

  /// Keeps a command that changes rows of which there is one of a kind.
  func keep(_ text: String, _ changes: [StateKey.Kind: String] = [:], by session: String = "a") throws {
    let rows = Dictionary(uniqueKeysWithValues: changes.map { (StateKey($0), Optional($1)) })
    try commit(Commit(entry(text), by: author(session), changes: rows))
  }

  var seed: String? { get throws { try news(of: .newest).rows[StateKey(.seed)] ?? nil } }
  var region: String? { get throws { try news(of: .newest).rows[StateKey(.region)] ?? nil } }
}
