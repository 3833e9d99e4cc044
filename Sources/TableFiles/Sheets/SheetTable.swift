import TerroirKernel

/// Makes a table of the cells of a sheet under its header.
struct SheetTable {
  private var grid: CellGrid
  private let asked: AskedTypes
  private let header: SheetHeader
  /// The rows of the sheet that are rows of the table, from 0.
  private var rows: [Int] = []
  private var notes: [DecodingNote] = []

  static func table(
    of grid: CellGrid, sheet: String, header: Int?, _ asked: AskedTypes
  ) throws(DecodingFailure) -> DecodedTable {
    var table = try SheetTable(grid, sheet, header, asked)
    return table.decoded()
  }

  private init(
    _ grid: CellGrid, _ sheet: String, _ told: Int?, _ asked: AskedTypes
  ) throws(DecodingFailure) {
    self.grid = grid
    self.asked = asked
    let fills = grid.fills
    header = try SheetHeader(grid, fills, sheet: sheet, told: told)
    notes = header.notes
    findRows(fills)
  }

  // MARK: - Rows

  private mutating func findRows(_ fills: [Int]) {
    rows = (header.row + 1..<max(fills.count, header.row + 1)).filter { fills[$0] > 0 }
    leaveOutLines(fills)
    let last = rows.last ?? header.row
    let between = last - header.row - rows.count, after = max(grid.writtenRows - max(fills.count, last + 1), 0)
    if between > 0 || after > 0 { notes.append(.blankRows(count: between, atEnd: after)) }
    if grid.hiddenRows + grid.hiddenColumns > 0 {
      notes.append(.hidden(rows: grid.hiddenRows, columns: grid.hiddenColumns))
    }
  }

  /// Leaves out lines below the table, such as where it comes from: behind a blank row, each one text in one cell, of more
  /// than a word, where the table has more columns than one.
  private mutating func leaveOutLines(_ fills: [Int]) {
    guard header.names.count > 1 else { return }
    func isLine(_ row: Int) -> Bool {
      guard fills[row] == 1, let column = grid.columns.indices.first(where: { grid.isFilled(row, $0) }) else {
        return false
      }
      return grid.kind(row, column) == .text && grid.text(row, column)?.contains(where: \.isWhitespace) == true
    }
    guard var begin = rows.lastIndex(where: { !isLine($0) }).map({ $0 + 1 }) else { return }
    while begin < rows.count, rows[begin] == rows[begin - 1] + 1 { begin += 1 }
    guard begin < rows.count, let row = rows[begin...].first else { return }
    let text = grid.columns.indices.first { grid.isFilled(row, $0) }.flatMap { grid.text(row, $0) } ?? ""
    notes.append(.below(count: rows.count - begin, first: text))
    rows.removeSubrange(begin...)
  }

  // MARK: - Columns

  private mutating func decoded() -> DecodedTable {
    var table = Table(), judged: Set<Int> = [], texts: [(String, String)] = []
    for (column, name) in header.names {
      fillMerged(column, name)
      let counts = counts(of: column)
      tellFaults(column, name, counts)
      let (values, unit, isJudged) = values(of: column, name, counts)
      if isJudged { judged.insert(table.columns.count) }
      if !isJudged, case .text(let all) = values, counts.isPlainText, !asked.text.contains(name),
        let first = all.lazy.compactMap({ $0 }).first, all.allSatisfy({ $0.map(Self.isPlainWhole) ?? true }),
        // Where a zero at the beginning shows it, nobody takes it otherwise.
        !all.contains(where: { $0?.first == "0" && $0 != "0" })
      {
        texts.append((name, first))
      }
      table.columns.append(TableColumn(Column(name, values.type, unit: unit, ""), values))
    }
    if let first = texts.first { notes.append(.textCells(columns: texts.map(\.0), value: first.1)) }
    return DecodedTable(table, judged: judged, rows: rows.map { $0 + 1 }, notes: notes)
  }

  private struct Counts {
    var all = [Int](repeating: 0, count: 9)

    subscript(_ kinds: CellGrid.Kind...) -> Int { kinds.reduce(0) { $0 + all[Int($1.rawValue)] } }
    var isPlainText: Bool { self[.text] > 0 && self[.number, .share, .boolean, .date, .time] == 0 }
    /// The kinds of values, with their number, where there are several.
    var mixed: [Phrase] {
      let parts: [(Int, StaticString)] = [
        (self[.number, .share], "number"), (self[.text], "text"), (self[.boolean], "condition"),
        (self[.date, .time], "date"),
      ]
      let found = parts.filter { $0.0 > 0 }
      return found.count < 2 ? [] : found.map { .counted($0.0, $0.1) }
    }
  }

