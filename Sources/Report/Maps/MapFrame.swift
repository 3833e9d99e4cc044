import Foundation
import TerroirKernel

/// The part of the plane that a map shows, and how large.
struct MapFrame {
  let projection: MapProjection
  /// In units of the picture.
  let width: Double
  let height: Double
  /// Units a kilometre.
  let scale: Double
  private let west: Double
  private let north: Double

  /// Places farther from the middle of the others than this are off any region: the widest reach 2,000 km, km.
  static let reach = 3000.0
  /// Free about the outermost places, in units.
  private static let edge = 36.0
  /// What a map shows at the least, km: one place has surroundings, too.
  private static let least = 4.0

  /// The frame about places that are on the globe; nil without any.
  ///
  /// - Parameters:
  ///   - heights: the least and the greatest height that the picture may have.
  init?(_ places: [GeoPoint], width: Double, heights: ClosedRange<Double>) {
    guard let middle = Self.middle(of: places) else { return nil }
    let first = MapProjection(centre: middle).box(places)
    projection = MapProjection(
      centre: MapProjection(centre: middle).place(
        PlotPoint(x: first.x + first.width / 2, y: first.y + first.height / 2)))
    let box = projection.box(places)
    let across = max(Self.least, box.width), down = max(Self.least, box.height)
    let scale = min((width - 2 * Self.edge) / across, (heights.upperBound - 2 * Self.edge) / down)
    self.scale = scale
    self.width = width
    height = max(heights.lowerBound, min(heights.upperBound, down * scale + 2 * Self.edge))
    west = box.x + box.width / 2 - width / 2 / scale
    north = box.y + box.height / 2 - height / 2 / scale
  }

  /// The point in the middle of most places, which a single one far off does not move: the median of each coordinate of the
  /// sphere, so that the line of dates is no border.
  static func middle(of places: [GeoPoint]) -> GeoPoint? {
    let sound = places.filter(\.isOnGlobe)
    guard let first = sound.first else { return nil }
    let radian = Double.pi / 180
    func median(_ value: (GeoPoint) -> Double) -> Double {
      let sorted = sound.map(value).sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
    let x = median { cos($0.latitude * radian) * cos($0.longitude * radian) }
    let y = median { cos($0.latitude * radian) * sin($0.longitude * radian) }
    let z = median { sin($0.latitude * radian) }
    guard x * x + y * y + z * z > 1e-6 else { return first }
    return GeoPoint(latitude: atan2(z, (x * x + y * y).squareRoot()) / radian, longitude: atan2(y, x) / radian)
  }

  /// Where a place lies in the picture; nil about the place opposite the middle.
  func point(_ place: GeoPoint) -> PlotPoint? {
    projection.point(place).map { PlotPoint(x: ($0.x - west) * scale, y: ($0.y - north) * scale) }
  }

  /// The place at a point of the picture.
  func place(_ point: PlotPoint) -> GeoPoint {
    projection.place(PlotPoint(x: point.x / scale + west, y: point.y / scale + north))
  }

  func holds(_ point: PlotPoint) -> Bool {
    point.x >= 0 && point.y >= 0 && point.x <= width && point.y <= height
  }

  /// By what part a length may be off at the corner that is farthest from the middle.
  var error: Double {
    let x = max(abs(west), abs(west + width / scale)), y = max(abs(north), abs(north + height / scale))
    return MapProjection.error(at: (x * x + y * y).squareRoot())
  }
}

extension MapProjection {
  /// The box about the places, in kilometres.
  fileprivate func box(_ places: [GeoPoint]) -> PlotBox {
    let points = places.filter(\.isOnGlobe).compactMap(point)
    let xs = points.map(\.x), ys = points.map(\.y)
    let x = xs.min() ?? 0, y = ys.min() ?? 0
    return PlotBox(x: x, y: y, width: (xs.max() ?? 0) - x, height: (ys.max() ?? 0) - y)
  }
}
