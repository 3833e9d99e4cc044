extension PointChart {
  package func svg() -> String {
    var drawing = SVGDrawing(width: 800, height: 460)
    drawing.text(frame.title, x: 10, y: 22, size: 15)
    let points = series.flatMap(drawn)
    guard !points.isEmpty else {
      drawing.text(note ?? "no rows", x: 10, y: 50)
      return drawing.document(title: frame.title)
    }
    let across = ChartScale(points.map(\.x)), up = ChartScale(points.map(\.y))
    let yTexts = up.ticks.map { ($0, frame.tick($0, unit: y.unit)) }
    let left = (yTexts.map { SVGDrawing.room(for: $0.1) }.max() ?? 0) + 20
    let right = 780.0, top = 60.0, bottom = 390.0
    func place(_ point: ChartPoint) -> (x: Double, y: Double) {
      (left + across.part(point.x) * (right - left), bottom - up.part(point.y) * (bottom - top))
    }
    drawing.text(y.label, x: 10, y: 46)
    for (value, text) in yTexts {
      let y = place(ChartPoint(x: across.low, y: value)).y
      drawing.line(from: (left, y), to: (right, y), color: SVGDrawing.faint, width: 0.5)
      drawing.text(text, x: left - 6, y: y + 4, anchor: .end)
    }
    for value in across.ticks {
      let x = place(ChartPoint(x: value, y: up.low)).x
      drawing.line(from: (x, bottom), to: (x, bottom + 5))
      drawing.text(frame.tick(value, unit: self.x.unit), x: x, y: bottom + 19, anchor: .middle)
    }
    drawing.line(from: (left, top), to: (left, bottom))
    drawing.line(from: (left, bottom), to: (right, bottom))
    drawing.text(x.label, x: (left + right) / 2, y: bottom + 38, anchor: .middle)
    for (index, series) in series.enumerated() {
      let points = drawn(series), color = SVGDrawing.color(index)
      if isLine, points.count > 1 { drawing.path(points.map(place), color: color) }
      for point in points {
        let (x, y) = place(point)
        let values =
          "\(NumberFormat.text(point.x, unit: self.x.unit)), \(NumberFormat.text(point.y, unit: self.y.unit))"
        drawing.circle(x: x, y: y, radius: 3.5, color: color, title: "\(series.name): \(values)")
      }
    }
    if series.count > 1 { drawing.legend(series.map(\.name), x: left, y: 450) }
    if let note { drawing.text(note, x: right, y: 450, anchor: .end) }
    return drawing.document(title: frame.title)
  }
}