  private func counts(of column: Int) -> Counts {
    var counts = Counts()
    for row in rows { counts.all[Int(grid.kind(row, column).rawValue)] += 1 }
    return counts
  }

  /// Gives each row of the table that a merged cell spans the value of the cell.
  private mutating func fillMerged(_ column: Int, _ name: String) {
    var filled = 0, first: String?
    for merge in grid.merges where merge.columns == column...column && merge.rows.lowerBound > header.row {
      let row = merge.rows.lowerBound
      guard let value = grid.isFilled(row, column) ? grid.value(row, column) : nil else { continue }
      let kind = grid.kind(row, column)
      for other in merge.rows.dropFirst() where rows.contains(sorted: other) {
        // Within a table the row has other cells, so that there is room.
        guard (try? grid.set(other, column, kind, value)) != nil else { return }
        filled += 1
        if first == nil { first = merge.text }
      }
    }
    if let first { notes.append(.filled(column: name, count: filled, cells: first)) }
  }

  private mutating func tellFaults(_ column: Int, _ name: String, _ counts: Counts) {
    func place(_ isMeant: (CellGrid.Kind) -> Bool) -> Int { rows.first { isMeant(grid.kind($0, column)) } ?? 0 }
    if counts[.error] > 0 {
      let row = place { $0 == .error }
      notes.append(
        .errors(
          column: name, count: counts[.error], text: grid.held(at: grid.value(row, column)),
          cell: CellName.text(row, column)))
    }
    if counts[.uncomputed] > 0 {
      let row = place { $0 == .uncomputed }
      notes.append(.uncomputed(column: name, count: counts[.uncomputed], cell: CellName.text(row, column)))
    }
    if !counts.mixed.isEmpty {
      // The first of the rarer kind is what a reader looks for.
      let isText = counts[.text] > 0 && counts[.text] <= counts[.number, .share, .boolean, .date, .time]
      let row = place { isText ? $0 == .text : $0 != .text && $0 != .none && $0 != .error && $0 != .uncomputed }
      let cell = DecodingNote.short(grid.text(row, column) ?? "")
      notes.append(.mixed(column: name, counts: counts.mixed, cell: "\(cell) in \(CellName.text(row, column))"))
    }
  }

  private func values(
    of column: Int, _ name: String, _ counts: Counts
  ) -> (values: ColumnValues, unit: UnitOfMeasure?, isJudged: Bool) {
    let numbers = counts[.number, .share]
    let others = counts[.text, .boolean, .date, .time]
    if asked.text.contains(name) { return (.text(texts(of: column)), nil, false) }
    if numbers > 0, others == 0 {
      let values = rows.map { row -> Double? in
        switch grid.kind(row, column) {
        case .number, .share: grid.value(row, column)
        default: nil
        }
      }
      let areWhole = values.allSatisfy { value in
        value.map { $0.rounded() == $0 && abs($0) <= NumberText.greatestWhole } ?? true
      }
      if areWhole, counts[.share] == 0 { return (.integer(values.map { $0.flatMap { Int(exactly: $0) } }), nil, false) }
      return (.number(values), counts[.number] == 0 ? .share : nil, false)
    }
    if counts[.boolean] > 0, numbers == 0, counts[.text, .date, .time] == 0 {
      let values = rows.map { grid.kind($0, column) == .boolean ? grid.value($0, column) == 1 : nil }
      return (.boolean(values), nil, false)
    }
    let texts = texts(of: column)
    if asked.number.contains(name) { return (.text(texts), nil, true) }
    // Whole numbers that someone made texts of are codes more often than not.
    let areCodes = numbers == 0 && texts.allSatisfy { $0.map(Self.isPlainWhole) ?? true }
    return (.text(texts), nil, counts[.text] > 0 && counts[.boolean, .date, .time] == 0 && !areCodes)
  }

  private func texts(of column: Int) -> [String?] { rows.map { grid.text($0, column) } }

  private static func isPlainWhole(_ text: String) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }
}

extension [Int] {
  /// Whether an array in order holds a number.
  fileprivate func contains(sorted number: Int) -> Bool {
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
