import Engine
package import Report
package import TerroirKernel

/// Points and routes for a map (OGC KML 2.2): each place a point, each route a line through its stops.
package enum KMLFormat: RouteFormat {
  package static let declaration = FormatDeclaration(
    "KML", endings: ["kml"], keeps: "names and points; a line for each route; other columns as descriptions")

  package static func text(_ table: Table, _ words: RouteWords) throws(FormatFailure) -> FormattedTable {
    let map = try MapRoutes(table, words)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n  <Document>\n"
    for point in map.points {
      let notes = point.notes.map(MapRoutes.escaped).joined(separator: "\n")
      text += "    <Placemark><name>\(MapRoutes.escaped(point.name))</name>"
      if !notes.isEmpty { text += "<description>\(notes)</description>" }
      text += "<Point><coordinates>\(place(point))</coordinates></Point></Placemark>\n"
    }
    for route in map.routes where route.points.count > 1 {
      text += "    <Placemark><name>\(MapRoutes.escaped(route.name))</name><LineString><tessellate>1</tessellate>"
      text += "<coordinates>\(route.points.map(place).joined(separator: " "))</coordinates></LineString></Placemark>\n"
    }
    return FormattedTable(text: text + "  </Document>\n</kml>\n")
  }

  /// Longitude first, as KML has it.
  private static func place(_ point: MapRoutes.Point) -> String { "\(point.longitude),\(point.latitude)" }
}
