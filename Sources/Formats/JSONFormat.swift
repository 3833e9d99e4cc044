package import Engine
import Report
package import TerroirKernel

/// Read: an array of objects, one object a line, or a table as it is written here, with its types and units; GeoJSON,
/// JSON-stat and SDMX-JSON as what they are.
///
/// Written: a table as one JSON object: `{"type":"table","columns":[...],"rows":[[...]]}`, with `"notes":{...}` where the
/// table has figures of its own. The column of a sentence has the type `sentence`, its cells are objects:
/// `{"arguments":{...},"id":"...","text":"..."}`, or `{"text":"...","translated":false}` for words that no catalogue has.
package enum JSONFormat: ReadableFormat, TextFormat {
  package static let declaration = FormatDeclaration(
    "JSON", endings: ["json", "ndjson"],
    keeps: "every value, type and unit when written; read are texts as they stand, values within values as text",
    keepsNotes: true, options: [ReadingOption.text, ReadingOption.number, ReadingOption.table])

  package static func read(
    _ file: FileToRead, into engine: any TableEngine, as name: String
  ) async throws(EngineFailure) -> FileTable {
    if let table = try WrittenTable.read(file.path) {
      try await engine.register(table, as: name)
      return .handedOver(table.columns.map(\.declaration))
    }
    if Formats.ending(of: file.path) == "json", let known = try file.knownJSON() {
      return try await file.register(known, into: engine, as: name)
    }
    return try await engine.register(file.source(.json), as: name)
  }

  package static func text(_ table: Table) -> FormattedTable {
    let columns = table.columns.map { column in
      JSONText.object([
        ("name", JSONText.string(column.name)),
        ("type", JSONText.string(column.sentences == nil ? column.declaration.type.rawValue : "sentence")),
        ("unit", column.declaration.unit.map { JSONText.string($0.rawValue) } ?? "null"),
      ])
    }
    let rows = (0..<table.rowCount).map { row in
      JSONText.array(table.columns.map { JSONText.value(row, of: $0) })
    }
    let notes = table.notes.map { ($0.name, JSONText.value($0.value)) }
    let text =
      JSONText.object(
        [
          ("type", JSONText.string("table")), ("columns", JSONText.array(columns)), ("rows", JSONText.array(rows)),
        ] + (notes.isEmpty ? [] : [("notes", JSONText.object(notes))])) + "\n"
    return FormattedTable(text: text)
  }
}
