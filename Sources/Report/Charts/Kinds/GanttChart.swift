package import TerroirKernel

/// Bars from a start to a finish over one axis of time: dates, or numbers such as days from a beginning.
package struct GanttChart: ChartContent {
  package var bands: [Band]
  /// Whether times are days of the calendar; else they are numbers of a unit.
  package var isCalendar: Bool
  package var unit: UnitOfMeasure?

  package struct Band: Hashable, Codable, Sendable {
    package var label: String
    /// Days from 1970-01-01, or numbers of the axis' unit; nil where it is not known.
    package var start: Double?
    package var finish: Double?
    package init(_ label: String, start: Double?, finish: Double?) {
      self.label = label
      self.start = start
      self.finish = finish
    }

    /// The band with the times that can be drawn.
    var known: Band {
      Band(label, start: start.flatMap { $0.isFinite ? $0 : nil }, finish: finish.flatMap { $0.isFinite ? $0 : nil })
    }
  }

  package init(bands: [Band], isCalendar: Bool, unit: UnitOfMeasure? = nil) {
    self.bands = bands
    self.isCalendar = isCalendar
    self.unit = unit
  }

  var table: Table {
    func times(_ name: String, _ description: String, _ read: (Band) -> Double?) -> TableColumn {
      guard isCalendar else {
        return TableColumn(Column(name, .number, unit: unit, description), .number(bands.map(read)))
      }
      return TableColumn(Column(name, .text, description), .text(bands.map { read($0).map(text) }))
    }
    return Table(columns: [
      TableColumn(Column("label", .text, "what takes the time"), .text(bands.map(\.label))),
      times("start", "when it starts") { $0.start }, times("finish", "when it ends") { $0.finish },
    ])
  }

  func finding(in language: NameLanguage) -> String {
    let count = language.choose("\(bands.count) bars in time", "Полос во времени: \(bands.count)")
    guard let range = Self.range(of: bands.map(\.known)) else { return "\(count)." }
    return "\(count), \(text(range.low)) – \(text(range.high))."
  }

  /// The ends of the axis: the first and the last time there is.
  static func range(of bands: [Band]) -> (low: Double, high: Double)? {
    let times = bands.flatMap { [$0.start, $0.finish] }.compactMap { $0 }
    guard let low = times.min(), let high = times.max() else { return nil }
    return high > low ? (low, high) : (low, low + 1)
  }

  func text(_ time: Double) -> String {
    isCalendar ? Self.day(time).description : NumberFormat.text(time, unit: unit)
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

  /// The day of a time; beyond the calendar's four digits the nearest that it has.
  static func day(_ time: Double) -> Day { Day(number: Int(max(-1e7, min(1e7, time)))) }
}
