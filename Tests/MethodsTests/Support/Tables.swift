import TerroirKernel

/// A table of columns by name.
func table(_ columns: KeyValuePairs<String, ColumnValues>) -> Table {
  Table(columns: columns.map { TableColumn(Column($0.key, $0.value.type, ""), $0.value) })
}

/// The texts of a column, nil where the table has no such column of texts.
func texts(_ table: Table, _ name: String) -> [String?]? {
  if case .text(let values)? = table[name]?.values { values } else { nil }
}

/// The whole numbers of a column, nil where the table has no such column of them.
func integers(_ table: Table, _ name: String) -> [Int?]? {
  if case .integer(let values)? = table[name]?.values { values } else { nil }
}

/// A scalar result as a number, nil where it is missing or not there.
func note(_ table: Table, _ name: String) -> Double? {
  switch table.notes.first(where: { $0.name == name })?.value {
  case .number(let value)?: value
  case .integer(let value)?: Double(value)
  default: nil
  }
}
