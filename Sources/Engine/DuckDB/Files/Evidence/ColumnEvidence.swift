import TerroirKernel

/// What the values of a column of texts are, counted over all of them.
struct ColumnEvidence {
  /// The values of one kind.
  struct Tally {
    var rows = 0
    /// The first of them, at most two.
    var first: [String] = []
  }

  var tallies: [ValueKind: Tally] = [:]
  /// The first numbers, at most two, that do not come back as they are written.
  var changing: [String] = []
  /// The first whole numbers from 1000 whose thousands are not set apart.
  var ungrouped: [String] = []
  /// Whether a minus is written as the sign of typography, and whether spaces stand round a value.
  var hasTypographicMinus = false, hasSpaces = false
  /// Marks in place of numbers, in the order of the rows, with their numbers of rows.
  var marks: [(text: String, rows: Int)] = []
  /// The values that have flags, numbers and marks among them, and the different flags, in the order of the rows.
  var flagged = Tally()
  var flags: [String] = []
  /// Signs before or behind numbers, in the order of the rows, and the values that have them.
  var signs: [String] = []
  var signed = Tally()
  /// The first two texts that are one number.
  var twins: [String] = []

  func rows(_ kinds: [ValueKind]) -> Int { kinds.reduce(0) { $0 + (tallies[$1]?.rows ?? 0) } }
  func rows(_ kind: ValueKind) -> Int { tallies[kind]?.rows ?? 0 }
  func first(_ kinds: [ValueKind]) -> [String] { Array(kinds.flatMap { tallies[$0]?.first ?? [] }.prefix(2)) }

  /// Whether every value is a number or stands in place of one, and one is.
  var isNumeric: Bool { hasNoOthers && rows(ValueKind.numbers + ValueKind.codes) + flagged.rows > 0 }
  /// Whether no sign stands at its numbers, or one and the same: of per cent at every one, of money at one at least, as
  /// tables of accounts have it.
  var hasOneSign: Bool {
    signs.count < 2 && (signs.first != NumberSign.percent || isSignedThroughout)
  }
  var isSignedThroughout: Bool { signed.rows >= rows(ValueKind.numbers + ValueKind.codes) }
  var hasNoOthers: Bool { rows(.other) == 0 && rows(.guarded) == 0 }
}

/// Gathers the evidence of some columns of a table of texts.
struct ValueSurvey {
  let connection: Connection
  let sql: ValueKindSQL
  private let kinds = "\"#kinds\""
  private static let separator = "\u{1F}"

  /// With more columns than this, what each statement costs is more than its counting: the values are put under each
  /// other first.
  private static let wide = 100

  /// The evidence of columns, by the indices they are given with.
  func evidence(
    _ columns: [(index: Int, name: String)], of table: String
  ) throws(EngineFailure) -> [Int: ColumnEvidence] {
    if columns.isEmpty { return [:] }
    try connection.execute(
      "CREATE OR REPLACE TEMP TABLE \(kinds) (i BIGINT, v VARCHAR, s VARCHAR, n BIGINT, r BIGINT, f BOOLEAN, c VARCHAR, a VARCHAR, "
        + "b VARCHAR, k INTEGER)"
    )
    if columns.count > Self.wide {
      let values = columns.map { SQLText.identifier($0.name) }.joined(separator: ", ")
      let numbers = columns.map { "\($0.index)" }.joined(separator: ", ")
      try fill(from: "SELECT unnest([\(numbers)]) AS i, unnest([\(values)]) AS v, rowid AS r FROM \(table)")
    } else {
      for column in columns {
        try fill(from: "SELECT \(column.index) AS i, \(SQLText.identifier(column.name)) AS v, rowid AS r FROM \(table)")
      }
    }
    var result = Dictionary(columns.map { ($0.index, ColumnEvidence()) }) { first, _ in first }
    try addTallies(to: &result)
    try addMarksAndFlags(to: &result)
    try addSigns(to: &result)
    return result
  }

  /// Adds the first two texts that are one number, of the columns in which decimals may be codes.
  func addTwins(to evidence: inout [Int: ColumnEvidence]) throws(EngineFailure) {
    let decimals: [ValueKind] = [.point, .pointBeforeThree, .comma, .commaBeforeThree]
    let some = evidence.keys.sorted().filter { (evidence[$0]?.rows(decimals) ?? 0) > 0 }
    if some.isEmpty { return }
    let list = (decimals + [.whole]).map { "\($0.rawValue)" }.joined(separator: ", ")
    let number = "TRY_CAST(replace(replace(b, '−', '-'), ',', '.') AS DOUBLE)"
    let found = try connection.values(
      """
      SELECT i, arg_min(pair, r) FROM (
        SELECT i, d, array_to_string(arg_min(b, r, 2), chr(31)) AS pair, min(r) AS r FROM (
          SELECT i, b, \(number) AS d, min(r) AS r FROM \(kinds)
          WHERE k IN (\(list)) AND i IN (\(some.map(String.init).joined(separator: ", "))) GROUP BY i, b)
        WHERE d <> 0 GROUP BY i, d HAVING count(*) > 1)
      GROUP BY i
      """)
    for row in 0..<(found.first?.count ?? 0) {
      evidence[Self.integer(found[0][row])]?.twins = Self.texts(found[1][row])
    }
  }

  func end() throws(EngineFailure) { try connection.execute("DROP TABLE IF EXISTS \(kinds)") }

