import Language
import TerroirKernel

/// Steps that turn rows into columns and back.
extension Compiler {
  /// More columns than this cannot be read, and are a sign that the wrong column was named.
  static let pivotLimit = 200

  /// One column for each value of `column`, one row for each combination of the remaining ones.
  mutating func pivot(_ column: Identifier, _ value: Identifier, _ aggregate: Identifier?) throws(EngineFailure) {
    let (names, source) = (try columns.find(column), try columns.find(value))
    let isNumber = source.type == .number || source.type == .integer
    let word = aggregate ?? Identifier(isNumber ? "sum" : "max", span: value.span)
    guard let function = AggregateFunction(rawValue: word.name), function != .share else {
      let functions = AggregateFunction.allCases.filter { $0 != .share }.map(\.rawValue)
      throw .unknownFunction(name: word.name, functions: functions, at: word.span)
    }
    if function.takesNumbers, !isNumber {
      throw .wrongType(subject: word.name, wanted: "a number", found: "a text", at: value.span)
    }
    let values = pivotValues.isEmpty ? [] : pivotValues.removeFirst()
    if values.count > Self.pivotLimit {
      throw .tooManyColumns(column: column.name, limit: Self.pivotLimit, at: column.span)
    }
    let keys = columns.filter { $0.name != names.name && $0.name != source.name }
    let made = values.map { text in
      Column(
        text ?? "missing", function.type(of: source.type), unit: function.unit(of: source.unit),
        "\(function.rawValue) of \(source.name) where \(names.name) is \(text ?? "missing")")
    }
    try requireDistinct((keys + made).map { Identifier($0.name, span: column.span) })
    order = keys.map { _ in Key(name: newHidden()) }
    var list = keys.map { SQLText.identifier($0.name) }
    for (text, result) in zip(values, made) {
      let name = "CAST(\(SQLText.identifier(names.name)) AS VARCHAR)"
      let test = text.map { "\(name) = \(parameter(.text($0)))" } ?? "\(name) IS NULL"
      let sql = function.sql(SQLText.identifier(source.name), source.type, filter: " FILTER (WHERE \(test))")
      list.append("CAST(\(sql) AS \(result.type.sql)) AS \(SQLText.identifier(result.name))")
    }
    list += zip(keys, order).map { "\(SQLText.identifier($0.name)) AS \(SQLText.identifier($1.name))" }
    add("SELECT \(list.joined(separator: ", ")) FROM \(last)" + (keys.isEmpty ? "" : " GROUP BY \(keys.list)"))
    columns = keys + made
  }

  /// The statement that gives the values a pivot of `column` makes columns of.
  mutating func valuesStatement(_ query: Query, of column: Identifier) throws(EngineFailure) -> SQLStatement {
    let inner = try compile(query)
    _ = try columns.find(column)
    let name = SQLText.identifier(column.name)
    return SQLStatement(
      "SELECT CAST(\(name) AS VARCHAR) FROM (\(inner.text)) GROUP BY \(name) ORDER BY \(name) NULLS LAST "
        + "LIMIT \(Self.pivotLimit + 1)",
      inner.parameters)
  }

  /// One row for each of the named columns in the place of every row; missing values keep theirs.
  mutating func unpivot(_ names: [Identifier], _ name: Identifier, _ value: Identifier) throws(EngineFailure) {
    try requireDistinct(names)
    guard !names.isEmpty else {
      throw .badStep(
        reason: "unpivot takes the columns to turn into rows", help: "as in: unpivot a b name=item value=n",
        at: name.span)
    }
    var sources: [Column] = []
    for name in names { sources.append(try columns.find(name)) }
    let kept = columns.filter { column in !names.contains { $0.name == column.name } }
    try requireDistinct(kept.map { Identifier($0.name, span: name.span) } + [name, value])
    let types = Set(sources.map(\.type))
    let type: ColumnType =
      types.count == 1 ? sources[0].type : types.isSubset(of: [.integer, .number]) ? .number : .text
    let units = Set(sources.map(\.unit))
    let number = Key(name: newHidden())
    var rows: [String] = []
    var cases = ""
    for (index, source) in sources.enumerated() {
      rows.append("(CAST(\(parameter(.text(source.name))) AS VARCHAR), \(index))")
      cases += " WHEN \(index) THEN CAST(\(SQLText.identifier(source.name)) AS \(type.sql))"
    }
    let position = SQLText.identifier("#0")
    let list =
      kept.map { SQLText.identifier($0.name) } + [
        "v.\(SQLText.identifier("#n")) AS \(SQLText.identifier(name.name))",
        "CASE v.\(position)\(cases) END AS \(SQLText.identifier(value.name))",
      ]
    add(
      "SELECT \(list.joined(separator: ", "))\(hiddenList), v.\(position) AS \(SQLText.identifier(number.name)) "
        + "FROM \(last) CROSS JOIN (VALUES \(rows.joined(separator: ", "))) v(\"#n\", \(position))")
    order.append(number)
    columns =
      kept + [
        Column(name.name, .text, "name of the column the value was in"),
        Column(value.name, type, unit: units.count == 1 ? sources[0].unit : nil, "its value"),
      ]
  }
}
