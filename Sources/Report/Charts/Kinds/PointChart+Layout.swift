extension PointChart {
  func draw(on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    let drawn = series.map(\.drawn)
    guard drawn.contains(where: { !$0.isEmpty }) else {
      return canvas.line(
        note(in: medium.language).map { "\(medium.words("no values", "нет значений")): \($0)" } ?? medium.noRows)
    }
    canvas.line(y.label(in: medium.language), .label)
    let field = Field(self, drawn, top: canvas.y + medium.pick(0, 4), medium)
    upright(field, on: &canvas)
    for (index, points) in drawn.enumerated() { draw(points, of: index, in: field, on: &canvas) }
    let labels = field.labelsAtEnds(of: self, drawn)
    for label in labels {
      let middle = label.box.y + label.box.height / 2
      canvas.add(.point(PlotPoint(x: label.box.x - 8, y: middle), radius: 4, .series(label.series), tip: label.text))
      canvas.text(label.text, x: label.box.x, y: middle)
    }
    canvas.y = field.top + field.height
    let ticks = field.across.ticks.map {
      (
        at: medium.place(field.across.part($0), of: field.width) - medium.pick(0.5, 0),
        text: x.tick($0, in: medium.language)
      )
    }
    // The corner where the axes meet belongs to both.
    canvas.axis(ticks, left: field.left, length: field.width, start: -medium.pick(0.5, 0))
    let middle = max(0, medium.whole(down: (field.width - medium.width(of: x.label(in: medium.language))) / 2))
    canvas.text(x.label(in: medium.language), x: field.left + middle, y: canvas.y + medium.lineHeight / 2)
    canvas.y += medium.lineHeight
    if series.count > 1, labels.isEmpty {
      canvas.legend(series.enumerated().map { (.series($0), $1.name) })
    }
    if let note = note(in: medium.language) { canvas.line(note) }
  }

  /// The standing axis with its labels, the lowest first where two fall on one line.
  private func upright(_ field: Field, on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    let axis = field.left - medium.pick(0.5, 0)
    canvas.add(
      .line(
        from: PlotPoint(x: axis, y: field.top),
        to: PlotPoint(x: axis, y: field.top + field.height + medium.pick(0.5, 0)), .axis))
    var last: Double?
    for value in field.up.ticks {
      let y = field.place(Point(x: field.across.low, y: value)).y
      if y == last { continue }
      last = y
      canvas.add(
        .line(from: PlotPoint(x: field.left, y: y), to: PlotPoint(x: field.left + field.width, y: y), .grid))
      canvas.add(.tick(PlotPoint(x: axis, y: y), isUpright: true))
      canvas.text(self.y.tick(value, in: medium.language), x: field.left - medium.rule - medium.pick(1, 9), y: y, .end)
    }
  }

  private func draw(_ points: [Point], of index: Int, in field: Field, on canvas: inout ChartCanvas) {
    let places = points.map(field.place)
    if isLine, places.count > 1 { canvas.add(.path(places, series: index)) }
    for (point, place) in zip(points, places) {
      let medium = canvas.medium
      let values = "\(medium.number(point.x, x.unit)), \(medium.number(point.y, y.unit))"
      canvas.add(
        .point(
          place, radius: canvas.medium.pick(0.5, 4), .series(index), tip: "\(series[index].name): \(values)"))
    }
  }
}

extension PointChart {
  /// The field in which the points lie, and its scales.
  struct Field {
    let left: Double
    let top: Double
    let width: Double
    let height: Double
    let across: ChartScale
    let up: ChartScale
    private let medium: ChartMedium

    init(_ chart: PointChart, _ drawn: [[Point]], top: Double, _ medium: ChartMedium) {
      across = ChartScale(drawn.joined().map(\.x))
      up = ChartScale(drawn.joined().map(\.y))
      self.medium = medium
      self.top = top
      height = medium.fieldHeight
      left = medium.margin + medium.widest(up.ticks.map { chart.y.tick($0, in: medium.language) }) + medium.pick(2, 12)
      let ends = Self.isLabelledAtEnds(chart, drawn, medium) ? medium.widest(chart.series.map(\.name)) + 24 : 0
      width = max(medium.pick(8, 200), medium.right - left - min(ends, 180))
    }

    func place(_ point: Point) -> PlotPoint {
      PlotPoint(
        x: left + medium.place(across.part(point.x), of: width),
        y: top + height - medium.place(up.part(point.y), of: height))
    }

    // MARK: Labels at the ends of lines

    private static let labelHeight = 15.0

    /// On a page, lines are named where they end, as far as there is room.
    private static func isLabelledAtEnds(_ chart: PointChart, _ drawn: [[Point]], _ medium: ChartMedium) -> Bool {
      !medium.isCells && chart.isLine && chart.series.count > 1 && drawn.allSatisfy { !$0.isEmpty }
        && Double(chart.series.count) * labelHeight <= medium.fieldHeight
    }

    /// The names beside the last points, moved apart where they would meet.
    func labelsAtEnds(of chart: PointChart, _ drawn: [[Point]]) -> [(text: String, series: Int, box: PlotBox)] {
      guard Self.isLabelledAtEnds(chart, drawn, medium) else { return [] }
      let x = left + width + 20
      let ends = drawn.enumerated().compactMap { index, points in
        points.last.map {
          (text: medium.fitted(chart.series[index].name, medium.right - x), series: index, y: place($0).y)
        }
      }.sorted { ($0.y, $0.series) < ($1.y, $1.series) }
      var tops = ends.map { $0.y - Self.labelHeight / 2 }
      for index in tops.indices.dropFirst() { tops[index] = max(tops[index], tops[index - 1] + Self.labelHeight) }
      var least = top + height + Self.labelHeight / 2
      for index in tops.indices.reversed() {
        tops[index] = min(tops[index], least - Self.labelHeight)
        least = tops[index]
      }
      return zip(ends, tops).map { end, top in
        (end.text, end.series, PlotBox(x: x, y: top, width: medium.width(of: end.text), height: Self.labelHeight))
      }
    }
  }
}
