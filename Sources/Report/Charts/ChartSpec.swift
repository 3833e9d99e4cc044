package import TerroirKernel

/// A picture of data, declared: what it shows and how it is called, whatever it is drawn on.
package struct ChartSpec: Hashable, Codable, Sendable {
  package var title: String
  /// When the values are from, such as `2025`; it stands in the title line.
  package var period: String?
  package var palette: ChartPalette
  package var content: Content

  package enum Content: Hashable, Codable, Sendable {
    case bars(BarChart)
    case points(PointChart)
    case heatmap(Heatmap)
    case network(NetworkChart)
    case map(MapChart)
    case gantt(GanttChart)
    case intervals(IntervalChart)
    case flows(FlowChart)
  }

  package init(_ title: String, period: String? = nil, palette: ChartPalette = .distinct, _ content: Content) {
    self.title = title
    self.period = period
    self.palette = palette
    self.content = content
  }

  /// The title line with what is measured and when.
  package var heading: String { heading(in: .english) }

  func heading(in language: NameLanguage) -> String {
    let measured = body.unit.map { "\(Style.safe(title)) (\($0.title(in: language)))" } ?? Style.safe(title)
    return [measured, period.map { Style.safe($0) }].compactMap { $0 }.joined(separator: ", ")
  }

  /// The chart laid out once for what it is drawn on.
  package func geometry(on medium: ChartMedium) -> ChartGeometry {
    var canvas = ChartCanvas(medium)
    canvas.line(heading(in: medium.language), .title)
    body.draw(on: &canvas)
    return canvas.geometry
  }

  /// The data behind the picture, a row for each of its marks.
  package var table: Table { body.table }

  /// The data with columns that the reader of a document can name.
  func table(in language: NameLanguage) -> Table {
    var table = body.table
    if case .gantt(let chart) = content { table = chart.table(in: language) }
    for index in table.columns.indices where language == .russian {
      let name = table.columns[index].name
      guard let word = Self.russian[name] else { continue }
      table.columns[index].declaration.name = word
      table.columns[index].declaration.description = word
    }
    return table
  }

  private static let russian = [
    "row": "строка", "label": "что", "value": "значение", "low": "нижняя граница", "high": "верхняя граница",
    "series": "ряд", "name": "место", "longitude": "долгота", "latitude": "широта", "size": "величина",
    "start": "начало", "finish": "конец", "late": "конец с вероятностью 80 %", "source": "откуда", "target": "куда",
    "weight": "вес", "amount": "сумма",
  ]

  /// What the picture shows, in a sentence for who cannot see it.
  package func alternative(in language: NameLanguage) -> String { "\(heading(in: language)). \(finding(in: language))" }

  package func finding(in language: NameLanguage) -> String { body.finding(in: language) }

  private var body: any ChartContent {
    switch content {
    case .bars(let chart): chart
    case .points(let chart): chart
    case .heatmap(let chart): chart
    case .network(let chart): chart
    case .map(let chart): chart
    case .gantt(let chart): chart
    case .intervals(let chart): chart
    case .flows(let chart): chart
    }
  }
}

/// One kind of chart: its data, and how they become marks.
protocol ChartContent: Hashable, Codable, Sendable {
  /// What the title line says of the measure.
  var unit: UnitOfMeasure? { get }
  var table: Table { get }
  func draw(on canvas: inout ChartCanvas)
  func finding(in language: NameLanguage) -> String
}
