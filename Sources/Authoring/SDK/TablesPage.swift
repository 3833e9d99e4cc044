import Runtime
import TerroirKernel

/// The page of the documentation on all tables, derived from their declarations.
package enum TablesPage {
  package static var text: String {
    var text = """
      # The tables

      Every table of the data and of the six artifacts, made from the schema files in `Sources/Kernel/Schema`.

      ## Overview

      `describe TABLE` tells the same at the prompt, `plugin schema python` gives the rows as types of Python, `plugin schema profile`
      an artifact's JSON Schema. A column that may be missing is marked with `?`.

      ## The data

      What a workspace holds; `datapackage.json` may be stricter and have columns of its own.

      """
    for table in RegionalData.tables { text += section(table) }
    for iteration in Iteration.allCases {
      let declaration = iteration.artifact.declaration
      text += "\n## \(declaration.title.text(in: .english)): `\(declaration.noun)`\n\n"
      text += "Given by `\(iteration.verb)`, contract \(declaration.contract). \(declaration.description).\n"
      for table in AnyArtifact.tables(of: iteration) { text += section(table) }
    }
    return text
  }

  private static func section(_ table: TableDeclaration) -> String {
    var text = "\n### \(table.name)\n\n\(sentence(table.description))"
    if !table.key.isEmpty { text += " A row is named by \(table.key.map { "`\($0)`" }.joined(separator: ", "))." }
    if let since = table.since { text += " Since contract \(since)." }
    text += "\n\n" + columns(table.columns)
    for form in table.forms {
      text +=
        "\nIts file may have the form *\(form.name)*: \(sentence(form.description.text(in: .english), capital: false))\n\n"
      text += columns(form.columns)
    }
    return text
  }

  private static func columns(_ columns: [Column]) -> String {
    var text = "| column | type | unit | description |\n| --- | --- | --- | --- |\n"
    for column in columns {
      text +=
        "| `\(column.name)`\(column.isOptional ? "?" : "") | \(type(column)) | \(column.unit?.rawValue ?? "") | "
        + "\(description(column)) |\n"
    }
    return text
  }

  private static func sentence(_ text: String, capital: Bool = true) -> String {
    (capital ? text.prefix(1).uppercased() + text.dropFirst() : text) + "."
  }

  private static func type(_ column: Column) -> String {
    let item = column.form.map(\.rawValue) ?? column.type.rawValue
    return column.refers.map { "\(item) of `\($0)`" } ?? item
  }

  private static func description(_ column: Column) -> String {
    var text = column.description.replacing("|", with: "\\|")
    if let words = column.words { text += "; one of \(words.map { "`\($0)`" }.joined(separator: ", "))" }
    if let bounds = column.bounds { text += "; between `\(bounds.low)` and `\(bounds.high)`" }
    if let since = column.since { text += "; since contract \(since)" }
    return text
  }
}