  /// Different values alone are looked at: columns repeat them.
  private func fill(from values: String) throws(EngineFailure) {
    try connection.execute(
      """
      INSERT INTO \(kinds) SELECT *, \(sql.kind(of: "v", "b")) FROM (
        SELECT *, CASE WHEN a IS NULL THEN c ELSE \(NumberSign.without("c")) END AS b FROM (
          SELECT *, \(NumberSign.sql(of: "c")) AS a FROM (
            SELECT *, CASE WHEN f THEN \(sql.bare("s")) ELSE s END AS c FROM (
              SELECT *, \(sql.isFlagged("s")) AS f FROM (
                SELECT i, v, \(ValueKindSQL.trimmed("v")) AS s, count(*) AS n, min(r) AS r
                FROM (\(values)) WHERE v IS NOT NULL GROUP BY i, v)))))
      """)
  }

  private func addTallies(to evidence: inout [Int: ColumnEvidence]) throws(EngineFailure) {
    let found = try connection.values(
      """
      SELECT i, CAST(k AS BIGINT), CAST(sum(n) AS BIGINT), array_to_string(arg_min(s, r, 2), chr(31))
      FROM \(kinds) GROUP BY i, k
      """)
    for row in 0..<(found.first?.count ?? 0) {
      guard let kind = ValueKind(rawValue: Self.integer(found[1][row])) else { continue }
      evidence[Self.integer(found[0][row])]?.tallies[kind] = ColumnEvidence.Tally(
        rows: Self.integer(found[2][row]), first: Self.texts(found[3][row]))
    }
    let decimals = [ValueKind.point, .pointBeforeThree, .comma].map { "\($0.rawValue)" }.joined(separator: ", ")
    let spaced: [ValueKind] = [.spaced, .spacedPoint, .spacedComma, .dottedComma]
    let written = ([.plus, .exponent, .exponentComma] + spaced).map { "\($0.rawValue)" }.joined(separator: ", ")
    let changes = "k IN (\(written)) OR k IN (\(decimals)) AND (b LIKE '%0' OR b LIKE '.%' OR b LIKE '+%')"
    let traits = try connection.values(
      """
      SELECT i, array_to_string(arg_min(s, r, 2) FILTER (WHERE \(changes)), chr(31)),
        array_to_string(arg_min(s, r, 2) FILTER (WHERE k = \(ValueKind.whole.rawValue) AND length(b) > 3
          AND TRY_CAST(replace(b, '−', '-') AS HUGEINT) NOT BETWEEN -999 AND 999), chr(31)),
        count(*) FILTER (WHERE contains(v, '−')), count(*) FILTER (WHERE v <> s),
        CAST(coalesce(sum(n) FILTER (WHERE f), 0) AS BIGINT), array_to_string(arg_min(s, r, 2) FILTER (WHERE f), chr(31))
      FROM \(kinds) GROUP BY i
      """)
    for row in 0..<(traits.first?.count ?? 0) {
      let index = Self.integer(traits[0][row])
      evidence[index]?.changing = Self.texts(traits[1][row])
      evidence[index]?.ungrouped = Self.texts(traits[2][row])
      evidence[index]?.hasTypographicMinus = Self.integer(traits[3][row]) > 0
      evidence[index]?.hasSpaces = Self.integer(traits[4][row]) > 0
      evidence[index]?.flagged = ColumnEvidence.Tally(
        rows: Self.integer(traits[5][row]), first: Self.texts(traits[6][row]))
    }
  }

  private func addMarksAndFlags(to evidence: inout [Int: ColumnEvidence]) throws(EngineFailure) {
    let marks = try connection.values(
      """
      SELECT i, s, CAST(sum(n) AS BIGINT) FROM \(kinds) WHERE k = \(ValueKind.mark.rawValue) AND NOT f
      GROUP BY i, s ORDER BY i, min(r)
      """)
    for row in 0..<(marks.first?.count ?? 0) {
      guard case .text(let text) = marks[1][row] else { continue }
      evidence[Self.integer(marks[0][row])]?.marks.append((text, Self.integer(marks[2][row])))
    }
    let flags = try connection.values(
      "SELECT i, \(sql.flags("s")) AS flags FROM \(kinds) WHERE f GROUP BY i, flags ORDER BY i, min(r)")
    for row in 0..<(flags.first?.count ?? 0) {
      guard case .text(let text) = flags[1][row] else { continue }
      evidence[Self.integer(flags[0][row])]?.flags.append(text)
    }
  }

  private func addSigns(to evidence: inout [Int: ColumnEvidence]) throws(EngineFailure) {
    let signs = try connection.values(
      """
      SELECT i, a, CAST(sum(n) AS BIGINT), array_to_string(arg_min(s, r, 2), chr(31))
      FROM \(kinds) WHERE a IS NOT NULL GROUP BY i, a ORDER BY i, min(r)
      """)
    for row in 0..<(signs.first?.count ?? 0) {
      guard case .text(let sign) = signs[1][row] else { continue }
      let index = Self.integer(signs[0][row])
      evidence[index]?.signs.append(sign)
      evidence[index]?.signed.rows += Self.integer(signs[2][row])
      evidence[index]?.signed.first += Self.texts(signs[3][row])
    }
  }

  private static func integer(_ cell: Cell) -> Int { if case .integer(let number) = cell { number } else { 0 } }

  private static func texts(_ cell: Cell) -> [String] {
    guard case .text(let text) = cell else { return [] }
    return text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
