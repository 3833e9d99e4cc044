package import TerroirKernel

/// A table as one JSON object: `{"type":"table","columns":[...],"rows":[[...]],"notes":{...}}`.
package struct JSONOutput: TableFormat {
  package static let ending = "json"
  package init() {}

  package func text(_ table: Table) -> String {
    let columns = table.columns.map { column in
      JSONText.object([
        ("name", JSONText.string(column.name)),
        ("type", JSONText.string(column.declaration.type.rawValue)),
        ("unit", column.declaration.unit.map { JSONText.string($0.rawValue) } ?? "null"),
      ])
    }
    let rows = (0..<table.rowCount).map { row in
      JSONText.array(table.columns.map { JSONText.value($0.values[row], as: $0.declaration.type) })
    }
    return JSONText.object([
      ("type", JSONText.string("table")), ("columns", JSONText.array(columns)), ("rows", JSONText.array(rows)),
      ("notes", JSONText.object(table.notes.map { ($0.name, JSONText.value($0.value)) })),
    ]) + "\n"
  }
}
