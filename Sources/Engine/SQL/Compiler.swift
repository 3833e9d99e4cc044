import Language
package import TerroirKernel

/// A table or file that statements may name.
package struct Relation: Hashable, Sendable {
  package var name: String
  package var columns: [Column]
  /// Whether DuckDB numbers its rows; a file that is read where it lies has them counted instead.
  var hasRowNumbers: Bool
}

/// Compiles a query into one statement: a chain of common table expressions, one or more a step.
///
/// Order is part of a result. Hidden columns, whose names begin with `#` and which no text can name, carry what rows are
/// ordered by; every step hands them on, so that a sort is stable whatever comes between.
struct Compiler {
  let relations: [String: Relation]
  /// The values whose columns each pivot makes, in the order of the pivots.
  var pivotValues: [[String?]] = []

  var columns: [Column] = []
  var order: [Key] = []
  var parameters: [SQLStatement.Parameter] = []
  private var parts: [String] = []
  private var hidden = 0

  /// A hidden column that rows are ordered by.
  struct Key {
    var name: String
    var descending = false
    var sql: String { "\(SQLText.identifier(name)) \(descending ? "DESC" : "ASC") NULLS LAST" }
  }

  init(relations: [String: Relation], pivotValues: [[String?]] = []) {
    self.relations = relations
    self.pivotValues = pivotValues
  }

  /// The statement of `query`; ``columns`` then describes its result.
  mutating func compile(_ query: Query) throws(EngineFailure) -> SQLStatement {
    let relation = try relation(query.source)
    columns = relation.columns
    let table = SQLText.identifier(relation.name)
    if Self.needsRowNumbers(query.steps) {
      order = [Key(name: newHidden())]
      let number = relation.hasRowNumbers ? "rowid" : "row_number() OVER ()"
      add("SELECT *, \(number) AS \(SQLText.identifier(order[0].name)) FROM \(table)")
    } else {
      add("SELECT * FROM \(table)")
    }
    for step in query.steps { try add(step) }
    let text = "WITH\n  \(parts.joined(separator: ",\n  "))\nSELECT \(columns.list) FROM \(last)\(orderClause)"
    return SQLStatement(text, parameters)
  }

  /// The relation an identifier names.
  func relation(_ name: Identifier) throws(EngineFailure) -> Relation {
    guard let relation = relations[name.name] else {
      throw .unknownTable(name: name.name, tables: relations.keys.sorted(), at: name.span)
    }
    return relation
  }

  /// DuckDB keeps the order of rows through `where`, `select`, `derive` and `head`; what may lose it needs numbers.
  private static func needsRowNumbers(_ steps: [QueryStep]) -> Bool {
    for step in steps {
      switch step {
      case .filter, .select, .derive, .head: continue
      case .sort, .join, .distinct, .unpivot: return true
      case .count, .group, .pivot, .summary: return false
      }
    }
    return false
  }

  // MARK: - Building

  /// The name of the newest part.
  var last: String { "s\(parts.count)" }

  /// Adds a part to the chain. It is not materialised, so that filters reach the scan.
  mutating func add(_ select: String) { parts.append("s\(parts.count + 1) AS NOT MATERIALIZED (\(select))") }

  mutating func newHidden() -> String {
    hidden += 1
    return "#\(hidden)"
  }

  var orderClause: String { order.isEmpty ? "" : " ORDER BY \(order.map(\.sql).joined(separator: ", "))" }

  /// The hidden columns as the tail of a select list.
  var hiddenList: String { order.map { ", \(SQLText.identifier($0.name))" }.joined() }

  /// Compiles an expression over the columns in sight.
  mutating func expression<Value>(
    _ body: (inout ExpressionCompiler) throws(EngineFailure) -> Value
  ) throws(EngineFailure) -> Value {
    var compiler = ExpressionCompiler(columns: columns, parameters: parameters)
    let value = try body(&compiler)
    parameters = compiler.parameters
    return value
  }

  mutating func parameter(_ value: SQLStatement.Parameter) -> String {
    parameters.append(value)
    return "$\(parameters.count)"
  }

  /// Fails where two of the columns would have one name; DuckDB does not tell capital letters from small ones.
  func requireDistinct(_ names: [Identifier]) throws(EngineFailure) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.name.lowercased()).inserted {
      throw .duplicateColumn(name: name.name, at: name.span)
    }
  }

  private mutating func add(_ step: QueryStep) throws(EngineFailure) {
    switch step {
    case .filter(let condition):
      let sql = try expression { compiler throws(EngineFailure) in try compiler.condition(condition, of: "where") }
      add("SELECT * FROM \(last) WHERE \(sql)")
    case .select(let names): try select(names)
    case .derive(let derivations): for derivation in derivations { try derive(derivation) }
    case .sort(let keys): try sort(keys)
    case .head(let rows):
      guard rows >= 0 else {
        throw .badStep(reason: "head takes a number of rows, not \(rows)", help: "as in: head 10", at: nil)
      }
      add("SELECT * FROM \(last)\(orderClause) LIMIT \(rows)")
    case .distinct(let names): try distinct(names)
    case .join(let table, let label, let keys): try join(table, label, keys)
    case .count(let names): try count(names)
    case .group(let names, let aggregates): try group(names, aggregates)
    case .summary: summary()
    case .pivot(let column, let value, let aggregate): try pivot(column, value, aggregate)
    case .unpivot(let names, let name, let value): try unpivot(names, name, value)
    }
  }
}

extension [Column] {
  /// The columns as a select list.
  var list: String { map { SQLText.identifier($0.name) }.joined(separator: ", ") }
}
