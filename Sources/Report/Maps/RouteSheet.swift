import TerroirKernel

/// One route on a map page: how it runs, a sketch of its own, and its stops in order.
struct RouteSheet {
  private let page: MapPage
  private let route: MapRoute
  private let number: Int

  init(_ page: MapPage, _ route: MapRoute, number: Int) {
    self.page = page
    self.route = route
    self.number = number
  }

  var html: String {
    let ends = page.text(
      "ends", ["start": Self.optional(route.row.start?.text), "finish": Self.optional(route.row.finish?.text)])
    var text =
      "<section class=\"sheet\" id=\"sheet-\(number)\">\n<h3>\(Markup.escaped(route.name))</h3>\n"
      + "<p>\(Markup.escaped(Self.facts(route, page)))\(ends.isEmpty ? "" : ". " + Markup.escaped(ends))</p>\n\(sketch)<ol>\n"
    for stop in route.stops { text += item(stop.row) }
    text += "</ol>\n"
    if route.left > 0 { text += "<p class=\"note\">\(page.told("left-out", ["left": .integer(route.left)]))</p>\n" }
    return text + "</section>\n"
  }

  /// Mode, length, time, stops and days of a route.
  static func facts(_ route: MapRoute, _ page: MapPage) -> String {
    page.text(
      "route",
      [
        "mode": .text(page.word("mode", "\(route.row.mode)")),
        "length": .text(NumberFormat.text(route.row.length.rounded(), unit: .kilometre, in: page.language)),
        "hours": .text(DateWords.text(hours: route.row.duration, in: page.language) ?? ""),
        "stops": .integer(route.stops.count), "days": .integer(max(1, route.row.days ?? 1)),
        "detour": page.scope.estimate,
      ])
  }

  private func item(_ stop: StopRow) -> String {
    let place = stop.place.text
    let when = page.text(
      "stop",
      [
        "day": Self.optional((route.row.days ?? 1) > 1 ? stop.day.map { "\($0)" } : nil),
        "arrival": Self.optional(
          stop.arrival.flatMap { $0 * 60 < 0.5 ? "start" : DateWords.text(hours: $0, in: page.language) }),
        "visit": Self.optional(stop.visit.map { NumberFormat.text($0.rounded(), unit: nil, in: page.language) }),
      ])
    let note = stop.note?.text ?? ""
    return "<li><strong dir=\"auto\">\(Markup.escaped(stop.name.text))</strong>"
      + (place == stop.name.text ? "" : ", <span dir=\"auto\">\(Markup.escaped(place))</span>")
      + "<br/>\(Markup.escaped(when))"
      + (note.isEmpty ? "" : "; \(Markup.escaped(note))") + "</li>\n"
  }

  private static func optional(_ text: String?) -> Sentence.Argument { text.map { .text($0) } ?? .list([]) }

  // MARK: - Sketch

  private var sketch: String {
    guard let frame = MapFrame(route.path, width: 340, heights: 140...280) else { return "" }
    let way = route.path.compactMap(frame.point)
    let stops = route.stops.enumerated().compactMap { index, stop -> String? in
      guard let at = frame.point(stop.point) else { return nil }
      let place = "\(MapDrawing.number(at.x, 1)) \(MapDrawing.number(at.y, 1))"
      return "<g transform=\"translate(\(place))\"><circle r=\"9\"/>"
        + "<text y=\"4\" text-anchor=\"middle\">\(index + 1)</text></g>"
    }
    let (kilometres, length) = MapDrawing.bar(frame.scale, most: 110)
    let isShort = kilometres < 1
    let unit = page.text(isShort ? "metres" : "kilometres")
    let bar =
      "<g class=\"bar\" transform=\"translate(12 \(MapDrawing.number(frame.height - 9)))\">"
      + "<path d=\"M0-4V0H\(MapDrawing.number(length, 2))V-4\"/><text y=\"-6\" x=\"3\">"
      + "\(NumberFormat.trimmed(isShort ? kilometres * 1000 : kilometres, 0)) \(Markup.escaped(unit))</text></g>"
    let title = page.told("sheet", ["name": .text(route.name)])
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sketch\" role=\"img\" aria-label=\"\(title)\" "
      + "viewBox=\"0 0 340 \(MapDrawing.number(frame.height))\">"
      + "<polyline points=\"\(MapDrawing.list(way, 1))\"/>\(stops.joined())\(bar)</svg>\n"
  }
}
