import TerroirKernel

/// How the distance of two places is measured.
public enum RouteMetric: String, Codable, CaseIterable, Sendable {
  /// √(Δx² + Δy²), in the unit of the coordinates.
  case euclid
  /// The great circle on a sphere of radius 6371.0088 km; x is longitude and y latitude in degrees; result in km.
  case haversine
  /// TSPLIB's EUC_2D: the euclidean distance rounded to the nearest whole number (Reinelt 1991).
  case tsplib

  /// The distance of two points; coordinates must be finite.
  public func distance(x1: Double, y1: Double, x2: Double, y2: Double) -> Double {
    switch self {
    case .euclid: return ((x1 - x2) * (x1 - x2) + (y1 - y2) * (y1 - y2)).squareRoot()
    case .tsplib: return (((x1 - x2) * (x1 - x2) + (y1 - y2) * (y1 - y2)).squareRoot() + 0.5).rounded(.down)
    case .haversine:
      return GeoPoint(latitude: y1, longitude: x1).distance(to: GeoPoint(latitude: y2, longitude: x2))
    }
  }
}
