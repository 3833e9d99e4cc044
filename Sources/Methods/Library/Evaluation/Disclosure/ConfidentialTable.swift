import Foundation
import TerroirKernel

/// Cells with their sums by row, by column and over all: what is to leave the program.
struct ConfidentialTable: Sendable {
  struct Cell: Sendable {
    /// "Total" where it is a sum over rows or over columns.
    var row: String
    var column: String
    /// Its own name where cells are named.
    var name: String?
    var value: Double
    /// How many stand behind it.
    var holders: Int
    /// What the two largest give, and all together.
    var largest: [Double]
    var isSum: Bool
    /// What hiding it costs: its value, 1 where it is empty, for what is hidden in vain is a loss too.
    var cost: Double { value > 0 ? value : 1 }
  }

  let cells: [Cell]
  /// Each says that the first cell is the sum of the others.
  let sums: [[Int]]
  /// Whether values are counts.
  let isCount: Bool

  static let total = "Total"

  /// From rows of cells with counts, or of one holder each.
  init(_ read: InputReader) throws(MethodFailure) {
    try read.requireRows()
    let (rows, columns) = (try read.keys("row"), try read.keys("column"))
    let names = try read.optionalKeys("cell")
    let counts = read.has("count") ? try read.numbers("count") : nil
    let amounts = read.has("value") ? try read.numbers("value") : nil
    for (label, keys) in [("row", rows), ("column", columns)] {
      if let place = keys.names.firstIndex(of: Self.total) {
        throw read.failure(
          "\(keys.column.name) has the \(label) \(Self.total)", row: keys.codes.firstIndex(of: place),
          hint: "Leave sums out: they are added up here.")
      }
    }
    if let counts {
      for (row, count) in counts.enumerated() where count != count.rounded() {
        throw read.failure("count is \(count)", row: row, hint: "Give whole numbers of people or organisations.")
      }
      try read.requireDistinct(names.map { [$0] } ?? [rows, columns])
    }
    let isCount = amounts == nil
    // Where cells have no names each row and column meet in one, empty or not.
    let width = columns.count
    var found: [Cell] = []
    if let names {
      var seen = [Int?](repeating: nil, count: names.count)
      for row in names.codes.indices {
        let code = names.codes[row]
        if let first = seen[code], (rows.codes[first], columns.codes[first]) != (rows.codes[row], columns.codes[row]) {
          throw read.failure(
            "the cell \(names.names[code]) is in two rows or columns", row: row, hint: "Give each cell one of each.")
        }
        seen[code] = row
      }
      found = names.names.indices.map { code in
        let row = seen[code] ?? 0
        return Self.empty(rows.names[rows.codes[row]], columns.names[columns.codes[row]], names.names[code])
      }
    } else {
      found = (0..<(rows.count * width)).map { Self.empty(rows.names[$0 / width], columns.names[$0 % width], nil) }
    }
    var parts = [[Double]](repeating: [], count: found.count)
    var numbers = [Double](repeating: 0, count: found.count)
    for row in rows.codes.indices {
      let place = names?.codes[row] ?? rows.codes[row] * width + columns.codes[row]
      numbers[place] += counts?[row] ?? 1
      if let amounts { parts[place].append(amounts[row]) }
    }
    var owner = [(row: Int, column: Int)](repeating: (0, 0), count: found.count)
    for place in found.indices {
      found[place].fill(numbers[place], parts[place], isCount: isCount)
      if names == nil { owner[place] = (place / width, place % width) }
    }
    if let names { for row in names.codes.indices { owner[names.codes[row]] = (rows.codes[row], columns.codes[row]) } }
    let leaves = Array(found.indices)
    func sum(_ row: String, _ column: String, _ members: [Int]) -> Cell {
      var cell = Self.empty(row, column, nil)
      cell.isSum = true
      cell.fill(
        members.reduce(0) { $0 + numbers[$1] }, members.flatMap { parts[$0] }, isCount: isCount)
      return cell
    }
    var sums: [[Int]] = []
    var (rowSums, columnSums): ([Int], [Int]) = ([], [])
    for (code, name) in rows.names.enumerated() {
      let members = leaves.filter { owner[$0].row == code }
      found.append(sum(name, Self.total, members))
      rowSums.append(found.count - 1)
      sums.append([found.count - 1] + members)
    }
    for (code, name) in columns.names.enumerated() {
      let members = leaves.filter { owner[$0].column == code }
      found.append(sum(Self.total, name, members))
      columnSums.append(found.count - 1)
      sums.append([found.count - 1] + members)
    }
    found.append(sum(Self.total, Self.total, leaves))
    sums.append([found.count - 1] + rowSums)
    sums.append([found.count - 1] + columnSums)
    (cells, self.sums, self.isCount) = (found, sums, isCount)
  }

  private static func empty(_ row: String, _ column: String, _ name: String?) -> Cell {
    Cell(row: row, column: column, name: name, value: 0, holders: 0, largest: [], isSum: false)
  }
}

extension ConfidentialTable.Cell {
  fileprivate mutating func fill(_ number: Double, _ parts: [Double], isCount: Bool) {
    holders = Int(clamped: number)
    value = isCount ? number : Summation.sum(parts.sorted())
    largest = Array(parts.sorted(by: >).prefix(10))
  }
}

/// Which cells tell too much by themselves, and by how much what is told of them must be unsure.
struct DisclosureRule: Sendable {
  var threshold: Int
  /// The n largest may not give more than k percent.
  var dominance: (n: Int, k: Double)?
  /// What the others give must be p percent of the largest.
  var percent: Double?
  /// Where neither says how far: this share of the value, and 1 of a count.
  var protection: Double

  /// The rules that a cell breaks, in words, and the distance that its bounds must keep from its value; nil for none.
  func broken(by cell: ConfidentialTable.Cell, isCount: Bool) -> (words: [String], distance: Double)? {
    guard cell.holders > 0, cell.value > 0 else { return nil }
    var (words, distance): ([String], Double) = ([], 0)
    if cell.holders < threshold { words.append("fewer than \(threshold)") }
    if !isCount {
      if let dominance {
        let top = cell.largest.prefix(dominance.n).reduce(0, +)
        if top * 100 > dominance.k * cell.value {
          words.append("(\(dominance.n),\(written(dominance.k)))")
          if cell.holders >= dominance.n { distance = max(distance, top * 100 / dominance.k - cell.value) }
        }
      }
      if let percent {
        let rest = cell.value - cell.largest.prefix(2).reduce(0, +)
        if rest * 100 < percent * cell.largest[0] {
          words.append("p=\(written(percent))%")
          distance = max(distance, percent / 100 * cell.largest[0] - rest)
        }
      }
    }
    guard !words.isEmpty else { return nil }
    if distance == 0 { distance = isCount ? 1 : protection * cell.value }
    return (words, distance)
  }

  private func written(_ value: Double) -> String { Keys.text(.number(value)) }
}
