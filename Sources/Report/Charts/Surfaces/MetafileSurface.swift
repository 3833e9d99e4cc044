import Foundation
import Language

/// Draws a chart as an enhanced metafile (MS-EMF), which word processors show and print as lines and letters: no raster,
/// and no second drawing of the same picture. What SVG lets shine through is mixed with white here.
struct MetafileSurface: Sendable {
  let palette: ChartPalette

  /// Parts of a pixel that the coordinates count.
  private static let parts = 10.0

  func bytes(_ geometry: ChartGeometry) -> [UInt8] {
    var file = Metafile()
    let width = Self.whole(geometry.width, 1), height = Self.whole(geometry.height, 1)
    file.frame(width: width, height: height, parts: Int(Self.parts))
    for mark in geometry.marks { draw(mark, on: &file) }
    return file.finished()
  }

  private static func whole(_ value: Double, _ scale: Double = parts) -> Int {
    guard value.isFinite else { return 0 }
    return Int(max(-1e6, min(1e6, (value * scale).rounded())))
  }

  private static func point(_ point: PlotPoint) -> (x: Int, y: Int) { (whole(point.x), whole(point.y)) }

  private func draw(_ mark: ChartMark, on file: inout Metafile) {
    switch mark {
    case .box(let box, let fill, _):
      file.pen(fill == .missing ? ChartPalette.faint : nil, width: 5)
      file.brush(color(fill))
      file.rectangle(
        left: Self.whole(box.x), top: Self.whole(box.y), right: Self.whole(box.right), bottom: Self.whole(box.bottom))
    case .line(let from, let to, let kind):
      let (color, width) = stroke(kind)
      file.pen(color, width: Self.whole(width))
      file.line([Self.point(from), Self.point(to)])
    case .path(let points, let series):
      file.pen(palette.color(series), width: 20)
      file.line(points.map(Self.point))
    case .area(let points, let series, _):
      file.pen(nil, width: 0)
      file.brush(SRGBColor(palette.color(series)).mixed(withWhite: 0.65).hex)
      file.polygon(points.map(Self.point))
    case .point(let at, let radius, let symbol, _):
      let (color, corners) = ChartSymbol.drawn(symbol, palette)
      file.pen(ChartPalette.white, width: 7)
      file.brush(color)
      if corners.isEmpty {
        file.ellipse(
          left: Self.whole(at.x - radius), top: Self.whole(at.y - radius), right: Self.whole(at.x + radius),
          bottom: Self.whole(at.y + radius))
      } else {
        file.polygon(corners.map { Self.point(PlotPoint(x: at.x + $0.0 * radius, y: at.y + $0.1 * radius)) })
      }
    case .tick(let at, let isUpright):
      file.pen(ChartPalette.ink, width: 10)
      let end = PlotPoint(x: at.x - (isUpright ? 5 : 0), y: at.y + (isUpright ? 0 : 5))
      file.line([Self.point(at), Self.point(end)])
    case .text(let text): draw(text, on: &file)
    }
  }

  private func draw(_ text: ChartMark.Text, on file: inout Metafile) {
    let size = ChartMedium.pixels().size(text.role)
    let ink =
      text.role == .note ? ChartPalette.note : text.ground.map { ChartPalette.ink(on: color($0)) } ?? ChartPalette.ink
    // Half-way up its line: the base line lies a third of the size below, across the direction of the text.
    let turn = text.rotation * .pi / 180
    let drop = size * 0.35
    let at = PlotPoint(x: text.at.x - drop * sin(turn), y: text.at.y + drop * cos(turn))
    file.text(
      Style.safe(text.string), at: Self.point(at), size: Self.whole(size), isBold: text.role == .title,
      anchor: text.anchor, tenths: Self.whole(-text.rotation), color: ink)
  }

  private func stroke(_ kind: ChartMark.Line) -> (String, Double) {
    switch kind {
    case .axis: (ChartPalette.ink, 1)
    case .grid: (ChartPalette.faint, 0.75)
    case .tie(let width): (SRGBColor(ChartPalette.tie).mixed(withWhite: 0.4).hex, width)
    case .range: (palette.color(0), 2)
    }
  }

  private func color(_ fill: ChartMark.Fill) -> String {
    switch fill {
    case .series(let index): palette.color(index)
    case .shade(let part): palette.shade(part)
    case .missing: ChartPalette.white
    }
  }
}
