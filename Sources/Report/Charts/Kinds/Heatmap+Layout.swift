import Language

extension Heatmap {
  func draw(on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    guard let range, !columns.isEmpty else {
      return canvas.line(rows.isEmpty ? medium.noRows : medium.words("no values", "нет значений"))
    }
    let grid = Grid(self, medium)
    canvas.widen(to: grid.left + grid.step * Double(grid.shown) + medium.margin)
    heads(of: grid, on: &canvas)
    for (row, name) in rows.prefix(medium.rowLimit).enumerated() {
      let middle = canvas.y + medium.rowHeight / 2
      canvas.text(
        medium.fitted(name, grid.labels), x: medium.isCells ? 0 : grid.left - medium.gap, y: middle,
        medium.isCells ? .start : .end)
      for column in 0..<grid.shown {
        draw(value(row: row, column: column), row: row, column: column, of: grid, in: range, on: &canvas)
      }
      canvas.y += medium.rowHeight
    }
    legend(range, on: &canvas)
    if grid.isNumbered {
      canvas.legend(zip(1..., columns.prefix(grid.shown)).map { (nil, "\($0) \($1)") })
    }
    if grid.shown < columns.count {
      let names =
        "\(medium.words("not shown", "не показаны")): \(columns.dropFirst(grid.shown).map { Style.safe($0) }.joined(separator: ", "))"
      for line in TextWrapping.lines(names, width: Int(medium.width), rest: "  ") { canvas.line(line) }
    }
    canvas.rest(rows.count, of: "rows")
  }

  private func heads(of grid: Grid, on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    let height = grid.isTurned ? min(150, medium.widest(columns)) + 8 : medium.lineHeight
    for (column, name) in columns.prefix(grid.shown).enumerated() {
      let x = grid.left + grid.step * Double(column)
      if medium.isCells {
        let head = grid.isNumbered ? "\(column + 1)" : medium.fitted(name, grid.cell)
        canvas.text(head, x: x, y: canvas.y + 0.5)
      } else if grid.isTurned {
        canvas.text(
          medium.fitted(name, 150), x: x + grid.step / 2, y: canvas.y + height - 4, .start, .label, rotation: -90)
      } else {
        canvas.text(medium.fitted(name, grid.step), x: x + grid.step / 2, y: canvas.y + height / 2, .middle)
      }
    }
    canvas.y += height
  }

  private func draw(
    _ value: Double?, row: Int, column: Int, of grid: Grid, in range: (low: Double, high: Double),
    on canvas: inout ChartCanvas
  ) {
    let medium = canvas.medium, inset = medium.pick(0, 1)
    let box = PlotBox(
      x: grid.left + grid.step * Double(column) + inset, y: canvas.y + inset, width: grid.cell - 2 * inset,
      height: medium.rowHeight - 2 * inset)
    // Values far apart are halved before they are parted: their difference may be no number.
    let span = range.high / 2 - range.low / 2
    let fill = value.map { ChartMark.Fill.shade(span > 0 ? ($0 / 2 - range.low / 2) / span : 1) } ?? .missing
    let text = value.map { medium.number($0, unit) } ?? medium.missing
    canvas.add(.box(box, fill, tip: "\(rows[row]), \(columns[column]): \(value == nil ? medium.noValue : text)"))
    if !medium.isCells, medium.width(of: text) <= box.width {
      canvas.text(text, x: box.x + box.width / 2, y: box.y + box.height / 2, .middle, .label, ground: fill)
    }
  }

  /// The shades from the least to the greatest, and what is missing.
  private func legend(_ range: (low: Double, high: Double), on canvas: inout ChartCanvas) {
    let medium = canvas.medium, swatch = medium.pick(1, 18)
    canvas.y += medium.pick(0, 6)
    let middle = canvas.y + medium.lineHeight / 2
    var x = medium.margin
    func tell(_ text: String) {
      canvas.text(text, x: x, y: middle)
      x += medium.width(of: text) + medium.gap
    }
    func show(_ fill: ChartMark.Fill) {
      let box = PlotBox(
        x: x, y: canvas.y + medium.pick(0, 2), width: swatch, height: medium.lineHeight - medium.pick(0, 4))
      canvas.add(.box(box, fill, tip: ""))
      x += swatch
    }
    tell(medium.number(range.low, unit))
    for part in [0.1, 0.3, 0.5, 0.7, 0.9] { show(.shade(part)) }
    x += medium.gap
    tell(medium.number(range.high, unit))
    x += medium.pick(2, 12)
    show(.missing)
    x += medium.gap
    tell(medium.noValue)
    canvas.y += medium.lineHeight
  }
}

extension Heatmap {
  /// Where the cells of the matrix lie.
  private struct Grid {
    let labels: Double
    let left: Double
    /// Of a cell, and from one to the next.
    let cell: Double
    let step: Double
    let shown: Int
    /// Names that would be cut to stumps are numbers, told below.
    let isNumbered: Bool
    /// Names too long for a cell stand upright.
    let isTurned: Bool

    private static let leastCell = 2.0
    private static let mostCell = 12.0

    init(_ chart: Heatmap, _ medium: ChartMedium) {
      labels = min(medium.labelRoom, medium.widest(chart.rows.prefix(medium.rowLimit)))
      left = medium.margin + labels + medium.gap
      let room = medium.right - medium.margin - labels
      if medium.isCells {
        shown = min(chart.columns.count, max(1, Int(room / (Self.leastCell + 1))))
        let longest = medium.widest(chart.columns.prefix(shown))
        let each = (room / Double(shown)).rounded(.down) - 1
        cell = max(Self.leastCell, min(Self.mostCell, each, longest))
        step = cell + 1
        isNumbered = longest > cell && cell < 8
        isTurned = false
      } else {
        shown = chart.columns.count
        cell = max(20, min(112, (room - medium.gap) / Double(shown)))
        step = cell
        isNumbered = false
        isTurned = medium.widest(chart.columns) > cell
      }
    }
  }
}
