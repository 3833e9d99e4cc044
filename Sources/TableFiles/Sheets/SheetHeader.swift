import Foundation

/// Which row of a sheet has the names of its columns, and what they are.
struct SheetHeader {
  /// From 0.
  let row: Int
  /// The columns that have a name or a value, by their places in the sheet, with their names.
  private(set) var names: [(column: Int, name: String)] = []
  private(set) var notes: [DecodingNote] = []
  private let fills: [Int]
  /// The number of cells of the fullest rows.
  private let width: Int

  /// Rows among which a header is looked for, and those that show how wide the table is.
  private static let looked = 60, sample = 200

  /// - Parameter told: the header's row as a person told it, from 1.
  init(_ grid: CellGrid, _ fills: [Int], sheet: String, told: Int?) throws(DecodingFailure) {
    let filled = fills.indices.filter { fills[$0] > 0 }
    if filled.isEmpty { throw .noData(sheet) }
    self.fills = fills
    width = filled.prefix(Self.sample).map { fills[$0] }.max() ?? 0
    if let told {
      guard told > 0, told <= fills.count, fills[told - 1] > 0 else { throw .blankHeader(sheet, row: told) }
      row = told - 1
    } else {
      guard let found = Self.find(grid, fills, filled, width) else { throw .noHeader(sheet) }
      row = found
    }
    // Groups of columns stand above the header as cells that are merged; a title does as well, over most of them.
    let groups = row > 0 ? wide(grid, in: row - 1).filter { !$0.rows.contains(row) && !isTitle($0) } : []
    if told == nil {
      if let merge = wide(grid, in: row).first {
        let text = grid.text(merge.rows.lowerBound, merge.columns.lowerBound) ?? ""
        throw .mergedHeader(sheet: sheet, row: row + 1, cells: merge.text, text: text)
      }
      let above = filled.prefix { $0 < (groups.isEmpty ? row : row - 1) }
      if !above.isEmpty { notes.append(.header(row: row + 1, above: Self.shown(grid, above))) }
    }
    try name(grid, groups, sheet)
  }

  // MARK: - Which row

  /// The first row of which more than half of the table's columns are filled with what names are: before others one that
  /// fills all, or all but one and has a row of values right below it.
  private static func find(_ grid: CellGrid, _ fills: [Int], _ filled: [Int], _ width: Int) -> Int? {
    let likely = filled.prefix(looked).filter { 2 * fills[$0] > width && isOfNames(grid, $0) }
    func goesOn(_ row: Int) -> Bool { row + 1 >= fills.count || fills[row + 1] > 0 }
    return likely.first { fills[$0] >= width || fills[$0] + 1 >= width && goesOn($0) } ?? likely.first { goesOn($0) }
      ?? likely.first
  }

  /// Whether a row's cells may all be names: texts, days, and numbers that are years.
  private static func isOfNames(_ grid: CellGrid, _ row: Int) -> Bool {
    var texts = 0
    for column in grid.columns.indices {
      switch grid.kind(row, column) {
      case .none: continue
      case .text, .date: texts += 1
      case .number where (1500...2500).contains(grid.value(row, column)): continue
      default: return false
      }
    }
    return texts > 0
  }

  private func isTitle(_ merge: CellGrid.Merge) -> Bool {
    4 * merge.columns.count >= 3 * width || fills[merge.rows.lowerBound] == 1
  }

  /// The merged cells of a row that are over several columns.
  private func wide(_ grid: CellGrid, in row: Int) -> [CellGrid.Merge] {
    grid.merges.filter { merge in
      merge.rows.contains(row) && merge.columns.count > 1
        && grid.isFilled(merge.rows.lowerBound, merge.columns.lowerBound)
    }
  }

  private static func shown(_ grid: CellGrid, _ rows: ArraySlice<Int>) -> [String] {
    var shown = rows.prefix(3).map { row -> String in
      let column = grid.columns.indices.first { grid.isFilled(row, $0) } ?? 0
      let text = DecodingNote.short(grid.text(row, column) ?? "")
      let merge = grid.merges.first { $0.rows.lowerBound == row && $0.columns.lowerBound == column }
      return text + (merge.map { " (\($0.text))" } ?? "")
    }
    if rows.count > shown.count { shown.append("\(rows.count - shown.count) more rows") }
    return shown
  }

  // MARK: - Which names

  /// - Parameter groups: merged cells above the header, whose texts stand before the names below them.
  private mutating func name(
    _ grid: CellGrid, _ groups: [CellGrid.Merge], _ sheet: String
  ) throws(DecodingFailure) {
    let own = grid.merges.filter { $0.rows.contains(row) }
    var joined: String?
    for column in grid.columns.indices {
      var name = Self.clean(grid.text(row, column))
      if name.isEmpty, let merge = own.first(where: { $0.columns.contains(column) && $0.columns.count == 1 }) {
        name = Self.clean(grid.text(merge.rows.lowerBound, merge.columns.lowerBound))
      }
      if let merge = groups.first(where: { $0.columns.contains(column) }) {
        let upper = Self.clean(grid.text(merge.rows.lowerBound, merge.columns.lowerBound))
        name = name.isEmpty ? upper : "\(upper) \(name)"
        if joined == nil { joined = name }
      }
      let hasValues = grid.columns[column].kinds.dropFirst(row + 1).contains { $0 != .none }
      if name.isEmpty, !hasValues { continue }
      if name.isEmpty {
        if let merge = wide(grid, in: row).first(where: { $0.columns.contains(column) }) {
          let text = grid.text(merge.rows.lowerBound, merge.columns.lowerBound) ?? ""
          throw .mergedHeader(sheet: sheet, row: row + 1, cells: merge.text, text: text)
        }
        // The first column of a table that was written with the numbers of its rows has no name.
        guard names.isEmpty else { throw .unnamedColumn(sheet: sheet, cell: CellName.text(row, column)) }
        name = "column0"
      }
      names.append((column, name))
    }
    if let joined { notes.append(.joinedNames(rows: [row, row + 1], first: joined)) }
    var seen: Set<String> = []
    for (_, name) in names where !seen.insert(name.lowercased()).inserted {
      throw .repeatedColumn(name: name, sheet: sheet, row: row + 1)
    }
  }

  /// A name on one line, in one writing of its letters.
  private static func clean(_ text: String?) -> String {
    (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").precomposedStringWithCanonicalMapping
  }
}
