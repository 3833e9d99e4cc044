public import TerroirKernel

/// A key column as codes into its sorted distinct values, so that the order of rows does not matter.
public struct Keys: Sendable {
  public let column: Column
  /// The distinct values in ascending order: numbers by size, texts by their Unicode scalars.
  public let levels: [Cell]
  /// The distinct values as text.
  public let names: [String]
  /// For each row, the position of its value in ``levels``.
  public let codes: [Int]

  public var count: Int { levels.count }

  public init(_ column: Column, _ cells: [Cell]) {
    self.column = column
    var position: [Cell: Int] = [:]
    var found: [Cell] = []
    var places: [Int] = []
    places.reserveCapacity(cells.count)
    for cell in cells {
      // Rows of one key often stand together.
      if let last = places.last, found[last] == cell {
        places.append(last)
      } else if let known = position[cell] {
        places.append(known)
      } else {
        position[cell] = found.count
        places.append(found.count)
        found.append(cell)
      }
    }
    let order = found.indices.sorted { Self.precedes(found[$0], found[$1]) }
    var rank = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { rank[old] = new }
    levels = order.map { found[$0] }
    names = levels.map(Self.text)
    codes = places.map { rank[$0] }
  }

  /// The same rows, with the distinct values of another column among the levels.
  func joined(by other: Keys) -> Keys {
    let whole = Keys(column, codes.map { levels[$0] } + other.levels)
    return Keys(column: column, levels: whole.levels, names: whole.names, codes: Array(whole.codes.prefix(codes.count)))
  }

  private init(column: Column, levels: [Cell], names: [String], codes: [Int]) {
    self.column = column
    self.levels = levels
    self.names = names
    self.codes = codes
  }

  /// The position of the value written as `name`, nil where there is none.
  public func code(of name: String) -> Int? { names.firstIndex(of: name) }

  static func text(_ cell: Cell) -> String {
    switch cell {
    case .missing: ""
    case .text(let value): value
    case .integer(let value): String(value)
    case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(clamped: value)) : String(value)
    case .boolean(let value): value ? "yes" : "no"
    }
  }

  private static func precedes(_ left: Cell, _ right: Cell) -> Bool {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): a < b
    case (.number(let a), .number(let b)): a < b
    default: text(left) < text(right)
    }
  }
}
