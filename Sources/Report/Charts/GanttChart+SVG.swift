extension GanttChart {
  package func svg() -> String {
    let title = frame.heading(unit), rowHeight = 22.0, top = 40.0, right = 780.0
    let left = min(280, (shown.map { SVGDrawing.room(for: $0.label) }.max() ?? 0) + 16)
    let bottom = top + rowHeight * Double(max(shown.count, 1))
    var drawing = SVGDrawing(width: 800, height: bottom + 50)
    drawing.text(title, x: 10, y: 22, size: 15)
    guard let range else {
      drawing.text(bands.isEmpty ? "no rows" : "no times", x: 10, y: 56)
      return drawing.document(title: title)
    }
    func x(_ time: Double) -> Double { left + (time - range.low) / (range.high - range.low) * (right - left) }
    for tick in ticks(range, most: 8) {
      drawing.line(from: (x(tick.time), top), to: (x(tick.time), bottom), color: SVGDrawing.faint, width: 0.5)
      drawing.text(tick.text, x: x(tick.time), y: bottom + 16, anchor: .middle)
    }
    for (row, band) in shown.enumerated() {
      let y = top + rowHeight * Double(row)
      drawing.text(frame.fitted(band.label, 38), x: left - 6, y: y + 15, anchor: .end)
      if let start = band.start, let finish = band.finish, start <= finish {
        drawing.rectangle(
          x: x(start), y: y + 4, width: max(2, x(finish) - x(start)), height: rowHeight - 8,
          color: SVGDrawing.color(0), title: "\(band.label): \(text(band))")
      } else {
        drawing.text(text(band), x: left + 4, y: y + 15)
      }
    }
    drawing.line(from: (left, top), to: (left, bottom))
    if let rest = frame.rest(bands.count, of: "bars") { drawing.text(rest, x: 10, y: bottom + 40) }
    return drawing.document(title: title)
  }
}
