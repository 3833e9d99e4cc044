import Language
package import TerroirKernel

/// A table for people at a terminal, fitted to its width.
package struct TextTable: Hashable, Sendable {
  package var title: String?
  /// Cells of the terminal in a line; nil cuts nothing.
  package var width: Int?
  /// Rows shown at most; nil shows all.
  package var rowLimit: Int?
  package var style: Style
  /// Of headings, numbers and what is said below the rows.
  package var language: NameLanguage
  /// Cells whose missing value the publisher keeps back.
  package var withheld: Set<Position>

  /// A cell of the table, from 0.
  package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: String
    package init(row: Int, column: String) {
      self.row = row
      self.column = column
    }
  }

  package init(
    title: String? = nil, width: Int? = 80, rowLimit: Int? = 40, style: Style = .plain,
    language: NameLanguage = .english, withheld: Set<Position> = []
  ) {
    self.title = title
    self.width = width
    self.rowLimit = rowLimit
    self.style = style
    self.language = language
    self.withheld = withheld
  }

  private static let gap = 2
  /// Narrower than this a text column says nothing.
  private static let leastText = 12
  /// The first column names the rows; it is shortened last, and then to no less.
  private static let leastKey = 28

  /// The table as lines, each ended by a newline.
  package func render(_ table: Table) -> String {
    let shown = min(table.rowCount, rowLimit ?? Int.max)
    let units = Self.units(of: table, rows: shown)
    var columns = table.columns.map { TextColumn($0, rows: shown, language, withheld: withheld, units: units) }
    let whole = columns
    let dropped = fit(&columns)
    if table.rowCount == 1, columns.count < whole.count || columns.contains(where: \.isCut) {
      return record(whole) + footer(table, shown: 1, dropped: []).map { $0 + "\n" }.joined()
    }
    var lines: [String] = []
    if let title { lines.append(style.bold(Style.safe(title))) }
    if !columns.isEmpty {
      lines.append(style.bold(line(columns.map { ($0.heading, $0) })))
      lines.append(style.dim(columns.map { String(repeating: "─", count: $0.width) }.joined(separator: "  ")))
    }
    for row in 0..<shown { lines.append(line(columns.map { ($0.cells[row], $0) })) }
    if table.rowCount == 0 { lines.append(language.choose("no rows", "строк нет")) }
    lines += footer(table, shown: shown, dropped: dropped)
    return lines.map { $0 + "\n" }.joined()
  }

  /// The unit that each of the first rows names for itself, in a column `unit`; nil where the table has none.
  private static func units(of table: Table, rows: Int) -> [Cell]? {
    table.columns.first { $0.name == "unit" && !$0.isNumeric }.map { column in (0..<rows).map { column.values[$0] } }
  }

  /// A single row that is wider than the screen: a column a line, with its cell broken at blanks.
  private func record(_ columns: [TextColumn]) -> String {
    let names = columns.reduce(0) { max($0, DisplayWidth.of($1.heading)) }
    let lines = columns.map { column in
      let head = DisplayWidth.padded(column.heading, to: names, right: false)
      return TextWrapping.text(
        column.cells[0], width: width, first: head + "  ", rest: String(repeating: " ", count: names + 2))
    }
    return (title.map { style.bold(Style.safe($0)) + "\n" } ?? "") + lines.joined()
  }

  private func footer(_ table: Table, shown: Int, dropped: [String]) -> [String] {
    var lines: [String] = []
    if shown < table.rowCount {
      let (more, all) = (NumberFormat.text(table.rowCount - shown, unit: .count, in: language), table.rowCount)
      lines.append(
        language.choose(
          "... \(more) rows more: head \(all), or write FILE",
          "... ещё строк: \(more); все — head \(all) или write FILE"))
    }
    if !dropped.isEmpty {
      let list = dropped.joined(separator: ", ")
      let names = language.choose(
        "not shown: \(list); select brings them, a single row is shown whole",
        "не поместились: \(list); их покажет select, а одна строка видна целиком")
      lines += TextWrapping.lines(names, width: width, rest: "  ")
    }
    if table.columns.contains(where: { column in withheld.contains { $0.column == column.name } }) {
      lines.append(
        language.choose(
          "\(CellFormat.missing) no value; \(CellFormat.withheld): kept back by the publisher",
          "\(CellFormat.missing) нет значения; \(CellFormat.withheld(in: language)): не опубликовано"))
    }
    lines += table.notes.map { "\(name($0)): \(CellFormat.ofNote($0.value, in: language))" }
    return lines
  }

  /// What a note is called: by the program's word, where it has one of it, else as the result names it.
  private func name(_ note: Table.Note) -> String {
    (language == .russian ? Self.russianNotes[note.name] : nil) ?? Style.safe(note.name)
  }

  private static let russianNotes = [
    "hint": "подсказка", "warning": "внимание", "warnings": "предупреждений", "workspace": "рабочая папка",
    "region": "регион", "region from": "откуда регион", "cycle": "цикл", "plugin": "модуль", "source": "источник",
    "period": "период", "receivers_not_told": "получатели не указаны", "file": "файл", "form": "форма",
    "classification": "классификация", "rounding": "округление", "rows left out": "строк пропущено",
    "codes left out": "кодов пропущено",
  ]

  private func line(_ cells: [(text: String, column: TextColumn)]) -> String {
    var line = cells.map { text, column in
      DisplayWidth.padded(DisplayWidth.fitted(text, to: column.width), to: column.width, right: column.isRight)
    }.joined(separator: String(repeating: " ", count: Self.gap))
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// Shrinks long text columns, then drops whole columns from the end, and gives the names of those.
  private func fit(_ columns: inout [TextColumn]) -> [String] {
    guard let width else { return [] }
    var dropped: [String] = []
    func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }
    let floors = columns.enumerated().map { index, column in
      column.isRight ? column.width : min(column.width, index == 0 ? Self.leastKey : Self.leastText)
    }
    while columns.count > 1, total(Array(floors.prefix(columns.count))) > width {
      dropped.insert(columns.removeLast().name, at: 0)
    }
    // Every other text column gives way before the first does.
    for least in [floors, floors.map { _ in 1 }] {
      while total(columns.map(\.width)) > width {
        let longest = columns.indices.filter { !columns[$0].isRight && columns[$0].width > least[$0] }
          .max { columns[$0].width < columns[$1].width }
        guard let longest else { break }
        columns[longest].width -= 1
      }
    }
    return dropped
  }
}

