import Foundation

extension NetworkChart {
  /// Nodes on a circle, the strongest at the top and on clockwise, each as large as its strength.
  package func svg() -> String {
    let nodes = Network(ties).nodes
    let shown = Array(nodes.prefix(frame.rowLimit))
    var drawing = SVGDrawing(width: 800, height: 840)
    drawing.text(frame.title, x: 10, y: 22, size: 15)
    drawing.text(ties.isEmpty ? "no rows" : summary(nodes), x: 10, y: 42)
    let center = (x: 400.0, y: 445.0), radius = 250.0
    let angles = shown.indices.map { 2 * Double.pi * Double($0) / Double(max(shown.count, 1)) - Double.pi / 2 }
    let places = angles.map { (x: center.x + radius * cos($0), y: center.y + radius * sin($0)) }
    let index = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.name, $0) })
    let heaviest = shown.flatMap(\.neighbours).map(\.weight).max() ?? 1
    for (at, node) in shown.enumerated() {
      for neighbour in node.neighbours {
        // Each pair is drawn from the node that comes first.
        guard let other = index[neighbour.name], other > at else { continue }
        let width = heaviest > 0 ? 0.5 + 3 * neighbour.weight / heaviest : 0.5
        drawing.line(from: places[at], to: places[other], color: SVGDrawing.faint, width: max(0.2, width))
      }
    }
    let most = shown.first?.strength ?? 1
    for (at, node) in shown.enumerated() {
      let part = most > 0 ? max(0, node.strength / most) : 0
      drawing.circle(
        x: places[at].x, y: places[at].y, radius: 3 + 11 * part.squareRoot(), color: SVGDrawing.color(0),
        title: "\(node.name): \(NumberFormat.text(node.strength, unit: nil))")
      let isRight = cos(angles[at]) >= 0
      drawing.text(
        frame.fitted(node.name, 18), x: center.x + (radius + 18) * cos(angles[at]),
        y: center.y + (radius + 18) * sin(angles[at]) + 4, anchor: isRight ? .start : .end, size: 10)
    }
    if let rest = frame.rest(nodes.count, of: "nodes") { drawing.text(rest, x: 10, y: 826) }
    return drawing.document(title: frame.title)
  }
}
