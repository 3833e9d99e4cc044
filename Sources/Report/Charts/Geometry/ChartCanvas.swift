/// A chart that is being laid out, from the top down.
struct ChartCanvas {
  let medium: ChartMedium
  /// Where the next line or field begins.
  var y: Double
  private var width: Double
  private(set) var marks: [ChartMark] = []

  init(_ medium: ChartMedium) {
    self.medium = medium
    y = medium.pick(0, 8)
    width = medium.width
  }

  var geometry: ChartGeometry { ChartGeometry(width: width, height: y + medium.pick(0, 8), marks: marks) }

  mutating func add(_ mark: ChartMark) { marks.append(mark) }

  /// Makes the drawing as wide as it has to be.
  mutating func widen(to right: Double) { width = max(width, right) }

  /// Makes the drawing no wider than what stands on it, in a face that is wider than most.
  mutating func narrow() {
    let right = marks.map { mark -> Double in
      switch mark {
      case .box(let box, _, _): return box.right
      case .line(let from, let to, _): return max(from.x, to.x)
      case .path(let points, _), .area(let points, _, _): return points.map(\.x).max() ?? 0
      case .point(let at, let radius, _, _): return at.x + radius
      case .tick(let at, _): return at.x
      case .text(let text):
        let part = text.anchor == .start ? 1 : text.anchor == .middle ? 0.5 : 0.0
        return text.at.x + medium.width(of: text.string, text.role) * 7 / 6 * part
      }
    }.max()
    width = min(width, (right ?? width) + medium.margin)
  }

  // MARK: Text

  mutating func text(
    _ string: String, x: Double, y: Double, _ anchor: ChartMark.Text.Anchor = .start,
    _ role: ChartMark.Text.Role = .label, rotation: Double = 0, ground: ChartMark.Fill? = nil
  ) {
    if string.isEmpty { return }
    add(
      .text(
        .init(
          string: string, at: PlotPoint(x: x, y: y), anchor: anchor, role: role, rotation: rotation, ground: ground)))
  }

  /// A line of text of its own.
  mutating func line(_ string: String, _ role: ChartMark.Text.Role = .note) {
    let height = role == .title ? medium.pick(1, 24) : medium.lineHeight
    text(string, x: medium.margin, y: y + height / 2, .start, role)
    y += height
  }

  /// Says how many are left out, and how to see them.
  mutating func rest(_ count: Int, of things: String) {
    let hidden = count - medium.rowLimit
    guard hidden > 0 else { return }
    let number = NumberFormat.grouped("\(hidden)")
    line(
      medium.words(
        "... \(number) \(things) more: set rows \(count), or sort and head",
        "... ещё \(number): set rows \(count) или sort и head"))
  }

  // MARK: Axes

  /// A lying axis with its labels, as many as do not meet; `at` is the distance from `left`.
  mutating func axis(_ ticks: [(at: Double, text: String)], left: Double, length: Double, start: Double = 0) {
    let middle = y + medium.pick(0.5, 0)
    add(
      .line(
        from: PlotPoint(x: left + start, y: middle), to: PlotPoint(x: left + length, y: middle), .axis))
    let labels = y + medium.pick(1.5, 15)
    // On a page a label may stand out beyond its axis.
    let least = medium.pick(0, medium.margin - left), most = medium.pick(length, medium.right - left)
    var end: Double?
    for tick in ticks where tick.at >= 0 && tick.at < length + medium.pick(0, 0.5) {
      let size = medium.width(of: tick.text)
      let from = min(max(least, tick.at - medium.whole(down: size / 2)), max(least, most - size))
      if let end, from < end + medium.gap { continue }
      add(.tick(PlotPoint(x: left + tick.at + medium.pick(0.5, 0), y: middle), isUpright: false))
      text(tick.text, x: left + from, y: labels)
      end = from + size
    }
    y += medium.pick(2, 26)
  }

  // MARK: Lists

  /// Entries in lines of the chart's width, none broken apart, each after its symbol.
  mutating func legend(_ entries: [(symbol: ChartMark.Symbol?, name: String)]) {
    var x = medium.margin
    for (index, entry) in entries.enumerated() {
      let symbol = entry.symbol == nil ? 0 : medium.pick(2, 16)
      let name = medium.fitted(entry.name, medium.right - medium.margin - symbol)
      let size = symbol + medium.width(of: name)
      if index > 0, x + size > medium.right {
        x = medium.margin
        y += medium.lineHeight
      }
      if let mark = entry.symbol {
        add(
          .point(
            PlotPoint(x: x + medium.pick(0.5, 6), y: y + medium.lineHeight / 2), radius: medium.pick(0.5, 4.5), mark,
            tip: entry.name))
      }
      text(name, x: x + symbol, y: y + medium.lineHeight / 2)
      x += size + medium.pick(3, 18)
    }
    y += medium.lineHeight
  }
}
