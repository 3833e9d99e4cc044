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
    /// By when it ends with a probability that the caption tells, where that is known.
    package var late: Double?
    package init(_ label: String, start: Double?, finish: Double?, late: Double? = nil) {
      self.label = label
      self.start = start
      self.finish = finish
      self.late = late
    }

    /// The band with the times that can be drawn.
    var known: Band {
      func drawn(_ time: Double?) -> Double? { time.flatMap { $0.isFinite ? $0 : nil } }
      return Band(label, start: drawn(start), finish: drawn(finish), late: drawn(late))
    }
  }

  package init(bands: [Band], isCalendar: Bool, unit: UnitOfMeasure? = nil) {
    self.bands = bands
    self.isCalendar = isCalendar
    self.unit = unit
  }

  var table: Table { table { Self.day($0).description } }

  /// The data with days as people write them.
  func table(in language: NameLanguage) -> Table { table { text($0, in: language) } }

  private func table(_ day: (Double) -> String) -> Table {
    func times(_ name: String, _ description: String, _ read: (Band) -> Double?) -> TableColumn {
      guard isCalendar else {
        return TableColumn(Column(name, .number, unit: unit, description), .number(bands.map(read)))
      }
      return TableColumn(
        Column(name, .text, description), .text(bands.map { read($0).map(day) }))
    }
    return Table(
      columns: [
        TableColumn(Column("label", .text, "what takes the time"), .text(bands.map(\.label))),
        times("start", "when it starts") { $0.start }, times("finish", "when it ends") { $0.finish },
      ]
        + (bands.contains { $0.late != nil } ? [times("late", "when it ends at the latest expected") { $0.late }] : []))
  }

  func finding(in language: NameLanguage) -> String {
    let count = language.choose("\(bands.count) bars in time", "Полос во времени: \(bands.count)")
    guard let range = Self.range(of: bands.map(\.known)) else { return "\(count)." }
    // A Russian date ends with a full stop of its own.
    return "\(count), \(text(range.low, in: language)) – \(text(range.high, in: language))".asSentence
  }

  /// The ends of the axis: the first and the last time there is.
  static func range(of bands: [Band]) -> (low: Double, high: Double)? {
    let times = bands.flatMap { [$0.start, $0.finish, $0.late] }.compactMap { $0 }
    guard let low = times.min(), let high = times.max() else { return nil }
    return high > low ? (low, high) : (low, low + 1)
  }

  /// A time; of a calendar the day in words, or in its ISO form where there is little room.
  func text(_ time: Double, in language: NameLanguage = .english, isShort: Bool = false) -> String {
    guard isCalendar else { return NumberFormat.text(time, unit: unit, in: language) }
    let day = Self.day(time).description
    return isShort ? day : DateWords.text(day, in: language)
  }

  /// A band's times in words.
  func text(_ band: Band, in language: NameLanguage, isShort: Bool = false) -> String {
    func told(_ time: Double) -> String { text(time, in: language, isShort: isShort) }
    let start = band.start.map(told), finish = band.finish.map(told)
    switch (start, finish) {
    case (let start?, let finish?):
      if let from = band.start, let to = band.finish, from > to {
        return language.choose("ends before it starts", "конец раньше начала")
      }
      return language.choose("\(start) to \(finish)", "\(start) – \(finish)")
    case (let start?, nil): return language.choose("from \(start), no end", "с \(start), конца нет")
    case (nil, let finish?): return language.choose("to \(finish), no start", "до \(finish), начала нет")
    case (nil, nil):
      return isCalendar ? language.choose("no dates", "нет дат") : language.choose("no times", "нет времени")
    }
  }

  /// The day of a time; beyond the calendar's four digits the nearest that it has.
  static func day(_ time: Double) -> Day { Day(number: Int(max(-1e7, min(1e7, time)))) }
}
