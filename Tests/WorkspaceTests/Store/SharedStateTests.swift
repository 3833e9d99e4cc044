import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("A state that sessions share")
struct SharedStateTests {
  let ural: UralCopy
  let store: Store

  init() throws {
    ural = try UralCopy()
    store = try Workspace.open(ural.directory).store
  }

  private func commit(
    _ text: String, by session: String, base: Int64, seen: Int64? = nil, reads: [StateScope] = [],
    changes: [StateKey: String?] = [:], artifacts: [StoredArtifact] = []
  ) throws -> CommitOutcome {
    try store.commit(
      Commit(
        store.entry(text, reads: reads), by: store.author(session), base: base,
        seen: seen.map { Commit.Seen(entry: $0, study: 1) }, changes: changes, artifacts: artifacts))
  }

  @Test("keeps what each of them writes, whatever the other wrote before")
  func rows() throws {
    let high = StateKey(.parameter, "audit.significance.high"), mine = StateKey(.name, "mine")
    #expect(
      try commit("set audit.significance.high 0.35", by: "a", base: 0, changes: [high: "0.35"])
        == .kept(entry: 1, study: 1))
    #expect(try commit("mine = actors", by: "b", base: 0, changes: [mine: "x"]) == .kept(entry: 2, study: 1))
    #expect(try store.news(of: .newest).rows == [high: .some("0.35"), mine: .some("x")])
  }

  @Test("tells a person that another session changed the same since, and takes the command when it is given again")
  func conflict() throws {
    try store.keep("set seed 5", [.seed: "5"], by: "b")
    let outcome = try commit("set seed 7", by: "a", base: 1, seen: 0, changes: [StateKey(.seed): "7"])
    guard case .refused(let clash) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(clash.message == "another session changed the seed: set seed 5")
    #expect(try store.seed == "5")
    #expect(try store.journal().last?.entry.outcome == .failed)
    let again = try commit("set seed 7", by: "a", base: 2, seen: clash.latest, changes: [StateKey(.seed): "7"])
    #expect(again == .kept(entry: 3, study: 1))
    #expect(try store.seed == "7")
  }

  @Test("sees no conflict where both did the same, nor where no person waits")
  func harmless() throws {
    try store.keep("set seed 5", [.seed: "5"], by: "b")
    #expect(
      try commit("set seed 5", by: "a", base: 0, seen: 0, changes: [StateKey(.seed): "5"]) == .kept(entry: 2, study: 1))
    #expect(try commit("set seed 6", by: "c", base: 0, changes: [StateKey(.seed): "6"]) == .kept(entry: 3, study: 1))
  }

  @Test("keeps what a stage made and binds it only where what it read still stands")
  func stage() throws {
    let value = Data("{}".utf8)
    let artifact = StoredArtifact(
      hash: Blob(value).hash, iteration: .audit, value: value, provenance: value, stageKey: Blob(value).hash)
    let result = StateKey(.result, "RU-SVE/1/audit")
    let reads = [StateScope(.parameter, prefix: "audit.")]
    try store.commit(
      Commit(
        store.entry("set audit.significance.high 0.2"), by: store.author("b"),
        changes: [StateKey(.parameter, "audit.significance.high"): "0.2"]))
    let outcome = try commit("audit", by: "a", base: 0, reads: reads, changes: [result: "r"], artifacts: [artifact])
    guard case .refused(let clash) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(clash.message == "another session changed audit.significance.high: set audit.significance.high 0.2")
    #expect(try store.artifact(artifact.hash) == artifact)
    #expect(try store.news(of: .newest).rows[result] == nil)
    // Set and set back: what it read stands.
    try store.undo(store.by("b", "undo"))
    #expect(
      try commit("audit", by: "a", base: 0, reads: reads, changes: [result: "r"]) == .kept(entry: 4, study: 1))
  }
}