/// A column as it is printed: its heading and cells as text.
private struct TextColumn {
  var name: String
  var heading: String
  var cells: [String]
  var width: Int
  var isRight: Bool

  /// Whether its cells are wider than what is left for them.
  var isCut: Bool { cells.contains { DisplayWidth.of($0) > width } }

  /// - Parameter units: The unit of each row, for columns that declare none of their own.
  init(
    _ column: TableColumn, rows: Int, _ language: NameLanguage, withheld: Set<TextTable.Position>, units: [Cell]?
  ) {
    name = column.name
    let heading = Style.safe(CellFormat.heading(column.declaration, in: language))
    let cells = (0..<rows).map { row in
      let cell = column.values[row]
      if cell == .missing, withheld.contains(TextTable.Position(row: row, column: column.name)) {
        return CellFormat.withheld(in: language)
      }
      // Decimals come into line as they are in English; then the number is written as the language does.
      return CellFormat.forPeople(cell, of: column.declaration, in: column.isNumeric ? .english : language)
    }
    self.heading = heading
    self.cells =
      column.isNumeric
      ? Self.aligned(
        cells, of: (0..<rows).map { column.values[$0] }, units: column.declaration.unit == nil ? units : nil
      ).enumerated().map { row, cell in
        column.values[row] == .missing ? cell : NumberFormat.written(cell, in: language)
      } : cells
    width = self.cells.reduce(DisplayWidth.of(heading)) { max($0, DisplayWidth.of($1)) }
    isRight = column.isNumeric
  }

  /// Decimals of a column in line: where a row has two decimals every row has, of its own value: 7 is shown as `7.00` and
  /// 1200.5 as `1,200.50`, never with zeros in the place of digits that were cut. Amounts in M or bn, and the many decimals
  /// of a tiny number, stay as they are. Rows of different units are not in one line: 149 applications have no decimals
  /// because a sum of money in another row has.
  private static func aligned(_ cells: [String], of values: [Cell], units: [Cell]?) -> [String] {
    func decimals(_ cell: String) -> Int? {
      let digits = cell.hasSuffix("%") ? cell.dropLast() : cell[...]
      guard digits.last?.isNumber == true, digits.first != ">", !digits.contains("e") else { return nil }
      return digits.lastIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
    }
    var mosts: [Cell: Int] = [:]
    for (row, cell) in cells.enumerated() {
      guard let count = decimals(cell), count <= 2 else { continue }
      mosts[units?[row] ?? .missing, default: 0] = max(mosts[units?[row] ?? .missing] ?? 0, count)
    }
    return zip(cells, values).enumerated().map { row, pair in
      let (cell, value) = pair
      let most = mosts[units?[row] ?? .missing] ?? 0
      let number: Double
      switch value {
      case .number(let real): number = real
      case .integer(let whole): number = Double(whole)
      default: return cell
      }
      guard let count = decimals(cell), count < most else { return cell }
      return cell.hasSuffix("%")
        ? NumberFormat.fixed(number * 100, most) + "%" : NumberFormat.grouped(NumberFormat.fixed(number, most))
    }
  }
}
