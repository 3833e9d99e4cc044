package import TerroirKernel

/// DuckDB as a table engine: an in-memory database, opened at the first need, with the tables it was given.
package actor DuckDBEngine: TableEngine {
  private var options: EngineOptions
  private nonisolated let interrupter = Interrupter()
  private var connection: Connection?
  private var relationsByName: [String: Relation] = [:]
  /// The files that are read where they lie, by the names of their relations; DuckDB numbers the rows of all others.
  private var files: [String: ScannedFile] = [:]

  package init(_ options: EngineOptions = EngineOptions()) { self.options = options }

  package func configure(_ options: EngineOptions) throws(EngineFailure) {
    self.options = options
    try connection?.configure(options)
  }

  /// The registered tables, by name.
  package var relations: [Relation] { relationsByName.keys.sorted().compactMap { relationsByName[$0] } }

  package nonisolated func interrupt() { interrupter.interrupt() }

  package func register(_ table: Table, as name: String) throws(EngineFailure) {
    let relation = try Relation(of: table, as: name)
    try drop(name)
    try make(table, as: name)
    hold(relation, in: nil)
  }

  /// Makes a table of the database of one in memory; one of that name that nothing holds is replaced.
  func make(_ table: Table, as name: String) throws(EngineFailure) {
    let connection = try opened()
    let list = table.columns.map { "\(SQLText.identifier($0.name)) \($0.values.type.sql)" }.joined(separator: ", ")
    try connection.execute("CREATE OR REPLACE TABLE \(SQLText.identifier(name)) (\(list))")
    do throws(EngineFailure) {
      try ChunkWriter(connection: connection).append(table, to: name)
    } catch {
      try connection.execute("DROP TABLE \(SQLText.identifier(name))")
      throw error
    }
  }

  package func drop(_ name: String) throws(EngineFailure) {
    guard relationsByName.removeValue(forKey: name) != nil else { return }
    let kind = files.removeValue(forKey: name) == nil ? "TABLE" : "VIEW"
    try opened().execute("DROP \(kind) IF EXISTS \(SQLText.identifier(name))")
  }

  package func explanation(of plan: Plan) -> String { statement(for: plan).text }

  /// The one statement that a plan runs as.
  func statement(for plan: Plan, ordered: Bool = true) -> SQLStatement {
    PlanCompiler.statement(plan, numbered: Set(relationsByName.keys).subtracting(files.keys), ordered: ordered)
  }

  package func run(_ plan: Plan) async throws(EngineFailure) -> Table {
    try await working(on: plan) { connection, statement throws(EngineFailure) in
      try Self.table(connection, statement, plan.columns)
    }
  }

  package func keep(_ plan: Plan, as name: String) async throws(EngineFailure) {
    let relation = try Relation(holding: plan.columns, as: name)
    // Under a name of its own until it is whole: the plan may read what it replaces.
    let draft = SQLText.identifier("#kept")
    let list = plan.columns.map { "\(SQLText.identifier($0.name)) \($0.type.sql)" }.joined(separator: ", ")
    try opened().execute("CREATE OR REPLACE TABLE \(draft) (\(list))")
    do throws(EngineFailure) {
      try await working(on: plan, ordered: false) { connection, statement throws(EngineFailure) in
        _ = try connection.values(SQLStatement("INSERT INTO \(draft) \(statement.text)", statement.parameters))
      }
    } catch {
      try opened().execute("DROP TABLE IF EXISTS \(draft)")
      throw error
    }
    try drop(name)
    try opened().execute("ALTER TABLE \(draft) RENAME TO \(SQLText.identifier(name))")
    hold(relation, in: nil)
  }

  /// Runs a plan's statement; a cancelled task stops it.
  private func working<Value>(
    on plan: Plan, ordered: Bool = true, _ work: (Connection, SQLStatement) throws(EngineFailure) -> Value
  ) async throws(EngineFailure) -> Value {
    let statement = statement(for: plan, ordered: ordered)
    let connection = try opened()
    let interrupter = interrupter
    let outcome: Result<Value, EngineFailure> = await withTaskCancellationHandler {
      do throws(EngineFailure) {
        if Task.isCancelled { throw .interrupted }
        return .success(try work(connection, statement))
      } catch {
        return .failure(error)
      }
    } onCancel: {
      interrupter.interrupt()
    }
    do throws(EngineFailure) { return try outcome.get() } catch { throw try explained(error, of: plan) }
  }

  @discardableResult
  package func write(_ plan: Plan, parquet path: String) throws(EngineFailure) -> Int {
    let statement = statement(for: plan)
    let copy = SQLStatement(
      "COPY (\(statement.text)) TO \(SQLText.literal(path)) (FORMAT parquet, COMPRESSION zstd)", statement.parameters)
    do throws(EngineFailure) {
      let values = try opened().values(copy)
      if case .integer(let counts) = values.first { return counts.first.flatMap { $0 } ?? 0 }
      return 0
    } catch {
      throw try explained(error, of: plan)
    }
  }

  // MARK: - Inside the engine

  func opened() throws(EngineFailure) -> Connection {
    if let connection { return connection }
    let new = try Connection(options, interrupter: interrupter)
    connection = new
    return new
  }

  /// Remembers a relation, and the file that it is read from at each need.
  func hold(_ relation: Relation, in file: ScannedFile?) {
    relationsByName[relation.name] = relation
    files[relation.name] = file
  }

  /// The failure of a plan, told by its file where it reads one that has a fault.
  private func explained(_ failure: EngineFailure, of plan: Plan) throws(EngineFailure) -> EngineFailure {
    switch failure {
    case .query, .tooLarge: break
    default: return failure
    }
    for relation in plan.relations {
      if let file = files[relation.name], let found = try FileFault.find(in: file, try opened()) { return found }
    }
    return failure
  }

  private static func table(
    _ connection: Connection, _ statement: SQLStatement, _ columns: [Column]
  ) throws(EngineFailure) -> Table {
    try connection.run(statement) { result throws(EngineFailure) in
      var reader = ChunkReader()
      let values = try reader.read(&result)
      var table = Table(columns: zip(columns, values).map { TableColumn($0, $1) })
      if reader.notFinite > 0 { table.notes.append(.notFinite(reader.notFinite)) }
      return table
    }
  }
}
