import TerroirKernel

/// Finds room for the names of places at several scales: what has none on the whole map has it on a part of it.
struct MapLabels {
  /// A name beside its place, which keeps its size whatever the scale.
  struct Label {
    /// The least of ``scales`` at which it has room; nil where there is none.
    var level: Int?
    var text: String
    /// Where it begins, from the place.
    var offset: PlotPoint
  }

  /// How many letters of a page a unit of the picture has: a telephone, a page, and parts of one.
  static let scales = [0.45, 1, 4, 16, 64]

  /// A label for each place, in the order given.
  ///
  /// - Parameter places: in the order in which they are named; `from` is the first level at which one is named at all.
  static func placed(
    _ places: [(text: String, at: PlotPoint, radius: Double, from: Int)], within frame: MapFrame, _ medium: ChartMedium
  ) -> [Label] {
    var labels = places.map { place in
      Label(level: nil, text: medium.fitted(place.text, 170), offset: PlotPoint(x: place.radius + 3, y: 0))
    }
    for (level, scale) in scales.enumerated() {
      func at(_ index: Int) -> PlotPoint {
        PlotPoint(x: places[index].at.x * scale, y: places[index].at.y * scale)
      }
      let field = PlotBox(x: 0, y: 0, width: frame.width * scale, height: frame.height * scale)
      var taken = labels.indices.filter { labels[$0].level != nil }.map { index in
        box(labels[index], at(index), medium)
      }
      let marks = places.indices.filter { places[$0].from <= level }.map { PlotBox(around: at($0), places[$0].radius) }
      for index in labels.indices where labels[index].level == nil && places[index].from <= level {
        let sides = LabelPlacement.sides(
          width: medium.width(of: labels[index].text), at: at(index), radius: places[index].radius)
        let free = sides.filter { side in field.contains(side.inWideFace) && !taken.contains { $0.overlaps(side) } }
        let best = free.map { side in (box: side, hidden: marks.count { $0.overlaps(side) }) }
          .min { $0.hidden < $1.hidden }
        guard let best, best.hidden == 0 || level + 1 == scales.count else { continue }
        labels[index].level = level
        labels[index].offset = PlotPoint(
          x: best.box.x - at(index).x, y: best.box.y + best.box.height / 2 - at(index).y)
        taken.append(best.box)
      }
    }
    return labels
  }

  private static func box(_ label: Label, _ at: PlotPoint, _ medium: ChartMedium) -> PlotBox {
    PlotBox(
      x: at.x + label.offset.x, y: at.y + label.offset.y - LabelPlacement.height / 2,
      width: medium.width(of: label.text), height: LabelPlacement.height)
  }
}
