import Language
package import TerroirKernel

/// A matrix of values as shades, with its legend; a missing cell is marked apart from the least value.
package struct Heatmap: Chart, Hashable {
  package var frame: ChartFrame
  package var unit: UnitOfMeasure?
  package var rows: [String]
  package var columns: [String]
  /// `values[row][column]`.
  package var values: [[Double?]]

  package init(_ frame: ChartFrame, unit: UnitOfMeasure? = nil, rows: [String], columns: [String], values: [[Double?]])
  {
    self.frame = frame
    self.unit = unit
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  private static let leastCell = 2
  private static let mostCell = 12

  private var shades: [Character] { frame.ascii ? [".", ":", "+", "#", "@"] : ["·", "░", "▒", "▓", "█"] }
  private var missing: Character { frame.ascii ? "?" : "—" }

  /// The least and the greatest value; nil where there is none.
  var range: (low: Double, high: Double)? {
    let known = values.joined().compactMap { $0 }.filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return nil }
    return (low, high)
  }

  /// Where a value lies between the ends, 0 to 1; nil where there is none.
  func part(_ value: Double?, _ range: (low: Double, high: Double)) -> Double? {
    guard let value, value.isFinite else { return nil }
    return range.high > range.low ? (value - range.low) / (range.high - range.low) : 1
  }

  package func render() -> String {
    guard let range else { return frame.empty(unit, rows.isEmpty ? "no rows" : "no values") }
    let shownRows = rows.prefix(frame.rowLimit)
    let labelWidth = min(frame.width / 3, shownRows.map { DisplayWidth.of(Style.safe($0)) }.max() ?? 0)
    let room = frame.width - labelWidth
    let shown = min(columns.count, room / (Self.leastCell + 1))
    let longest = columns.prefix(shown).map { DisplayWidth.of(Style.safe($0)) }.max() ?? Self.leastCell
    let cellWidth = max(Self.leastCell, min(Self.mostCell, room / max(1, shown) - 1, longest))
    // Names that would be cut to stumps become numbers, told below.
    let isNumbered = longest > cellWidth && cellWidth < 8
    let heads = isNumbered ? (1...shown).map(String.init) : Array(columns.prefix(shown))
    var lines = [frame.heading(unit)]
    lines.append(frame.label("", labelWidth) + heads.map { " " + frame.label($0, cellWidth) }.joined())
    for (label, row) in zip(shownRows, values) {
      let cells = row.prefix(shown).map { " " + String(repeating: shade(part($0, range)), count: cellWidth) }
      lines.append(frame.label(label, labelWidth) + cells.joined())
    }
    let text = { (value: Double) in NumberFormat.text(value, unit: unit) }
    lines.append("\(text(range.low)) \(String(shades)) \(text(range.high))   \(missing) no value")
    if isNumbered {
      lines += frame.listed(zip(1..., columns.prefix(shown)).map { "\($0) \($1)" })
    }
    if shown < columns.count {
      lines += wrapped("not shown: \(columns.dropFirst(shown).map { Style.safe($0) }.joined(separator: ", "))")
    }
    lines += frame.rest(rows.count, of: "rows").map { [$0] } ?? []
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  private func wrapped(_ text: String) -> [String] {
    Document.wrapped(text, width: frame.width, first: "", rest: "  ").split(separator: "\n").map(String.init)
  }

  private func shade(_ part: Double?) -> Character {
    guard let part else { return missing }
    return shades[min(shades.count - 1, Int(part * Double(shades.count)))]
  }
}
