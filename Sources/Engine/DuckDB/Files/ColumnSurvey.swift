import TerroirKernel

/// Counts over the values of some columns of one table, all of one type in the database.
struct ColumnSurvey {
  private let names: [Int: String]
  private let connection: Connection
  private let table: String
  private let isWide: Bool

  /// Columns whose values one statement counts: the time to plan a statement grows faster than its length.
  private static let atOnce = 40
  /// With more columns than this, what each statement costs for knowing the table is more than its counting: the values
  /// are put under each other first.
  private static let wide = 400

  /// - Parameter some: the indices of the columns.
  init(_ file: ScannedFile, _ some: [Int], _ connection: Connection, _ table: String) throws(EngineFailure) {
    names = Dictionary(some.map { ($0, SQLText.identifier(file.columns[$0].name)) }) { first, _ in first }
    self.connection = connection
    isWide = some.count > Self.wide
    self.table = isWide ? "\"#long\"" : table
    guard isWide else { return }
    let list = some.compactMap { names[$0] }.joined(separator: ", ")
    let numbers = some.map(String.init).joined(separator: ", ")
    try connection.execute(
      "CREATE OR REPLACE TEMP TABLE \(self.table) AS "
        + "SELECT unnest([\(list)]) AS v, unnest([\(numbers)]) AS i FROM \(table)")
  }

  /// What the tests of each of some columns give; a test is an aggregate over the SQL of a column.
  func counts(_ some: [Int], _ tests: (String) -> [String]) throws(EngineFailure) -> [[Int]] {
    if some.isEmpty { return [] }
    if isWide {
      let list = tests("v").map { "CAST(\($0) AS BIGINT)" }.joined(separator: ", ")
      let found = try connection.values("SELECT i, \(list) FROM \(table) GROUP BY i")
      var rows: [Int: Int] = [:]
      for row in 0..<(found.first?.count ?? 0) { rows[Self.integer(found[0][row])] = row }
      return some.map { index in
        found.dropFirst().map { column in rows[index].map { Self.integer(column[$0]) } ?? 0 }
      }
    }
    var counts: [[Int]] = []
    for start in stride(from: 0, to: some.count, by: Self.atOnce) {
      let batch = some[start..<min(start + Self.atOnce, some.count)].map { tests(names[$0] ?? "NULL") }
      var found = try connection.values("SELECT \(batch.joined().joined(separator: ", ")) FROM \(table)").map {
        Self.integer($0[0])
      }[...]
      for tests in batch {
        counts.append(Array(found.prefix(tests.count)))
        found = found.dropFirst(tests.count)
      }
    }
    return counts
  }

  private static func integer(_ cell: Cell) -> Int { if case .integer(let number) = cell { number } else { 0 } }
}
