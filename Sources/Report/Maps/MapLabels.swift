import TerroirKernel

/// Finds room for the names of places at several scales: what has none on the whole map has it on a part of it.
struct MapLabels {
  /// A name beside its place, which keeps its size whatever the scale.
  struct Label {
    /// The least of ``scales`` at which it has room; nil where there is none.
    var level: Int?
    var text: String
    /// Where its room begins, from the place.
    var offset: PlotPoint
    /// The end of the name that is fixed.
    var anchor = ChartMark.Text.Anchor.start
    /// Where that end is, from the place.
    var x: Double
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
      Label(
        level: nil, text: medium.fitted(place.text, 170), offset: PlotPoint(x: place.radius + 3, y: 0),
        x: place.radius + 3)
    }
    for (level, scale) in scales.enumerated() {
      func at(_ index: Int) -> PlotPoint {
        PlotPoint(x: places[index].at.x * scale, y: places[index].at.y * scale)
      }
      let field = PlotBox(x: 0, y: 0, width: frame.width * scale, height: frame.height * scale)
      var taken = labels.indices.filter { labels[$0].level != nil }.map { index in
        box(labels[index], at(index), medium)
      }
      // On the whole map the bar of the scale stands in its corner.
      if scale <= 1 { taken.append(PlotBox(x: 0, y: field.bottom - 36, width: 160, height: 36)) }
      let marks = places.indices.map { PlotBox(around: at($0), places[$0].radius) }
      for index in labels.indices where labels[index].level == nil && places[index].from <= level {
        let sides = LabelPlacement.sides(
          width: width(of: labels[index].text, medium), at: at(index), radius: places[index].radius)
        let free = sides.filter { side in field.contains(side) && !taken.contains { $0.overlaps(side) } }
        // A name hides no place that is named with it, and of those named at a larger scale as few as may be.
        let hiding = free.map { side in (box: side, hidden: marks.indices.filter { marks[$0].overlaps(side) }) }
        let best = hiding.filter { side in
          level + 1 == scales.count || side.hidden.allSatisfy { places[$0].from > level }
        }.min { $0.hidden.count < $1.hidden.count }
        guard let best else { continue }
        labels[index].set(best.box, at(index), level)
        taken.append(best.box)
      }
    }
    return labels
  }

  private static func box(_ label: Label, _ at: PlotPoint, _ medium: ChartMedium) -> PlotBox {
    PlotBox(
      x: at.x + label.offset.x, y: at.y + label.offset.y - LabelPlacement.height / 2,
      width: width(of: label.text, medium), height: LabelPlacement.height)
  }

  /// The room of a name in a face that is wider than most.
  private static func width(of text: String, _ medium: ChartMedium) -> Double { medium.width(of: text) * 7 / 6 }
}

extension MapLabels.Label {
  /// Takes its room about a place, at the level at which it has it.
  fileprivate mutating func set(_ box: PlotBox, _ at: PlotPoint, _ level: Int) {
    self.level = level
    offset = PlotPoint(x: box.x - at.x, y: box.y + box.height / 2 - at.y)
    let end = LabelPlacement.End(of: box, at: at)
    (anchor, x) = (end.anchor, end.x - at.x)
  }
}
