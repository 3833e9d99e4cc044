import TerroirKernel

/// Which columns of a file are numbers, and by which decimal mark.
///
/// A column of texts is a number where each of its values comes back as it was written, with a decimal point; or where
/// each is a number with a decimal comma, in a file whose delimiter is no comma. One whose every mark stands before
/// three digits, `1,234`, may hold thousands: it is a number only where another column shows the mark, or a person does.
struct NumberInference {
  private let columns: [FileColumn]
  private let text: Set<String>
  private let number: Set<String>
  private let decimal: DecimalMark?
  private let takesComma: Bool
  private let takesPoint: Bool

  init(
    _ columns: [FileColumn], text: [String], number: [String], _ delimiter: Delimiter?, _ decimal: DecimalMark?
  ) {
    self.columns = columns
    self.text = Set(text)
    self.number = Set(number)
    self.decimal = decimal
    takesComma = decimal == .comma || decimal == nil && delimiter != nil && delimiter != .comma
    takesPoint = decimal != .comma
  }

  /// How a column becomes one of its type.
  struct Form {
    var type: ColumnType
    var mark: DecimalMark = .point
    /// Whether values that are no numbers become missing.
    var tries = false

    func sql(_ column: FileColumn) -> String {
      let cast = tries ? "TRY_CAST" : "CAST"
      guard column.isText, type == .number || tries else { return "\(cast)(\(column.sql) AS \(type.sql))" }
      let plain = tries ? NumberInference.ungrouped(column.sql) : column.sql
      guard mark == .comma else { return "\(cast)(\(plain) AS \(type.sql))" }
      // Beside decimal commas a point groups thousands or is a slip: 1.234 is no 1.2, so it is none and told.
      let pointless = tries ? "CASE WHEN contains(\(plain), '.') THEN NULL ELSE \(plain) END" : plain
      return "\(cast)(replace(\(pointless), ',', '.') AS \(type.sql))"
    }
  }

  /// What the values of a column are, counted.
  private struct Counts {
    var values = 0, noIntegers = 0, noPoints = 0, clearPoints = 0, noCommas = 0, clearCommas = 0
  }

  /// Columns whose values one statement counts: the time to plan a statement grows faster than its length.
  private static let columnsAtOnce = 40

  func forms(_ connection: Connection, _ table: String) throws(EngineFailure) -> [Form] {
    let counts = try counts(connection, table)
    // One column with clear decimals tells the mark of the others.
    let showsComma = counts.contains { $0.clearCommas > 0 && $0.noCommas == 0 }
    let showsPoint = counts.contains { $0.clearPoints > 0 && $0.noPoints == 0 }
    return zip(columns, counts).map { column, count in
      if text.contains(column.name) { return Form(type: .text) }
      if number.contains(column.name) {
        let comma = takesComma && (decimal != nil || count.clearPoints == 0 && (count.clearCommas > 0 || showsComma))
        return Form(type: .number, mark: comma ? .comma : .point, tries: true)
      }
      guard column.isText else { return Form(type: column.ownType) }
      // A column without a single value says nothing about its type.
      if count.values == 0 { return Form(type: .text) }
      if count.noIntegers == 0 { return Form(type: .integer) }
      if takesPoint, count.noPoints == 0, count.clearPoints > 0 || decimal != nil || !showsComma {
        return Form(type: .number)
      }
      if takesComma, count.noCommas == 0, count.clearCommas > 0 || decimal != nil || showsComma && !showsPoint {
        return Form(type: .number, mark: .comma)
      }
      return Form(type: .text)
    }
  }

  /// The values that became missing, by column; `place` tells where a row, counted from 0, stands in the file.
  func lost(
    _ connection: Connection, _ table: String, _ forms: [Form], place: (Int) -> String
  ) throws(EngineFailure) -> [FileTable.Lost] {
    var lost: [FileTable.Lost] = []
    for (column, form) in zip(columns, forms) where form.tries {
      let isLost = "FILTER (WHERE \(column.sql) IS NOT NULL AND \(form.sql(column)) IS NULL)"
      let text = "CAST(\(column.sql) AS VARCHAR)"
      let found = try Self.values(
        connection,
        "SELECT count(*) \(isLost), min(rowid) \(isLost), arg_min(\(text), rowid) \(isLost) FROM \(table)")
      guard case .integer(let count) = found[0][0], count > 0, case .integer(let row) = found[1][0],
        case .text(let first) = found[2][0]
      else { continue }
      lost.append(FileTable.Lost(column: column.name, count: count, first: first, place: place(row)))
    }
    return lost
  }

