import PositionedJSON
package import TerroirKernel

/// A line of a map in a file of GeoJSON: a ring of an area, or a line.
package struct GeoLine: Hashable, Sendable {
  package var path: [GeoPoint]
  /// The texts among the properties of its feature.
  package var properties: [String: String]

  /// Of a file that is held in memory.
  package static let mostBytes = 64_000_000

  /// The lines of all features, in their order; points are none.
  ///
  /// - Throws: where the bytes are no sound GeoJSON of WGS 84, with the line.
  package static func all(in bytes: [UInt8]) throws(DecodingFailure) -> [GeoLine] {
    let root: JSONNode
    do throws(JSONParser.Fault) {
      root = try JSONParser.parse(bytes)
    } catch {
      let line = bytes.prefix(error.offset).count { $0 == 10 } + 1
      throw .brokenJSON(line: line, reason: Phrase(verbatim: error.reason))
    }
    guard root["type"]?.text != nil else { throw .unfit(.geoJSON, line: root.line, "it has no type") }
    try GeoJSONReader.requireSystem(of: root)
    var lines: [GeoLine] = []
    for (index, feature) in try GeoJSONReader.features(of: root).enumerated() {
      var properties: [String: String] = [:]
      if case .object(let members)? = feature["properties"]?.value {
        for member in members { properties[member.key] = member.node.text }
      }
      let geometry = feature["type"]?.text == "Feature" ? feature["geometry"] : feature
      guard let geometry else { continue }
      for path in try paths(of: geometry, GeoPositions(feature: index + 1)) where path.count > 1 {
        lines.append(GeoLine(path: path, properties: properties))
      }
    }
    return lines
  }

  private static func paths(
    of geometry: JSONNode, _ positions: GeoPositions
  ) throws(DecodingFailure) -> [[GeoPoint]] {
    if case .null = geometry.value { return [] }
    var paths: [[GeoPoint]] = []
    if geometry["type"]?.text == "GeometryCollection" {
      for part in geometry["geometries"]?.list ?? [] { paths += try Self.paths(of: part, positions) }
      return paths
    }
    guard let coordinates = geometry["coordinates"] else {
      throw .unfit(.geoJSON, line: geometry.line, "a geometry has no coordinates")
    }
    switch geometry["type"]?.text {
    case "Point", "MultiPoint": break
    case "LineString": paths.append(try positions.path(coordinates))
    case "MultiLineString", "Polygon":
      for line in try positions.items(coordinates) { paths.append(try positions.path(line)) }
    case "MultiPolygon":
      for polygon in try positions.items(coordinates) {
        for ring in try positions.items(polygon) { paths.append(try positions.path(ring)) }
      }
    case let type:
      throw .unfit(.geoJSON, line: geometry.line, "there is no geometry of the type \(DecodingNote.short(type ?? ""))")
    }
    return paths
  }
}
