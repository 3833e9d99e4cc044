import Language
import TerroirKernel
import Testing

@testable import Report

@Suite("The geometry of charts")
struct GeometryTests {
  /// A chart of each kind over drawn data.
  static func charts(seed: UInt64, rows: Int) -> [ChartSpec] {
    var data = RandomData(seed: seed)
    let names = (0..<rows).map { "\($0) \(data.text())" }
    let numbers = (0..<rows).map { _ in data.number() }
    let others = (0..<rows).map { _ in data.number() }
    let points = zip(numbers, others).map { PointChart.Point(x: $0 ?? 0, y: $1 ?? 0) }
    let days = numbers.map { $0.map { $0.isFinite ? min(max($0, -100_000), 100_000).rounded() : 0 } }
    let places = (0..<rows).map { row in
      MapChart.Place(
        names[row], longitude: .random(in: -180...180, using: &data), latitude: .random(in: -90...90, using: &data),
        size: numbers[row])
    }
    let ties = (0..<rows).map { row in
      NetworkChart.Tie(
        names[row], names.randomElement(using: &data) ?? "", weight: others[row].flatMap { $0.isFinite ? $0 : nil } ?? 1
      )
    }
    let contents: [ChartSpec.Content] = [
      .bars(BarChart(unit: .rouble, bars: zip(names, numbers).map { BarChart.Bar($0, $1) })),
      .points(
        PointChart(
          x: ChartAxis("x", unit: .year), y: ChartAxis("y", unit: .share),
          series: [.init("a", points), .init("Касли", Array(points.prefix(2))), .init("文化", [])], isLine: true)),
      .points(PointChart(x: ChartAxis("x"), y: ChartAxis("y"), series: [.init("a", points)], isLine: false)),
      .heatmap(
        Heatmap(rows: names, columns: Array(names.prefix(9)), values: names.map { _ in Array(numbers.prefix(9)) })),
      .network(NetworkChart(ties: ties)), .map(MapChart(places: places)),
      .gantt(
        GanttChart(bands: zip(names, zip(days, others)).map { .init($0, start: $1.0, finish: $1.1) }, isCalendar: true)),
      .gantt(
        GanttChart(
          bands: zip(names, zip(numbers, others)).map { .init($0, start: $1.0, finish: $1.1) }, isCalendar: false)),
      .intervals(
        IntervalChart(
          unit: .share, rows: zip(names, zip(numbers, others)).map { .init($0, $1.0, low: $1.1, high: $1.0) },
          reference: 1)),
      .flows(
        FlowChart(
          unit: .rouble, stages: ["a", "Касли", "文化"],
          flows: zip(names, numbers).map { .init([$0, "b", String($0.prefix(3))], $1 ?? 0) })),
    ]
    return contents.map { ChartSpec("chart", period: "2025", $0) }
  }

  @Test("every mark of every kind lies in the drawing, whatever the numbers", arguments: [0, 1, 2, 7, 45])
  func within(rows: Int) {
    for seed in 0..<5 {
      for chart in Self.charts(seed: UInt64(seed), rows: rows) {
        let drawing = chart.geometry(on: .pixels())
        for mark in drawing.marks {
          for (x, y) in Self.extent(mark) {
            #expect(x >= -1 && x <= drawing.width + 1 && y >= 0 && y <= drawing.height + 1, "\(chart.content) \(mark)")
          }
        }
      }
    }
  }

  /// Corners of what is filled or drawn; of a text the point where it stands.
  private static func extent(_ mark: ChartMark) -> [(Double, Double)] {
    switch mark {
    case .box(let box, _, _): [(box.x, box.y), (box.right, box.bottom)]
    case .line(let from, let to, _): [(from.x, from.y), (to.x, to.y)]
    case .path(let points, _), .area(let points, _, _): points.map { ($0.x, $0.y) }
    case .point(let at, let radius, _, _): [(at.x - radius, at.y), (at.x + radius, at.y)]
    case .tick(let at, _): [(at.x, at.y)]
    case .text(let text): [(text.at.x, text.at.y)]
    }
  }

  @Test("in a terminal nothing that is drawn is wider than the screen, in any script", arguments: [40, 80, 200])
  func screens(width: Int) {
    for seed in 0..<5 {
      for chart in Self.charts(seed: UInt64(seed), rows: 12) {
        for isASCII in [true, false] {
          let text = Chart(chart, on: .cells(width: width, rowLimit: 8, isASCII: isASCII)).render()
          for line in text.split(separator: "\n") where line.contains(where: { "│┤└┴█▶◀".contains($0) }) {
            #expect(DisplayWidth.of(line) <= width, "\(line)")
          }
          #expect(!text.contains("nan") && !text.contains("inf"))
          #expect(text.hasSuffix("\n") && !text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
        }
      }
    }
  }

  @Test("is the same each time it is computed")
  func repeated() {
    let charts = Self.charts(seed: 3, rows: 20)
    for (first, second) in zip(charts, Self.charts(seed: 3, rows: 20)) {
      #expect(first.geometry(on: .pixels()) == second.geometry(on: .pixels()))
      #expect(first.alternative(in: .russian) == second.alternative(in: .russian))
    }
  }

  private static let ranges: [[Double]] = [
    [0, 1], [-3, 8], [5, 5], [0, 0], [-1e308, 1e308], [.leastNormalMagnitude / 16, .leastNormalMagnitude / 8],
    [1e15, 1e15 + 1],
  ]