  /// Counts what the values of each column of texts are. Decimals are looked for in columns that are no whole numbers
  /// throughout: it takes long.
  private func counts(_ connection: Connection, _ table: String) throws(EngineFailure) -> [Counts] {
    var counts = columns.map { _ in Counts() }
    let texts = columns.indices.filter { columns[$0].isText && !text.contains(columns[$0].name) }
    let wholes = try Self.numbers(connection, table, texts.map { wholeTests(columns[$0]) })
    for (index, found) in zip(texts, wholes) { (counts[index].values, counts[index].noIntegers) = (found[0], found[1]) }
    let others = texts.filter { counts[$0].noIntegers > 0 }
    let decimals = try Self.numbers(connection, table, others.map { decimalTests(columns[$0]) })
    for (index, found) in zip(others, decimals) {
      (counts[index].noPoints, counts[index].clearPoints) = (found[0], found[1])
      (counts[index].noCommas, counts[index].clearCommas) = (found[2], found[3])
    }
    return counts
  }

  private func wholeTests(_ column: FileColumn) -> [String] {
    let name = SQLText.identifier(column.name)
    return ["count(\(name))", Self.fails("CAST(TRY_CAST(\(name) AS BIGINT) AS VARCHAR) = \(name)", name)]
  }

  private func decimalTests(_ column: FileColumn) -> [String] {
    let name = SQLText.identifier(column.name)
    // A decimal comes back where it ends in no zero and its digits fit a double. No code is written with a comma.
    let point = "regexp_full_match(\(name), '(0|-?[1-9][0-9]*)([.][0-9]*[1-9])?|-0[.][0-9]*[1-9]')"
    let comma = "regexp_full_match(\(name), '-?(0|[1-9][0-9]*)(,[0-9]+)?')"
    let digits = "length(regexp_replace(\(name), '[^0-9]', '', 'g')) <= 15"
    let back = "CAST(TRY_CAST(\(name) AS DOUBLE) AS VARCHAR) = \(name)"
    func clear(_ mark: String) -> String {
      let value = number.contains(column.name) ? Self.ungrouped(name) : name
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

  /// What the tests of each column give.
  private static func numbers(
    _ connection: Connection, _ table: String, _ tests: [[String]]
  ) throws(EngineFailure) -> [[Int]] {
    var numbers: [[Int]] = []
    for start in stride(from: 0, to: tests.count, by: columnsAtOnce) {
      let some = tests[start..<min(start + columnsAtOnce, tests.count)]
      var found = try values(connection, "SELECT \(some.joined().joined(separator: ", ")) FROM \(table)").map { value in
        if case .integer(let count) = value[0] { count } else { 0 }
      }[...]
      for test in some {
        numbers.append(Array(found.prefix(test.count)))
        found = found.dropFirst(test.count)
      }
    }
    return numbers
  }

  /// A number whose thousands are set apart by spaces, narrow or wide, without them.
  private static func ungrouped(_ text: String) -> String {
    let space = "[ \\x{00A0}\\x{202F}]"
    return "CASE WHEN regexp_full_match(\(text), '[-+]?[0-9]{1,3}(\(space)[0-9]{3})+([.,][0-9]+)?') "
      + "THEN regexp_replace(\(text), '\(space)', '', 'g') ELSE \(text) END"
  }

  private static func values(_ connection: Connection, _ text: String) throws(EngineFailure) -> [ColumnValues] {
    try connection.run(SQLStatement(text)) { result throws(EngineFailure) in
      var reader = ChunkReader()
      return try reader.read(&result)
    }
  }
}
