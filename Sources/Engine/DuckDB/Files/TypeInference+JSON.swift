import TerroirKernel

/// The types of a JSON file's columns. What is a text there is a text: nothing in it is taken for a number or a date.
extension TypeInference {
  /// The form of each column of JSON values, by its index.
  ///
  /// A column is a condition, a whole number, a number or a list where each of its values is, and a text else: numbers
  /// among texts, values within values, and whole numbers that no column holds exactly stay as they are written.
  func jsonForms() throws(EngineFailure) -> [Int: Form] {
    let some = file.columns.indices.filter { index in
      if case .json = file.columns[index].form { true } else { false }
    }
    if some.isEmpty { return [:] }
    let counts = try ColumnSurvey(file, some, connection, table).counts(
      some, Self.jsonTests)
    return Dictionary(
      zip(some, counts).map { index, counts in (index, Self.form(file.columns[index], counts)) }
    ) { first, _ in first }
  }

  private static func jsonTests(_ name: String) -> [String] {
    let text = "(\(name)->>'$')"
    let isWhole = "regexp_full_match(\(text), '-?[0-9]+')"
    let isNumber = "json_type(\(name)) IN ('UBIGINT', 'BIGINT', 'DOUBLE', 'HUGEINT', 'UHUGEINT')"
    // An item that has the mark of a list in it would be taken for two.
    let isFlat =
      "len(list_filter(CAST(\(name) AS JSON[]), lambda item: json_type(item) IN ('ARRAY', 'OBJECT') "
      + "OR contains(item->>'$', ';'))) = 0"
    func count(_ test: String) -> String { "count(*) FILTER (WHERE \(test))" }
    return [
      "count(\(name))",
      count("json_type(\(name)) = 'BOOLEAN'"),
      count(isNumber),
      count("\(isNumber) AND \(isWhole) AND TRY_CAST(\(text) AS BIGINT) IS NOT NULL"),
      // Beyond 2^53 not every whole number is a number of decimals.
      count("\(isNumber) AND \(isWhole) AND NOT coalesce(\(ValueKindSQL.isExact(text)), false)"),
      count("CASE WHEN json_type(\(name)) = 'ARRAY' THEN \(isFlat) ELSE false END"),
    ]
  }

  private static func form(_ column: FileColumn, _ counts: [Int]) -> Form {
    let (values, conditions, numbers) = (counts[0], counts[1], counts[2])
    let (wholes, long, lists) = (counts[3], counts[4], counts[5])
    if values > 0, conditions == values { return Form(type: .boolean, sql: "CAST(\(column.sql) AS BOOLEAN)") }
    if values > 0, wholes == values { return Form(type: .integer, sql: "CAST(\(column.sql) AS BIGINT)") }
    if values > 0, numbers == values, long == 0 {
      return Form(type: .number, sql: "CAST(\(column.sql) AS DOUBLE)")
    }
    if values > 0, lists == values {
      return Form(type: .list, sql: "array_to_string(CAST(\(SQLText.identifier(column.name)) AS VARCHAR[]), ';')")
    }
    return Form(type: .text, sql: column.sql)
  }
}
