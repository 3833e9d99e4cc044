import Foundation

extension NetworkChart {
  /// Nodes on a circle, the strongest at the top and on clockwise, each as large as its strength; names stand out from it,
  /// so that no two of them meet.
  func ring(_ nodes: [NodeList.Node], on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    let names = min(150, medium.widest(nodes.map(\.name)))
    // On the circle each name has the height of its letters.
    let radius = max(180, Double(nodes.count) * 15 / (2 * .pi))
    let reach = radius + 22 + names
    let center = PlotPoint(x: max(medium.width / 2, medium.margin + reach), y: canvas.y + reach)
    canvas.widen(to: 2 * center.x)
    let angles = nodes.indices.map { 2 * Double.pi * Double($0) / Double(nodes.count) - .pi / 2 }
    let places = angles.map { PlotPoint(x: center.x + radius * cos($0), y: center.y + radius * sin($0)) }
    draw(tiesOf: nodes, at: places, on: &canvas)
    let most = nodes.first?.strength ?? 1
    for (index, node) in nodes.enumerated() {
      let part = most > 0 ? max(0, min(1, node.strength / most)) : 0
      canvas.add(
        .point(
          places[index], radius: 3 + 8 * part.squareRoot(), .unnamed,
          tip: "\(node.name): \(medium.number(node.strength, nil))"))
      let angle = angles[index], isLeft = cos(angle) < -1e-9
      canvas.text(
        medium.fitted(node.name, names), x: center.x + (radius + 16) * cos(angle),
        y: center.y + (radius + 16) * sin(angle), isLeft ? .end : .start, .label,
        rotation: angle * 180 / .pi - (isLeft ? 180 : 0))
    }
    canvas.y = center.y + reach
  }

  private func draw(tiesOf nodes: [NodeList.Node], at places: [PlotPoint], on canvas: inout ChartCanvas) {
    let index = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.name), nodes.indices))
    let heaviest = nodes.flatMap(\.neighbours).map(\.weight).max() ?? 1
    for (from, node) in nodes.enumerated() {
      for neighbour in node.neighbours {
        // Each pair is drawn from the node that comes first.
        guard let to = index[neighbour.name], to > from else { continue }
        let part = heaviest > 0 ? max(0, neighbour.weight / heaviest) : 0
        canvas.add(.line(from: places[from], to: places[to], .tie(width: 0.5 + 3 * part)))
      }
    }
  }
}
