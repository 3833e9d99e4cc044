import Language

/// Draws a chart with letters, for a terminal or a text file.
struct CellSurface: Sendable {
  let isASCII: Bool

  /// Lines of text, each ended by a newline.
  func text(_ geometry: ChartGeometry) -> String {
    var grid = CellGrid(rows: Self.index(geometry.height.rounded(.up)))
    for mark in geometry.marks { draw(mark, on: &grid) }
    return grid.lines(isASCII: isASCII).map { $0.trimmedAtEnd + "\n" }.joined()
  }

  private func draw(_ mark: ChartMark, on grid: inout CellGrid) {
    switch mark {
    case .box(let box, let fill, _): draw(box, fill, on: &grid)
    case .line(let from, let to, .axis), .line(let from, let to, .range): rule(from, to, on: &grid)
    case .line, .area: break
    case .path(let points, _): join(points, on: &grid)
    case .point(let at, _, let symbol, _): grid.put(letter(symbol), row: Self.index(at.y), column: Self.index(at.x))
    case .tick(let at, let isUpright):
      grid.join(isUpright ? .left : .up, row: Self.index(at.y), column: Self.index(at.x))
    case .text(let text):
      let string = Style.safe(text.string), width = Double(DisplayWidth.of(string))
      let start =
        switch text.anchor {
        case .start: text.at.x
        case .middle: (text.at.x - width / 2).rounded(.down)
        case .end: text.at.x - width
        }
      grid.write(string, row: Self.index(text.at.y), column: Self.index(start))
    }
  }

  /// A cell's number; what lies outside any screen is at its edge.
  private static func index(_ value: Double) -> Int { Int(max(0, min(value.rounded(.down), 100_000))) }

  // MARK: Boxes

  private func draw(_ box: PlotBox, _ fill: ChartMark.Fill, on grid: inout CellGrid) {
    let from = Self.index(box.x.rounded())
    let eighths = Self.index(((box.right - box.x.rounded()) * 8).rounded())
    for row in Self.index(box.y)..<max(Self.index(box.y), Self.index(box.bottom.rounded(.up))) {
      for column in 0..<(eighths / 8) { grid.put(letter(fill), row: row, column: from + column) }
      if case .series = fill, eighths % 8 > 0 {
        grid.put(Self.parts[eighths % 8], row: row, column: from + eighths / 8)
      }
    }
  }

  private static let parts: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  private func letter(_ fill: ChartMark.Fill) -> Character {
    switch fill {
    case .series(let index): isASCII ? (index == 0 ? "#" : "-") : "█"
    case .shade(let part):
      Self.shade(part, of: isASCII ? [".", ":", "+", "#", "@"] : ["·", "░", "▒", "▓", "█"])
    case .missing: isASCII ? "?" : "—"
    }
  }

  private static func shade(_ part: Double, of letters: [Character]) -> Character {
    letters[min(letters.count - 1, index(part * Double(letters.count)))]
  }

  // MARK: Lines and points

  private func rule(_ from: PlotPoint, _ to: PlotPoint, on grid: inout CellGrid) {
    if from.y == to.y {
      for column in Self.index(from.x)..<max(Self.index(from.x), Self.index(to.x.rounded(.up))) {
        if Double(column) + 0.5 > from.x { grid.join(.left, row: Self.index(from.y), column: column) }
        if Double(column) + 0.5 < to.x { grid.join(.right, row: Self.index(from.y), column: column) }
      }
    } else {
      for row in Self.index(from.y)..<max(Self.index(from.y), Self.index(to.y.rounded(.up))) {
        if Double(row) + 0.5 > from.y { grid.join(.up, row: row, column: Self.index(from.x)) }
        if Double(row) + 0.5 < to.y { grid.join(.down, row: row, column: Self.index(from.x)) }
      }
    }
  }

  /// Dots on the free cells between points.
  private func join(_ points: [PlotPoint], on grid: inout CellGrid) {
    for (from, to) in zip(points, points.dropFirst()) {
      let start = (column: Self.index(from.x), row: Self.index(from.y))
      let end = (column: Self.index(to.x), row: Self.index(to.y))
      let steps = max(abs(end.column - start.column), abs(end.row - start.row))
      for step in 1..<max(1, steps) {
        let part = Double(step) / Double(steps)
        let column = start.column + Int((Double(end.column - start.column) * part).rounded())
        let row = start.row + Int((Double(end.row - start.row) * part).rounded())
        if grid.isFree(row: row, column: column) { grid.put(isASCII ? "." : "·", row: row, column: column) }
      }
    }
  }

  /// Ten shapes, then letters: no two of the first 35 series look alike.
  private func letter(_ symbol: ChartMark.Symbol) -> Character {
    switch symbol {
    case .series(let index):
      let shapes: [Character] =
        isASCII ? ["*", "o", "x", "+", "#", "@"] : ["●", "○", "▲", "△", "■", "□", "◆", "◇", "▼", "▽"]
      let all = shapes + "abcdefghijklmnopqrstuvwyz"
      return all[index % all.count]
    case .unnamed: return isASCII ? "." : "·"
    case .onward: return isASCII ? ">" : "▶"
    case .backward: return isASCII ? "<" : "◀"
    }
  }
}
