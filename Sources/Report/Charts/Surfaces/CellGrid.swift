import Language

/// Rows of a terminal's cells, as long as what is put there.
struct CellGrid {
  /// Where a rule leaves a cell.
  struct Sides: OptionSet, Hashable {
    let rawValue: Int
    static let up = Sides(rawValue: 1), right = Sides(rawValue: 2), down = Sides(rawValue: 4), left = Sides(rawValue: 8)
  }

  private enum Cell: Hashable {
    case free
    case letter(String)
    case rule(Sides)
    /// The second half of a wide letter.
    case covered
  }

  private var rows: [[Cell]]

  init(rows: Int) { self.rows = [[Cell]](repeating: [], count: rows) }

  func isFree(row: Int, column: Int) -> Bool {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return true }
    return rows[row][column] == .free
  }

  mutating func put(_ letter: Character, row: Int, column: Int) { write(String(letter), row: row, column: column) }

  /// The text from a cell on, over what is there.
  mutating func write(_ text: String, row: Int, column: Int) {
    var column = column
    for letter in text {
      let width = DisplayWidth.of(letter)
      guard width > 0 else {
        combine(letter, row: row, column: column - 1)
        continue
      }
      set(.letter(String(letter)), row, column)
      for next in 1..<max(1, width) { set(.covered, row, column + next) }
      column += width
    }
  }

  /// Adds a side to a rule; a letter that is there gives way.
  mutating func join(_ side: Sides, row: Int, column: Int) {
    var sides: Sides = []
    if rows.indices.contains(row), rows[row].indices.contains(column), case .rule(let there) = rows[row][column] {
      sides = there
    }
    set(.rule(sides.union(side)), row, column)
  }

  func lines(isASCII: Bool) -> [String] {
    rows.map { cells in
      cells.reduce(into: "") { line, cell in
        switch cell {
        case .free: line += " "
        case .letter(let letter): line += letter
        case .rule(let sides): line.append(isASCII ? Self.ascii(sides) : Self.rules[sides.rawValue])
        case .covered: break
        }
      }
    }
  }

  private mutating func set(_ cell: Cell, _ row: Int, _ column: Int) {
    guard column >= 0, row >= 0 else { return }
    while rows.count <= row { rows.append([]) }
    if rows[row].count <= column {
      rows[row] += [Cell](repeating: .free, count: column + 1 - rows[row].count)
    }
    rows[row][column] = cell
  }

  /// A mark without a width of its own goes with the letter before it.
  private mutating func combine(_ mark: Character, row: Int, column: Int) {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return }
    if case .letter(let letter) = rows[row][column] { rows[row][column] = .letter(letter + String(mark)) }
  }

  /// The letter for each set of sides.
  private static let rules: [Character] = Array(" ╵╶└╷│┌├╴┘─┴┐┤┬┼")

  private static func ascii(_ sides: Sides) -> Character {
    switch sides {
    case [.left, .right], .left, .right: "-"
    case [.up, .down], .up, .down: "|"
    default: "+"
    }
  }
}
