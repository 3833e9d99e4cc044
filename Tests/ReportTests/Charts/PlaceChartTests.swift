import Language
import TerroirKernel
import Testing

@testable import Report

@Suite("Charts of places, ties and times")
struct PlaceChartTests {
  private func drawn(_ content: ChartSpec.Content) -> String {
    Chart(ChartSpec("t", content), on: .cells(width: 60, height: 10, rowLimit: 3, isASCII: true)).render()
  }

  @Test("a network lists its strongest nodes with the direction of their ties, and counts its parts")
  func network() {
    let ties = [
      NetworkChart.Tie("hub", "a"), .init("hub", "b", weight: 3), .init("b", "hub"), .init("c", "hub"), .init("x", "y"),
    ]
    #expect(
      drawn(.network(NetworkChart(ties: ties, incomplete: 1))) == """
        t
        6 nodes, 5 ties, 2 parts, the largest of 4 nodes; 1 row without both ends left out
        hub 6 ###### <>b, ->a, <-c
        b   4 ####   <>hub
        a   1 #      <-hub
        ... 3 nodes more: set rows 6, or sort and head

        """)
  }

  @Test("a tie of a node to itself counts once")
  func loop() {
    #expect(NodeList([.init("a", "a", weight: 2)]).nodes.map(\.strength) == [2])
  }

  @Test("a map has north up and west left, names the greatest, and counts who stands behind whom")
  func map() throws {
    let places = [
      MapChart.Place("South", longitude: 60, latitude: 50, size: 1),
      .init("Касли 文", longitude: 50, latitude: 60, size: 9), .init("East", longitude: 70, latitude: 55, size: 5),
      .init("Behind", longitude: 70, latitude: 55, size: 0), .init("None", longitude: 55, latitude: 52),
    ]
    let text = drawn(.map(MapChart(places: places, incomplete: 2)))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let greatest = try #require(lines.firstIndex { $0.hasPrefix("1") })
    let east = try #require(lines.firstIndex { $0.contains("2") && !$0.contains("East") })
    let south = try #require(lines.lastIndex { $0.contains("3") && !$0.contains("South") })
    #expect(greatest < east && east < south)
    #expect(lines.contains("1 Касли 文 9   2 East 5   3 South 1"))
    #expect(text.contains("5 places, 2 more without coordinates, . unnamed, 1 behind a greater one in the same cell"))
  }

  @Test("the foot of a map is Russian where its reader is")
  func russianFoot() {
    let places = (0..<5).map { MapChart.Place("м\($0)", longitude: 60, latitude: 55, size: Double($0)) }
    let screen = ChartMedium.cells(width: 60, height: 10, rowLimit: 3, in: .russian)
    let text = Chart(ChartSpec("t", .map(MapChart(places: places))), on: screen).render()
    #expect(text.contains("без подписи") && text.contains("за большим в той же клетке: 4"))
  }

  @Test("no name on the way of an amount is cut, on a page and in a terminal, and no line is longer than its room")
  func flows() {
    let long = "Museums of the mining towns and of the works that were built about them in the eighteenth century: "
    let letters = String(repeating: "л", count: 300)
    let names = [long + "Kasli", long + "Kushva", letters]
    let chart = ChartSpec(
      "t",
      .flows(
        FlowChart(
          stages: ["payer", "measure", "cluster"],
          flows: zip(names, 1...).map { .init(["region", $0, $0], Double($1)) })))
    let texts = chart.geometry(on: .pixels()).marks.compactMap { mark -> ChartMark.Text? in
      guard case .text(let text) = mark else { return nil }
      return text
    }
    let page = texts.map(\.string).joined(separator: " ")
    #expect(page.contains(names[0]) && page.contains(names[1]) && !page.contains("…"))
    #expect(page.count { $0 == "л" } == 600)
    #expect(texts.allSatisfy { $0.string.count <= 31 })
    // Lines at the same place across do not meet.
    for column in Dictionary(grouping: texts, by: \.at.x).values {
      let lines = column.map(\.at.y).sorted()
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $1 - $0 > 12 })
    }
    let screen = Chart(chart, on: .cells(width: 60)).render()
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= 60 })
    let told = screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains(names[0]) && told.contains(names[1]) && told.count { $0 == "л" } == 600)
  }

  @Test("a calendar's bars begin and end with their days, and an end without a start is told")
  func gantt() {
    let day = { (text: String, end: Bool) in Period(text).map { Double((end ? $0.last : $0.first).number) } }
    let bands = [
      GanttChart.Band("first", start: day("2026-01", false), finish: day("2026-06", true)),
      .init("second", start: day("2026-07", false), finish: day("2026-12-31", true)),
      .init("open", start: nil, finish: day("2026-03-01", true)),
    ]
    let text = drawn(.gantt(GanttChart(bands: bands, isCalendar: true)))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[1].hasSuffix("2026-01-01 to 2026-06-30"))
    #expect(lines[1].count { $0 == "#" } >= 11)
    #expect(lines[3].contains("<") && lines[3].hasSuffix("to 2026-03-01, no start"))
    #expect(text.contains("2026-01"))
  }

  @Test("days on a page and in its data are words, in both languages")
  func days() throws {
    let (first, last) = (try #require(Day("2026-03-01")), try #require(Day("2027-02-28")))
    let chart = GanttChart(
      bands: [.init("a", start: Double(first.number), finish: Double(last.number))], isCalendar: true)
    let spec = ChartSpec("t", .gantt(chart))
    for (language, day) in [
      (NameLanguage.english, "1 March 2026"), (.russian, "1 марта 2026 г."),
    ] {
      let texts = spec.geometry(on: .pixels(in: language)).marks.compactMap { mark -> String? in
        guard case .text(let text) = mark else { return nil }
        return text.string
      }
      #expect(!texts.contains { $0.contains("2026-0") || $0.contains("03.2026") })
      #expect(spec.table(in: language).columns[1].values[0] == .text(day))
    }
    #expect(spec.table.columns[1].values[0] == .text("2026-03-01"))
  }

  @Test("a band's long name stands whole on a page, in lines below one another")
  func longBand() {
    let name = "Lower Town: furnished municipal premises free of charge or at a discount for those who make things"
    let chart = ChartSpec("t", .gantt(GanttChart(bands: [.init(name, start: 0, finish: 9)], isCalendar: false)))
    let texts = chart.geometry(on: .pixels()).marks.compactMap { mark -> String? in
      if case .text(let text) = mark { text.string } else { nil }
    }
    #expect(!texts.contains { $0.contains("…") })
    #expect(name.split(separator: " ").allSatisfy { word in texts.contains { $0.contains(word) } })
  }
}
