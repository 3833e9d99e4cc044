import TerroirKernel
import TextFiles

/// Which type each column of a file has, from every value of the column, and the SQL that gives it.
///
/// A delimited file's columns are judged by the evidence of their values (``ColumnJudgement``); a JSON file has types of
/// its own, which ``jsonForms()`` reads.
struct TypeInference {
  let file: ScannedFile
  let connection: Connection
  /// The table of the file's values as they are written, or as they were guessed.
  let table: String
  /// What a person, or the table that the rows are for, says of columns.
  let asked: Asked
  /// What each column was read as already; nil where the file is not delimited.
  let guesses: [ColumnGuess]

  struct Asked {
    var text: Set<String> = []
    var number: Set<String> = []
    /// Text without a word, where the file has the columns.
    var kept: Set<String> = []
  }

  /// How a column becomes one of its type.
  struct Form {
    var type: ColumnType
    var sql: String
    /// What its numbers count or measure, where its values say so.
    var unit: UnitOfMeasure?
    /// Whether values that are no numbers become missing.
    var tries = false
    /// Which values that became missing are marks or flags, and told as such.
    var explained: String?
    /// Columns that stand behind it, which tell of its values.
    var further: [Further] = []

    struct Further {
      var suffix: String
      var sql: String
      var words: [String]?
      var description: String
    }
  }

  struct Outcome {
    var forms: [Form]
    var decisions: [ReadingDecision]
  }

  func outcome() throws(EngineFailure) -> Outcome {
    let json = try jsonForms()
    var decisions: [ReadingDecision] = []
    let open = try openForms(&decisions)
    var forms = file.columns.indices.map { index -> Form in
      let column = file.columns[index]
      if let form = open[index] ?? json[index] { return form }
      if case .written = column.form {
        return Form(type: guesses[index] == .whole ? .integer : .text, sql: SQLText.identifier(column.name))
      }
      if asked.text.contains(column.name) || asked.kept.contains(column.name) {
        return Form(type: .text, sql: column.text)
      }
      if asked.number.contains(column.name) { return Self.forced(column) }
      if case .ready(let type) = column.form { return Form(type: type, sql: column.sql) }
      return Form(type: column.ownType, sql: "CAST(\(column.sql) AS \(column.ownType.sql))")
    }
    for index in file.columns.indices where json[index] != nil {
      let column = file.columns[index]
      if asked.text.contains(column.name) || asked.kept.contains(column.name) {
        forms[index] = Form(type: .text, sql: column.text)
      } else if asked.number.contains(column.name) {
        forms[index] = Self.forced(column)
      }
    }
    decisions += namedCodes()
    try compose(&forms, &decisions)
    return Outcome(forms: forms, decisions: ReadingDecision.joined(decisions))
  }

  /// The columns whose values are looked at one by one.
  private func openForms(_ decisions: inout [ReadingDecision]) throws(EngineFailure) -> [Int: Form] {
    let open = file.columns.indices.filter { index in
      guard case .written = file.columns[index].form else { return false }
      return guesses[index] == .open
    }
    if open.isEmpty { return [:] }
    let syntax = file.source.syntax
    let dialect = syntax.dialect ?? file.dialect?.headerDialect
    let marks = dialect ?? .any
    let kinds = ValueKindSQL(dialect: marks, flagPattern: marks.flagPattern)
    let survey = ValueSurvey(connection: connection, sql: kinds)
    var evidence = try survey.evidence(open.map { ($0, file.columns[$0].name) }, of: table)
    try survey.addTwins(to: &evidence)
    try survey.end()
    let setting = ColumnJudgement.Setting(
      decimal: syntax.decimal, delimiter: file.delimiter, dialect: dialect)
    let judgement = ColumnJudgement(setting, open.compactMap { evidence[$0] })
    var forms: [Int: Form] = [:]
    for index in open {
      guard let found = evidence[index] else { continue }
      let column = file.columns[index]
      let reading =
        asked.number.contains(column.name)
        ? judgement.forced(found, column.name) : judgement.reading(found, column.name)
      forms[index] = form(column, reading, found, kinds)
      decisions += reading.decisions.map { decision in
        guard case .flags(let dialect, _) = decision.kind else { return decision }
        var decision = decision
        let suffixes = forms[index]?.further.map { column.name + $0.suffix } ?? []
        decision.kind = .flags(dialect: dialect, columns: suffixes)
        return decision
      }
    }
    if syntax.dialect == nil, let dialect = file.dialect?.headerDialect {
      decisions.insert(ReadingDecision(.dialect(dialect.name), [], [file.columns[0].name]), at: 0)
    }
    return forms
  }

