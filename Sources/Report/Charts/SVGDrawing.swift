import Language
/// An SVG picture that is being drawn: elements in the order they are painted, all text escaped.
struct SVGDrawing {
  enum Anchor: String { case start, middle, end }

  static let ink = "#222222"
  static let faint = "#bbbbbb"
  /// Okabe and Ito's colours, told apart by colour-blind readers too.
  static let palette = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d31", "#555555"]

  let width: Double
  let height: Double
  private var elements: [String] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  static func color(_ index: Int) -> String { palette[index % palette.count] }

  /// A width in pixels that a label of the default size takes, near enough to leave room for it.
  static func room(for label: String) -> Double { Double(DisplayWidth.of(label)) * 7 }

  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), color: String = ink, width: Double = 1
  ) {
    elements.append(
      "<line x1=\"\(number(start.x))\" y1=\"\(number(start.y))\" x2=\"\(number(end.x))\" y2=\"\(number(end.y))\" "
        + "stroke=\"\(color)\" stroke-width=\"\(number(width))\"/>")
  }

  mutating func path(_ points: [(x: Double, y: Double)], color: String) {
    let places = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    elements.append("<polyline points=\"\(places)\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"2\"/>")
  }

  /// `title` is what a reader sees who points at it.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, color: String, opacity: Double = 1, title: String
  ) {
    elements.append(
      "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\" "
        + "fill=\"\(color)\" fill-opacity=\"\(number(opacity))\">\(tip(title))</rect>")
  }

  mutating func circle(x: Double, y: Double, radius: Double, color: String, title: String) {
    elements.append(
      "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\" fill=\"\(color)\" "
        + "fill-opacity=\"0.8\">\(tip(title))</circle>")
  }

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = 12, color: String = ink
  ) {
    elements.append(
      "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor.rawValue)\" font-size=\"\(number(size))\" "
        + "fill=\"\(color)\">\(HTMLOutput.escaped(Style.safe(text)))</text>")
  }

  /// The names of several series with their colours, in one line from `x`.
  mutating func legend(_ names: [String], x: Double, y: Double) {
    var left = x
    for (index, name) in names.enumerated() {
      rectangle(x: left, y: y - 9, width: 10, height: 10, color: Self.color(index), title: name)
      text(name, x: left + 14, y: y)
      left += 26 + Self.room(for: name)
    }
  }

  func document(title: String) -> String {
    let name = HTMLOutput.escaped(Style.safe(title))
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number(width)) \(number(height))\" "
      + "width=\"\(number(width))\" height=\"\(number(height))\" role=\"img\" aria-label=\"\(name)\" "
      + "font-family=\"sans-serif\">\n<title>\(name)</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
      + elements.map { $0 + "\n" }.joined() + "</svg>\n"
  }

  private func tip(_ text: String) -> String { "<title>\(HTMLOutput.escaped(Style.safe(text)))</title>" }

  private func number(_ value: Double) -> String { NumberFormat.trimmed(value, 1) }
}
