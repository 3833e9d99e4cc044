import TerroirKernel
import TerroirMethods

/// Whether a number is there and within `tolerance` of what is expected.
func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  value.map { abs($0 - expected) <= tolerance } ?? false
}

/// A table of one row per region and industry from rows of numbers.
func panelTable(_ regions: [String], _ industries: [String], _ values: [[Double]]) -> Table {
  var (names, items, numbers): ([String], [String], [Double]) = ([], [], [])
  for (region, row) in zip(regions, values) {
    for (industry, value) in zip(industries, row) {
      names.append(region)
      items.append(industry)
      numbers.append(value)
    }
  }
  return Table(columns: [
    TableColumn(Column("region", .text, ""), .text(names)), TableColumn(Column("industry", .text, ""), .text(items)),
    TableColumn(Column("value", .number, ""), .number(numbers)),
  ])
}

/// The numbers of a column, nil where the table has no such column of numbers.
func numbers(_ table: Table, _ name: String) -> [Double?]? {
  if case .number(let values)? = table[name]?.values { values } else { nil }
}

extension Table {
  /// The same table with its rows the other way round.
  var reversed: Table {
    Table(
      columns: columns.map { column in
        switch column.values {
        case .text(let values): TableColumn(column.declaration, .text(values.reversed()))
        case .integer(let values): TableColumn(column.declaration, .integer(values.reversed()))
        case .number(let values): TableColumn(column.declaration, .number(values.reversed()))
        case .boolean(let values): TableColumn(column.declaration, .boolean(values.reversed()))
        }
      })
  }
}

/// The employment of EconGeo's example: five regions, five industries (github.com/PABalland/EconGeo, release 1.3).
let econGeo = Panel(
  regions: ["R1", "R2", "R3", "R4", "R5"], industries: ["I1", "I2", "I3", "I4", "I5"],
  values: [
    100, 0, 0, 0, 0, 0, 15, 5, 70, 10, 0, 20, 10, 20, 50, 0, 25, 30, 5, 40, 0, 40, 55, 5, 0,
  ])

/// The same as a table.
let econGeoTable = panelTable(
  econGeo.regions, econGeo.industries, econGeo.regions.indices.map { Array(econGeo.row($0)) })
