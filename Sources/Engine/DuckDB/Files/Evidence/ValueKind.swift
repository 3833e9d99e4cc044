/// What one value of a column of texts looks like, flags behind it taken off. Each is counted over a whole column, by the database; what the column is
/// then follows from the counts (``ColumnReading``).
enum ValueKind: Int, CaseIterable {
  /// Nothing but spaces.
  case blank = 1
  /// A text that was guarded against being run as a formula.
  case guarded
  /// A mark of a dialect in place of a number.
  case mark
  case whole
  /// A whole number beyond 2^53, which no number of decimals holds exactly.
  case long
  /// A whole number with a plus before it, as in a telephone number.
  case plus
  /// Zeros before the digits of a whole number or of decimals: `007`, `01.10`.
  case zeroed
  /// Decimals behind a point; where three digits stand behind it, and one to three before, it may set thousands apart.
  case point, pointBeforeThree
  case comma, commaBeforeThree
  /// Thousands set apart by commas: several groups, or decimals behind a point.
  case groups, groupsPoint
  /// Thousands set apart by spaces.
  case spaced, spacedPoint, spacedComma
  /// Thousands set apart by points: before decimals behind a comma, and several groups, which may be a code.
  case dottedComma, dotted
  /// `1e+05`, `1.5E3`, `1,5e+05`.
  case exponent, exponentComma
  /// `12e4`, which may be a code.
  case bareExponent
  case other

  /// Whole numbers, however their thousands are set apart.
  static let wholes: [ValueKind] = [.whole, .plus, .spaced, .commaBeforeThree, .groups]
  /// What shows that decimals stand behind a point, and behind a comma; with `BeforeThree` in doubt.
  static let points: [ValueKind] = [.point, .pointBeforeThree, .spacedPoint, .groupsPoint]
  static let commas: [ValueKind] = [.comma, .commaBeforeThree, .spacedComma, .dottedComma, .exponentComma]
  static let clearPoints: [ValueKind] = [.point, .spacedPoint, .groupsPoint]
  static let clearCommas: [ValueKind] = [.comma, .spacedComma, .dottedComma, .exponentComma]
  /// What is a number by one reading or another.
  static let numbers: [ValueKind] =
    [.whole, .plus, .spaced, .groups, .exponent, .exponentComma, .point, .pointBeforeThree, .spacedPoint, .groupsPoint]
    + [.comma, .commaBeforeThree, .spacedComma, .dottedComma, .dotted]
  /// What looks like a number and is evidence of a code.
  static let codes: [ValueKind] = [.zeroed, .long, .bareExponent]
}

/// The kinds of values in SQL.
struct ValueKindSQL {
  let dialect: SourceDialect
  /// Patterns of flags that are looked for: those of the dialect that is known, or of each that could be meant.
  let flagPattern: String?

  static let space = "[ \\x{00A0}\\x{2009}\\x{202F}]"
  /// The characters that are cut off at both ends of a value.
  private static let blanks = "' ' || chr(9) || chr(160) || chr(8201) || chr(8239)"
  private static let sign = "[-+−]?"
  private static let grouped = "[1-9][0-9]{0,2}(?:\(space)[0-9]{3})+"
  /// A number as it may stand before a flag.
  static let number =
    "\(sign)(?:\(grouped)(?:[.,][0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})+(?:[.][0-9]+)?|[0-9]*[.,]?[0-9]+)(?:[eE][-+]?[0-9]+)?"

  static func trimmed(_ value: String) -> String { "trim(\(value), \(blanks))" }

  /// Whether a text is a whole number that a number of decimals holds exactly. Without abs, which ends the query at the least
  /// of all whole numbers.
  static func isExact(_ text: String) -> String {
    "TRY_CAST(\(text) AS HUGEINT) BETWEEN -9007199254740992 AND 9007199254740992"
  }

  var marks: String { Self.list(dialect.marks.keys.sorted()) }

  static func list(_ texts: [String]) -> String { texts.map(SQLText.literal).joined(separator: ", ") }

  /// What stands before flags.
  private var flaggable: String {
    // The marks of dialects are letters and signs; those that mean something in a pattern stand in brackets.
    let marks = dialect.marks.keys.sorted().map { mark in
      mark.map { "[\("[]^".contains($0) ? "\\" : "")\($0)]" }.joined()
    }
    return "(\(([Self.number] + marks).joined(separator: "|")))?"
  }

