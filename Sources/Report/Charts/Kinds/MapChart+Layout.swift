extension MapChart {
  func draw(on canvas: inout ChartCanvas) {
    guard !places.isEmpty else {
      return
        canvas.line(incomplete > 0 ? canvas.medium.words("no coordinates", "нет координат") : canvas.medium.noRows)
    }
    if canvas.medium.isCells { letters(on: &canvas) } else { points(on: &canvas) }
  }

  /// The greatest places have a digit or letter of their own and are named below, the others a point.
  private func letters(on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    // A character cell is about twice as high as it is wide.
    let height = max(medium.fieldHeight, (medium.width / 4).rounded(.down))
    let view = MapView(places, width: medium.width, height: height * 2)
    let rows = max(1, min(height, (view.height / 2).rounded(.up)))
    let letters = Array("123456789abcdefghijklmnopqrstuvwxyz".prefix(medium.rowLimit))
    var names: [String] = []
    var taken: Set<PlotPoint> = []
    var hidden = 0
    for (rank, place) in ranked.enumerated() {
      let point = view.point(place)
      let cell = PlotPoint(
        x: min(medium.width - 1, point.x.rounded(.down)) + 0.5,
        y: canvas.y + min(rows - 1, (point.y / 2).rounded(.down)) + 0.5)
      let isNamed = rank < letters.count
      if !taken.insert(cell).inserted {
        hidden += 1
      } else if isNamed {
        canvas.text(String(letters[rank]), x: cell.x - 0.5, y: cell.y)
      } else {
        canvas.add(.point(cell, radius: 0.5, .unnamed, tip: place.name))
      }
      if isNamed {
        let size = place.size.map { " \(medium.number($0, nil))" } ?? ""
        names.append("\(letters[rank]) \(place.name)\(size)")
      }
    }
    canvas.y += rows
    canvas.line(view.extent(in: medium.language))
    canvas.legend(names.map { (nil, $0) })
    var foot = note(in: medium.language)
    if places.count > names.count {
      foot += ", \(medium.isASCII ? "." : "·") " + medium.words("unnamed", "без подписи")
    }
    if hidden > 0 {
      foot += medium.words(
        ", \(hidden) behind a greater one in the same cell", ", за большим в той же клетке: \(hidden)")
    }
    canvas.line(foot)
  }

  /// How high the field of a page is at the most: a higher one is printed so small that its names cannot be read.
  private static let height = 440.0

  /// Circles by size, the greatest named beside them as far as no name meets another.
  private func points(on canvas: inout ChartCanvas) {
    let medium = canvas.medium, edge = 24.0
    let view = MapView(places, width: medium.right - medium.margin - 2 * edge - 110, height: Self.height)
    let top = canvas.y + edge / 2
    let height = min(Self.height, view.height)
    let field = PlotBox(
      x: medium.margin, y: canvas.y, width: medium.right - medium.margin, height: height + edge)
    let most = places.compactMap(\.size).filter(\.isFinite).max() ?? 0
    let circles = ranked.map { place in
      let point = view.point(place)
      let part = most > 0 ? max(0, min(1, (place.size ?? 0) / most)) : 0
      return (
        place: place, at: PlotPoint(x: medium.margin + edge + point.x, y: top + point.y),
        radius: 3 + 8 * part.squareRoot()
      )
    }
    // The small ones last, so that they are seen on a greater one.
    for circle in circles {
      let size = circle.place.size.map { ": \(medium.number($0, nil))" } ?? ""
      canvas.add(.point(circle.at, radius: circle.radius, .unnamed, tip: circle.place.name + size))
    }
    let names = LabelPlacement.beside(
      circles.prefix(medium.rowLimit).map { (medium.fitted($0.place.name, 160), $0.at, $0.radius) },
      avoiding: circles.map { PlotBox(around: $0.at, $0.radius) }, within: field, medium)
    for name in names {
      canvas.text(name.text, x: name.end.x, y: name.box.y + name.box.height / 2, name.end.anchor, .name)
    }
    canvas.y = field.bottom + 6
    canvas.line(view.extent(in: medium.language))
    let unnamed = places.count - names.count
    canvas.line(
      note(in: medium.language)
        + (unnamed > 0 ? medium.words(", \(unnamed) of them unnamed", ", из них без подписи: \(unnamed)") : ""))
    canvas.narrow()
  }
}
