import Language
import TerroirKernel
import Testing

@testable import Report

@Suite("Charts of values")
struct ChartTests {
  private static let frame = ChartFrame(title: "t", width: 40, height: 5, rowLimit: 5, ascii: true)

  private func widest(_ text: String) -> Int { text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0 }

  @Test("bars of both signs start at one zero, and a missing value has none")
  func bars() {
    let chart = BarChart(
      Self.frame, unit: .count, bars: [.init("up", 10), .init("down", -5), .init("none", nil), .init("zero", 0)])
    let lines = chart.render().split(separator: "\n")
    let zero = lines[1].firstIndex(of: "|").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
    for line in lines[2...4] {
      #expect(line.firstIndex(of: "|").map { line.distance(from: line.startIndex, to: $0) } == zero)
    }
    #expect(lines[2].contains("-----"))
    #expect(lines[3].contains("no value"))
  }

  @Test("a thousand bars are cut to the limit, and the rest is counted with how to see it")
  func manyBars() {
    let bars = (1...1000).map { BarChart.Bar("a label that is much too long for the screen \($0)", Double($0)) }
    let text = BarChart(ChartFrame(title: "t", width: 60, rowLimit: 40), bars: bars).render()
    #expect(text.split(separator: "\n").count == 44)
    #expect(text.contains("... 960 bars more: set rows 1000, or sort and head"))
    #expect(widest(text) <= 60)
  }

  @Test("nothing to draw is said, not drawn")
  func empty() {
    #expect(BarChart(Self.frame, bars: []).render() == "t\nno rows\n")
    #expect(
      PointChart(Self.frame, x: ChartAxis("x"), y: ChartAxis("y"), series: [], isLine: true).render() == "t\nno rows\n")
    #expect(Heatmap(Self.frame, rows: ["a"], columns: ["b"], values: [[nil]]).render() == "t\nno values\n")
    #expect(NetworkChart(Self.frame, ties: []).render() == "t\nno rows\n")
    #expect(MapChart(Self.frame, places: [], incomplete: 2).render() == "t\nno coordinates\n")
    #expect(
      GanttChart(Self.frame, bands: [.init("a", start: nil, finish: nil)], isCalendar: true).render() == "t\nno times\n"
    )
  }

  @Test("one point stands in the middle of its axes, which have name and unit")
  func onePoint() {
    let chart = PointChart(
      Self.frame, x: ChartAxis("year", unit: .year), y: ChartAxis("jobs", unit: .person),
      series: [.init("a", [ChartPoint(x: 2020, y: 5)])], isLine: true)
    let lines = chart.render().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "jobs, persons")
    #expect(lines[4].contains("*") && lines[4].contains("5 "))
    #expect(chart.render().contains("year, year"))
    #expect(widest(chart.render()) <= 40)
  }

  @Test("a line joins its points, its ticks are round, and rows without a value are counted")
  func line() {
    let points = [(2019, 0.0), (2020, 50), (2021, 100)].map { ChartPoint(x: Double($0.0), y: $0.1) }
    let chart = PointChart(
      ChartFrame(title: "t", width: 60, height: 11, ascii: true), x: ChartAxis("year", unit: .year),
      y: ChartAxis("n"), series: [.init("a", points), .init("b", [ChartPoint(x: 2019, y: 100)])], isLine: true,
      incomplete: 3)
    let text = chart.render()
    for tick in ["2019", "2020", "2021", "100 ", " 50 ", "  0 "] { #expect(text.contains(tick), "\(tick)") }
    #expect(text.contains("* a   o b"))
    #expect(text.contains("3 rows without year or n left out"))
    #expect(text.contains("."))
  }

  @Test("a heatmap numbers columns whose names do not fit, and names those that are left out")
  func heatmap() {
    let columns = (1...30).map { "long-name-\($0)" }
    let text = Heatmap(
      Self.frame, rows: ["row"], columns: columns, values: [(1...30).map { $0 == 2 ? nil : Double($0) }]
    ).render()
    #expect(widest(text) <= 40)
    #expect(text.contains("1 long-name-1   2 long-name-2"))
    #expect(text.contains("not shown: ") && text.contains("long-name-30"))
    #expect(text.contains(" ?? "))
  }
}
