import Report
import TerroirKernel
import TextFiles

/// Writes a table as delimited text that comes back as it was: quoted where it must be, and with an apostrophe before a
/// text that a spreadsheet would run as a formula, which the program's readers take off again.
enum DelimitedWriter {
  static func text(_ table: Table, delimiter: Unicode.Scalar, lineEnd: String) -> FormattedTable {
    var result = FormattedTable(text: "")
    // The header of one column shows no delimiter, so that any in its texts would be taken for it.
    let marks: Set<Unicode.Scalar> = table.columns.count == 1 ? [",", ";", "\t", "|", delimiter] : [delimiter]
    func add(_ fields: [String]) { result.text += fields.joined(separator: String(Character(delimiter))) + lineEnd }
    func field(_ text: String) -> String {
      if FormulaGuard.isMeant(text) { result.guarded += 1 }
      return quoted(FormulaGuard.guarded(text), marks)
    }
    add(table.columns.map { field($0.name) })
    for row in 0..<table.rowCount {
      add(
        table.columns.map { column in
          let cell = column.values[row]
          return if case .text(let text) = cell { field(text) } else { CellFormat.exact(cell) }
        })
    }
    return result
  }

  private static func quoted(_ text: String, _ delimiters: Set<Unicode.Scalar>) -> String {
    // An empty text is quoted, which keeps it apart from a missing one for readers that tell them apart.
    if text.isEmpty { return "\"\"" }
    return DelimitedField.quoted(text, delimiters)
  }
}
