import TerroirKernel

/// Which type each column of a file has, from every value of the column, and the SQL that gives it.
///
/// A column of texts is a number where each of its values comes back as it was written, with a decimal point; or where
/// each is a number with a decimal comma, in a file whose delimiter is no comma. One whose every mark stands before
/// three digits, `1,234`, may hold thousands: it is a number only where another column shows the mark, or a person does.
/// A JSON file has types of its own, which `JSONForms` reads.
struct TypeInference {
  let file: ScannedFile
  let connection: Connection
  /// The table of the file's values as they are written.
  let table: String
  let text: Set<String>
  let number: Set<String>
  private let takesComma: Bool
  private let takesPoint: Bool

  init(_ file: ScannedFile, _ connection: Connection, _ table: String, text: Set<String>, number: Set<String>) {
    self.file = file
    self.connection = connection
    self.table = table
    self.text = text
    self.number = number
    let (decimal, delimiter) = (file.source.syntax.decimal, file.dialect?.delimiter)
    takesComma = decimal == .comma || decimal == nil && delimiter != nil && delimiter != .comma
    takesPoint = decimal != .comma
  }

  /// How a column becomes one of its type.
  struct Form {
    var type: ColumnType
    var sql: String
    /// Whether values that are no numbers become missing.
    var tries = false
  }

  func forms() throws(EngineFailure) -> [Form] {
    let json = try jsonForms()
    let counts = try counts()
    let decimal = file.source.syntax.decimal
    // One column with clear decimals tells the mark of the others.
    let showsComma = counts.contains { $0.clearCommas > 0 && $0.noCommas == 0 }
    let showsPoint = counts.contains { $0.clearPoints > 0 && $0.noPoints == 0 }
    return zip(file.columns.indices, counts).map { index, count in
      let column = file.columns[index]
      if text.contains(column.name) { return Form(type: .text, sql: column.text) }
      if number.contains(column.name) {
        let comma = takesComma && (decimal != nil || count.clearPoints == 0 && (count.clearCommas > 0 || showsComma))
        return Form(type: .number, sql: Self.attempt(column, comma ? .comma : .point), tries: true)
      }
      if let form = json[index] { return form }
      guard case .written = column.form else {
        return Form(type: column.ownType, sql: "CAST(\(column.sql) AS \(column.ownType.sql))")
      }
      // A column without a single value says nothing about its type.
      if count.values == 0 { return Form(type: .text, sql: column.sql) }
      if count.noIntegers == 0 { return Form(type: .integer, sql: "CAST(\(column.sql) AS BIGINT)") }
      if takesPoint, count.noPoints == 0, count.clearPoints > 0 || decimal != nil || !showsComma {
        return Form(type: .number, sql: "CAST(\(column.sql) AS DOUBLE)")
      }
      if takesComma, count.noCommas == 0, count.clearCommas > 0 || decimal != nil || showsComma && !showsPoint {
        return Form(type: .number, sql: "CAST(replace(\(column.sql), ',', '.') AS DOUBLE)")
      }
      // Only what begins with an apostrophe may be guarded.
      return Form(type: .text, sql: count.apostrophes > 0 ? column.text : column.sql)
    }
  }

  /// The number that a value is, missing where it is none.
  private static func attempt(_ column: FileColumn, _ mark: DecimalMark) -> String {
    if case .typed = column.form { return "TRY_CAST(\(column.sql) AS DOUBLE)" }
    let plain = ungrouped(column.sql)
    guard mark == .comma else { return "TRY_CAST(\(plain) AS DOUBLE)" }
    // Beside decimal commas a point groups thousands or is a slip: 1.234 is no 1.2, so it is none and told.
    return "TRY_CAST(replace(CASE WHEN contains(\(plain), '.') THEN NULL ELSE \(plain) END, ',', '.') AS DOUBLE)"
  }

  /// The values that became missing, by column.
  func lost(_ forms: [Form]) throws(EngineFailure) -> [FileTable.Lost] {
    var lost: [FileTable.Lost] = []
    for (column, form) in zip(file.columns, forms) where form.tries {
      let isLost = "FILTER (WHERE \(column.sql) IS NOT NULL AND \(form.sql) IS NULL)"
      let text = "CAST(\(column.sql) AS VARCHAR)"
      let found = try connection.values(
        "SELECT count(*) \(isLost), min(rowid) \(isLost), arg_min(\(text), rowid) \(isLost) FROM \(table)")
      guard case .integer(let count) = found[0][0], count > 0, case .integer(let row) = found[1][0],
        case .text(let first) = found[2][0]
      else { continue }
      lost.append(FileTable.Lost(column: column.name, count: count, first: first, place: file.place(row: row)))
    }
    return lost
  }

