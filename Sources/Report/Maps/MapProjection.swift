import Foundation
import TerroirKernel

/// Lambert's azimuthal equal-area projection of a sphere about a point: areas are true everywhere, lengths in the middle.
///
/// `x = R k cos φ sin(λ-λ₀)`, `y = R k (cos φ₀ sin φ - sin φ₀ cos φ cos(λ-λ₀))`, `k = √(2 / (1 + cos c))` with the angle `c` from the
/// middle; lengths across the way to the middle are `1 / cos(c/2)` of the true ones. Source: Snyder (1987), Map Projections, USGS
/// Professional Paper 1395, p. 182-190.
struct MapProjection: Hashable {
  let centre: GeoPoint

  private static let radian = Double.pi / 180

  /// Kilometres to the right of the middle and below it; nil about the place opposite, which is a circle here.
  func point(_ place: GeoPoint) -> PlotPoint? {
    let latitude = place.latitude * Self.radian, middle = centre.latitude * Self.radian
    let along = (place.longitude - centre.longitude) * Self.radian
    let cosine = sin(middle) * sin(latitude) + cos(middle) * cos(latitude) * cos(along)
    guard cosine > -0.999 else { return nil }
    let scale = GeoPoint.earthRadius * (2 / (1 + cosine)).squareRoot()
    return PlotPoint(
      x: scale * cos(latitude) * sin(along),
      y: -scale * (cos(middle) * sin(latitude) - sin(middle) * cos(latitude) * cos(along)))
  }

  /// The place at a point of the plane.
  func place(_ point: PlotPoint) -> GeoPoint {
    let distance = (point.x * point.x + point.y * point.y).squareRoot()
    guard distance > 1e-9 else { return centre }
    let angle = 2 * asin(min(1, distance / (2 * GeoPoint.earthRadius)))
    let middle = centre.latitude * Self.radian, up = -point.y
    let latitude = asin(max(-1, min(1, cos(angle) * sin(middle) + up * sin(angle) * cos(middle) / distance)))
    let along = atan2(
      point.x * sin(angle), distance * cos(middle) * cos(angle) - up * sin(middle) * sin(angle))
    var longitude = centre.longitude + along / Self.radian
    if longitude > 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return GeoPoint(latitude: latitude / Self.radian, longitude: longitude)
  }

  /// By what part a length may be off so many kilometres from the middle.
  static func error(at distance: Double) -> Double {
    1 / max(1e-9, cos(asin(min(1, distance / (2 * GeoPoint.earthRadius))))) - 1
  }
}
