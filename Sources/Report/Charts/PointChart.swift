import Language

/// A line or scatter chart of one or more series over two axes.
package struct PointChart: Hashable, Sendable {
  package var frame: ChartFrame
  package var x: ChartAxis
  package var y: ChartAxis
  package var series: [Series]
  /// Whether the points of a series are joined in the order of x.
  package var isLine: Bool

  package struct Series: Hashable, Sendable {
    package var name: String
    package var points: [ChartPoint]
    package init(_ name: String, _ points: [ChartPoint]) {
      self.name = name
      self.points = points
    }
  }

  package init(_ frame: ChartFrame, x: ChartAxis, y: ChartAxis, series: [Series], isLine: Bool) {
    self.frame = frame
    self.x = x
    self.y = y
    self.series = series
    self.isLine = isLine
  }

  package func render() -> String {
    let points = series.flatMap(\.points).filter { $0.x.isFinite && $0.y.isFinite }
    guard !points.isEmpty else { return "\(Style.safe(frame.title))\nno rows\n" }
    let across = ChartScale(points.map(\.x)), up = ChartScale(points.map(\.y))
    let ticks = [(0, 1.0), (frame.height / 2, 0.5), (frame.height - 1, 0.0)].map { row, part in
      let exactPart = row == frame.height / 2 ? 1 - Double(row) / Double(frame.height - 1) : part
      return (row: row, text: NumberFormat.text(up.value(at: exactPart), unit: y.unit))
    }
    let margin = ticks.map { DisplayWidth.of($0.text) }.max() ?? 0
    let columns = max(8, frame.width - margin - 2)
    let grid = plotted(across, up, columns)
    var lines = [Style.safe(frame.title), y.label]
    for (row, cells) in grid.enumerated() {
      let tick = ticks.first { $0.row == row }?.text ?? ""
      let mark = frame.ascii ? (tick.isEmpty ? "|" : "+") : (tick.isEmpty ? "│" : "┤")
      lines.append("\(DisplayWidth.padded(tick, to: margin, right: true)) \(mark)\(String(cells))")
    }
    let blank = String(repeating: " ", count: margin + 1)
    lines.append(
      blank + (frame.ascii ? "+" : "└") + String(repeating: frame.ascii ? "-" : "─", count: columns))
    lines.append(blank + " " + xTicks(across, columns))
    lines.append(blank + " " + DisplayWidth.padded("", to: max(0, (columns - DisplayWidth.of(x.label)) / 2)) + x.label)
    if series.count > 1 {
      lines.append(
        series.enumerated().map { "\(mark(of: $0)) \(Style.safe($1.name))" }.joined(separator: "   "))
    }
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  private func mark(of index: Int) -> Character {
    let marks: [Character] = frame.ascii ? ["*", "o", "x", "+", "#", "@"] : ["●", "○", "▲", "△", "■", "□"]
    return marks[index % marks.count]
  }

  private func xTicks(_ scale: ChartScale, _ columns: Int) -> String {
    let (left, right) = (NumberFormat.text(scale.low, unit: x.unit), NumberFormat.text(scale.high, unit: x.unit))
    return left + DisplayWidth.padded(right, to: columns - DisplayWidth.of(left), right: true)
  }

  private func plotted(_ across: ChartScale, _ up: ChartScale, _ columns: Int) -> [[Character]] {
    var grid = Array(repeating: Array(repeating: Character(" "), count: columns), count: frame.height)
    for (index, series) in series.enumerated() {
      let cells = series.points.filter { $0.x.isFinite && $0.y.isFinite }
        .sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        .map { (column: across.cell($0.x, of: columns), row: frame.height - 1 - up.cell($0.y, of: frame.height)) }
      if isLine {
        for (from, to) in zip(cells, cells.dropFirst()) { join(from, to, in: &grid) }
      }
      for cell in cells { grid[cell.row][cell.column] = mark(of: index) }
    }
    return grid
  }

  private func join(_ from: (column: Int, row: Int), _ to: (column: Int, row: Int), in grid: inout [[Character]]) {
    let steps = max(abs(to.column - from.column), abs(to.row - from.row))
    guard steps > 1 else { return }
    for step in 1..<steps {
      let part = Double(step) / Double(steps)
      let column = from.column + Int((Double(to.column - from.column) * part).rounded())
      let row = from.row + Int((Double(to.row - from.row) * part).rounded())
      if grid[row][column] == " " { grid[row][column] = frame.ascii ? "." : "·" }
    }
  }
}
