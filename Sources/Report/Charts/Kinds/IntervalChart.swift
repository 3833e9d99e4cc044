package import TerroirKernel

/// Estimates as dots, each on the line of its interval, with a value to compare them with.
package struct IntervalChart: ChartContent {
  package var unit: UnitOfMeasure?
  package var rows: [Row]
  /// Where an upright line is drawn, such as 1 for a quotient.
  package var reference: Double?

  package struct Row: Hashable, Codable, Sendable {
    package var label: String
    package var value: Double?
    package var low: Double?
    package var high: Double?
    package init(_ label: String, _ value: Double?, low: Double? = nil, high: Double? = nil) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
    }

    /// The numbers that can be drawn.
    var known: [Double] { [value, low, high].compactMap { $0 }.filter(\.isFinite) }
  }

  package init(unit: UnitOfMeasure? = nil, rows: [Row], reference: Double? = nil) {
    self.unit = unit
    self.rows = rows
    self.reference = reference
  }

  var table: Table {
    Table(columns: [
      TableColumn(Column("label", .text, "what is estimated"), .text(rows.map(\.label))),
      TableColumn(Column("value", .number, unit: unit, "the estimate"), .number(rows.map(\.value))),
      TableColumn(Column("low", .number, unit: unit, "lower bound"), .number(rows.map(\.low))),
      TableColumn(Column("high", .number, unit: unit, "upper bound"), .number(rows.map(\.high))),
    ])
  }

  func finding(in language: NameLanguage) -> String {
    let known = rows.filter { $0.value?.isFinite == true }
    guard let most = known.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }) else {
      return language.choose("No estimates.", "Оценок нет.")
    }
    let first = NumberFormat.text(most.value ?? 0, unit: unit, in: language)
    let count = language.choose(
      "\(known.count) estimates; the greatest: \(most.label) (\(first))",
      "Оценок: \(known.count); наибольшая: \(most.label) (\(first))")
    guard let reference else { return "\(count)." }
    let above = known.filter { ($0.low ?? -.infinity) > reference }.map(\.label)
    let line = NumberFormat.text(reference, unit: unit, in: language)
    let names = above.isEmpty ? language.choose("none", "нет") : language.list(above)
    return "\(count). "
      + language.choose("Whole interval above \(line): \(names).", "Весь интервал выше \(line): \(names).")
  }

  func draw(on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    let shown = rows.prefix(medium.rowLimit)
    let values = shown.flatMap(\.known) + [reference].compactMap { $0 }.filter(\.isFinite)
    guard !shown.isEmpty, values.count > 0 else { return canvas.line(medium.noRows) }
    let texts = shown.map { $0.value.flatMap { $0.isFinite ? medium.number($0, unit) : nil } ?? medium.missing }
    let labels = min(medium.labelRoom, medium.widest(shown.map(\.label)))
    let left = medium.margin + labels + medium.gap * 2
    let room = max(
      medium.pick(8, 120), medium.right - left - medium.widest(texts) - 2 * medium.gap)
    let scale = ChartScale(values)
    func place(_ value: Double) -> Double { left + medium.place(scale.part(value), of: room) }
    let top = canvas.y
    if !medium.isCells {
      let bottom = top + medium.rowHeight * Double(shown.count)
      for tick in scale.ticks {
        canvas.add(.line(from: PlotPoint(x: place(tick), y: top), to: PlotPoint(x: place(tick), y: bottom), .grid))
      }
      if let reference, reference.isFinite {
        let x = place(reference)
        canvas.add(.line(from: PlotPoint(x: x, y: top), to: PlotPoint(x: x, y: bottom), .axis))
      }
    }
    for (row, text) in zip(shown, texts) {
      let middle = canvas.y + medium.rowHeight / 2
      canvas.text(
        medium.fitted(row.label, labels), x: medium.isCells ? 0 : left - 2 * medium.gap, y: middle,
        medium.isCells ? .start : .end)
      if let low = row.low, let high = row.high, low.isFinite, high.isFinite, low <= high {
        canvas.add(
          .line(from: PlotPoint(x: place(low), y: middle), to: PlotPoint(x: place(high), y: middle), .range))
      }
      if let value = row.value, value.isFinite {
        canvas.add(
          .point(
            PlotPoint(x: place(value), y: middle), radius: medium.pick(0.5, 4.5), .series(0),
            tip: "\(row.label): \(text)"))
      }
      canvas.text(text, x: left + room + 2 * medium.gap, y: middle)
      canvas.y += medium.rowHeight
    }
    canvas.axis(
      scale.ticks.map { (at: place($0) - left - medium.pick(0.5, 0), text: medium.number($0, unit)) }, left: left,
      length: room)
    canvas.rest(rows.count, of: "rows")
  }
}
