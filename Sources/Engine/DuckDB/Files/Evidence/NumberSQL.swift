import TerroirKernel

/// The SQL of a column that is read as numbers: its values, what is known of each, and the flags behind them.
struct NumberSQL {
  let reading: ColumnReading
  let evidence: ColumnEvidence
  let kinds: ValueKindSQL
  /// The text of the value as it is written.
  let text: String

  private var stripped: String { evidence.hasSpaces ? ValueKindSQL.trimmed(text) : text }

  /// What stands where a number does, flags behind it taken off.
  private var bare: String {
    guard reading.hasFlags else { return stripped }
    return "CASE WHEN \(kinds.isFlagged(stripped)) THEN \(kinds.bare(stripped)) ELSE \(stripped) END"
  }

  /// The number; missing where it is none.
  var value: String {
    var number = evidence.signs.isEmpty ? bare : NumberSign.without(bare)
    if evidence.hasTypographicMinus { number = "replace(\(number), '−', '-')" }
    let hasSpaced = evidence.rows([.spaced, .spacedPoint, .spacedComma]) > 0 || reading.hasFlags || reading.tries
    if hasSpaced { number = Self.withoutSpaces(number) }
    if reading.hasThousandsComma {
      number =
        "CASE WHEN regexp_full_match(\(number), '[-+]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?') "
        + "THEN replace(\(number), ',', '') ELSE \(number) END"
    }
    if reading.hasThousandsPoint {
      number =
        "CASE WHEN regexp_full_match(\(number), '[-+]?[0-9]{1,3}([.][0-9]{3})+(,[0-9]+)?') "
        + "THEN replace(\(number), '.', '') ELSE \(number) END"
    }
    if reading.decimal == .comma {
      // Beside decimal commas a point groups thousands or is a slip: 1.234 is no 1.2, so it is none and told.
      number = "replace(CASE WHEN contains(\(number), '.') THEN NULL ELSE \(number) END, ',', '.')"
    }
    if evidence.signs.contains(NumberSign.percent) {
      // The database divides what it read, which 1.1 / 100 shows; what is read so is exact.
      number = "\(number) || CASE WHEN contains(\(bare), '\(NumberSign.percent)') THEN 'e-2' ELSE '' END"
    }
    let type = reading.type == .integer ? "BIGINT" : "DOUBLE"
    let cast = "TRY_CAST(\(number) AS \(type))"
    guard let dialect = reading.dialect else { return cast }
    var cases: [String] = []
    // What a mark says is nought is a number.
    let noughts = evidence.marks.map(\.text).filter { dialect.marks[$0]?.hasValue == true }
    if !noughts.isEmpty { cases.append("WHEN \(stripped) IN (\(ValueKindSQL.list(noughts))) THEN 0") }
    let marks = evidence.marks.map(\.text).filter { dialect.marks[$0]?.hasValue != true }
    if !marks.isEmpty { cases.append("WHEN \(stripped) IN (\(ValueKindSQL.list(marks))) THEN NULL") }
    return cases.isEmpty ? cast : "CASE \(cases.joined(separator: " ")) ELSE \(cast) END"
  }

  /// Whether a value is a mark, or has flags; nil where the column has neither.
  var isMarked: String? {
    guard reading.dialect != nil else { return nil }
    let flagged = reading.hasFlags ? kinds.isFlagged(stripped) : nil
    let marks = evidence.marks.isEmpty ? nil : "\(stripped) IN (\(ValueKindSQL.list(evidence.marks.map(\.text))))"
    let tests = [marks, flagged].compactMap { $0 }
    return tests.isEmpty ? nil : tests.joined(separator: " OR ")
  }

  /// A number whose thousands are set apart by spaces, narrow or wide, without them.
  static func withoutSpaces(_ text: String) -> String {
    let space = ValueKindSQL.space
    return "CASE WHEN regexp_full_match(\(text), '[-+]?[0-9]{1,3}(\(space)[0-9]{3})+([.,][0-9]+)?') "
      + "THEN regexp_replace(\(text), '\(space)', '', 'g') ELSE \(text) END"
  }

  /// Whether something is known of a value that the value does not show.
  var hasStatus: Bool {
    guard let dialect = reading.dialect else { return false }
    return reading.hasFlags || evidence.marks.contains { dialect.marks[$0.text] != .missing }
  }

  /// Whether a flag stands there that says what no status does.
  var hasFlagColumn: Bool {
    guard let dialect = reading.dialect, reading.hasFlags else { return false }
    return evidence.flags.contains { flag in dialect.flags(in: flag).contains { dialect.flags[$0] == nil } }
  }

  /// The words of ``ValueStatus``.
  var status: String {
    guard let dialect = reading.dialect else { return "NULL" }
    var cases: [String] = []
    for (mark, _) in evidence.marks {
      let status = dialect.marks[mark] ?? .missing
      cases.append("WHEN \(stripped) = \(SQLText.literal(mark)) THEN '\(status.rawValue)'")
    }
    if let flags, reading.hasFlags {
      for flag in evidence.flags {
        let text = SQLText.literal(flag.filter { $0 != " " })
        for hasNumber in [true, false] {
          guard let status = dialect.status(of: flag, hasNumber: hasNumber) else { continue }
          cases.append(
            "WHEN \(flags) = \(text) AND (\(value)) IS \(hasNumber ? "NOT " : "")NULL THEN '\(status.rawValue)'")
        }
      }
    }
    cases += ["WHEN (\(value)) IS NULL THEN 'missing'", "WHEN (\(value)) = 0 THEN 'zero'"]
    return "CASE \(cases.joined(separator: " ")) ELSE 'observed' END"
  }

  /// The flags as they are written, spaces between them aside.
  var flags: String? {
    guard reading.hasFlags else { return nil }
    return "CASE WHEN \(kinds.isFlagged(stripped)) THEN replace(\(kinds.flags(stripped)), ' ', '') END"
  }
}
