import TerroirKernel

/// Rows of a small table that are called a total, as "Total" and «Итого» are.
///
/// sums: the columns of numbers in which they give together what all other rows do, to a millionth. Missing values are left
/// out of both sums.
struct TotalRows {
  let connection: Connection
  let table: String

  /// Published tables have a row of totals; files of more rows than this are single cases.
  private static let most = 100_000
  /// Columns of texts and of numbers that are looked at.
  private static let (texts, numbers) = (8, 40)
  /// What such rows are called that is told: one more than is named.
  private static let names = ReadingDecision.named + 1
  private static let pattern = "((grand )?totals?|(всего|итого)([ ,:].*)?)[ .:]*"

  /// The decision for the first column of texts that has such rows beside others; nil where there is none.
  func decision(of columns: [Column]) throws(EngineFailure) -> ReadingDecision? {
    let labels = columns.filter { $0.type == .text }.prefix(Self.texts)
    let amounts = columns.filter { $0.type == .integer || $0.type == .number }.prefix(Self.numbers)
    guard !labels.isEmpty, !amounts.isEmpty else { return nil }
    let rows = try counts("SELECT count(*) FROM \(table)")[0]
    guard (3...Self.most).contains(rows) else { return nil }
    let found = try counts(
      "SELECT \(labels.map { "count(*) FILTER (WHERE \(Self.test($0)))" }.joined(separator: ", ")) FROM \(table)")
    guard let (label, count) = zip(labels, found).first(where: { $1 > 0 && $1 <= rows - 2 }) else { return nil }
    let (test, name) = (Self.test(label), SQLText.identifier(label.name))
    let sums = amounts.map { column in
      let value = "CAST(\(SQLText.identifier(column.name)) AS DOUBLE)"
      let (own, rest) = ("sum(\(value)) FILTER (WHERE \(test))", "sum(\(value)) FILTER (WHERE NOT \(test))")
      return "CAST(coalesce(\(rest) <> 0 AND abs(\(own) - \(rest)) <= 1e-6 * abs(\(rest)), false) AS BIGINT)"
    }
    let called = try connection.values(
      "SELECT DISTINCT \(name) FROM \(table) WHERE \(test) ORDER BY 1 LIMIT \(Self.names)")
    let alike = try counts("SELECT \(sums.joined(separator: ", ")) FROM \(table)")
    guard case .text(let texts)? = called.first else { return nil }
    return ReadingDecision(
      .total(count: count, sums: zip(amounts, alike).filter { $1 == 1 }.map(\.0.name)), [label.name],
      texts.compactMap(\.self))
  }

  private static func test(_ column: Column) -> String {
    let text = "lower(trim(\(SQLText.identifier(column.name))))"
    return "coalesce(regexp_full_match(\(text), \(SQLText.literal(pattern))), false)"
  }

  private func counts(_ statement: String) throws(EngineFailure) -> [Int] {
    try connection.values(statement).map { if case .integer(let number) = $0[0] { number } else { 0 } }
  }
}