  /// What the values of a column are, counted.
  private struct Counts {
    var values = 0, apostrophes = 0, noIntegers = 0, noPoints = 0, clearPoints = 0, noCommas = 0, clearCommas = 0
  }

  /// Counts what the values of each column of texts are. Decimals are looked for in columns that are no whole numbers
  /// throughout: it takes long.
  private func counts() throws(EngineFailure) -> [Counts] {
    var counts = file.columns.map { _ in Counts() }
    let texts = file.columns.indices.filter { index in
      guard case .written = file.columns[index].form else { return false }
      return !text.contains(file.columns[index].name)
    }
    let survey = try ColumnSurvey(file, texts, connection, table)
    let wholes = try survey.counts(texts, Self.wholeTests)
    for (index, found) in zip(texts, wholes) {
      (counts[index].values, counts[index].noIntegers, counts[index].apostrophes) = (found[0], found[1], found[2])
    }
    let others = texts.filter { counts[$0].noIntegers > 0 }
    // A column that a person calls a number may have thousands set apart.
    for isNumber in [false, true] {
      let some = others.filter { number.contains(file.columns[$0].name) == isNumber }
      let decimals = try survey.counts(some) { decimalTests($0, isNumber: isNumber) }
      for (index, found) in zip(some, decimals) {
        (counts[index].noPoints, counts[index].clearPoints) = (found[0], found[1])
        (counts[index].noCommas, counts[index].clearCommas) = (found[2], found[3])
      }
    }
    return counts
  }

  private static func wholeTests(_ name: String) -> [String] {
    [
      "count(\(name))", fails("CAST(TRY_CAST(\(name) AS BIGINT) AS VARCHAR) = \(name)", name),
      "count(*) FILTER (WHERE starts_with(\(name), ''''))",
    ]
  }

  private func decimalTests(_ name: String, isNumber: Bool) -> [String] {
    // A decimal comes back where it ends in no zero and its digits fit a double. No code is written with a comma.
    let point = "regexp_full_match(\(name), '(0|-?[1-9][0-9]*)([.][0-9]*[1-9])?|-0[.][0-9]*[1-9]')"
    let comma = "regexp_full_match(\(name), '-?(0|[1-9][0-9]*)(,[0-9]+)?')"
    let digits = "length(regexp_replace(\(name), '[^0-9]', '', 'g')) <= 15"
    let back = "CAST(TRY_CAST(\(name) AS DOUBLE) AS VARCHAR) = \(name)"
    func clear(_ mark: String) -> String {
      let value = isNumber ? Self.ungrouped(name) : name
      let shape = "'[-+]?(0|[0-9]{4,})[\(mark)][0-9]+|[-+]?[0-9]+[\(mark)]([0-9]{1,2}|[0-9]{4,})'"
      return "count(*) FILTER (WHERE contains(\(name), '\(mark)') AND regexp_full_match(\(value), \(shape)))"
    }
    return [
      takesPoint ? Self.fails("\(point) AND (\(digits) OR \(back))", name) : "1",
      // Which mark is meant is a question only where both may be.
      takesPoint && takesComma ? clear(".") : "0",
      takesComma ? Self.fails("\(comma) AND \(digits)", name) : "1",
      takesPoint && takesComma ? clear(",") : "0",
    ]
  }

  private static func fails(_ test: String, _ name: String) -> String {
    "count(*) FILTER (WHERE \(name) IS NOT NULL AND (\(test)) IS NOT TRUE)"
  }

  /// A number whose thousands are set apart by spaces, narrow or wide, without them.
  private static func ungrouped(_ text: String) -> String {
    let space = "[ \\x{00A0}\\x{202F}]"
    return "CASE WHEN regexp_full_match(\(text), '[-+]?[0-9]{1,3}(\(space)[0-9]{3})+([.,][0-9]+)?') "
      + "THEN regexp_replace(\(text), '\(space)', '', 'g') ELSE \(text) END"
  }
}
