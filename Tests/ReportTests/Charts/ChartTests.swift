import Language
import TerroirKernel
import Testing

@testable import Report

@Suite("Charts of values")
struct ChartTests {
  private func drawn(
    _ content: ChartSpec.Content, width: Int = 40, height: Int = 5, rowLimit: Int = 5, isASCII: Bool = true
  ) -> String {
    Chart(
      ChartSpec("t", content), on: .cells(width: width, height: height, rowLimit: rowLimit, isASCII: isASCII)
    ).render()
  }

  private func widest(_ text: String) -> Int { text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0 }

  @Test("bars of both signs start at one zero, and a missing value has none")
  func bars() {
    let text = drawn(
      .bars(
        BarChart(unit: .count, bars: [.init("up", 10), .init("down", -5), .init("none", nil), .init("zero", 0)])))
    let lines = text.split(separator: "\n")
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
    let text = drawn(.bars(BarChart(bars: bars)), width: 60, rowLimit: 40, isASCII: false)
    #expect(text.split(separator: "\n").count == 44)
    #expect(text.contains("... 960 bars more: set rows 1000, or sort and head"))
    #expect(widest(text) <= 60)
  }

  @Test("nothing to draw is said, not drawn")
  func empty() {
    #expect(drawn(.bars(BarChart(bars: []))) == "t\nno rows\n")
    #expect(
      drawn(.points(PointChart(x: ChartAxis("x"), y: ChartAxis("y"), series: [], isLine: true))) == "t\nno rows\n")
    #expect(drawn(.heatmap(Heatmap(rows: ["a"], columns: ["b"], values: [[nil]]))) == "t\nno values\n")
    #expect(drawn(.heatmap(Heatmap(rows: [], columns: [], values: []))) == "t\nno rows\n")
    #expect(drawn(.network(NetworkChart(ties: []))) == "t\nno rows\n")
    #expect(drawn(.map(MapChart(places: [], incomplete: 2))) == "t\nno coordinates\n")
    #expect(
      drawn(.gantt(GanttChart(bands: [.init("a", start: nil, finish: nil)], isCalendar: true))) == "t\nno times\n")
  }

  @Test("one point stands in the middle of its axes, which have name and unit")
  func onePoint() {
    let text = drawn(
      .points(
        PointChart(
          x: ChartAxis("year", unit: .year), y: ChartAxis("jobs", unit: .person),
          series: [.init("a", [.init(x: 2020, y: 5)])], isLine: true)))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "jobs, persons")
    #expect(lines[4].contains("*") && lines[4].contains("5 "))
    #expect(text.contains("year, year"))
    #expect(widest(text) <= 40)
  }

  @Test("a line joins its points, its ticks are round, and rows without a value are counted")
  func line() {
    let points = [(2019, 0.0), (2020, 50), (2021, 100)].map { PointChart.Point(x: Double($0.0), y: $0.1) }
    let chart = PointChart(
      x: ChartAxis("year", unit: .year), y: ChartAxis("n"),
      series: [.init("a", points), .init("b", [.init(x: 2019, y: 100)])], isLine: true, incomplete: 3)
    let text = drawn(.points(chart), width: 60, height: 11)
    for tick in ["2019", "2020", "2021", "100 ", " 50 ", "  0 "] { #expect(text.contains(tick), "\(tick)") }
    #expect(text.contains("* a   o b"))
    #expect(text.contains("3 rows without year or n left out"))
    #expect(text.contains("."))
  }

  @Test("a heatmap numbers columns whose names do not fit, and names those that are left out")
  func heatmap() {
    let columns = (1...30).map { "long-name-\($0)" }
    let text = drawn(
      .heatmap(Heatmap(rows: ["row"], columns: columns, values: [(1...30).map { $0 == 2 ? nil : Double($0) }])))
    #expect(widest(text) <= 40)
    #expect(text.contains("1 long-name-1   2 long-name-2"))
    #expect(text.contains("not shown: ") && text.contains("long-name-30"))
    #expect(text.contains(" ?? "))
  }
}
