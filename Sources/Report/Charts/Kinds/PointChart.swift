import TerroirKernel

/// A line or scatter chart of one or more series over two axes.
package struct PointChart: ChartContent {
  package var x: ChartAxis
  package var y: ChartAxis
  package var series: [Series]
  /// Whether the points of a series are joined in the order of x.
  package var isLine: Bool
  /// Rows that have no point because x or y is missing.
  package var incomplete: Int

  package struct Series: Hashable, Codable, Sendable {
    package var name: String
    package var points: [Point]
    package init(_ name: String, _ points: [Point]) {
      self.name = name
      self.points = points
    }

    /// Points that can be drawn, in the order of x.
    var drawn: [Point] {
      points.filter { $0.x.isFinite && $0.y.isFinite }.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    }
  }

  package struct Point: Hashable, Codable, Sendable {
    package var x: Double
    package var y: Double
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  package init(x: ChartAxis, y: ChartAxis, series: [Series], isLine: Bool, incomplete: Int = 0) {
    self.x = x
    self.y = y
    self.series = series
    self.isLine = isLine
    self.incomplete = incomplete
  }

  /// The axes have their own.
  var unit: UnitOfMeasure? { nil }

  var table: Table {
    let rows = series.flatMap { series in series.points.map { (name: series.name, point: $0) } }
    let names = TableColumn(Column("series", .text, "the series"), .text(rows.map(\.name)))
    return Table(
      columns: (series.count > 1 ? [names] : []) + [x.column(rows.map(\.point.x)), y.column(rows.map(\.point.y))])
  }

  func finding(in language: NameLanguage) -> String {
    let points = series.flatMap(\.drawn)
    func range(_ axis: ChartAxis, _ values: [Double]) -> String {
      let ends = [values.min() ?? 0, values.max() ?? 0].map { NumberFormat.text($0, unit: axis.unit, in: language) }
      return "\(axis.label(in: language)) \(ends[0]) – \(ends[1])"
    }
    guard !points.isEmpty else { return language.choose("No points.", "Точек нет.") }
    return language.choose("\(points.count) points", "Точек: \(points.count)")
      + (series.count > 1 ? language.choose(" in \(series.count) series", ", рядов: \(series.count)") : "")
      + "; \(range(x, points.map(\.x))); \(range(y, points.map(\.y)))."
  }

  /// What is said of rows without a point; nil where there is none.
  func note(in language: NameLanguage) -> String? {
    guard incomplete > 0 else { return nil }
    let (x, y) = (Style.safe(x.name), Style.safe(y.name))
    return language.choose(
      "\(incomplete) row\(incomplete == 1 ? "" : "s") without \(x) or \(y) left out",
      "не показано строк, где нет «\(x)» или «\(y)»: \(incomplete)")
  }
}
