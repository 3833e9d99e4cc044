import Language
/// A line or scatter chart of one or more series over two axes.
package struct PointChart: Chart, Hashable {
  package var frame: ChartFrame
  package var x: ChartAxis
  package var y: ChartAxis
  package var series: [Series]
  /// Whether the points of a series are joined in the order of x.
  package var isLine: Bool
  /// Rows that have no point because x or y is missing.
  package var incomplete: Int

  package struct Series: Hashable, Sendable {
    package var name: String
    package var points: [ChartPoint]
    package init(_ name: String, _ points: [ChartPoint]) {
      self.name = name
      self.points = points
    }
  }

  package init(
    _ frame: ChartFrame, x: ChartAxis, y: ChartAxis, series: [Series], isLine: Bool, incomplete: Int = 0
  ) {
    self.frame = frame
    self.x = x
    self.y = y
    self.series = series
    self.isLine = isLine
    self.incomplete = incomplete
  }

  /// Points that can be drawn, in the order of x.
  func drawn(_ series: Series) -> [ChartPoint] {
    series.points.filter { $0.x.isFinite && $0.y.isFinite }.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
  }

  /// What is said of rows without a point; nil where there is none.
  var note: String? {
    guard incomplete > 0 else { return nil }
    return
      "\(incomplete) row\(incomplete == 1 ? "" : "s") without \(Style.safe(x.name)) or \(Style.safe(y.name)) left out"
  }

  package func render() -> String {
    let points = series.flatMap(drawn)
    guard !points.isEmpty else { return frame.empty(nil, incomplete > 0 ? "no values: \(note ?? "")" : "no rows") }
    let across = ChartScale(points.map(\.x)), up = ChartScale(points.map(\.y))
    let ticks = Dictionary(
      up.ticks.map { (frame.height - 1 - up.cell($0, of: frame.height), frame.tick($0, unit: y.unit)) },
      uniquingKeysWith: { first, _ in first })
    let margin = ticks.values.map { DisplayWidth.of($0) }.max() ?? 0
    let columns = max(8, frame.width - margin - 2)
    var lines = [Style.safe(frame.title), y.label]
    for (row, cells) in plotted(across, up, columns).enumerated() {
      let tick = ticks[row] ?? ""
      let mark = frame.ascii ? (tick.isEmpty ? "|" : "+") : (tick.isEmpty ? "│" : "┤")
      lines.append("\(DisplayWidth.padded(tick, to: margin, right: true)) \(mark)\(String(cells))")
    }
    let below = across.ticks.map { (cell: across.cell($0, of: columns), text: frame.tick($0, unit: x.unit)) }
    let axis = frame.axis(below, columns: columns, indent: 0)
    let blank = String(repeating: " ", count: margin + 1)
    lines += [blank + (frame.ascii ? "+" : "└") + axis[0], blank + " " + axis[1]]
    let indent = margin + 2 + max(0, (columns - DisplayWidth.of(x.label)) / 2)
    lines.append(String(repeating: " ", count: indent) + x.label)
    if series.count > 1 {
      lines += frame.listed(series.enumerated().map { "\(mark(of: $0)) \($1.name)" })
    }
    if let note { lines.append(note) }
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  /// Ten shapes, then letters: no two of the first 36 series look alike.
  private func mark(of index: Int) -> Character {
    let marks: [Character] =
      frame.ascii ? ["*", "o", "x", "+", "#", "@"] : ["●", "○", "▲", "△", "■", "□", "◆", "◇", "▼", "▽"]
    let all = marks + "abcdefghijklmnopqrstuvwyz"
    return all[index % all.count]
  }

  private func plotted(_ across: ChartScale, _ up: ChartScale, _ columns: Int) -> [[Character]] {
    var grid = Array(repeating: Array(repeating: Character(" "), count: columns), count: frame.height)
    for (index, series) in series.enumerated() {
      let cells = drawn(series)
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
