import TerroirKernel

extension GanttChart {
  func draw(on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    let shown = bands.prefix(medium.rowLimit).map(\.known)
    guard !bands.isEmpty else { return canvas.line(medium.noRows) }
    guard let range = Self.range(of: shown) else { return canvas.line(medium.words("no times", "нет времени")) }
    let labels = min(medium.labelRoom, medium.widest(shown.map(\.label)))
    // On a page a long label goes on in further lines; a terminal has one line for each band.
    let names = shown.map { medium.isCells ? [medium.fitted($0.label, labels)] : medium.lines($0.label, labels) }
    let heights = names.map { medium.rowHeight + Double($0.count - 1) * Self.lineHeight }
    func told(_ band: Band) -> String { text(band, in: medium.language, isShort: medium.isCells) }
    let words = medium.widest(shown.map(told))
    // Faces of a page differ: in a wide one a label takes a sixth more, and would be cut at its left end.
    let spare = medium.pick(0, labels / 6)
    // Where the times in words leave no room for bars, the axis alone tells them.
    let free = medium.right - medium.margin - labels - spare
    let isWide = free - words - 4 * medium.gap >= medium.pick(24, 240)
    let left = medium.margin + labels + spare + 2 * medium.gap
    let room = max(medium.pick(4, 60), free - 2 * medium.gap - (isWide ? words + 2 * medium.gap : 0))
    let field = Field(left: left, width: room, range: range, medium: medium)
    let marks = ticks(range, most: Int(max(2, medium.isCells ? room / 10 : room / 120)), in: medium)
    let top = canvas.y
    if !medium.isCells {
      for mark in marks {
        let x = left + field.place(mark.time), bottom = top + heights.reduce(0, +)
        canvas.add(.line(from: PlotPoint(x: x, y: top), to: PlotPoint(x: x, y: bottom), .grid))
      }
    }
    for (band, (lines, height)) in zip(shown, zip(names, heights)) {
      let over = (height - medium.rowHeight) / 2, middle = canvas.y + over + medium.rowHeight / 2
      for (number, line) in lines.enumerated() {
        canvas.text(
          line, x: medium.isCells ? 0 : left - medium.gap, y: middle - over + Double(number) * Self.lineHeight,
          medium.isCells ? .start : .end)
      }
      canvas.y += over
      draw(band, in: field, on: &canvas)
      if isWide { canvas.text(told(band), x: left + room + 2 * medium.gap, y: middle) }
      canvas.y += medium.rowHeight + over
    }
    let axis = left - medium.pick(0.5, 0)
    canvas.add(.line(from: PlotPoint(x: axis, y: top), to: PlotPoint(x: axis, y: canvas.y), .axis))
    canvas.axis(
      marks.map { (at: field.place($0.time) - medium.pick(0.5, 0), text: $0.text) }, left: left, length: room)
    canvas.rest(bands.count, of: "bars")
  }

  private func draw(_ band: Band, in field: Field, on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    let middle = canvas.y + medium.rowHeight / 2
    func point(_ time: Double, _ symbol: ChartMark.Symbol) {
      canvas.add(
        .point(
          PlotPoint(x: field.left + field.place(time), y: middle), radius: medium.pick(0.5, 6), symbol,
          tip: "\(band.label): \(text(band, in: medium.language))"))
    }
    switch (band.start, band.finish) {
    case (let start?, let finish?) where start <= finish:
      let half = medium.pick(0.5, 0)
      let from = field.place(start) - half, to = field.place(finish) + half
      canvas.add(
        .box(
          PlotBox(
            x: field.left + from, y: canvas.y + medium.inset, width: max(medium.pick(1, 2), to - from),
            height: medium.rowHeight - 2 * medium.inset), .series(0),
          tip: "\(band.label): \(text(band, in: medium.language))"))
      if let late = band.late, late > finish, !medium.isCells {
        let middle = canvas.y + medium.rowHeight / 2, end = field.left + field.place(late)
        canvas.add(.line(from: PlotPoint(x: field.left + to, y: middle), to: PlotPoint(x: end, y: middle), .axis))
        canvas.add(.line(from: PlotPoint(x: end, y: middle - 5), to: PlotPoint(x: end, y: middle + 5), .axis))
      }
    case (let start?, nil): point(start, .onward)
    case (nil, let finish?): point(finish, .backward)
    default: canvas.text(text(band, in: medium.language), x: field.left + medium.pick(0, 4), y: middle, .start, .label)
    }
  }

  /// From one line of a label to the next, on a page.
  private static let lineHeight = 14.0

  private struct Field {
    let left: Double
    let width: Double
    let range: (low: Double, high: Double)
    let medium: ChartMedium

    /// From `left`: the middle of a cell.
    func place(_ time: Double) -> Double {
      let span = range.high / 2 - range.low / 2
      return medium.place(span > 0 ? (time / 2 - range.low / 2) / span : 0, of: width)
    }
  }

  /// Where the axis has its marks: beginnings of months or years, in words where there is room, or round numbers.
  private func ticks(
    _ range: (low: Double, high: Double), most: Int, in medium: ChartMedium
  ) -> [(time: Double, text: String)] {
    let language = medium.language
    guard isCalendar else {
      return ChartScale([range.low, range.high]).ticks.filter { (range.low...range.high).contains($0) }
        .map { ($0, NumberFormat.text($0, unit: unit, in: language)) }
    }
    let first = Self.day(range.low), last = Self.day(range.high)
    let (from, to) = (first.year * 12 + first.month - 1, last.year * 12 + last.month - 1)
    let step = [1, 2, 3, 6, 12, 24, 60, 120].first { (to - from + 1) / $0 <= most } ?? 1200
    let found = (from...max(from, to)).filter { $0.isMultiple(of: step) }
      .compactMap { Day(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
      .filter { (range.low...range.high).contains(Double($0.number)) }
      .map { day in
        let month = String(day.description.prefix(7))
        guard medium.isCells else { return (time: Double(day.number), text: DateWords.text(month, in: language)) }
        let words = month.split(separator: "-")
        let isRussian = language == .russian && words.count == 2
        return (time: Double(day.number), text: isRussian ? words.reversed().joined(separator: ".") : month)
      }
    return found.count > 1
      ? found : [(range.low, text(range.low, in: language)), (range.high, text(range.high, in: language))]
  }
}
