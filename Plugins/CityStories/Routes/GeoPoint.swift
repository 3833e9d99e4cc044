import TerroirKernel
import TerroirMethods

/// A point on the globe, in degrees.
struct GeoPoint: Hashable {
  var latitude: Double
  var longitude: Double

  /// The great circle, km.
  func distance(to other: GeoPoint) -> Double {
    RouteMetric.haversine.distance(x1: longitude, y1: latitude, x2: other.longitude, y2: other.latitude)
  }
}

extension Territory {
  /// nil where it has no coordinates.
  var point: GeoPoint? {
    guard let latitude, let longitude else { return nil }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }
}

extension IdentityElement {
  /// nil where it has no coordinates.
  var point: GeoPoint? {
    guard let latitude, let longitude else { return nil }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }
}
