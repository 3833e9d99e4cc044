package import Language
package import TerroirKernel

/// What runs plans: it holds tables and files under names and computes over them, each operation as ``Plan`` defines it.
///
/// An engine is a folder of its own; nothing of how it does its work shows here. Every engine passes the plans of
/// `EngineTests`.
package protocol TableEngine: Sendable {
  /// Sets how much of the machine it may take, from now on.
  func configure(_ options: EngineOptions) async throws(EngineFailure)
  /// What it holds, by name.
  var relations: [Relation] { get async }
  /// Takes a copy of a table in memory under `name`; one of that name is replaced.
  func register(_ table: Table, as name: String) async throws(EngineFailure)
  /// Makes a file a table under `name`.
  func register(_ file: FileSource, as name: String) async throws(EngineFailure) -> FileTable
  /// Forgets a table; one that is not there is no error.
  func drop(_ name: String) async throws(EngineFailure)
  /// The result of a plan. A cancelled task stops the work.
  func run(_ plan: Plan) async throws(EngineFailure) -> Table
  /// Keeps the result of a plan under a name, within the engine; its rows have no order of their own.
  func keep(_ plan: Plan, as name: String) async throws(EngineFailure)
  /// Writes the result of a plan as a Parquet file, without taking it into memory, and gives its number of rows.
  @discardableResult
  func write(_ plan: Plan, parquet path: String) async throws(EngineFailure) -> Int
  /// The plan in the engine's own words, for people who want to see what it runs.
  func explanation(of plan: Plan) async throws(EngineFailure) -> String
  /// Stops what is running, which then throws ``EngineFailure/interrupted``; without work it does nothing.
  func interrupt()
}

extension TableEngine {
  /// The plan of a query. The values that a pivot spreads are looked up by the plan of the steps before it.
  package func plan(_ query: Query) async throws(EngineFailure) -> Plan {
    var builder = try PlanBuilder(query.source, relations: await relations)
    for step in query.steps {
      var spread: [String?] = []
      if case .pivot(let column, _, _) = step { spread = try await values(of: column, in: builder) }
      try builder.append(step, spread: spread)
    }
    return builder.plan
  }

  /// The different values of a column as texts, in order, one more of them than a pivot spreads.
  private func values(of column: Identifier, in builder: PlanBuilder) async throws(EngineFailure) -> [String?] {
    var builder = builder
    try builder.aggregate(by: [column], [], at: column.span)
    guard let key = builder.columns.first else { return [] }
    builder.append(
      .project([TypedExpression(.call(.text, [.column(key)]), .text)]), giving: [Column(key.name, .text, "")])
    builder.append(.limit(PlanBuilder.pivotLimit + 1))
    guard case .text(let texts)? = try await run(builder.plan).columns.first?.values else { return [] }
    return texts
  }

  /// The columns that the result of a query has; checks every name and type on the way.
  package func columns(of query: Query) async throws(EngineFailure) -> [Column] { try await plan(query).columns }

  package func run(_ query: Query) async throws(EngineFailure) -> Table { try await run(try await plan(query)) }

  @discardableResult
  package func write(_ query: Query, parquet path: String) async throws(EngineFailure) -> Int {
    try await write(try await plan(query), parquet: path)
  }
}
