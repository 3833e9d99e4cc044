import TerroirKernel

extension PlanCompiler {
  /// One row for each of the named columns in the place of every row.
  mutating func unpivot(_ unpivot: PlanOperation.Unpivot) {
    let number = Key(name: newHidden())
    var rows: [String] = []
    var cases = ""
    for (index, source) in unpivot.columns.enumerated() {
      rows.append("(CAST(\(parameter(.text(source.name))) AS VARCHAR), \(index))")
      cases += " WHEN \(index) THEN CAST(\(SQLText.identifier(source.name)) AS \(unpivot.value.type.sql))"
    }
    let position = SQLText.identifier("#0")
    let list =
      unpivot.kept.map { SQLText.identifier($0.name) } + [
        "v.\(SQLText.identifier("#n")) AS \(SQLText.identifier(unpivot.name.name))",
        "CASE v.\(position)\(cases) END AS \(SQLText.identifier(unpivot.value.name))",
      ]
    add(
      "SELECT \(list.joined(separator: ", "))\(hiddenList), v.\(position) AS \(SQLText.identifier(number.name)) "
        + "FROM \(last) CROSS JOIN (VALUES \(rows.joined(separator: ", "))) v(\"#n\", \(position))")
    order.append(number)
  }
}
