public import TerroirKernel

/// Reads a method's input by role and parameter, and refuses what cannot be computed with: what, at which row, what to do.
public struct InputReader: Sendable {
  public let input: MethodInput
  public let declaration: MethodDeclaration
  private let tableName: String?

  public init(_ input: MethodInput, for declaration: MethodDeclaration) {
    self.input = input
    self.declaration = declaration
    tableName = nil
  }

  private init(_ input: MethodInput, _ declaration: MethodDeclaration, table: String) {
    self.input = input
    self.declaration = declaration
    tableName = table
  }

  /// A reader of the further table `name`, with its columns as roles; nil where an optional table is not given.
  public func table(_ name: String) throws(MethodFailure) -> InputReader? {
    guard let table = input.tables[name] else {
      guard declaration.tables.first(where: { $0.name == name })?.isRequired == true else { return nil }
      throw failure("the table \(name) is not given", hint: "Pass it by name: \(name)=TABLE.")
    }
    var inner = input
    inner.table = table
    inner.roles = [:]
    for (key, column) in input.tableRoles where key.hasPrefix(name + ".") {
      inner.roles[String(key.dropFirst(name.count + 1))] = [column]
    }
    return InputReader(inner, declaration, table: name)
  }

  public var rowCount: Int { input.table.rowCount }

  /// Whether the role is bound, or the table has a column of its name.
  public func has(_ role: String) -> Bool { input.roles[role] != nil || input.table[role] != nil }

