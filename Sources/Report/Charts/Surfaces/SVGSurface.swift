import Foundation
import Language

/// Draws a chart as SVG 1.1: no script, nothing from outside, every text escaped.
struct SVGSurface: Sendable {
  let palette: ChartPalette

  /// A whole document.
  func document(_ geometry: ChartGeometry, title: String) -> String {
    var text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(frame(geometry)) role=\"img\" aria-label=\"\(Markup.escaped(title))\" "
    text += "font-family=\"\(Self.fonts)\">\n<title>\(Markup.escaped(title))</title>\n"
    text += "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    for mark in geometry.marks { text += element(mark) + "\n" }
    return text + "</svg>\n"
  }

  private static let fonts = "system-ui, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"

  private func frame(_ geometry: ChartGeometry) -> String {
    let width = Self.number(geometry.width), height = Self.number(geometry.height)
    return "viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\""
  }

  private func element(_ mark: ChartMark) -> String {
    switch mark {
    case .box(let box, let fill, let tip): return self.box(box, fill, tip)
    case .line(let from, let to, let kind):
      return "<line x1=\"\(Self.number(from.x))\" y1=\"\(Self.number(from.y))\" x2=\"\(Self.number(to.x))\" "
        + "y2=\"\(Self.number(to.y))\" \(stroke(kind))/>"
    case .path(let points, let series):
      return "<polyline points=\"\(Self.list(points))\" fill=\"none\" stroke=\"\(palette.color(series))\" "
        + "stroke-width=\"2\" stroke-linejoin=\"round\"/>"
    case .area(let points, let series, let tip):
      return "<polygon points=\"\(Self.list(points))\" fill=\"\(palette.color(series))\" fill-opacity=\"0.35\">"
        + "\(Self.tip(tip))</polygon>"
    case .point(let at, let radius, let symbol, let tip): return point(at, radius, symbol, tip)
    case .tick(let at, let isUpright):
      let end = PlotPoint(x: at.x - (isUpright ? 5 : 0), y: at.y + (isUpright ? 0 : 5))
      return element(.line(from: at, to: end, .axis))
    case .text(let text): return self.text(text)
    }
  }

  private func stroke(_ kind: ChartMark.Line) -> String {
    let (color, width) =
      switch kind {
      case .axis: (ChartPalette.ink, 1.0)
      case .grid: (ChartPalette.faint, 0.75)
      case .tie(let width): (ChartPalette.tie, width)
      case .range: (palette.color(0), 2)
      }
    return "stroke=\"\(color)\" stroke-width=\"\(Self.number(width, 2))\""
      + (kind == .grid || kind == .axis || kind == .range ? "" : " stroke-opacity=\"0.6\"")
  }

  private func box(_ box: PlotBox, _ fill: ChartMark.Fill, _ tip: String) -> String {
    let place =
      "<rect x=\"\(Self.number(box.x))\" y=\"\(Self.number(box.y))\" width=\"\(Self.number(box.width))\" "
      + "height=\"\(Self.number(box.height))\""
    let edge = fill == .missing ? " stroke=\"\(ChartPalette.faint)\" stroke-dasharray=\"2 2\"" : ""
    return "\(place) fill=\"\(color(fill))\"\(edge)>\(Self.tip(tip))</rect>"
  }

  private func color(_ fill: ChartMark.Fill) -> String {
    switch fill {
    case .series(let index): palette.color(index)
    case .shade(let part): palette.shade(part)
    case .missing: ChartPalette.white
    }
  }

  // MARK: Points

  private func point(_ at: PlotPoint, _ radius: Double, _ symbol: ChartMark.Symbol, _ tip: String) -> String {
    let (color, corners) = ChartSymbol.drawn(symbol, palette)
    guard !corners.isEmpty else {
      return "<circle cx=\"\(Self.number(at.x))\" cy=\"\(Self.number(at.y))\" r=\"\(Self.number(radius))\" "
        + "fill=\"\(color)\" stroke=\"#ffffff\" stroke-width=\"0.75\">\(Self.tip(tip))</circle>"
    }
    let places = corners.map { PlotPoint(x: at.x + $0.0 * radius, y: at.y + $0.1 * radius) }
    return "<polygon points=\"\(Self.list(places))\" fill=\"\(color)\" stroke=\"#ffffff\" stroke-width=\"0.75\">"
      + "\(Self.tip(tip))</polygon>"
  }

  // MARK: Text

  private func text(_ text: ChartMark.Text) -> String {
    let size = ChartMedium.pixels().size(text.role)
    let color =
      text.role == .note
      ? ChartPalette.note : text.ground.map { ChartPalette.ink(on: self.color($0)) } ?? ChartPalette.ink
    var place = "x=\"\(Self.number(text.at.x))\" y=\"\(Self.number(text.at.y + size * 0.35))\""
    if text.rotation != 0 {
      place +=
        " transform=\"rotate(\(Self.number(text.rotation)) \(Self.number(text.at.x)) \(Self.number(text.at.y)))\""
    }
    return "<text \(place) text-anchor=\"\(text.anchor.rawValue)\" font-size=\"\(Self.number(size))\" "
      + (text.role == .title ? "font-weight=\"600\" " : "")
      + (text.role == .name ? "stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\" " : "")
      + "fill=\"\(color)\">\(Markup.escaped(text.string))</text>"
  }

  private static func tip(_ text: String) -> String { text.isEmpty ? "" : "<title>\(Markup.escaped(text))</title>" }

  private static func list(_ points: [PlotPoint]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  private static func number(_ value: Double, _ decimals: Int = 1) -> String {
    value.isFinite ? NumberFormat.trimmed(value, decimals) : "0"
  }
}
