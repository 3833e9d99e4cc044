import Language
package import TerroirKernel

/// A matrix of values as shades, with its legend; a missing cell is marked apart from the least value.
package struct Heatmap: Hashable, Sendable {
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

  private var shades: [Character] { frame.ascii ? [".", ":", "+", "#", "@"] : ["·", "░", "▒", "▓", "█"] }

  package func render() -> String {
    let known = values.joined().compactMap { $0 }.filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return "\(frame.heading(unit))\nno values\n" }
    let labelWidth = min(frame.width / 3, rows.map { DisplayWidth.of(Style.safe($0)) }.max() ?? 0)
    let cellWidth = max(
      2, min(12, (frame.width - labelWidth) / max(1, columns.count) - 1, columns.map { DisplayWidth.of($0) }.max() ?? 2)
    )
    func padded(_ text: String, _ width: Int) -> String {
      DisplayWidth.padded(DisplayWidth.fitted(Style.safe(text), to: width), to: width)
    }
    var lines = [frame.heading(unit)]
    lines.append(padded("", labelWidth) + columns.map { " " + padded($0, cellWidth) }.joined())
    for (label, row) in zip(rows, values) {
      let cells = row.map { value in " " + String(repeating: shade(value, low, high), count: cellWidth) }
      lines.append(padded(label, labelWidth) + cells.joined())
    }
    let text = { (value: Double) in NumberFormat.text(value, unit: unit) }
    lines.append("\(text(low)) \(String(shades)) \(text(high))   \(missing) no value")
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  private var missing: Character { frame.ascii ? "?" : "—" }

  private func shade(_ value: Double?, _ low: Double, _ high: Double) -> Character {
    guard let value, value.isFinite else { return missing }
    let part = high > low ? (value - low) / (high - low) : 1
    return shades[min(shades.count - 1, Int(part * Double(shades.count)))]
  }
}
