import Language
import Report
import TerroirKernel

/// Charts of things in their places: ties between nodes, points on a map, bars in time.
extension PlotInput {
  func network() throws(CommandFailure) -> ChartSpec {
    let source = try column("x", usual: ["source", "from"])
    let target = try column("y", usual: ["target", "to"]) { $0.name != source.name }
    let weights = try named("size").map { column throws(CommandFailure) in try numbers(column, as: "size") }
    let kinds = try named("by")
    var ties: [NetworkChart.Tie] = []
    var incomplete = 0
    for row in 0..<table.rowCount {
      let ends = (source.values[row].display, target.values[row].display)
      guard !ends.0.isEmpty, !ends.1.isEmpty, let weight = weights.map({ $0[row] }) ?? 1 else {
        incomplete += 1
        continue
      }
      ties.append(NetworkChart.Tie(ends.0, ends.1, weight: weight))
    }
    if let kinds {
      throw CommandFailure(
        .usage, "usage", "plot network draws one kind of tie", at: span,
        help: "keep one first: where \(kinds.name) == \(Quoting.quoted(kinds.displayed.first ?? ""))")
    }
    return ChartSpec(
      title(language.choose("ties", "связи"), [source, target]),
      .network(NetworkChart(ties: ties, incomplete: incomplete)))
  }

  func map() throws(CommandFailure) -> ChartSpec {
    let x = try coordinate("x", "longitude"), y = try coordinate("y", "latitude")
    let longitudes = try numbers(x, as: "x"), latitudes = try numbers(y, as: "y"), labels = try labels()
    let ranking = try named("size")
    let sizes = try ranking.map { column throws(CommandFailure) in try numbers(column, as: "size") }
    var places: [MapChart.Place] = []
    for row in 0..<table.rowCount {
      guard let longitude = longitudes[row], let latitude = latitudes[row] else { continue }
      guard abs(latitude) <= 90, abs(longitude) <= 180 else {
        throw CommandFailure(
          .failed, "value", "row \(row + 1) lies outside the globe: latitude \(latitude), longitude \(longitude)",
          at: span, help: "x is the longitude, -180 to 180, y the latitude, -90 to 90")
      }
      places.append(
        MapChart.Place(labels[row], longitude: longitude, latitude: latitude, size: sizes.flatMap { $0[row] }))
    }
    return ChartSpec(
      title(language.choose("places", "места"), ranking.map { [$0] } ?? []),
      .map(MapChart(places: places, incomplete: table.rowCount - places.count)))
  }

  private func coordinate(_ key: String, _ name: String) throws(CommandFailure) -> TableColumn {
    if let column = try named(key) ?? table[name] { return column }
    throw CommandFailure(
      .failed, "unknown-column", "a map needs a column \(name)", at: span,
      help: "name it: \(key)=COLUMN; there are \(table.columns.map(\.name).joined(separator: ", "))")
  }

  func gantt() throws(CommandFailure) -> ChartSpec {
    let start = try column("x", usual: ["start", "from", "begin"])
    let finish = try column("y", usual: ["finish", "end", "to"]) { $0.name != start.name }
    let isCalendar = !(start.isNumeric && finish.isNumeric)
    let starts = try times(start, isCalendar, end: false), finishes = try times(finish, isCalendar, end: true)
    let labels = try labels()
    let bands = (0..<table.rowCount).map { GanttChart.Band(labels[$0], start: starts[$0], finish: finishes[$0]) }
    return ChartSpec(
      language.choose("\(start.name) to \(finish.name)", "от \(start.name) до \(finish.name)"),
      .gantt(GanttChart(bands: bands, isCalendar: isCalendar, unit: isCalendar ? nil : start.declaration.unit)))
  }

  /// The times of a column: days from 1970 for dates, else its numbers.
  private func times(_ column: TableColumn, _ isCalendar: Bool, end: Bool) throws(CommandFailure) -> [Double?] {
    guard isCalendar else { return (0..<table.rowCount).map { column.values[$0].double } }
    var times: [Double?] = []
    for (row, text) in column.displayed.enumerated() {
      let day = Period(text).map { end ? $0.last : $0.first }
      guard day != nil || text.isEmpty else {
        throw CommandFailure(
          .failed, "value", "row \(row + 1) of \(column.name) is not a date: \(text)", at: span,
          help: "plot gantt takes dates as 2026-03-14, 2026-03 or 2026 in x and y, or numbers in both")
      }
      times.append(day.map { Double($0.number) })
    }
    return times
  }
}
