import Language
package import TerroirKernel

/// The table engine: an in-memory database, opened at the first need, with the tables a session has registered.
package actor Database {
  private let options: DatabaseOptions
  private nonisolated let interrupter = Interrupter()
  private var connection: Connection?
  private var relationsByName: [String: Relation] = [:]

  package init(_ options: DatabaseOptions = DatabaseOptions()) { self.options = options }

  /// The registered tables, by name.
  package var relations: [Relation] { relationsByName.keys.sorted().compactMap { relationsByName[$0] } }

  /// Stops the running statement, which then throws ``EngineFailure/interrupted``; without one it does nothing.
  package nonisolated func interrupt() { interrupter.interrupt() }

  /// Copies a table in memory into the engine under `name`; one of that name is replaced.
  package func register(_ table: Table, as name: String) throws(EngineFailure) {
    guard Set(table.columns.map(\.values.count)).count <= 1 else { throw .raggedTable(name: name) }
    try requireColumns(table.columns.map(\.name), of: name)
    let connection = try opened()
    try drop(name)
    let list = table.columns.map { "\(SQLText.identifier($0.name)) \($0.values.type.sql)" }.joined(separator: ", ")
    try connection.execute("CREATE TABLE \(SQLText.identifier(name)) (\(list))")
    do throws(EngineFailure) {
      try ChunkWriter(connection: connection).append(table, to: name)
    } catch {
      try connection.execute("DROP TABLE \(SQLText.identifier(name))")
      throw error
    }
    let columns = table.columns.map { column in
      var declaration = column.declaration
      // A list is text in a table; any other declared type gives way to what the values are.
      if declaration.type != .list || column.values.type != .text { declaration.type = column.values.type }
      return declaration
    }
    relationsByName[name] = Relation(name: name, columns: columns, hasRowNumbers: true)
  }

  /// Forgets a table; one that is not there is no error.
  package func drop(_ name: String) throws(EngineFailure) {
    guard let relation = relationsByName.removeValue(forKey: name) else { return }
    try opened().execute("DROP \(relation.hasRowNumbers ? "TABLE" : "VIEW") IF EXISTS \(SQLText.identifier(name))")
  }

  /// The one statement that `query` runs as.
  package func statement(for query: Query) throws(EngineFailure) -> SQLStatement { try compiled(query).statement }

  /// The columns the result of `query` has, without computing it; checks every name and type on the way.
  package func columns(of query: Query) throws(EngineFailure) -> [Column] { try compiled(query).columns }

  /// The result of `query`. A cancelled task stops the statement.
  package func run(_ query: Query) async throws(EngineFailure) -> Table {
    let compiled = try compiled(query)
    let connection = try opened()
    let interrupter = interrupter
    let outcome: Result<Table, EngineFailure> = await withTaskCancellationHandler {
      do throws(EngineFailure) {
        if Task.isCancelled { throw .interrupted }
        return .success(try Self.table(connection, compiled.statement, compiled.columns))
      } catch {
        return .failure(error)
      }
    } onCancel: {
      interrupter.interrupt()
    }
    return try outcome.get()
  }

  /// Writes the result of `query` as a Parquet file, without taking it into memory, and gives its number of rows.
  @discardableResult
  package func write(_ query: Query, parquet path: String) throws(EngineFailure) -> Int {
    let statement = try compiled(query).statement
    let copy = SQLStatement(
      "COPY (\(statement.text)) TO \(SQLText.literal(path)) (FORMAT parquet, COMPRESSION zstd)", statement.parameters)
    let values = try opened().run(copy) { result throws(EngineFailure) in
      var reader = ChunkReader()
      return try reader.read(&result)
    }
    if case .integer(let counts) = values.first { return counts.first.flatMap { $0 } ?? 0 }
    return 0
  }

  // MARK: - Inside the engine

  func opened() throws(EngineFailure) -> Connection {
    if let connection { return connection }
    let new = try Connection(options, interrupter: interrupter)
    connection = new
    return new
  }

  func note(_ relation: Relation) { relationsByName[relation.name] = relation }

  /// Fails where a table has no columns, or two whose names differ in case at most.
  func requireColumns(_ names: [String], of table: String) throws(EngineFailure) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.lowercased()).inserted { throw .duplicateColumn(name: name, at: nil) }
    if names.isEmpty {
      throw .badStep(reason: "table \"\(table)\" has no columns", help: "give it at least one", at: nil)
    }
  }

  private func compiled(_ query: Query) throws(EngineFailure) -> (statement: SQLStatement, columns: [Column]) {
    var pivotValues: [[String?]] = []
    for (index, step) in query.steps.enumerated() {
      guard case .pivot(let column, _, _) = step else { continue }
      var prefix = Compiler(relations: relationsByName, pivotValues: pivotValues)
      let statement = try prefix.valuesStatement(Query(query.source, Array(query.steps[..<index])), of: column)
      let values = try opened().run(statement) { result throws(EngineFailure) in
        var reader = ChunkReader()
        return try reader.read(&result)
      }
      if case .text(let texts) = values.first { pivotValues.append(texts) }
    }
    var compiler = Compiler(relations: relationsByName, pivotValues: pivotValues)
    let statement = try compiler.compile(query)
    return (statement, compiler.columns)
  }

  private static func table(
    _ connection: Connection, _ statement: SQLStatement, _ columns: [Column]
  ) throws(EngineFailure) -> Table {
    try connection.run(statement) { result throws(EngineFailure) in
      var reader = ChunkReader()
      let values = try reader.read(&result)
      var table = Table(columns: zip(columns, values).map { TableColumn($0, $1) })
      if reader.notFinite > 0 { table.notes.append(Table.Note("not_finite", .integer(reader.notFinite))) }
      return table
    }
  }
}
