import TerroirKernel

/// The picture of a map page. Each mark has a name that the list links to, and a box that the script shows of it.
struct MapDrawing {
  private let page: MapPage
  private let frame: MapFrame
  private let medium: ChartMedium

  init(_ page: MapPage, _ frame: MapFrame) {
    self.page = page
    self.frame = frame
    medium = .pixels(width: frame.width, in: page.language)
  }

  private var content: MapContent { page.content }

  var svg: String {
    let size = "viewBox=\"0 0 \(Self.number(frame.width)) \(Self.number(frame.height))\""
    let title = page.told("alternative", ["region": page.scope.region])
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) role=\"img\" aria-label=\"\(title)\" "
      + "data-km=\"\(Self.number(frame.scale, 6))\">\n"
      + "<rect class=\"ground\" width=\"\(Self.number(frame.width))\" height=\"\(Self.number(frame.height))\"/>\n"
      + boundaries + graticule + clusters + routes + places + scaleBar + "</svg>\n"
  }

  // MARK: - What lies below

  private var boundaries: String {
    var paths = ""
    for boundary in page.boundaries ?? [] {
      for piece in boundary.pieces(in: frame) {
        paths += "<polyline class=\"\(boundary.isWater ? "water" : "border")\" points=\"\(Self.list(piece, 1))\"/>\n"
      }
    }
    return paths.isEmpty ? "" : "<g class=\"land\">\n\(paths)</g>\n"
  }

  private var graticule: String {
    let lines = MapGraticule(frame, in: page.language).lines.map { line in
      line.pieces.map { "<polyline points=\"\(Self.list($0, 1))\"/>\n" }.joined()
        + mark(
          // At the right edge it ends there: how wide it is depends on the screen.
          "<text "
            + (line.label.x > frame.width * 0.8 ? "x=\"-3\" y=\"-3\" text-anchor=\"end\"" : "x=\"3\" y=\"-3\"")
            + ">\(Markup.escaped(line.name))</text>",
          at: PlotPoint(x: max(2, min(frame.width - 2, line.label.x)), y: max(14, min(frame.height - 3, line.label.y))))
    }
    return "<g class=\"graticule\">\n\(lines.joined())</g>\n"
  }

  private var clusters: String {
    let points = Dictionary(content.towns.map { ($0.territory.id, $0.point) }) { first, _ in first }
    return content.clusters.enumerated().map { index, cluster in
      let towns = cluster.towns.compactMap { points[$0] ?? nil }.compactMap(frame.point)
      if towns.isEmpty { return "" }
      return group(
        "c\(index + 1)", "cluster", cluster.name, box(towns, 90),
        towns.map { mark("<circle r=\"16\"/>", at: $0) }.joined())
    }.joined()
  }

  private var routes: String {
    content.routes.enumerated().map { index, route in
      let way = route.path.compactMap(frame.point)
      if way.isEmpty { return "" }
      let stops = route.stops.compactMap { frame.point($0.point) }.map { mark("<circle r=\"3.5\"/>", at: $0) }
      return group(
        "r\(index + 1)", "route", route.name, box(way, 2),
        "<polyline points=\"\(Self.list(way, 3))\"/>\n" + stops.joined())
    }.joined()
  }

  // MARK: - Places

  private var places: String {
    let most = Double(content.towns.compactMap(\.territory.population).max() ?? 0)
    var marks: [(id: String, kind: String, name: String, at: PlotPoint, radius: Double, shape: String, span: Double)] =
      []
    // The greatest towns first: they are named first.
    for (index, town) in content.towns.enumerated().sorted(by: {
      (-($0.element.territory.population ?? -1), $0.offset) < (-($1.element.territory.population ?? -1), $1.offset)
    }) {
      guard let at = town.point.flatMap(frame.point) else { continue }
      let population = town.territory.population.map { Double(max(0, $0)) }
      let radius = population.map { most > 0 ? 3 + 8 * ($0 / most).squareRoot() : 3 } ?? 3
      let kind = town.isClosed ? "closed" : population == nil ? "unknown" : "town"
      let half = Self.number(max(3.5, radius), 2)
      let shape =
        town.isClosed
        ? "<path d=\"M-\(half)-\(half)H\(half)V\(half)H-\(half)z\"/>" : "<circle r=\"\(Self.number(radius, 2))\"/>"
      marks.append(("t\(index + 1)", kind, town.name, at, radius, shape, 40))
    }
    let first = marks.count
    for (number, element) in zip(1..., content.elements) {
      guard let at = element.point.flatMap(frame.point) else { continue }
      marks.append(("e\(number)", "place", element.name, at, 4.5, "<path d=\"M0-4.5l4.5 4.5-4.5 4.5-4.5-4.5z\"/>", 3))
    }
    let labels = MapLabels.placed(
      marks.enumerated().map { ($0.element.name, $0.element.at, $0.element.radius, $0.offset < first ? 0 : 2) },
      within: frame, medium)
    // The small ones last, so that they are seen on a greater one.
    return zip(marks, labels).map { place, label in
      let end = label.level.map { "l\($0)" } ?? "lx"
      let name =
        "<text class=\"\(end)\" x=\"\(Self.number(label.x, 1))\" y=\"\(Self.number(label.offset.y + 4, 1))\""
        + (label.anchor == .start ? ">" : " text-anchor=\"\(label.anchor.rawValue)\">")
        + "\(Markup.escaped(label.text))</text>"
      return group(
        place.id, place.kind, place.name, box([place.at], place.span), mark(place.shape + name, at: place.at))
    }.joined()
  }

  private var scaleBar: String {
    let (kilometres, length) = Self.bar(frame.scale, most: 130)
    let text = "\(NumberFormat.trimmed(kilometres, 2)) \(page.text("kilometres"))"
    return "<g id=\"scale\" transform=\"translate(14 \(Self.number(frame.height - 12)))\">"
      + "<path d=\"M0 0H\(Self.number(length, 2))\"/><g class=\"m\"><path class=\"end\" d=\"M0-4V4\"/>"
      + "<text x=\"0\" y=\"-8\">\(Markup.escaped(text))</text></g></g>\n"
  }

  /// The longest of 1, 2 and 5 with their tens that fits, in kilometres and in units.
  static func bar(_ scale: Double, most: Double) -> (kilometres: Double, length: Double) {
    let steps = (-2...4).flatMap { power in
      var ten = 1.0
      for _ in 0..<abs(power) { ten *= 10 }
      return [1.0, 2, 5].map { power < 0 ? $0 / ten : $0 * ten }
    }
    let kilometres = steps.last { $0 * scale <= most } ?? steps[0]
    return (kilometres, kilometres * scale)
  }

  // MARK: - Elements

  private func group(_ id: String, _ kind: String, _ name: String, _ box: PlotBox, _ inner: String) -> String {
    let place = [box.x, box.y, box.width, box.height].map { Self.number($0, 2) }.joined(separator: " ")
    return "<g id=\"\(id)\" class=\"\(kind)\" data-box=\"\(place)\">"
      + "<title>\(Markup.escaped(name))</title>\(inner)</g>\n"
  }

  /// What keeps its size whatever the scale.
  private func mark(_ inner: String, at point: PlotPoint) -> String {
    "<g transform=\"translate(\(Self.number(point.x, 3)) \(Self.number(point.y, 3)))\"><g class=\"m\">\(inner)</g></g>"
  }

  /// The box about points, with so many kilometres about them.
  private func box(_ points: [PlotPoint], _ kilometres: Double) -> PlotBox {
    let free = kilometres * frame.scale
    let xs = points.map(\.x), ys = points.map(\.y)
    let x = (xs.min() ?? 0) - free, y = (ys.min() ?? 0) - free
    return PlotBox(x: x, y: y, width: (xs.max() ?? 0) + free - x, height: (ys.max() ?? 0) + free - y)
  }

  static func list(_ points: [PlotPoint], _ decimals: Int) -> String {
    points.map { "\(number($0.x, decimals)),\(number($0.y, decimals))" }.joined(separator: " ")
  }

  static func number(_ value: Double, _ decimals: Int = 1) -> String {
    value.isFinite ? NumberFormat.trimmed(value, decimals) : "0"
  }
}
