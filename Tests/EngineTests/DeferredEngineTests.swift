import Synchronization
import TerroirKernel
import Testing

@testable import Engine

/// The engine that waits for something to compute.
@Suite("Deferred engine")
struct DeferredEngineTests {
  private static let towns = Table(columns: [
    TableColumn(Column("town", .text, ""), .text(["b", nil, "a"])),
    TableColumn(Column("share", .number, ""), .number([1, .infinity, nil])),
    TableColumn(Column("tags", .list, ""), .text(["x;y", "", nil])),
  ])

  /// Counts how often the engine behind was opened.
  private final class Opened: Sendable {
    let count = Mutex(0)
    func engine() -> DeferredEngine {
      DeferredEngine { _ in
        self.count.withLock { $0 += 1 }
        return ReferenceEngine()
      }
    }
  }

  @Test(
    "shows columns and first rows without opening the engine behind it",
    arguments: [
      "t", "t | head 2", "t | select share town | head 1",
    ])
  func direct(pipeline: String) async throws {
    let opened = Opened()
    let engine = opened.engine()
    try await engine.register(Self.towns, as: "t")
    let query = try PlanTests.query(pipeline)
    let table = try await engine.run(query)
    #expect(opened.count.withLock { $0 } == 0)
    let reference = ReferenceEngine()
    await reference.register(Self.towns, as: "t")
    #expect(PlanTests.difference(table, try await reference.run(query)) == nil)
  }

  @Test("opens the engine behind it once, at the first plan that computes, and gives it the plan's tables alone")
  func computed() async throws {
    let opened = Opened()
    let engine = opened.engine()
    try await engine.register(Self.towns, as: "t")
    try await engine.register(Self.towns, as: "other")
    let rows = try await engine.run(try PlanTests.query("t | where town == \"a\"")).rowCount
    #expect(rows == 1)
    #expect(try await engine.run(try PlanTests.query("t | head 2")).rowCount == 2)
    #expect(opened.count.withLock { $0 } == 1)
    #expect(await engine.relations.map(\.name) == ["other", "t"])
  }

  @Test("what is kept of a plan is a table like any other, also in the place of the one it comes from")
  func kept() async throws {
    let engines: [any TableEngine] = [Opened().engine(), DuckDBEngine(), DeferredEngine { DuckDBEngine($0) }]
    for engine in engines {
      try await engine.register(Self.towns, as: "t")
      try await engine.keep(try await engine.plan(try PlanTests.query("t | where town == \"a\"")), as: "t")
      #expect(await engine.relations.map(\.name) == ["t"])
      #expect(try await engine.run(try PlanTests.query("t | sort town")).rowCount == 1)
    }
  }

  @Test("a table that was dropped or replaced is not shown as it was")
  func replaced() async throws {
    let engine = Opened().engine()
    try await engine.register(Self.towns, as: "t")
    _ = try await engine.run(try PlanTests.query("t | where town == \"a\""))
    try await engine.register(Table(columns: [Self.towns.columns[0]]), as: "t")
    #expect(try await engine.run(try PlanTests.query("t")).columns.map(\.name) == ["town"])
    #expect(try await engine.run(try PlanTests.query("t | count")).rowCount == 1)
    try await engine.drop("t")
    await #expect(throws: EngineFailure.self) { try await engine.run(try PlanTests.query("t")) }
  }

  @Test("a number that is not finite is missing and counted")
  func notFinite() async throws {
    let engine = Opened().engine()
    try await engine.register(Self.towns, as: "t")
    let table = try await engine.run(try PlanTests.query("t | head 2"))
    #expect(table["share"]?.values == .number([1, nil]))
    #expect(table.notes == [Table.Note("not_finite", .integer(1))])
  }

  @Test("two columns whose names differ in case are refused before any engine is opened")
  func duplicates() async throws {
    let opened = Opened()
    let engine = opened.engine()
    let table = Table(columns: [Self.towns.columns[0], TableColumn(Column("Town", .text, ""), .text(["", "", ""]))])
    await #expect(throws: EngineFailure.self) { try await engine.register(table, as: "t") }
    #expect(opened.count.withLock { $0 } == 0)
  }
}
