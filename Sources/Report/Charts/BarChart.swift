import Language
package import TerroirKernel

/// Horizontal bars, one a row, from a common zero; a missing value has no bar and says so.
package struct BarChart: Hashable, Sendable {
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

  package func render() -> String {
    guard !bars.isEmpty else { return "\(frame.heading(unit))\nno rows\n" }
    let values = bars.compactMap(\.value).filter(\.isFinite)
    let low = min(0, values.min() ?? 0), high = max(0, values.max() ?? 0)
    let texts = bars.map { $0.value.map { NumberFormat.text($0, unit: unit) } ?? CellFormat.missing }
    let labelWidth = min(frame.width / 3, bars.map { DisplayWidth.of(Style.safe($0.label)) }.max() ?? 0)
    let textWidth = texts.map { DisplayWidth.of($0) }.max() ?? 0
    let room = max(4, frame.width - labelWidth - textWidth - 4)
    let span = high > low ? high - low : 1
    let before = low < 0 ? Int((-low / span * Double(room)).rounded()) : 0
    let lines = zip(bars, texts).map { bar, text in
      let label = DisplayWidth.padded(DisplayWidth.fitted(Style.safe(bar.label), to: labelWidth), to: labelWidth)
      let drawn = strip(bar.value ?? 0, room: room, before: before, span: span)
      return trimmed("\(label) \(frame.ascii ? "|" : "│")\(drawn) \(text)")
    }
    return ([frame.heading(unit)] + lines).map { $0 + "\n" }.joined()
  }

  private func strip(_ value: Double, room: Int, before: Int, span: Double) -> String {
    guard value.isFinite else { return "" }
    let eighths = Int((abs(value) / span * Double(room) * 8).rounded())
    if value < 0 {
      let length = min(before, (eighths + 4) / 8)
      return String(repeating: " ", count: before - length) + String(repeating: frame.ascii ? "-" : "█", count: length)
    }
    let start = String(repeating: " ", count: before)
    if frame.ascii { return start + String(repeating: "#", count: (eighths + 4) / 8) }
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return start + String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
