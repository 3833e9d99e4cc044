extension FlowChart {
  /// A node of the drawing: where it stands, and how much of its sides is taken.
  private struct Place {
    var box: PlotBox
    var taken = (left: 0.0, right: 0.0)
    var series: Int
  }

  /// Stages from left to right, the greatest node of each at the top, bands between them in the order of their ends.
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
    for (index, stage) in stages.enumerated() {
      let x = medium.margin + span * Double(index) / Double(stages.count - 1)
      canvas.text(medium.fitted(stage, names), x: x, y: canvas.y + medium.lineHeight / 2, .start, .note)
    }
    canvas.y += medium.lineHeight + 4
    let top = canvas.y
    for (index, column) in columns.enumerated() {
      let x = medium.margin + span * Double(index) / Double(stages.count - 1)
      var y = top
      var found: [String: Place] = [:]
      for (order, node) in column.enumerated() {
        let size = max(1.5, node.amount * scale)
        found[node.name] = Place(box: PlotBox(x: x, y: y, width: thickness, height: size), series: order)
        y += max(size, 3) + gap
      }
      places.append(found)
      canvas.y = max(canvas.y, y)
    }
    draw(flows, scale: scale, in: &places, on: &canvas)
    for (index, column) in columns.enumerated() {
      let rooms = column.map { names - medium.width(of: medium.number($0.amount, unit)) - 14 }
      let labels = Self.labels(zip(column.map(\.name), rooms).map { ($0, $1) }, medium)
      for (node, name) in zip(column, labels) {
        guard let place = places[index][node.name] else { continue }
        let number = medium.number(node.amount, unit)
        let series = index == 0 ? place.series : 0
        canvas.add(.box(place.box, .series(series), tip: "\(node.name): \(number)"))
        canvas.text(
          "\(name) \(number)", x: place.box.right + 5, y: place.box.y + place.box.height / 2, .start, .name)
      }
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

  /// Names in the room that each has; those that the least room would leave alike are cut in the middle.
  private static func labels(_ names: [(text: String, room: Double)], _ medium: ChartMedium) -> [String] {
    let least = names.map(\.room).min() ?? 0
    let beginnings = names.map { medium.fitted($0.text, least) }
    let alike = beginnings.repeated
    return zip(names, beginnings).map { name, beginning in
      guard alike.contains(beginning), let letters = Int(exactly: (name.room / 7).rounded(.down)) else {
        return medium.fitted(name.text, name.room)
      }
      return medium.fitted(name.text.shortenedInside(to: letters), name.room)
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
