import Language
import Report
import TerroirKernel

/// Charts of values: bars, lines, points, shades.
extension PlotInput {
  func bars(isASCII: Bool) throws(CommandFailure) -> ChartSpec {
    let x = try column("x"), y = try column("y") { $0.isNumeric && $0.name != x.name }, by = try named("by")
    let values = try numbers(y, as: "y"), labels = x.displayed, series = by?.displayed
    let bars = (0..<table.rowCount).map { row in
      let label = series.map { "\(labels[row]) \(isASCII ? "/" : "·") \($0[row])" } ?? labels[row]
      return BarChart.Bar(label, values[row])
    }
    return ChartSpec(title(y, [x]), .bars(BarChart(unit: y.declaration.unit, bars: bars)))
  }

  func points(isLine: Bool) throws(CommandFailure) -> ChartSpec {
    let x = try column("x"), y = try column("y") { $0.isNumeric && $0.name != x.name }, by = try named("by")
    let across = try numbers(x, as: "x", otherwise: "; plot bar takes labels"), up = try numbers(y, as: "y")
    var names: [String] = []
    var points: [String: [PointChart.Point]] = [:]
    var incomplete = 0
    for row in 0..<table.rowCount {
      guard let right = across[row], let above = up[row] else {
        incomplete += 1
        continue
      }
      let name = by?.values[row].display ?? y.name
      if points[name] == nil { names.append(name) }
      points[name, default: []].append(PointChart.Point(x: right, y: above))
    }
    let chart = PointChart(
      x: ChartAxis(x.name, unit: unit(x, across)), y: ChartAxis(y.name, unit: y.declaration.unit),
      series: names.map { PointChart.Series($0, points[$0] ?? []) }, isLine: isLine, incomplete: incomplete)
    return ChartSpec(title(y, [x]), .points(chart))
  }

  func heatmap() throws(CommandFailure) -> ChartSpec {
    let x = try column("x"), y = try column("y") { $0.isNumeric && $0.name != x.name }
    guard let by = try named("by") else {
      throw CommandFailure(.usage, "usage", "plot heatmap takes by=COLUMN for its rows", at: span)
    }
    let numbers = try numbers(y, as: "y"), columns = x.displayed, rows = by.displayed
    let across = Self.unique(columns), down = Self.unique(rows)
    let columnOf = Dictionary(uniqueKeysWithValues: zip(across, 0...))
    let rowOf = Dictionary(uniqueKeysWithValues: zip(down, 0...))
    var values = [[Double?]](repeating: [Double?](repeating: nil, count: across.count), count: down.count)
    for (row, number) in numbers.enumerated() {
      guard let column = columnOf[columns[row]], let line = rowOf[rows[row]] else { continue }
      // A cell holds one value: two would hide one another.
      guard values[line][column] == nil || number == nil else {
        throw CommandFailure(
          .failed, "value", "\(by.name) \(down[line]) and \(x.name) \(across[column]) have several values",
          at: span, help: "make one of them first: group by \(x.name) \(by.name) : \(y.name)=sum(\(y.name))")
      }
      values[line][column] = number ?? values[line][column]
    }
    return ChartSpec(
      title(y, [x, by]),
      .heatmap(Heatmap(unit: y.declaration.unit, rows: down, columns: across, values: values)))
  }

  /// The values in their first order, each once.
  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
