extension Heatmap {
  package func svg() -> String {
    let title = frame.heading(unit)
    let shownRows = rows.prefix(frame.rowLimit)
    let left = min(280, (shownRows.map { SVGDrawing.room(for: $0) }.max() ?? 0) + 16), rowHeight = 22.0
    let cell = max(14, min(90, (780 - left) / Double(max(columns.count, 1))))
    let grid = 60 + rowHeight * Double(shownRows.count)
    let width = max(800, left + cell * Double(columns.count) + 20)
    var drawing = SVGDrawing(width: width, height: grid + 50 + (cell < 60 ? 16 * Double(columns.count) : 0))
    drawing.text(title, x: 10, y: 22, size: 15)
    guard let range else {
      drawing.text(rows.isEmpty ? "no rows" : "no values", x: 10, y: 50)
      return drawing.document(title: title)
    }
    for (column, name) in columns.enumerated() {
      let x = left + cell * (Double(column) + 0.5)
      // Columns too narrow for their names get numbers, told below.
      drawing.text(cell < 60 ? "\(column + 1)" : frame.fitted(name, Int(cell / 7)), x: x, y: 52, anchor: .middle)
      if cell < 60 { drawing.text("\(column + 1)  \(name)", x: 10, y: grid + 50 + 16 * Double(column)) }
    }
    for (row, name) in shownRows.enumerated() {
      let y = 60 + rowHeight * Double(row)
      drawing.text(frame.fitted(name, 38), x: left - 6, y: y + 15, anchor: .end)
      for (column, value) in values[row].enumerated() {
        let title = "\(name), \(columns[column]): \(value.map { NumberFormat.text($0, unit: unit) } ?? "no value")"
        let x = left + cell * Double(column)
        guard let part = part(value, range) else {
          drawing.text(CellFormat.missing, x: x + cell / 2, y: y + 15, anchor: .middle)
          continue
        }
        drawing.rectangle(
          x: x + 1, y: y + 1, width: cell - 2, height: rowHeight - 2, color: SVGDrawing.color(0),
          opacity: 0.1 + 0.9 * part, title: title)
      }
    }
    let ends = [range.low, range.high].map { NumberFormat.text($0, unit: unit) }
    drawing.text("pale \(ends[0]), dark \(ends[1]); \(CellFormat.missing) no value", x: 10, y: grid + 24)
    return drawing.document(title: title)
  }
}
