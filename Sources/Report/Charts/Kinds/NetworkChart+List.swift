import Language

extension NetworkChart {
  func draw(on canvas: inout ChartCanvas) {
    guard !ties.isEmpty else { return canvas.line(canvas.medium.noRows) }
    let nodes = NodeList(ties).nodes
    canvas.line(summary(nodes, in: canvas.medium.language))
    let shown = Array(nodes.prefix(canvas.medium.rowLimit))
    // A terminal has no room for lines between nodes: it lists whom each is tied to.
    if canvas.medium.isCells { list(shown, on: &canvas) } else { ring(shown, on: &canvas) }
    canvas.rest(nodes.count, of: "nodes")
  }

  /// A node a line: its strength as a number and a bar, and its neighbours.
  private func list(_ nodes: [NodeList.Node], on canvas: inout ChartCanvas) {
    let medium = canvas.medium
    let names = min(medium.labelRoom, medium.widest(nodes.map(\.name)))
    let numbers = nodes.map { medium.number($0.strength, nil) }
    let afterNumbers = names + 1 + medium.widest(numbers)
    let most = nodes.first?.strength ?? 1
    let bar = max(3, (medium.width / 10).rounded(.down))
    for (node, number) in zip(nodes, numbers) {
      let middle = canvas.y + 0.5
      canvas.text(medium.fitted(node.name, names), x: 0, y: middle)
      canvas.text(number, x: afterNumbers, y: middle, .end)
      let length = most > 0 ? max(0, min(bar, (node.strength / most * bar).rounded(.up))) : 0
      canvas.add(
        .box(PlotBox(x: afterNumbers + 1, y: canvas.y, width: length, height: 1), .series(0), tip: ""))
      let start = afterNumbers + bar + 2
      canvas.text(neighbours(node, in: Int(medium.width - start), medium), x: start, y: middle)
      canvas.y += 1
    }
  }

  /// Names of neighbours, the strongest tie first, as many as there is room for, and how many more.
  private func neighbours(_ node: NodeList.Node, in room: Int, _ medium: ChartMedium) -> String {
    var text = ""
    for (index, neighbour) in node.neighbours.enumerated() {
      let next =
        (index == 0 ? "" : ", ") + Self.arrow(neighbour, isASCII: medium.isASCII) + Style.safe(neighbour.name)
      let left = node.neighbours.count - index - 1
      let more = left > 0 ? " +\(left)" : ""
      guard DisplayWidth.of(text + next + more) <= room else {
        return index == 0 ? medium.fitted(next, Double(max(1, room - 4))) + more : text + " +\(left + 1)"
      }
      text += next
    }
    return text
  }

  private static func arrow(_ neighbour: NodeList.Neighbour, isASCII: Bool) -> String {
    switch (neighbour.isSource, neighbour.isTarget) {
    case (true, true): isASCII ? "<>" : "↔"
    case (true, false): isASCII ? "<-" : "←"
    default: isASCII ? "->" : "→"
    }
  }
}
