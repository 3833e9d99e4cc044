import TerroirKernel

/// Compiles a plan into one statement: a chain of common table expressions, one or more an operation.
///
/// Order is part of a result. Hidden columns, whose names begin with `#` and which no text can name, carry what rows are
/// ordered by; every operation hands them on, so that a sort is stable whatever comes between.
struct PlanCompiler {
  /// The relations whose rows DuckDB numbers; a file that is read where it lies has them counted instead.
  let numbered: Set<String>

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

  init(numbered: Set<String>) { self.numbered = numbered }

  /// - Parameter ordered: whether the rows come in the order that the plan gives them.
  static func statement(_ plan: Plan, numbered: Set<String>, ordered: Bool = true) -> SQLStatement {
    var compiler = PlanCompiler(numbered: numbered)
    return compiler.compile(plan, ordered: ordered)
  }

  private mutating func compile(_ plan: Plan, ordered: Bool) -> SQLStatement {
    let table = SQLText.identifier(plan.source.name)
    if Self.needsRowNumbers(plan.operations) {
      order = [Key(name: newHidden())]
      let number = numbered.contains(plan.source.name) ? "rowid" : "row_number() OVER ()"
      add("SELECT *, \(number) AS \(SQLText.identifier(order[0].name)) FROM \(table)")
    } else {
      add("SELECT * FROM \(table)")
    }
    var columns = plan.source.columns
    for operation in plan.operations {
      add(operation, over: columns)
      columns = operation.columns
    }
    let text =
      "WITH\n  \(parts.joined(separator: ",\n  "))\nSELECT \(columns.list) FROM \(last)\(ordered ? orderClause : "")"
    return SQLStatement(text, parameters)
  }

  /// DuckDB keeps the order of rows through filter, project and limit; what may lose it needs numbers.
  private static func needsRowNumbers(_ operations: [PlanOperation]) -> Bool {
    for operation in operations {
      switch operation.kind {
      case .filter, .limit: continue
      case .project(let values): if values.contains(where: \.hasWindow) { return true }
      case .sort, .join, .distinct, .unpivot, .tail, .sample: return true
      case .aggregate, .pivot, .summary: return false
      }
    }
    return false
  }

  private mutating func add(_ operation: PlanOperation, over columns: [Column]) {
    switch operation.kind {
    case .filter(let condition): add("SELECT * FROM \(last) WHERE \(sql(condition))")
    case .project(let values): project(values, operation.columns)
    case .sort(let orders): sort(orders)
    case .tail(let rows): tail(rows)
    case .sample(let rows, let seed): sample(rows, seed: seed)
    case .limit(let rows): add("SELECT * FROM \(last)\(orderClause) LIMIT \(rows)")
    case .distinct: distinct(columns)
    case .join(let join): self.join(join, giving: Array(operation.columns.dropFirst(columns.count)))
    case .aggregate(let keys, let results): aggregate(keys, results)
    case .pivot(let pivot): self.pivot(pivot)
    case .unpivot(let unpivot): self.unpivot(unpivot)
    case .summary: summary(columns)
    }
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

  mutating func parameter(_ value: SQLStatement.Parameter) -> String {
    parameters.append(value)
    return "$\(parameters.count)"
  }
}

extension [Column] {
  /// The columns as a select list.
  var list: String { map { SQLText.identifier($0.name) }.joined(separator: ", ") }
}
