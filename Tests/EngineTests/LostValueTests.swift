import Synchronization
import TerroirKernel
import Testing

@testable import Engine

@Suite("Values that a query loses")
struct LostValueTests {
  private static let rows = Table(columns: [
    TableColumn(Column("n", .text, ""), .text(["2020", "b", nil, "c", "b"])),
    TableColumn(Column("x", .integer, ""), .integer([1, 0, nil, 4, -2])),
    TableColumn(Column("y", .integer, ""), .integer([0, 0, 0, 2, nil])),
  ])

  /// An engine that counts what it is asked to run.
  private struct CountedEngine: TableEngine {
    final class Runs: Sendable { let count = Mutex(0) }

    let inner: any TableEngine
    let runs = Runs()

    func configure(_ options: EngineOptions) async throws(EngineFailure) { try await inner.configure(options) }
    var relations: [Relation] { get async { await inner.relations } }
    func register(_ table: Table, as name: String) async throws(EngineFailure) {
      try await inner.register(table, as: name)
    }
    func register(_ file: FileSource, as name: String) async throws(EngineFailure) -> FileTable {
      try await inner.register(file, as: name)
    }
    func drop(_ name: String) async throws(EngineFailure) { try await inner.drop(name) }
    func run(_ plan: Plan) async throws(EngineFailure) -> Table {
      runs.count.withLock { $0 += 1 }
      return try await inner.run(plan)
    }
    func keep(_ plan: Plan, as name: String) async throws(EngineFailure) { try await inner.keep(plan, as: name) }
    func write(_ plan: Plan, parquet path: String) async throws(EngineFailure) -> Int {
      try await inner.write(plan, parquet: path)
    }
    func explanation(of plan: Plan) async throws(EngineFailure) -> String { try await inner.explanation(of: plan) }
    func interrupt() { inner.interrupt() }
  }

  private func engines() async throws -> [CountedEngine] {
    let engines = [CountedEngine(inner: DuckDBEngine()), CountedEngine(inner: ReferenceEngine())]
    for engine in engines { try await engine.register(Self.rows, as: "t") }
    return engines
  }

  @Test("are counted in one run for an assignment, however many operations lose some, and the first row is named")
  func undefined() async throws {
    for engine in try await engines() {
      let plan = try await engine.plan(try PlanTests.query("t | derive a=x / y + ln(x) + sqrt(x) + x / 2"))
      engine.runs.count.withLock { $0 = 0 }
      let told = try await engine.undefinedValues(in: plan).map { "\($0.written) \($0.count) \($0.row)" }
      #expect(told == ["/ 2 1 (2020)", "ln() 2 2 (b)", "sqrt() 1 5 (b)"])
      #expect(engine.runs.count.withLock { $0 } == 4)
    }
  }

  @Test("are none where a condition passes over them, or nothing is there to compute with")
  func passedOver() async throws {
    for engine in try await engines() {
      let text = "t | derive a=if(y > 0, x / y, 0) b=coalesce(ln(x), 1) c=if(n == \"2020\", year(n), 0)"
      let plan = try await engine.plan(try PlanTests.query(text))
      #expect(try await engine.undefinedValues(in: plan).isEmpty)
      #expect(try await engine.unreadValues(in: plan).isEmpty)
    }
  }

  @Test("are the texts in which functions of dates and numbers find nothing, counted in one run for an assignment")
  func unread() async throws {
    for engine in try await engines() {
      let plan = try await engine.plan(try PlanTests.query("t | derive a=year(n) + number(n) + if(x > 0, month(n), 0)"))
      engine.runs.count.withLock { $0 = 0 }
      let told = try await engine.unreadValues(in: plan).map { "\($0.function.rawValue) \($0.count) \($0.example)" }
      #expect(told == ["year 3 b", "number 3 b", "month 2 2020"])
      #expect(engine.runs.count.withLock { $0 } == 1)
    }
  }
}
