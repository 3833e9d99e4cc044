package import TerroirKernel

/// A line of the land: the border of an area, or a river.
package struct MapBoundary: Hashable, Sendable {
  package var path: [GeoPoint]
  /// Whether it is water.
  package var isWater: Bool
  /// The territory that it bounds, where the file names one.
  package var territory: TerritoryID?

  package init(path: [GeoPoint], isWater: Bool = false, territory: TerritoryID? = nil) {
    self.path = path
    self.isWater = isWater
    self.territory = territory
  }

  /// The path in a picture: only what lies about its frame, and no point nearer to the one before than can be seen.
  func pieces(in frame: MapFrame) -> [[PlotPoint]] {
    let about = PlotBox(x: -frame.width, y: -frame.height, width: 3 * frame.width, height: 3 * frame.height)
    var pieces: [[PlotPoint]] = [[]]
    for (index, place) in path.enumerated() {
      guard place.isOnGlobe, let point = frame.point(place), about.holds(point) else {
        if pieces.last?.isEmpty == false { pieces.append([]) }
        continue
      }
      if let last = pieces[pieces.count - 1].last, abs(last.x - point.x) + abs(last.y - point.y) < Self.seen,
        index + 1 < path.count
      {
        continue
      }
      pieces[pieces.count - 1].append(point)
    }
    return pieces.filter { $0.count > 1 }
  }

  /// Units of the picture.
  private static let seen = 0.4
}

extension PlotBox {
  fileprivate func holds(_ point: PlotPoint) -> Bool {
    point.x >= x && point.y >= y && point.x <= right && point.y <= bottom
  }
}
