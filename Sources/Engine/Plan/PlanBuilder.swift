import Language
import TerroirKernel

/// Makes the plan of a query: looks up its names, checks its types, and says which columns each step gives.
struct PlanBuilder {
  let relations: [String: Relation]
  private(set) var plan: Plan

  init(_ source: Identifier, relations: [Relation]) throws(EngineFailure) {
    self.relations = Dictionary(relations.map { ($0.name, $0) }) { first, _ in first }
    plan = Plan(Relation(name: source.name, columns: []))
    plan.source = try relation(source)
  }

  var columns: [Column] { plan.columns }
  var expressions: ExpressionBinder { ExpressionBinder(columns: columns, windows: .refused) }

  mutating func append(_ kind: PlanOperation.Kind, giving columns: [Column]? = nil) {
    plan.append(kind, giving: columns ?? self.columns)
  }

  /// - Parameter spread: what a pivot makes columns of.
  mutating func append(_ step: QueryStep, spread: [String?] = []) throws(EngineFailure) {
    switch step {
    case .filter(let condition): append(.filter(try expressions.condition(condition, of: "where")))
    case .select(let names): try select(names)
    case .derive(let derivations, let names): try derive(derivations, by: names)
    case .rename(let renamings): try rename(renamings)
    case .fill(let names, let value): try fill(names, with: value)
    case .replace(let names, let from, let to): try replace(names, from, by: to)
    case .sort(let keys): try sort(keys)
    case .head(let rows):
      append(.limit(try number(of: rows, "head")))
    case .tail(let rows): append(PlanOperation.Kind.tail(try number(of: rows, "tail")))
    case .sample(let rows, let seed): append(PlanOperation.Kind.sample(try number(of: rows, "sample"), seed: seed))
    case .distinct(let names):
      if !names.isEmpty { try select(names) }
      append(.distinct)
    case .join(let table, let label, let keys): try join(table, label, keys)
    case .count(let names):
      try requireDistinct(names)
      let column = Column("count", .integer, unit: .count, "rows")
      try aggregate(
        by: names, [PlanOperation.Aggregation(column: column, function: .count, argument: nil)], at: names.first?.span)
    case .group(let names, let aggregates): try group(names, aggregates)
    case .summary: append(.summary, giving: Self.summaryColumns)
    case .pivot(let column, let value, let aggregate): try pivot(column, value, aggregate, spread)
    case .unpivot(let names, let name, let value): try unpivot(names, name, value)
    }
  }

  private func number(of rows: Int, _ verb: String) throws(EngineFailure) -> Int {
    if rows >= 0 { return rows }
    throw .badStep(reason: "\(verb) takes a number of rows, not \(rows)", help: "as in: \(verb) 10", at: nil)
  }

  /// The relation an identifier names.
  func relation(_ name: Identifier) throws(EngineFailure) -> Relation {
    guard let relation = relations[name.name] else {
      throw .unknownTable(name: name.name, tables: relations.keys.sorted(), at: name.span)
    }
    return relation
  }

  /// Fails where two of the columns would have one name; names that differ in case alone are one.
  func requireDistinct(_ names: [Identifier]) throws(EngineFailure) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.name.lowercased()).inserted {
      throw .duplicateColumn(name: name.name, at: name.span)
    }
  }

  private static let summaryColumns = [
    Column("column", .text, "column"), Column("type", .text, "its type"),
    Column("values", .integer, unit: .count, "values that are there"),
    Column("missing", .integer, unit: .count, "rows without a value"),
    Column("distinct", .integer, unit: .count, "different values"),
    Column("minimum", .text, "least value"), Column("maximum", .text, "greatest value"),
    Column("mean", .number, "arithmetic mean"), Column("median", .number, "median"),
    Column("sd", .number, "standard deviation of a sample"),
  ]
}
