import Foundation
import Report
import TerroirKernel
import Testing

@testable import Formats

@Suite("Routes for navigators and maps")
struct RouteFormatsTests {
  private static let stops = Table(columns: [
    TableColumn(Column("route", .text, ""), .text(["b", "a", "a", "a"])),
    TableColumn(Column("order", .integer, ""), .integer([1, 2, 1, 3])),
    TableColumn(Column("name", .text, ""), .text(["Far", "Works & <yard>", "Gate", "Nowhere"])),
    TableColumn(Column("latitude", .number, ""), .number([56, 55.5, 55.25, nil])),
    TableColumn(Column("longitude", .number, ""), .number([61, 60.5, 60.25, 60])),
    TableColumn(Column("visit", .number, ""), .number([30, 60, nil, 10])),
  ])

  @Test(
    "GPX has each place as a waypoint and each route as rte in its order, text escaped, rows without a point left out")
  func gpx() throws {
    #expect(
      try GPXFormat.text(Self.stops).text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <gpx version="1.1" creator="Terroir" xmlns="http://www.topografix.com/GPX/1/1">
          <wpt lat="56.0" lon="61.0"><name>Far</name><desc>visit: 30</desc></wpt>
          <wpt lat="55.5" lon="60.5"><name>Works &amp; &lt;yard&gt;</name><desc>visit: 60</desc></wpt>
          <wpt lat="55.25" lon="60.25"><name>Gate</name></wpt>
          <rte>
            <name>b</name>
            <rtept lat="56.0" lon="61.0"><name>Far</name><desc>visit: 30</desc></rtept>
          </rte>
          <rte>
            <name>a</name>
            <rtept lat="55.25" lon="60.25"><name>Gate</name></rtept>
            <rtept lat="55.5" lon="60.5"><name>Works &amp; &lt;yard&gt;</name><desc>visit: 60</desc></rtept>
          </rte>
        </gpx>

        """)
  }

  @Test("KML has points and a line for each route of two stops or more, longitude first")
  func kml() throws {
    let text = try KMLFormat.text(Self.stops).text
    #expect(text.contains("<name>Works &amp; &lt;yard&gt;</name><description>visit: 60</description>"))
    #expect(text.contains("<Point><coordinates>60.5,55.5</coordinates></Point>"))
    #expect(text.components(separatedBy: "<LineString>").count == 2)
    #expect(text.contains("<coordinates>60.25,55.25 60.5,55.5</coordinates>"))
  }

  @Test("both call a route by its name, tell columns in the reader's words without ids, and go to where it ends")
  func words() throws {
    let visit = Column("visit", .number, unit: UnitOfMeasure(rawValue: "minutes"), "time there", russian: "время там")
    var table = Self.stops
    table.columns[5] = TableColumn(visit, .number([30, 60, nil, 10]))
    table.columns += [
      TableColumn(Column("element", .text, "", refers: "identity"), .text(["far-hall", "works", "gate", "nowhere"])),
      TableColumn(Column("precision", .text, words: ["address"], ""), .text(["address", nil, nil, nil])),
    ]
    let capital = RouteWords.End("Столица", GeoPoint(latitude: 57, longitude: 60))
    let words = RouteWords(
      in: .russian, routes: ["a": .init("Маршрут 1, Касли", start: capital, finish: capital), "b": .init("Прогулка")])
    let gpx = try GPXFormat.text(table, words).text
    #expect(gpx.contains("<name>Маршрут 1, Касли</name>") && !gpx.contains("<name>a</name>"), "\(gpx)")
    #expect(gpx.contains("<desc>время там, минут: 30</desc>"), "\(gpx)")
    #expect(!gpx.contains("far-hall") && !gpx.contains("address"))
    #expect(gpx.components(separatedBy: "<rtept lat=\"57.0\" lon=\"60.0\"><name>Столица</name>").count == 3)
    #expect(gpx.components(separatedBy: "<wpt lat=\"57.0\"").count == 2)
    let kml = try KMLFormat.text(table, words).text
    #expect(kml.contains("<coordinates>60.0,57.0 60.25,55.25 60.5,55.5 60.0,57.0</coordinates>"), "\(kml)")
  }

  @Test("both are sound XML", arguments: [GPXFormat.self as any TextFormat.Type, KMLFormat.self])
  func sound(_ format: any TextFormat.Type) throws {
    let document = XMLParserProbe()
    #expect(document.reads(try format.text(Self.stops).text))
  }

  @Test("a table without points is refused, with the columns that are needed")
  func refused() {
    let table = Table(columns: [TableColumn(Column("name", .text, ""), .text(["a"]))])
    #expect(throws: FormatFailure.noCoordinates(wanted: ["latitude", "longitude"], found: ["name"])) {
      try GPXFormat.text(table)
    }
  }
}

/// Whether every tag that opens closes in its turn.
private struct XMLParserProbe {
  func reads(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text[...]
    while let begin = rest.firstIndex(of: "<"), let end = rest[begin...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: begin)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(tag.split(separator: " ")[0])
      }
    }
    return open.isEmpty
  }
}
