package import TerroirKernel

/// A matrix of values as shades, with its legend; a missing cell is marked apart from the least value.
package struct Heatmap: ChartContent {
  package var unit: UnitOfMeasure?
  package var rows: [String]
  package var columns: [String]
  /// `values[row][column]`.
  package var values: [[Double?]]

  package init(unit: UnitOfMeasure? = nil, rows: [String], columns: [String], values: [[Double?]]) {
    self.unit = unit
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  var table: Table {
    Table(
      columns: [TableColumn(Column("row", .text, "the row"), .text(rows))]
        + columns.enumerated().map { index, name in
          TableColumn(
            Column(name, .number, unit: unit, name), .number(rows.indices.map { value(row: $0, column: index) }))
        })
  }

  func finding(in language: NameLanguage) -> String {
    var most: (value: Double, row: Int, column: Int)?
    for row in rows.indices {
      for column in columns.indices {
        guard let value = value(row: row, column: column), value > most?.value ?? -.infinity else { continue }
        most = (value, row, column)
      }
    }
    let size = language.choose(
      "\(rows.count) rows by \(columns.count) columns", "Строк: \(rows.count), столбцов: \(columns.count)")
    guard let most else { return "\(size)." }
    let place =
      "\(rows[most.row]), \(columns[most.column]) (\(NumberFormat.text(most.value, unit: unit, in: language)))"
    return "\(size); \(language.choose("the most", "больше всего")): \(place)."
  }

  /// The value of a cell; nil where there is none, or no number.
  func value(row: Int, column: Int) -> Double? {
    guard values.indices.contains(row), values[row].indices.contains(column) else { return nil }
    return values[row][column].flatMap { $0.isFinite ? $0 : nil }
  }

  /// The least and the greatest value; nil where there is none.
  var range: (low: Double, high: Double)? {
    let known = values.joined().compactMap { $0 }.filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return nil }
    return (low, high)
  }
}
