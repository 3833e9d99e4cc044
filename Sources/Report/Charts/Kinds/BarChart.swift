package import TerroirKernel

/// Horizontal bars, one a row, from a common zero; a missing value has no bar and says so.
package struct BarChart: ChartContent {
  package var unit: UnitOfMeasure?
  package var bars: [Bar]

  package struct Bar: Hashable, Codable, Sendable {
    package var label: String
    package var value: Double?
    package init(_ label: String, _ value: Double?) {
      self.label = label
      self.value = value
    }
  }

  package init(unit: UnitOfMeasure? = nil, bars: [Bar]) {
    self.unit = unit
    self.bars = bars
  }

  var table: Table {
    Table(columns: [
      TableColumn(Column("label", .text, "what is measured"), .text(bars.map(\.label))),
      TableColumn(Column("value", .number, unit: unit, "its value"), .number(bars.map(\.value))),
    ])
  }

  func finding(in language: NameLanguage) -> String {
    let known = bars.filter { $0.value?.isFinite == true }
    guard let most = known.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let least = known.min(by: { ($0.value ?? 0) < ($1.value ?? 0) })
    else { return language.choose("Bars without a value.", "Столбцы без значений.") }
    let ends = [most, least].map { "\($0.label) (\(NumberFormat.text($0.value ?? 0, unit: unit, in: language)))" }
    return language.choose(
      "\(bars.count) bars; the most: \(ends[0]), the least: \(ends[1]).",
      "Столбцов: \(bars.count); больше всего: \(ends[0]), меньше всего: \(ends[1]).")
  }

  func draw(on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    guard !bars.isEmpty else { return canvas.line(medium.noRows) }
    let shown = bars.prefix(medium.rowLimit)
    let texts = shown.map { $0.value.map { medium.number($0, unit) } ?? medium.missing }
    let labels = min(medium.labelRoom, medium.widest(shown.map(\.label)))
    let left = medium.margin + labels + medium.gap
    let room = max(medium.pick(4, 60), medium.right - medium.margin - labels - medium.widest(texts) - 4 * medium.gap)
    let scale = Scale(shown.map(\.value), room: room, medium)
    let zero = left + scale.before
    let top = canvas.y
    for (bar, text) in zip(shown, texts) {
      let middle = canvas.y + medium.rowHeight / 2
      canvas.text(
        medium.fitted(bar.label, labels), x: medium.isCells ? 0 : left - medium.gap, y: middle,
        medium.isCells ? .start : .end)
      let length = scale.length(bar.value)
      if length != 0 {
        canvas.add(
          .box(
            PlotBox(
              x: length < 0 ? zero + length : zero + medium.rule, y: canvas.y + medium.inset, width: abs(length),
              height: medium.rowHeight - 2 * medium.inset), .series(length < 0 ? 1 : 0), tip: "\(bar.label): \(text)"))
      }
      canvas.text(text, x: medium.whole(up: zero + medium.rule + max(0, length)) + medium.gap, y: middle)
      canvas.y += medium.rowHeight
    }
    canvas.add(
      .line(
        from: PlotPoint(x: zero + medium.pick(0.5, 0), y: top),
        to: PlotPoint(x: zero + medium.pick(0.5, 0), y: canvas.y), .axis))
    var ticks = [(at: scale.before, text: "0")]
    if scale.low < 0 { ticks.insert((0, medium.number(scale.low, unit)), at: 0) }
    if scale.high > 0 { ticks.append((room, medium.number(scale.high, unit))) }
    canvas.axis(ticks, left: left, length: room + medium.rule)
    canvas.rest(bars.count, of: "bars")
  }

  /// Lengths of bars on the room there is; zero lies within.
  private struct Scale {
    let low: Double
    let high: Double
    /// What bars below zero have.
    let before: Double
    private let room: Double
    private let medium: ChartMedium

    init(_ values: [Double?], room: Double, _ medium: ChartMedium) {
      let known = values.compactMap { $0 }.filter(\.isFinite)
      low = min(0, known.min() ?? 0)
      high = max(0, known.max() ?? 0)
      self.room = room
      self.medium = medium
      before = low < 0 ? max(medium.rule, medium.whole(-low / (high > low ? high - low : 1) * room)) : 0
    }

    /// Negative to the left; 0 where there is no value.
    func length(_ value: Double?) -> Double {
      guard let value, value.isFinite, high > low else { return 0 }
      let length = abs(value) / (high - low) * room
      return value < 0
        ? -min(before, medium.whole(length)) : min(room - before, medium.barLength(length))
    }
  }
}
