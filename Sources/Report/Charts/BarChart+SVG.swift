extension BarChart {
  package func svg() -> String {
    let rowHeight = 20.0, width = 800.0, top = 40.0
    let left = min(280, (shown.map { SVGDrawing.room(for: $0.label) }.max() ?? 0) + 16)
    let right = (shown.map { SVGDrawing.room(for: text($0.value)) }.max() ?? 0) + 16
    var drawing = SVGDrawing(width: width, height: top + rowHeight * Double(max(shown.count, 1)) + 40)
    drawing.text(frame.heading(unit), x: 10, y: 22, size: 15)
    let (low, high) = range
    let scale = (width - left - right) / (high > low ? high - low : 1)
    let zero = left - low * scale
    for (row, bar) in shown.enumerated() {
      let y = top + rowHeight * Double(row)
      drawing.text(frame.fitted(bar.label, 38), x: left - 6, y: y + 14, anchor: .end)
      let value = bar.value.flatMap { $0.isFinite ? $0 : nil } ?? 0
      let length = abs(value) * scale
      drawing.rectangle(
        x: value < 0 ? zero - length : zero, y: y + 3, width: length, height: rowHeight - 6,
        color: SVGDrawing.color(value < 0 ? 1 : 0), title: "\(bar.label): \(text(bar.value))")
      drawing.text(text(bar.value), x: max(zero, zero + value * scale) + 5, y: y + 14)
    }
    let bottom = top + rowHeight * Double(max(shown.count, 1))
    drawing.line(from: (zero, top), to: (zero, bottom))
    let rest = bars.isEmpty ? "no rows" : frame.rest(bars.count, of: "bars")
    if let rest { drawing.text(rest, x: 10, y: bottom + 24) }
    return drawing.document(title: frame.heading(unit))
  }
}
