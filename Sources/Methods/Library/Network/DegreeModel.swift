/// The most random two-sided network whose degrees are right on average: `p = x y / (1 + x y)`, with x by row and y by column
/// such that each row's and column's probabilities sum to its degree.
///
/// Rows of one degree share x, so that the equations are as many as there are degrees. A row tied to every column, or a column
/// to every row, has probability 1 and leaves the equations; one tied to none, 0.
///
/// Source: Saracco, Di Clemente, Gabrielli, Squartini (2015), Randomizing bipartite networks, Scientific Reports 5.
struct DegreeModel: Sendable {
  private let chances: [Int: [Int: Double]]

  /// By degrees of all rows and of all columns; nil where the equations are not solved within 1e-10 of
  /// the largest degree.
  init?(rows: [Int], columns: [Int]) {
    var (left, right) = (Self.counted(rows), Self.counted(columns))
    var chances: [Int: [Int: Double]] = [:]
    func set(_ row: Side, _ column: Side, _ chance: Double) { chances[row.given, default: [:]][column.given] = chance }
    // Each round takes out the rows that are full or empty, then the columns; what is left loses their ties.
    var isChanged = true
    while isChanged {
      isChanged = false
      let width = right.reduce(0) { $0 + $1.count }
      for row in left where row.degree == 0 || row.degree == width {
        isChanged = true
        for column in right.indices {
          set(row, right[column], row.degree == 0 ? 0 : 1)
          if row.degree > 0 { right[column].degree -= row.count }
        }
      }
      left.removeAll { $0.degree == 0 || $0.degree == width }
      let height = left.reduce(0) { $0 + $1.count }
      for column in right where column.degree == 0 || column.degree == height {
        isChanged = true
        for row in left.indices {
          set(left[row], column, column.degree == 0 ? 0 : 1)
          if column.degree > 0 { left[row].degree -= column.count }
        }
      }
      right.removeAll { $0.degree == 0 || $0.degree == height }
    }
    guard let (x, y) = Self.solved(left, right) else { return nil }
    for (row, a) in zip(left, x) { for (column, b) in zip(right, y) { set(row, column, a * b / (1 + a * b)) } }
    self.chances = chances
  }

  /// The probability of a tie between a row and a column of these degrees.
  func probability(row: Int, column: Int) -> Double { chances[row]?[column] ?? 0 }

  /// The rows or columns of one degree.
  private struct Side {
    /// The degree that they were given with, their name.
    let given: Int
    /// What is left of it.
    var degree: Int
    let count: Int
  }

  private static func counted(_ degrees: [Int]) -> [Side] {
    Dictionary(grouping: degrees) { $0 }.sorted { $0.key < $1.key }
      .map { Side(given: $0.key, degree: $0.key, count: $0.value.count) }
  }

  private static func solved(_ rows: [Side], _ columns: [Side]) -> (x: [Double], y: [Double])? {
    let ties = rows.reduce(0.0) { $0 + Double($1.degree * $1.count) }.squareRoot()
    var x = rows.map { Double($0.degree) / ties }
    var y = columns.map { Double($0.degree) / ties }
    func sums(_ own: Double, _ other: [Double], _ sides: [Side]) -> Double {
      Summation.sum(zip(other, sides).map { Double($1.count) * $0 / (1 + own * $0) })
    }
    let within = 1e-10 * Double((rows + columns).map(\.degree).max() ?? 1)
    for _ in 0..<100_000 {
      x = zip(x, rows).map { Double($1.degree) / sums($0, y, columns) }
      y = zip(y, columns).map { Double($1.degree) / sums($0, x, rows) }
      // The columns' sums are right after their own step but for the change of y; the rows' are not yet.
      let gap = zip(x, rows).map { abs($0 * sums($0, y, columns) - Double($1.degree)) }.max() ?? 0
      if gap < within, zip(y, columns).allSatisfy({ abs($0 * sums($0, x, rows) - Double($1.degree)) < within }) {
        return (x, y)
      }
    }
    return rows.isEmpty && columns.isEmpty ? ([], []) : nil
  }
}
