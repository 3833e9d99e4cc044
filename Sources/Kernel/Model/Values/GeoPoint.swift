import Foundation

/// A point on the globe, in degrees of WGS 84.
public struct GeoPoint: Hashable, Sendable {
  public var latitude: Double
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Whether there is such a point.
  public var isOnGlobe: Bool { abs(latitude) <= 90 && abs(longitude) <= 180 }

  /// The great circle on a sphere of ``earthRadius``, in km; the shorter way, across the date line too.
  ///
  /// `2 r asin √(sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2))`
  public func distance(to other: GeoPoint) -> Double {
    let radian = Double.pi / 180
    let across = sin((other.latitude - latitude) * radian / 2)
    let along = sin((other.longitude - longitude) * radian / 2)
    let chord = across * across + cos(latitude * radian) * cos(other.latitude * radian) * along * along
    return 2 * Self.earthRadius * asin(min(1, chord.squareRoot()))
  }

  /// Of the sphere that has the mean radius of WGS 84, km.
  public static let earthRadius = 6371.0088

  /// Farther from its town's point than this an element is told to be far off, km: farther than the widest district is wide.
  public static let far = 150.0
}

extension Territory {
  /// Nil where it has no coordinates.
  public var point: GeoPoint? {
    guard let latitude, let longitude else { return nil }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }
}

extension IdentityElement {
  /// Nil where it has no coordinates.
  public var point: GeoPoint? {
    guard let latitude, let longitude else { return nil }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }
}
