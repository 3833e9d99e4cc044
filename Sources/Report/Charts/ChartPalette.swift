/// Colours of a chart, as `#rrggbb`.
package struct ChartPalette: Hashable, Codable, Sendable {
  /// Series in their order; beyond the last they begin again, with another shape.
  package var series: [String]
  /// The darkest shade of a scale that begins at white.
  package var shade: String

  /// Eight colours that readers of any colour vision tell apart, each at least 3:1 against white.
  package static let distinct = ChartPalette(
    series: ["#0072b2", "#d55e00", "#009d5a", "#9c4e63", "#933700", "#1f95fa", "#553c28", "#676e92"], shade: "#0b4f86")

  /// The colour of a series, from 0.
  func color(_ index: Int) -> String { series.isEmpty ? Self.ink : series[index % series.count] }

  /// The shade for a part of the way from least to most, 0 to 1.
  func shade(_ part: Double) -> String { SRGBColor(shade).mixed(withWhite: 0.92 - 0.92 * min(1, max(0, part))).hex }

  static let ink = "#222222"
  /// On a shade: either it or white is 4.5:1 against any colour.
  static let black = "#000000"
  static let white = "#ffffff"
  static let note = "#555555"
  static let faint = "#d0d0d0"
  static let tie = "#9a9a9a"

  /// The ink that stands out more from what is under it.
  static func ink(on ground: String) -> String {
    let ground = SRGBColor(ground)
    return [black, white].max { ground.contrast(with: SRGBColor($0)) < ground.contrast(with: SRGBColor($1)) } ?? black
  }
}
