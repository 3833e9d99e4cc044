import TerroirKernel

/// `TABLES.md` of a new workspace: what every column of its tables takes.
enum TablesText {
  static func text(_ tables: [TableDeclaration]) -> String {
    let head = """
      # The tables of data/

      A row of each, filled, lies in `examples`. Columns with ! must be filled in every row. A column that takes several values has `;`
      between them, without spaces: `music;design`. `describe TABLE` at the prompt tells the same, `validate` what is wrong.


      """
    return head + tables.map(section).joined(separator: "\n")
  }

  private static func section(_ table: TableDeclaration) -> String {
    let rows = table.columns.map { column in
      let mark = column.isOptional ? "" : "!"
      return "| `\(column.name)`\(mark) | \(takes(column)) | \(column.description) |\n"
    }
    return "## \(table.name)\n\nOne row is one \(table.noun): \(table.description).\n\n"
      + "| column | takes | meaning |\n| --- | --- | --- |\n\(rows.joined())"
      + (notes[table.name].map { "\n\($0)\n" } ?? "")
  }

  /// What the columns alone do not tell, by table.
  private static let notes = [
    "measures":
      "A measure is chosen for a cluster that shares one of its `target_industries`: without any, it is never chosen.",
    "statistics": """
    A table with a column for each year becomes such rows so:

        wide = read visits.xlsx | unpivot 2019 2020 2021 name=period value=value
        wide | derive indicator="museum_attendance" unit="visits" source="county statistics" | write visits.csv
        import visits.csv as statistics territory=code

    `indicators` lists those that the stages read.
    """,
  ]

  private static func takes(_ column: Column) -> String {
    let one =
      if let words = column.words {
        words.joined(separator: ", ")
      } else if let table = column.refers {
        "\(Contract.tables.first { $0.name == table }?.key.first ?? "id") of \(table)"
      } else {
        column.kind == .text ? "text" : column.kind.rawValue
      }
    return column.isList ? "several with ; between them: \(one)\(column.takesAll ? ", or all" : "")" : one
  }
}
