extension FlowChart {
  /// A node of the drawing: where it stands, and how much of its sides is taken.
  private struct Place {
    var box: PlotBox
    var taken = (left: 0.0, right: 0.0)
    var series: Int
  }

  /// Stages from left to right, the greatest node of each at the top, bands between them in the order of their ends. A node
  /// has room for its whole name beside it, in as many lines as that takes.
  func bands(_ flows: [Flow], on canvas: inout ChartCanvas) {
    let medium = canvas.medium, gap = 15.0, thickness = 12.0
    let columns = stages.indices.map { nodes(at: $0) }
    let total = flows.reduce(0) { $0 + $1.amount }
    let most = columns.map(\.count).max() ?? 1
    let height = max(260, Double(most) * 30)
    let scale = (height - gap * Double(most - 1)) / total
    // The first stage has its names at the right, so that no room is lost at the edge; the last at its right too.
    let names = 215.0
    let span = medium.right - medium.margin - thickness - names
    var places: [[String: Place]] = []
    let heads = stages.map { medium.lines($0, names) }
    for (index, lines) in heads.enumerated() {
      let x = medium.margin + span * Double(index) / Double(stages.count - 1)
      text(lines, x: x, middle: canvas.y + Double(lines.count) * Self.line / 2, .note, on: &canvas)
    }
    canvas.y += Double(heads.map(\.count).max() ?? 1) * Self.line + 8
    let top = canvas.y
    let labels = columns.map { column in
      column.map { medium.lines("\($0.name) \(medium.number($0.amount, unit))", names - 14) }
    }
    for (index, column) in columns.enumerated() {
      let x = medium.margin + span * Double(index) / Double(stages.count - 1)
      var y = top
      var found: [String: Place] = [:]
      for (order, node) in column.enumerated() {
        let size = max(1.5, node.amount * scale)
        let room = max(size, Double(labels[index][order].count - 1) * Self.line + 3)
        found[node.name] = Place(
          box: PlotBox(x: x, y: y + (room - size) / 2, width: thickness, height: size), series: order)
        y += room + gap
      }
      places.append(found)
      canvas.y = max(canvas.y, y)
    }
    draw(flows, scale: scale, in: &places, on: &canvas)
    for (index, column) in columns.enumerated() {
      for (node, lines) in zip(column, labels[index]) {
        guard let place = places[index][node.name] else { continue }
        let series = index == 0 ? place.series : 0
        canvas.add(.box(place.box, .series(series), tip: "\(node.name): \(medium.number(node.amount, unit))"))
        text(lines, x: place.box.right + 5, middle: place.box.y + place.box.height / 2, .name, on: &canvas)
      }
    }
  }

  /// Between the lines of a name.
  private static let line = 14.0

  private func text(
    _ lines: [String], x: Double, middle: Double, _ role: ChartMark.Text.Role, on canvas: inout ChartCanvas
  ) {
    for (number, line) in lines.enumerated() {
      let y = middle + (Double(number) - Double(lines.count - 1) / 2) * Self.line
      canvas.text(line, x: x, y: y, .start, role)
    }
  }

  private func draw(_ flows: [Flow], scale: Double, in places: inout [[String: Place]], on canvas: inout ChartCanvas) {
    for index in 0..<(stages.count - 1) {
      var sums: [[String]: Double] = [:]
      // The colour is that of where the amount is from.
      for flow in flows { sums[[flow.path[0], flow.path[index], flow.path[index + 1]], default: 0] += flow.amount }
      let bands = sums.sorted { one, other in
        let left = [places[index][one.key[1]]?.box.y ?? 0, places[index + 1][one.key[2]]?.box.y ?? 0]
        let right = [places[index][other.key[1]]?.box.y ?? 0, places[index + 1][other.key[2]]?.box.y ?? 0]
        return left == right ? one.key.lexicographicallyPrecedes(other.key) : left.lexicographicallyPrecedes(right)
      }
      for (key, amount) in bands {
        guard let from = places[index][key[1]], let to = places[index + 1][key[2]] else { continue }
        let size = amount * scale
        let start = from.box.y + from.taken.right, end = to.box.y + to.taken.left
        places[index][key[1]]?.taken.right += size
        places[index + 1][key[2]]?.taken.left += size
        let upper = Self.curve(PlotPoint(x: from.box.right, y: start), PlotPoint(x: to.box.x, y: end))
        let lower = upper.map { PlotPoint(x: $0.x, y: $0.y + max(0.5, size)) }
        let tip = "\(key[1]) → \(key[2]): \(canvas.medium.number(amount, unit))"
        canvas.add(.area(upper + lower.reversed(), series: places[0][key[0]]?.series ?? 0, tip: tip))
      }
    }
  }

  /// A smooth step from one point to another.
  private static func curve(_ from: PlotPoint, _ to: PlotPoint) -> [PlotPoint] {
    (0...12).map { step in
      let part = Double(step) / 12
      let rise = part * part * (3 - 2 * part)
      return PlotPoint(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * rise)
    }
  }
}
