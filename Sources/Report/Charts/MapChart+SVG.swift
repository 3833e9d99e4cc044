extension MapChart {
  package func svg() -> String {
    let view = MapView(places, width: 620, height: 560)
    var drawing = SVGDrawing(width: 800, height: min(560, view.height) + 120)
    drawing.text(frame.title, x: 10, y: 22, size: 15)
    guard !places.isEmpty else {
      drawing.text(incomplete > 0 ? "no coordinates" : "no rows", x: 10, y: 50)
      return drawing.document(title: frame.title)
    }
    let most = places.compactMap(\.size).max() ?? 0
    for (rank, place) in ranked.enumerated() {
      let point = view.point(place)
      let part = most > 0 ? max(0, (place.size ?? 0) / most) : 0
      let size = place.size.map { ": \(NumberFormat.text($0, unit: nil))" } ?? ""
      drawing.circle(
        x: 20 + point.x, y: 50 + point.y, radius: 3 + 9 * part.squareRoot(), color: SVGDrawing.color(0),
        title: place.name + size)
      if rank < frame.rowLimit {
        drawing.text(frame.fitted(place.name, 24), x: 28 + point.x, y: 54 + point.y, size: 10)
      }
    }
    drawing.text("\(view.extent); \(note)", x: 10, y: min(560, view.height) + 100)
    return drawing.document(title: frame.title)
  }
}
