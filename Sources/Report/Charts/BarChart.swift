import Language
package import TerroirKernel

/// Horizontal bars, one a row, from a common zero; a missing value has no bar and says so.
package struct BarChart: Chart, Hashable {
  package var frame: ChartFrame
  package var unit: UnitOfMeasure?
  package var bars: [Bar]

  package struct Bar: Hashable, Sendable {
    package var label: String
    package var value: Double?
    package init(_ label: String, _ value: Double?) {
      self.label = label
      self.value = value
    }
  }

  package init(_ frame: ChartFrame, unit: UnitOfMeasure? = nil, bars: [Bar]) {
    self.frame = frame
    self.unit = unit
    self.bars = bars
  }

  /// The bars that are drawn, and the ends of their scale, which zero lies within.
  var shown: ArraySlice<Bar> { bars.prefix(frame.rowLimit) }
  var range: (low: Double, high: Double) {
    let values = shown.compactMap(\.value).filter(\.isFinite)
    return (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
  }
  func text(_ value: Double?) -> String { value.map { NumberFormat.text($0, unit: unit) } ?? frame.missing }

  package func render() -> String {
    guard !bars.isEmpty else { return frame.empty(unit) }
    let (low, high) = range
    let labelWidth = min(frame.width / 3, shown.map { DisplayWidth.of(Style.safe($0.label)) }.max() ?? 0)
    let textWidth = shown.map { DisplayWidth.of(text($0.value)) }.max() ?? 0
    let room = max(4, frame.width - labelWidth - textWidth - 4)
    let span = high > low ? high - low : 1
    let before = low < 0 ? max(1, Int((-low / span * Double(room)).rounded())) : 0
    let after = room - before
    let lines = shown.map { bar in
      let value = bar.value.flatMap { $0.isFinite ? $0 : nil } ?? 0
      let negative = value < 0 ? min(before, Int((-value / span * Double(room)).rounded())) : 0
      let left = String(repeating: " ", count: before - negative) + String(repeating: negativeBlock, count: negative)
      let right = value > 0 ? strip(value / span * Double(room), most: after) : ""
      let line = "\(frame.label(bar.label, labelWidth)) \(left)\(frame.verticalRule)\(right) \(text(bar.value))"
      return line.trimmedAtEnd
    }
    var ticks = [(cell: before, text: "0")]
    if low < 0 { ticks.insert((cell: 0, text: text(low)), at: 0) }
    if high > 0 { ticks.append((cell: room, text: text(high))) }
    let axis = frame.axis(ticks, columns: room + 1, indent: labelWidth + 1).map(\.trimmedAtEnd)
    let rest = frame.rest(bars.count, of: "bars").map { [$0] } ?? []
    return ([frame.heading(unit)] + lines + axis + rest).map { $0 + "\n" }.joined()
  }

  private var negativeBlock: String { frame.ascii ? "-" : "█" }

  private func strip(_ cells: Double, most: Int) -> String {
    if frame.ascii { return String(repeating: "#", count: min(most, Int(cells.rounded()))) }
    let eighths = min(most * 8, Int((cells * 8).rounded()))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
