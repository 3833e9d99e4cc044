import Language
import Report
import TerroirKernel

/// `plot KIND`: a table as a chart of characters.
struct PlotCommand: Command {
  private enum Kind: String, CaseIterable { case bar, line, scatter, heatmap }

  let declaration = CommandDeclaration(
    name: "plot", group: .view, summary: "a table as a chart in the terminal",
    positional: [
      ParameterDeclaration("KIND", .choice(Kind.allCases.map(\.rawValue)), "the chart", required: true)
    ],
    named: [
      ParameterDeclaration("x", .column, "the labels, or the horizontal axis; the first column without it"),
      ParameterDeclaration("y", .column, "the values; the first numeric column without it"),
      ParameterDeclaration("by", .column, "one series, or one row of a heatmap, for each of its values"),
    ], takes: [.table], needsInput: true, gives: .chart,
    examples: [
      .init("territories | sort -population | head 8 | plot bar x=code y=population", "the largest towns")
    ])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let word = call.text(0), let kind = Kind(rawValue: word) else {
      throw CommandFailure(
        .usage, "value", "plot takes one of \(Kind.allCases.map(\.rawValue).joined(separator: ", "))", at: call.span)
    }
    let query = try await session.query(from: call)
    let table = try await session.rows(of: query, at: call.span)
    let isNumeric = { (column: TableColumn) in column.values.type == .number || column.values.type == .integer }
    let x = try column("x", of: table, call) { _ in true }
    let y = try column("y", of: table, call) { isNumeric($0) && $0.name != x.name }
    let by = call.list("by").isEmpty ? nil : try column("by", of: table, call) { _ in true }
    guard isNumeric(y) else {
      throw CommandFailure(
        .failed, "type", "\(y.name) holds no numbers", at: call.span, help: "name a numeric column: y=COLUMN")
    }
    let width = session.width ?? 80
    let frame = ChartFrame(
      title: "\(y.name) by \(x.name)", width: width, height: 16, ascii: session.settings.charts == .ascii)
    switch kind {
    case .bar:
      let bars = (0..<table.rowCount).map { row in
        let label = by.map { "\(x.values[row].display) · \($0.values[row].display)" } ?? x.values[row].display
        return BarChart.Bar(label, y.values[row].double)
      }
      return .chart(BarChart(frame, unit: y.declaration.unit, bars: bars).render())
    case .line, .scatter:
      guard isNumeric(x) else {
        throw CommandFailure(
          .failed, "type", "\(x.name) holds no numbers", at: call.span,
          help: "name a numeric column: x=COLUMN; plot bar takes labels")
      }
      let chart = PointChart(
        frame, x: ChartAxis(x.name, unit: x.declaration.unit), y: ChartAxis(y.name, unit: y.declaration.unit),
        series: Self.series(table, x, y, by), isLine: kind == .line)
      return .chart(chart.render())
    case .heatmap:
      guard let by else {
        throw CommandFailure(.usage, "usage", "plot heatmap takes by=COLUMN for its rows", at: call.span)
      }
      return .chart(Self.heatmap(frame, x, y, by, rows: table.rowCount).render())
    }
  }

  /// The column that a key names, or the first that fits.
  private func column(
    _ key: String, of table: Table, _ call: Call, fits: (TableColumn) -> Bool
  ) throws(CommandFailure) -> TableColumn {
    if let name = call.list(key).first {
      if let column = table[name] { return column }
      throw CommandFailure(
        .failed, "unknown-column", "there is no column \(name)", at: call.span,
        help: "there are \(table.columns.map(\.name).joined(separator: ", "))",
        suggestions: Suggestions.nearest(to: name, in: table.columns.map(\.name)))
    }
    if let column = table.columns.first(where: fits) { return column }
    throw CommandFailure(
      .failed, "unknown-column", "the table has no column that plot can take as \(key)", at: call.span,
      help: "name one: \(key)=COLUMN")
  }

  private static func series(
    _ table: Table, _ x: TableColumn, _ y: TableColumn, _ by: TableColumn?
  ) -> [PointChart.Series] {
    var names: [String] = []
    var points: [String: [ChartPoint]] = [:]
    for row in 0..<table.rowCount {
      guard let across = x.values[row].double, let up = y.values[row].double else { continue }
      let name = by?.values[row].display ?? y.name
      if points[name] == nil { names.append(name) }
      points[name, default: []].append(ChartPoint(x: across, y: up))
    }
    return names.map { PointChart.Series($0, points[$0] ?? []) }
  }

  private static func heatmap(
    _ frame: ChartFrame, _ x: TableColumn, _ y: TableColumn, _ by: TableColumn, rows: Int
  ) -> Heatmap {
    let across = (0..<rows).map { x.values[$0].display }.unique
    let down = (0..<rows).map { by.values[$0].display }.unique
    var values = [[Double?]](repeating: [Double?](repeating: nil, count: across.count), count: down.count)
    for row in 0..<rows {
      guard let column = across.firstIndex(of: x.values[row].display),
        let line = down.firstIndex(of: by.values[row].display)
      else { continue }
      values[line][column] = y.values[row].double
    }
    return Heatmap(frame, unit: y.declaration.unit, rows: down, columns: across, values: values)
  }
}

extension Cell {
  /// The value as a number; nil for what is none.
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .missing, .text, .boolean: nil
    }
  }
}

extension [String] {
  /// The values in their first order, each once.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