  private func form(
    _ column: FileColumn, _ reading: ColumnReading, _ evidence: ColumnEvidence, _ kinds: ValueKindSQL
  ) -> Form {
    if reading.type == .text {
      // Only what begins with an apostrophe may be guarded.
      let text = evidence.rows(.guarded) > 0 ? column.text : column.sql
      guard reading.dialect != nil, !evidence.marks.isEmpty else { return Form(type: .text, sql: text) }
      let marks = ValueKindSQL.list(evidence.marks.map(\.text))
      return Form(
        type: .text, sql: "CASE WHEN \(ValueKindSQL.trimmed(column.sql)) IN (\(marks)) THEN NULL ELSE \(text) END")
    }
    let sql = NumberSQL(reading: reading, evidence: evidence, kinds: kinds, text: column.sql)
    var form = Form(type: reading.type, sql: sql.value, unit: reading.unit, tries: reading.tries)
    form.explained = sql.isMarked
    if sql.hasStatus {
      form.further.append(
        Form.Further(
          suffix: "_status", sql: sql.status, words: ValueStatus.allCases.map(\.rawValue),
          description: "what is known of \(column.name)"))
    }
    if sql.hasFlagColumn, let flags = sql.flags {
      form.further.append(
        Form.Further(
          suffix: "_flag", sql: flags, words: nil, description: "the flag of \(column.name) as it is written"))
    }
    return form
  }

  private static func forced(_ column: FileColumn) -> Form {
    if case .ready(let type) = column.form, type == .integer || type == .number {
      return Form(type: type, sql: column.sql)
    }
    if case .typed = column.form { return Form(type: .number, sql: "TRY_CAST(\(column.sql) AS DOUBLE)", tries: true) }
    return Form(type: .number, sql: "TRY_CAST(\(NumberSQL.withoutSpaces(column.sql)) AS DOUBLE)", tries: true)
  }

  /// The columns that were read as text for their names, though their first values are numbers.
  private func namedCodes() -> [ReadingDecision] {
    guard let sample = file.dialect?.sample else { return [] }
    return file.columns.indices.compactMap { index in
      let name = file.columns[index].name
      guard guesses[index] == .text, CodeNames.isClassification(name), !asked.text.contains(name),
        !asked.kept.contains(name)
      else { return nil }
      let values = sample.compactMap { $0.count > index && !$0[index].isEmpty ? $0[index] : nil }
      let areNumbers = values.allSatisfy { value in value.allSatisfy { "0123456789.".contains($0) } }
      // Where a value shows it as the name does, nobody takes it otherwise.
      guard areNumbers, !values.contains(where: { $0.hasPrefix("0") && $0.count > 1 }), let first = values.first else {
        return nil
      }
      return ReadingDecision(.kept(.codes), [name], [first])
    }
  }

  /// Writes letters of texts that are put together of a letter and a mark as one letter, where there are such.
  private func compose(_ forms: inout [Form], _ decisions: inout [ReadingDecision]) throws(EngineFailure) {
    // A text of ASCII alone has no marks; of a packed file that is known already.
    let isASCII = file.dialect != nil && file.copy == nil && (try? file.check?.whole())?.isASCII == true
    let texts = isASCII ? [] : file.columns.indices.filter { forms[$0].type == .text }
    var composed: [(String, String)] = []
    for start in stride(from: 0, to: texts.count, by: 40) {
      let some = Array(texts[start..<min(start + 40, texts.count)])
      let tests = some.map { index in
        "arg_min(\(forms[index].sql), rowid) FILTER (WHERE nfc_normalize(\(forms[index].sql)) <> \(forms[index].sql))"
      }
      let found = try connection.values("SELECT \(tests.joined(separator: ", ")) FROM \(table)")
      for (index, values) in zip(some, found) {
        guard values.count > 0, case .text(let first) = values[0] else { continue }
        composed.append((file.columns[index].name, first))
        forms[index].sql = "nfc_normalize(\(forms[index].sql))"
      }
    }
    decisions += composed.map { ReadingDecision(.composed, [$0.0], [$0.1]) }
    if file.dialect?.hasComposedNames == true {
      let first = file.columns.first { !$0.name.allSatisfy(\.isASCII) }?.name ?? ""
      decisions.append(ReadingDecision(.composed, [], [first]))
    }
  }

  /// The values that became missing, by column.
  func lost(_ forms: [Form]) throws(EngineFailure) -> [FileTable.Lost] {
    var lost: [FileTable.Lost] = []
    for (column, form) in zip(file.columns, forms) where form.tries {
      let told = form.explained.map { " AND NOT (\($0))" } ?? ""
      let isLost = "FILTER (WHERE \(column.sql) IS NOT NULL AND (\(form.sql)) IS NULL\(told))"
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
}
