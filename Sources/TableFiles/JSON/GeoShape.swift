import PositionedJSON
import TerroirKernel

/// A geometry of GeoJSON, and the point that stands for it: of areas the centroid of the plane of degrees, weighted by area
/// (holes taken off); of lines the middle, weighted by length; of several points their mean.
struct GeoShape {
  enum Kind { case point, line, area, several }

  let type: String
  private(set) var kind: Kind
  private(set) var point: GeoPoint?

  /// Sums over the parts of a geometry; parts that have an area outweigh those that have none, and lines points.
  private struct Sum {
    var weight = 0.0, longitude = 0.0, latitude = 0.0

    mutating func add(_ point: GeoPoint, _ more: Double) {
      weight += more
      longitude += point.longitude * more
      latitude += point.latitude * more
    }

    var mean: GeoPoint? {
      guard weight != 0 else { return nil }
      let point = GeoPoint(latitude: latitude / weight, longitude: longitude / weight)
      return point.longitude.isFinite && point.latitude.isFinite ? point : nil
    }
  }

  private var areas = Sum(), lines = Sum(), points = Sum()
  private let positions: GeoPositions

  /// Nil where there is no geometry.
  init?(_ node: JSONNode, feature: Int) throws(DecodingFailure) {
    if case .null = node.value { return nil }
    guard let type = node["type"]?.text else { throw .unfit(.geoJSON, line: node.line, "a geometry has no type") }
    self.type = type
    positions = GeoPositions(feature: feature)
    kind = .several
    try add(node)
    point = areas.mean ?? lines.mean ?? points.mean
    kind = areas.mean != nil ? .area : lines.mean != nil ? .line : type == "Point" ? .point : .several
    guard let longitude = point?.longitude, abs(longitude) > 180 else { return }
    // A shape over the line of dates was put together on one side of it.
    point?.longitude = longitude - 360 * (longitude / 360).rounded()
  }

  private mutating func add(_ node: JSONNode) throws(DecodingFailure) {
    if node["type"]?.text == "GeometryCollection" {
      for part in node["geometries"]?.list ?? [] { try add(part) }
      return
    }
    guard let coordinates = node["coordinates"] else {
      throw .unfit(.geoJSON, line: node.line, "a geometry has no coordinates")
    }
    switch node["type"]?.text {
    case "Point": if coordinates.list?.isEmpty != true { points.add(try positions.place(coordinates), 1) }
    case "MultiPoint": for point in try positions.path(coordinates) { points.add(point, 1) }
    case "LineString": addLine(try positions.path(coordinates))
    case "MultiLineString": for line in try positions.items(coordinates) { addLine(try positions.path(line)) }
    case "Polygon": try addPolygon(coordinates)
    case "MultiPolygon": for polygon in try positions.items(coordinates) { try addPolygon(polygon) }
    default: throw .unfit(.geoJSON, line: node.line, "there is no geometry of the type \(DecodingNote.short(type))")
    }
  }

  private mutating func addLine(_ path: [GeoPoint]) {
    for point in path { points.add(point, 1) }
    for (from, to) in zip(path, path.dropFirst()) {
      let across = to.longitude - from.longitude, up = to.latitude - from.latitude
      let middle = GeoPoint(latitude: from.latitude + up / 2, longitude: from.longitude + across / 2)
      lines.add(middle, (across * across + up * up).squareRoot())
    }
  }

  /// Adds a polygon: an outer ring, and holes in it.
  private mutating func addPolygon(_ node: JSONNode) throws(DecodingFailure) {
    for (index, ring) in try positions.items(node).enumerated() {
      let path = try positions.path(ring)
      guard let origin = path.first else { continue }
      addLine(path)
      // Twice the area by the formula of the trapezia, and the first moments; from the first point, as degrees far from
      // zero would lose digits.
      var area = 0.0, across = 0.0, up = 0.0
      for (from, to) in zip(path, path.dropFirst() + [origin]) {
        let x = (from.longitude - origin.longitude, to.longitude - origin.longitude)
        let y = (from.latitude - origin.latitude, to.latitude - origin.latitude)
        let part = x.0 * y.1 - x.1 * y.0
        area += part
        across += (x.0 + x.1) * part
        up += (y.0 + y.1) * part
      }
      guard area != 0 else { continue }
      let centre = GeoPoint(
        latitude: origin.latitude + up / (3 * area), longitude: origin.longitude + across / (3 * area))
      areas.add(centre, index == 0 ? abs(area) : -abs(area))
    }
  }
}
