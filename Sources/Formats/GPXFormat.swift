import Engine
package import Report
package import TerroirKernel

/// Points and routes for a navigator (GPX 1.1, Topografix 2004): each place a `wpt`, each route a `rte` of its stops.
///
/// Written of a table with `latitude` and `longitude`; `campaign.stops` has `route` and `order` too, which make the routes, each
/// from where it starts to where it ends.
package enum GPXFormat: RouteFormat {
  package static let declaration = FormatDeclaration(
    "GPX", endings: ["gpx"],
    keeps: "names and points; the stops of a route in their order; other columns as descriptions")

  package static func text(_ table: Table, _ words: RouteWords) throws(FormatFailure) -> FormattedTable {
    let map = try MapRoutes(table, words)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<gpx version=\"1.1\" creator=\"Terroir\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n"
    for point in map.points { text += element("wpt", point, indent: "  ") }
    for route in map.routes {
      text += "  <rte>\n    <name>\(MapRoutes.escaped(route.name))</name>\n"
      for point in route.points { text += element("rtept", point, indent: "    ") }
      text += "  </rte>\n"
    }
    return FormattedTable(text: text + "</gpx>\n")
  }

  private static func element(_ tag: String, _ point: MapRoutes.Point, indent: String) -> String {
    let notes = point.notes.isEmpty ? "" : "<desc>\(MapRoutes.escaped(point.notes.joined(separator: "\n")))</desc>"
    return "\(indent)<\(tag) lat=\"\(point.latitude)\" lon=\"\(point.longitude)\">"
      + "<name>\(MapRoutes.escaped(point.name))</name>\(notes)</\(tag)>\n"
  }
}
