import Synchronization
package import TerroirKernel

/// An engine that is opened when a plan has something to compute: it keeps the tables it is given as they are, answers
/// plans that only pick columns and first rows from them, and hands a table over with the first plan that does more.
///
/// To open DuckDB takes many times what it takes to show the rows of a table in memory.
package actor DeferredEngine: TableEngine {
  private var options: EngineOptions
  private let open: @Sendable (EngineOptions) -> any TableEngine
  /// The tables that were not handed over, in the form in which they are answered.
  private var tables: [String: HeldTable] = [:]
  private nonisolated let opened = Mutex<(any TableEngine)?>(nil)

  /// - Parameter open: makes the engine that computes.
  package init(
    _ options: EngineOptions = EngineOptions(), opening open: @escaping @Sendable (EngineOptions) -> any TableEngine
  ) {
    self.options = options
    self.open = open
  }

  package func configure(_ options: EngineOptions) async throws(EngineFailure) {
    self.options = options
    if let engine = opened.withLock({ $0 }) { try await engine.configure(options) }
  }

  package var relations: [Relation] {
    get async {
      let held = tables.values.map(\.relation)
      let handed = await opened.withLock { $0 }?.relations ?? []
      return (held + handed.filter { tables[$0.name] == nil }).sorted { $0.name < $1.name }
    }
  }

  package nonisolated func interrupt() { opened.withLock { $0 }?.interrupt() }

  package func register(_ table: Table, as name: String) throws(EngineFailure) {
    tables[name] = try HeldTable(table, as: name)
  }

  package func register(_ file: FileSource, as name: String) async throws(EngineFailure) -> FileTable {
    let table = try await engine().register(file, as: name)
    tables[name] = nil
    return table
  }

  package func drop(_ name: String) async throws(EngineFailure) {
    tables[name] = nil
    if let engine = opened.withLock({ $0 }) { try await engine.drop(name) }
  }

  package func run(_ plan: Plan) async throws(EngineFailure) -> Table {
    if let answer = tables[plan.source.name]?.answer(to: plan) {
      if Task.isCancelled { throw .interrupted }
      return answer
    }
    return try await engine(for: plan).run(plan)
  }

  package func keep(_ plan: Plan, as name: String) async throws(EngineFailure) {
    try await engine(for: plan).keep(plan, as: name)
    tables[name] = nil
  }

  @discardableResult
  package func write(_ plan: Plan, parquet path: String) async throws(EngineFailure) -> Int {
    try await engine(for: plan).write(plan, parquet: path)
  }

  package func explanation(of plan: Plan) async throws(EngineFailure) -> String {
    try await engine(for: plan).explanation(of: plan)
  }

  /// The engine that computes, with the tables of the plan.
  private func engine(for plan: Plan) async throws(EngineFailure) -> any TableEngine {
    let engine = engine()
    for relation in plan.relations {
      guard let held = tables[relation.name] else { continue }
      try await engine.register(held.table, as: relation.name)
      tables[relation.name] = nil
    }
    return engine
  }

  private func engine() -> any TableEngine {
    opened.withLock { opened in
      if let opened { return opened }
      let engine = open(options)
      opened = engine
      return engine
    }
  }
}
