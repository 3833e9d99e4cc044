import TerroirKernel

/// Operations that put one row in the place of many; groups come in the order of their keys.
extension PlanCompiler {
  mutating func aggregate(_ keys: [Column], _ results: [PlanOperation.Aggregation]) {
    let list = results.map { result in
      let argument = result.argument.map { sql($0) }
      let value = result.function.sql(argument, result.argument?.type)
      return "CAST(\(value) AS \(result.column.type.sql)) AS \(SQLText.identifier(result.column.name))"
    }
    group(keys, list)
  }

  mutating func pivot(_ pivot: PlanOperation.Pivot) {
    let name = "CAST(\(SQLText.identifier(pivot.names.name)) AS VARCHAR)"
    let list = zip(pivot.spread, pivot.made).map { text, column in
      let test = text.map { "\(name) = \(parameter(.text($0)))" } ?? "\(name) IS NULL"
      let value = pivot.function.sql(
        SQLText.identifier(pivot.values.name), pivot.values.type, filter: " FILTER (WHERE \(test))")
      return "CAST(\(value) AS \(column.type.sql)) AS \(SQLText.identifier(column.name))"
    }
    group(pivot.keys, list)
  }

  private mutating func group(_ keys: [Column], _ results: [String]) {
    order = keys.map { _ in Key(name: newHidden()) }
    let names = keys.map { SQLText.identifier($0.name) }
    let list = names + results + zip(names, order).map { "\($0) AS \(SQLText.identifier($1.name))" }
    add(
      "SELECT \(list.joined(separator: ", ")) FROM \(last)"
        + (keys.isEmpty ? "" : " GROUP BY \(names.joined(separator: ", "))"))
  }

  mutating func summary(_ columns: [Column]) {
    let number = Key(name: newHidden())
    let base = last
    var rows: [String] = []
    for (index, column) in columns.enumerated() {
      let name = SQLText.identifier(column.name)
      func numeric(_ function: AggregateFunction) -> String {
        column.isNumber ? "CAST(\(function.sql(name, column.type)) AS DOUBLE)" : "CAST(NULL AS DOUBLE)"
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
  }
}
