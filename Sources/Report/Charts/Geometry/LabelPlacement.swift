/// Finds room for names beside what they name.
enum LabelPlacement {
  /// The names that have room, in their order: to the right of the point, else to the left, below, above or across a corner
  /// of it, where they meet no other name and as little as may be of what is drawn. One without room is left out.
  static func beside(
    _ points: [(text: String, at: PlotPoint, radius: Double)], avoiding obstacles: [PlotBox], within field: PlotBox,
    _ medium: ChartMedium
  ) -> [(text: String, box: PlotBox, end: End)] {
    var placed: [(text: String, box: PlotBox, end: End)] = []
    for point in points {
      let free = sides(width: medium.width(of: point.text), at: point.at, radius: point.radius).filter { box in
        field.contains(End(of: box, at: point.at).inWideFace(box)) && !placed.contains { $0.box.overlaps(box) }
      }
      let best = free.map { box in (box: box, hidden: obstacles.count { $0.overlaps(box) }) }
        .min { $0.hidden < $1.hidden }
      if let best { placed.append((point.text, best.box, End(of: best.box, at: point.at))) }
    }
    return placed
  }

  /// The end of a name that is fixed at its point: a face that is wider than reckoned makes it longer away from it.
  struct End: Equatable {
    let anchor: ChartMark.Text.Anchor
    let x: Double

    init(of box: PlotBox, at point: PlotPoint) {
      let middle = box.x + box.width / 2
      anchor = abs(middle - point.x) < 0.5 ? .middle : middle < point.x ? .end : .start
      x = anchor == .start ? box.x : anchor == .middle ? middle : box.right
    }

    /// The room of a name in a face that is wider than most, by a sixth: at the edge of a picture it would be cut.
    func inWideFace(_ box: PlotBox) -> PlotBox {
      let more = box.width / 6
      let left = anchor == .start ? 0 : anchor == .middle ? more / 2 : more
      return PlotBox(x: box.x - left, y: box.y, width: box.width + more, height: box.height)
    }
  }

  static let height = 13.0

  /// Where a name of this width may stand about its point, the best first.
  static func sides(width: Double, at: PlotPoint, radius: Double) -> [PlotBox] {
    let away = radius + 3
    let left = at.x - away - width, right = at.x + away, middle = at.x - width / 2
    let above = at.y - away - height, below = at.y + away, beside = at.y - height / 2
    return [
      (right, beside), (left, beside), (middle, below), (middle, above), (right - 3, below - 3), (right - 3, above + 3),
      (left + 3, below - 3), (left + 3, above + 3),
    ].map { PlotBox(x: $0.0, y: $0.1, width: width, height: height) }
  }
}

extension PlotBox {
  init(around center: PlotPoint, _ radius: Double) {
    self.init(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
  }

  func contains(_ other: PlotBox) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }
}
