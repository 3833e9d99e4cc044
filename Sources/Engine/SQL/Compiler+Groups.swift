import Language
import TerroirKernel

/// Steps that put one row in the place of many; groups come in the order of their keys.
extension Compiler {
  mutating func count(_ names: [Identifier]) throws(EngineFailure) {
    try grouped(by: names, [(Column("count", .integer, unit: .count, "rows"), "count(*)")], at: names.first?.span)
  }

  mutating func group(_ names: [Identifier], _ aggregates: [Aggregate]) throws(EngineFailure) {
    try requireDistinct(names + aggregates.map(\.name))
    var results: [(Column, String)] = []
    for aggregate in aggregates {
      let function = try function(aggregate.function)
      var argument: ExpressionCompiler.Typed?
      if let inner = aggregate.argument {
        let value = try expression { compiler throws(EngineFailure) in try compiler.compile(inner) }
        if function.takesNumbers, !value.isNumber {
          throw .wrongType(subject: function.rawValue, wanted: "a number", found: value.words, at: inner.span)
        }
        argument = value
      } else if !function.standsAlone {
        throw .argumentCount(function: function.rawValue, wanted: "1 argument", found: 0, at: aggregate.function.span)
      }
      var source: Column?
      if case .column(let name) = aggregate.argument?.kind { source = columns.first { $0.name == name } }
      let meaning = source.map { "\(function.rawValue) of \($0.name)" } ?? function.meaning
      let column = Column(
        aggregate.name.name, function.type(of: argument?.type), unit: function.unit(of: source?.unit), meaning)
      results.append((column, function.sql(argument?.sql, argument?.type)))
    }
    try grouped(by: names, results, at: aggregates.first?.name.span)
  }

  private func function(_ name: Identifier) throws(EngineFailure) -> AggregateFunction {
    guard let function = AggregateFunction(rawValue: name.name) else {
      throw .unknownFunction(name: name.name, functions: AggregateFunction.allCases.map(\.rawValue), at: name.span)
    }
    return function
  }

  private mutating func grouped(
    by names: [Identifier], _ results: [(column: Column, sql: String)], at span: Span?
  ) throws(EngineFailure) {
    var keys: [Column] = []
    for name in names { keys.append(try columns.find(name)) }
    for result in results where names.contains(where: { $0.name.lowercased() == result.column.name.lowercased() }) {
      throw .duplicateColumn(name: result.column.name, at: span)
    }
    order = keys.map { _ in Key(name: newHidden()) }
    let list =
      keys.map { SQLText.identifier($0.name) }
      + results.map { "CAST(\($0.sql) AS \($0.column.type.sql)) AS \(SQLText.identifier($0.column.name))" }
      + zip(keys, order).map { "\(SQLText.identifier($0.name)) AS \(SQLText.identifier($1.name))" }
    add(
      "SELECT \(list.joined(separator: ", ")) FROM \(last)"
        + (keys.isEmpty ? "" : " GROUP BY \(keys.list)"))
    columns = keys + results.map(\.column)
  }

  /// One row for each column: how full it is, how varied, and where its values lie.
  mutating func summary() {
    let number = Key(name: newHidden())
    let base = last
    var rows: [String] = []
    for (index, column) in columns.enumerated() {
      let name = SQLText.identifier(column.name)
      let isNumber = column.type == .number || column.type == .integer
      func numeric(_ function: AggregateFunction) -> String {
        isNumber ? "CAST(\(function.sql(name, column.type)) AS DOUBLE)" : "CAST(NULL AS DOUBLE)"
      }
      rows.append(
        """
        SELECT \(parameter(.text(column.name))) AS "column", '\(column.type.rawValue)' AS "type", count(\(name)) AS "values", \
        count(*) - count(\(name)) AS "missing", count(DISTINCT \(name)) AS "distinct", \
        CAST(min(\(name)) AS VARCHAR) AS "minimum", CAST(max(\(name)) AS VARCHAR) AS "maximum", \
        \(numeric(.mean)) AS "mean", \(numeric(.median)) AS "median", \(numeric(.sd)) AS "sd", \
        \(index) AS \(SQLText.identifier(number.name)) FROM \(base)
        """)
    }
    add(rows.joined(separator: " UNION ALL "))
    order = [number]
    columns = [
      Column("column", .text, "column"), Column("type", .text, "its type"),
      Column("values", .integer, unit: .count, "values that are there"),
      Column("missing", .integer, unit: .count, "rows without a value"),
      Column("distinct", .integer, unit: .count, "different values"),
      Column("minimum", .text, "least value"), Column("maximum", .text, "greatest value"),
      Column("mean", .number, "arithmetic mean"), Column("median", .number, "median"),
      Column("sd", .number, "standard deviation of a sample"),
    ]
  }
}