  /// The pattern of a value with flags: the first group is what stands before them, the second is them.
  var flagged: String? { flagPattern.map { "^\(flaggable)\(Self.space)*(\($0))$" } }

  /// Whether flags stand behind a value that has no spaces round it.
  func isFlagged(_ text: String) -> String {
    flagged.map { "\(text) NOT IN (\(marks)) AND regexp_matches(\(text), '\($0)')" } ?? "false"
  }

  /// What stands before the flags of a value that has some, and the flags.
  func bare(_ text: String) -> String { part(1, of: text) }
  func flags(_ text: String) -> String { part(2, of: text) }

  private func part(_ group: Int, of text: String) -> String {
    flagged.map { Self.trimmed("regexp_extract(\(text), '\($0)', \(group))") } ?? text
  }

  /// The number of the kind of a value.
  ///
  /// - Parameters:
  ///   - value: the value as it is written.
  ///   - text: the value without the spaces round it, and without flags.
  func kind(of value: String, _ text: String) -> String {
    func matches(_ pattern: String) -> String { "regexp_full_match(\(text), '\(pattern)')" }
    let (sign, space) = (Self.sign, Self.space)
    let short = "\(sign)[1-9][0-9]{0,2}"
    let exact = Self.isExact("replace(\(text), '−', '-')")
    let finite = "isfinite(TRY_CAST(replace(replace(\(text), '−', '-'), ',', '.') AS DOUBLE))"
    let exponent = "\(sign)[0-9]+([.][0-9]+)?[eE][-+][0-9]+|\(sign)[0-9]+[.][0-9]+[eE][0-9]+"
    let rules: [(String, ValueKind)] = [
      ("\(text) = ''", .blank),
      ("\(matches("[-−]?(0|[1-9][0-9]{0,14})"))", .whole),
      ("starts_with(\(value), '''')", .guarded),
      ("\(text) IN (\(marks))", .mark),
      // One look spares most texts the many that follow.
      ("NOT \(matches("[-+−0-9., \\x{00A0}\\x{2009}\\x{202F}eE]*"))", .other),
      // The commonest decimals, which would else be looked at a dozen times: of a column of measurements every value differs.
      (matches("[-−]?(0|[1-9][0-9]{0,14})[.]([0-9]{1,2}|[0-9]{4,})"), .point),
      ("\(matches("[-−]?[1-9][0-9]*")) AND coalesce(\(exact), false)", .whole),
      (matches("[-−]?[1-9][0-9]*"), .long),
      (matches("[+](0|[1-9][0-9]{0,14})"), .plus),
      (matches("\(sign)0[0-9]+([.,][0-9]*)*"), .zeroed),
      (matches("\(short)[.][0-9]{3}"), .pointBeforeThree),
      ("\(matches("\(sign)[0-9]*[.][0-9]+")) AND \(finite)", .point),
      (matches("\(short),[0-9]{3}"), .commaBeforeThree),
      ("\(matches("\(sign)[0-9]+,[0-9]+")) AND \(finite)", .comma),
      (matches("\(short)(,[0-9]{3})+"), .groups),
      (matches("\(short)(,[0-9]{3})+[.][0-9]+"), .groupsPoint),
      (matches("\(short)(\(space)[0-9]{3})+"), .spaced),
      (matches("\(short)(\(space)[0-9]{3})+[.][0-9]+"), .spacedPoint),
      (matches("\(short)(\(space)[0-9]{3})+,[0-9]+"), .spacedComma),
      (matches("\(short)([.][0-9]{3})+,[0-9]+"), .dottedComma),
      (matches("\(short)([.][0-9]{3}){2,}"), .dotted),
      ("\(matches(exponent)) AND \(finite)", .exponent),
      ("\(matches("\(sign)[0-9]+,[0-9]+[eE][-+]?[0-9]+")) AND \(finite)", .exponentComma),
      (matches("[0-9]+[eE][0-9]+"), .bareExponent),
    ]
    let cases = rules.map { "WHEN \($0) THEN \($1.rawValue)" }.joined(separator: " ")
    return "CASE \(cases) ELSE \(ValueKind.other.rawValue) END"
  }
}
