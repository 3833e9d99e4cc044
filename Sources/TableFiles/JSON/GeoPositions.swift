import PositionedJSON
import TerroirKernel

/// The coordinates of a geometry of GeoJSON as places.
struct GeoPositions {
  /// The number of its feature, from 1.
  let feature: Int

  func items(_ node: JSONNode) throws(DecodingFailure) -> [JSONNode] {
    guard let items = node.list else { throw .unfit(.geoJSON, line: node.line, "coordinates are no list") }
    return items
  }

  func place(_ node: JSONNode) throws(DecodingFailure) -> GeoPoint {
    guard let items = node.list, items.count >= 2, let longitude = items[0].number, let latitude = items[1].number
    else {
      throw .unfit(.geoJSON, line: node.line, "a position is no pair of numbers")
    }
    if abs(latitude) > 90 || abs(longitude) > 180 {
      throw .offGlobe(
        feature: feature, line: node.line, latitude: NumberText.exact(latitude), longitude: NumberText.exact(longitude),
        isSwapped: abs(latitude) <= 180 && abs(longitude) <= 90)
    }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }

  func path(_ node: JSONNode) throws(DecodingFailure) -> [GeoPoint] {
    var path: [GeoPoint] = []
    for item in try items(node) { path.append(try place(item)) }
    let longitudes = path.map(\.longitude)
    guard let west = longitudes.min(), let east = longitudes.max(), east - west > 180 else { return path }
    // More than half of the globe is the way round the other side: over the line of dates.
    return path.map { $0.longitude < 0 ? GeoPoint(latitude: $0.latitude, longitude: $0.longitude + 360) : $0 }
  }
}