  @Test("a greater value never lies lower on its scale", arguments: ranges)
  func scales(values: [Double]) {
    let scale = ChartScale(values)
    #expect(scale.low < scale.high && scale.low.isFinite && scale.high.isFinite)
    #expect((2...11).contains(scale.ticks.count))
    let steps = (0...50).map { scale.low / 2 + (scale.high / 2 - scale.low / 2) * Double($0) / 25 }
    let parts = steps.map(scale.part)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(parts.allSatisfy { (0...1).contains($0) })
    #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("bars are as long as their values, from one zero")
  func bars() {
    let chart = ChartSpec(
      "t", .bars(BarChart(bars: [.init("a", 30), .init("b", -15), .init("c", 60), .init("d", nil)])))
    let boxes = chart.geometry(on: .pixels()).marks.compactMap { mark -> PlotBox? in
      if case .box(let box, .series, _) = mark { box } else { nil }
    }
    #expect(boxes.count == 3)
    #expect(abs(boxes[0].width - 2 * boxes[1].width) < 1e-9 && abs(boxes[2].width - 2 * boxes[0].width) < 1e-9)
    #expect(boxes[0].x == boxes[2].x && abs(boxes[1].right - boxes[0].x) < 1e-9)
  }

  @Test("names at the ends of lines and beside places never meet", arguments: 0..<25)
  func labels(seed: Int) {
    var data = RandomData(seed: UInt64(seed))
    let series = (0..<Int.random(in: 2...20, using: &data)).map { index in
      PointChart.Series(
        ["Екатеринбург", "北京", "series"][index % 3] + " \(index)",
        (0..<4).map { .init(x: Double($0), y: Double.random(in: 0...10, using: &data)) })
    }
    let lines = PointChart(x: ChartAxis("x"), y: ChartAxis("y"), series: series, isLine: true)
    let field = PointChart.Field(lines, series.map(\.drawn), top: 50, .pixels())
    let ends = field.labelsAtEnds(of: lines, series.map(\.drawn)).map(\.box)
    #expect(ends.count == series.count)
    let frame = PlotBox(x: 0, y: field.top - 8, width: 800, height: field.height + 16)
    let points = (0..<40).map { index in
      (
        text: "место \(index)",
        at: PlotPoint(x: .random(in: 20...400, using: &data), y: .random(in: 20...300, using: &data)),
        radius: 4.0
      )
    }
    let map = PlotBox(x: 0, y: 0, width: 480, height: 320)
    let beside = LabelPlacement.beside(points, avoiding: [], within: map, .pixels())
    let names = beside.map(\.box)
    #expect(names.count > 15)
    // In a face that is wider by a sixth no name is cut at the edge, whichever of its ends is fixed.
    for name in beside {
      let width = name.box.width * 7 / 6
      let left = name.end.x - width * (name.end.anchor == .start ? 0 : name.end.anchor == .middle ? 0.5 : 1)
      #expect(left >= -1e-9 && left + width <= map.right + 1e-9)
    }
    for (boxes, frame) in [(ends, frame), (names, map)] {
      for (index, box) in boxes.enumerated() {
        #expect(frame.contains(box), "\(box)")
        for other in boxes.dropFirst(index + 1) { #expect(!box.overlaps(other)) }
      }
    }
  }

  @Test("a name keeps the end that stands at its place, whichever side of it has room")
  func ends() {
    let at = PlotPoint(x: 50, y: 50)
    func end(_ x: Double) -> LabelPlacement.End { .init(of: PlotBox(x: x, y: 43, width: 40, height: 13), at: at) }
    #expect(end(57).anchor == .start && end(57).x == 57)
    #expect(end(3).anchor == .end && end(3).x == 43)
    #expect(end(30).anchor == .middle && end(30).x == 50)
  }

  @Test("a map that is higher than wide has no empty ground beside it, and room for its names in a wide face")
  func narrow() {
    let places = (0..<9).map { MapChart.Place("Город \($0)", longitude: 60, latitude: 55 + Double($0), size: 1) }
    let geometry = ChartSpec("t", .map(MapChart(places: places))).geometry(on: .pixels())
    #expect(geometry.width < 700 && geometry.height < 600, "\(geometry.width) \(geometry.height)")
    for case .text(let text) in geometry.marks where text.anchor == .start {
      #expect(text.at.x + ChartMedium.pixels().width(of: text.string, text.role) * 7 / 6 <= geometry.width)
    }
  }

  @Test("a hundred names of a network stand apart on their circle")
  func ring() {
    let ties = (0..<100).map { NetworkChart.Tie("организация \($0)", "организация \(($0 * 7 + 1) % 100)") }
    let drawing = ChartSpec("t", .network(NetworkChart(ties: ties))).geometry(on: .pixels(rowLimit: 200))
    let names = drawing.marks.compactMap { mark -> ChartMark.Text? in
      if case .text(let text) = mark, text.string.hasPrefix("организация") { text } else { nil }
    }
    #expect(names.count == 100)
    for (first, second) in zip(names, names.dropFirst()) {
      let (x, y) = (first.at.x - second.at.x, first.at.y - second.at.y)
      #expect((x * x + y * y).squareRoot() > 12)
    }
  }
}
