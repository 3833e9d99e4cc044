package import TerroirKernel

/// A table as one JSON object: `{"type":"table","columns":[...],"rows":[[...]]}`, with `"notes":{...}` where the
/// table has figures of its own.
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
    let notes = table.notes.map { ($0.name, JSONText.value($0.value)) }
    return JSONText.object(
      [
        ("type", JSONText.string("table")), ("columns", JSONText.array(columns)), ("rows", JSONText.array(rows)),
      ] + (notes.isEmpty ? [] : [("notes", JSONText.object(notes))])) + "\n"
  }
}
