import TerroirKernel

extension Table {
  /// The notes as one row, each with the type of its value, so that they can be compared and reckoned with; a value that is
  /// missing is a number's, as almost all notes are numbers.
  var notesTable: Table {
    Table(
      columns: notes.map { note in
        let (type, values): (ColumnType, ColumnValues) =
          switch note.value {
          case .text(let text): (.text, .text([text]))
          case .integer(let number): (.integer, .integer([number]))
          case .number(let number): (.number, .number([number]))
          case .boolean(let flag): (.boolean, .boolean([flag]))
          case .missing: (.number, .number([nil]))
          }
        return TableColumn(Column(note.name, type, ""), values)
      })
  }
}