  /// The key column of `role`: text or whole numbers, none missing.
  public func keys(_ role: String) throws(MethodFailure) -> Keys {
    let column = try column(role)
    var cells: [Cell] = []
    cells.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      let cell = column.values[row]
      guard cell != .missing else {
        throw failure("\(column.name) is missing", row: row, hint: "Give the key or leave the row out.")
      }
      cells.append(cell)
    }
    return Keys(column.declaration, cells)
  }

  /// The key column of `role`, nil where the role is not bound.
  public func optionalKeys(_ role: String) throws(MethodFailure) -> Keys? { has(role) ? try keys(role) : nil }

  /// The key column of `role` as codes into its sorted distinct values, nil where a value is missing.
  func optionalKeys(cells role: String) throws(MethodFailure) -> (levels: [Cell], codes: [Int?]) {
    let column = try column(role)
    let cells = (0..<rowCount).map { column.values[$0] }
    let keys = Keys(column.declaration, cells.filter { $0 != .missing })
    var next = 0
    return (
      keys.levels,
      cells.map { cell in
        guard cell != .missing else { return nil }
        defer { next += 1 }
        return keys.codes[next]
      }
    )
  }

  /// The numbers of `role`, all present, finite and not below `floor` (0 unless told; nil for any sign).
  public func numbers(_ role: String, atLeast floor: Double? = 0) throws(MethodFailure) -> [Double] {
    let values = try optionalValues(role, atLeast: floor)
    var result: [Double] = []
    result.reserveCapacity(values.count)
    for (row, value) in values.enumerated() {
      guard let value else {
        throw failure(
          "\(try column(role).name) is missing", row: row,
          hint: "Missing is not zero: fill it in, or leave the row out with where.")
      }
      result.append(value)
    }
    return result
  }

  /// The numbers of `role`, missing ones kept as nil; present ones finite and not below `floor`.
  public func optionalValues(_ role: String, atLeast floor: Double? = nil) throws(MethodFailure) -> [Double?] {
    try values(of: try column(role), atLeast: floor)
  }

  /// The columns of a list role with their values, missing ones kept as nil.
  public func lists(_ role: String) throws(MethodFailure) -> [(name: String, values: [Double?])] {
    try Cancellation.check()
    var result: [(name: String, values: [Double?])] = []
    for name in names(role) {
      guard let column = input.table[name] else { throw unmatched(role, name) }
      result.append((name, try values(of: column, atLeast: nil)))
    }
    guard !result.isEmpty else {
      throw failure("no column is given for \(role)", hint: "Name the columns: \(role)=[a, b].")
    }
    return result
  }

  /// Refuses a table without rows.
  public func requireRows(_ least: Int = 1) throws(MethodFailure) {
    guard rowCount >= least else {
      throw failure(
        rowCount == 0 ? "the table has no rows" : "the table has \(rowCount) rows and \(least) are needed",
        hint: "Look at the file, or at a filter before this method.")
    }
  }

  /// Refuses rows that repeat the same combination of keys, naming the second of them.
  public func requireDistinct(_ keys: [Keys]) throws(MethodFailure) {
    var combined = [Int](repeating: 0, count: rowCount)
    var kinds = 1
    for key in keys {
      // Combinations that were seen are numbered anew before their number no longer fits.
      if kinds.multipliedReportingOverflow(by: max(1, key.count)).overflow {
        (combined, kinds) = Self.numbered(combined)
      }
      for row in 0..<rowCount { combined[row] = combined[row] * key.count + key.codes[row] }
      kinds *= max(1, key.count)
    }
    var seen = Set<Int>(minimumCapacity: rowCount)
    for row in 0..<rowCount where !seen.insert(combined[row]).inserted {
      let labels = keys.map { $0.names[$0.codes[row]] }.joined(separator: ", ")
      let twin = combined.firstIndex(of: combined[row]) ?? row
      throw failure("\(labels) appears twice", row: row, hint: hint(forDuplicates: twin, row))
    }
  }

  private static func numbered(_ combined: [Int]) -> (codes: [Int], kinds: Int) {
    var numbers: [Int: Int] = [:]
    let codes = combined.map { value in
      let number = numbers[value] ?? numbers.count
      numbers[value] = number
      return number
    }
    return (codes, max(1, numbers.count))
  }

  /// A failure of this method; `row` is 0-based and becomes the 1-based row of the message.
  public func failure(_ reason: Phrase, row: Int? = nil, hint: Phrase) -> MethodFailure {
    MethodFailure(
      declaration.name, tableName.map { "\($0): \(reason)" } ?? reason, row: row.map { $0 + 1 }, hint: hint)
  }

  func names(_ role: String) -> [String] { input.roles[role] ?? [role] }

  private func column(_ role: String) throws(MethodFailure) -> TableColumn {
    // Every method reads a column: one that was cancelled before it began ends here.
    try Cancellation.check()
    guard let name = names(role).first, let column = input.table[name] else {
      throw unmatched(role, names(role).first ?? role)
    }
    return column
  }

  /// The failure of a role whose column `name` the table does not have, with the key that binds it.
  private func unmatched(_ role: String, _ name: String) -> MethodFailure {
    let key = (tableName.map { "\($0)." } ?? "") + role
    return failure("there is no column \(name)", hint: "Name the column: \(key)=COLUMN. \(columnList)")
  }

  /// The columns there are, as a sentence.
  var columnList: Phrase { "Columns: \(input.table.columns.map(\.name).joined(separator: ", "))." }

  private func values(of column: TableColumn, atLeast floor: Double?) throws(MethodFailure) -> [Double?] {
    let values: [Double?]
    switch column.values {
    case .number(let numbers): values = numbers
    case .integer(let numbers): values = numbers.map { $0.map(Double.init) }
    case .text(let texts): throw noNumbers(column.name, texts)
    case .boolean: throw failure("\(column.name) is yes or no, not a number", hint: "Choose a column of numbers.")
    }
    for (row, value) in values.enumerated() {
      guard let value else { continue }
      guard value.isFinite else {
        throw failure("\(column.name) is \(value)", row: row, hint: "Give a finite number or leave it missing.")
      }
      // Beyond this products of four overflow, and a result would silently be missing or infinite.
      guard abs(value) < 1e60 else {
        throw failure(
          "\(column.name) is \(value)", row: row, hint: "It is too large to compute with: use a larger unit.")
      }
      if let floor, value < floor {
        throw failure(
          "\(column.name) is \(value)", row: row,
          hint: floor == 0 ? "It cannot be negative." : "It cannot be below \(floor).")
      }
    }
    return values
  }
}
