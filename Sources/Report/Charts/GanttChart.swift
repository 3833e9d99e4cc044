import Language
package import TerroirKernel

/// Bars from a start to a finish over one axis of time: dates, or numbers such as days from a beginning.
package struct GanttChart: Chart, Hashable {
  package var frame: ChartFrame
  package var bands: [Band]
  /// Whether times are days of the calendar; else they are numbers of a unit.
  package var isCalendar: Bool
  package var unit: UnitOfMeasure?

  package struct Band: Hashable, Sendable {
    package var label: String
    /// Days from 1970-01-01, or numbers of the axis' unit; nil where it is not known.
    package var start: Double?
    package var finish: Double?
    package init(_ label: String, start: Double?, finish: Double?) {
      self.label = label
      self.start = start
      self.finish = finish
    }
  }

  package init(_ frame: ChartFrame, bands: [Band], isCalendar: Bool, unit: UnitOfMeasure? = nil) {
    self.frame = frame
    self.bands = bands
    self.isCalendar = isCalendar
    self.unit = unit
  }

  var shown: ArraySlice<Band> { bands.prefix(frame.rowLimit) }

  /// The ends of the axis: the first and the last time there is.
  var range: (low: Double, high: Double)? {
    let times = shown.flatMap { [$0.start, $0.finish] }.compactMap { $0 }.filter(\.isFinite)
    guard let low = times.min(), let high = times.max() else { return nil }
    return high > low ? (low, high) : (low, low + 1)
  }

  func text(_ time: Double) -> String {
    isCalendar ? CivilDate(days: Int(time)).text : NumberFormat.text(time, unit: unit)
  }

  /// A band's times in words.
  func text(_ band: Band) -> String {
    switch (band.start, band.finish) {
    case (let start?, let finish?): start > finish ? "ends before it starts" : "\(text(start)) to \(text(finish))"
    case (let start?, nil): "from \(text(start)), no end"
    case (nil, let finish?): "to \(text(finish)), no start"
    case (nil, nil): isCalendar ? "no dates" : "no times"
    }
  }

  /// Where the axis has its marks: beginnings of months or years, or round numbers.
  func ticks(_ range: (low: Double, high: Double), most: Int) -> [(time: Double, text: String)] {
    guard isCalendar else {
      return ChartScale([range.low, range.high]).ticks.filter { (range.low...range.high).contains($0) }
        .map { ($0, NumberFormat.text($0, unit: unit)) }
    }
    let first = CivilDate(days: Int(range.low)).civil, last = CivilDate(days: Int(range.high)).civil
    let (from, to) = (first.year * 12 + first.month - 1, last.year * 12 + last.month - 1)
    let step = [1, 2, 3, 6, 12, 24, 60, 120].first { (to - from + 1) / $0 <= most } ?? 1200
    let found = (from...to).filter { $0.isMultiple(of: step) }
      .map { CivilDate(year: $0 / 12, month: $0 % 12 + 1) }
      .filter { (range.low...range.high).contains(Double($0.days)) }
      .map { (time: Double($0.days), text: $0.monthText) }
    return found.count > 1 ? found : [(range.low, text(range.low)), (range.high, text(range.high))]
  }

  package func render() -> String {
    guard !bands.isEmpty else { return frame.empty(unit) }
    guard let range else { return frame.empty(unit, "no times") }
    let labelWidth = min(frame.width / 3, shown.map { DisplayWidth.of(Style.safe($0.label)) }.max() ?? 0)
    let texts = shown.map(text)
    let textWidth = texts.map { DisplayWidth.of($0) }.max() ?? 0
    // Where the times in words leave no room for bars, the axis alone tells them.
    let isWide = frame.width - labelWidth - textWidth - 4 >= 24
    let room = frame.width - labelWidth - 2 - (isWide ? textWidth + 2 : 0)
    func cell(_ time: Double) -> Int {
      min(room - 1, max(0, Int(((time - range.low) / (range.high - range.low) * Double(room - 1)).rounded())))
    }
    var lines = [frame.heading(unit)]
    for (band, text) in zip(shown, texts) {
      let bar = DisplayWidth.padded(strip(band, text, cell), to: room)
      lines.append("\(frame.label(band.label, labelWidth)) \(frame.verticalRule)\(bar)\(isWide ? "  " + text : "")")
    }
    let marks = ticks(range, most: max(2, room / 10)).map { (cell: cell($0.time), text: $0.text) }
    lines += frame.axis(marks, columns: room, indent: labelWidth + 2)
    lines += frame.rest(bands.count, of: "bars").map { [$0] } ?? []
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  private func strip(_ band: Band, _ text: String, _ cell: (Double) -> Int) -> String {
    let block = frame.ascii ? "#" : "█"
    switch (band.start, band.finish) {
    case (let start?, let finish?) where start <= finish:
      let from = cell(start)
      return String(repeating: " ", count: from) + String(repeating: block, count: max(1, cell(finish) - from + 1))
    case (let start?, nil): return String(repeating: " ", count: cell(start)) + (frame.ascii ? ">" : "▶")
    case (nil, let finish?): return String(repeating: " ", count: cell(finish)) + (frame.ascii ? "<" : "◀")
    default: return text
    }
  }
}
