import Foundation
import TerroirKernel

/// Parallels and meridians of a frame, at degrees or parts of one that people count in.
struct MapGraticule {
  struct Line {
    /// The pieces that lie within the frame.
    var pieces: [[PlotPoint]]
    /// `58°N`
    var name: String
    /// Where the name stands.
    var label: PlotPoint
  }

  private(set) var lines: [Line] = []

  private static let steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30]

  init(_ frame: MapFrame, in language: NameLanguage) {
    let border = Self.border(of: frame)
    let middle = frame.projection.centre.longitude
    // From the middle on, so that the line of dates is no border.
    let turns = border.map { Self.turn($0.longitude - middle) }
    let latitudes = border.map(\.latitude)
    guard let west = turns.min(), let east = turns.max(), let south = latitudes.min(), let north = latitudes.max(),
      east - west < 180
    else { return }
    let parallels = Self.values(south, north)
    for latitude in parallels.values {
      let path = (0...64).map { step in
        GeoPoint(latitude: latitude, longitude: middle + west + (east - west) * Double(step) / 64)
      }
      let half = latitude > 0 ? language.choose("N", "с. ш.") : language.choose("S", "ю. ш.")
      add(path, Self.name(latitude, parallels.step, half, in: language), frame) { $0.first?.first }
    }
    let meridians = Self.values(west + middle, east + middle)
    for longitude in meridians.values {
      let path = (0...64).map { step in
        GeoPoint(latitude: south + (north - south) * Double(step) / 64, longitude: longitude)
      }
      let turn = Self.turn(longitude)
      let half = turn > 0 ? language.choose("E", "в. д.") : language.choose("W", "з. д.")
      add(path, Self.name(turn, meridians.step, half, in: language), frame) { $0.last?.last }
    }
  }

  /// - Parameter label: where the name stands: a parallel's in the west, a meridian's in the north, as the bar of the scale is
  ///   in the south.
  private mutating func add(
    _ path: [GeoPoint], _ name: String, _ frame: MapFrame, label: ([[PlotPoint]]) -> PlotPoint?
  ) {
    var pieces: [[PlotPoint]] = [[]]
    for place in path {
      if let point = frame.point(place), frame.holds(point) {
        pieces[pieces.count - 1].append(point)
      } else if pieces.last?.isEmpty == false {
        pieces.append([])
      }
    }
    pieces.removeAll { $0.count < 2 }
    guard let label = label(pieces) else { return }
    lines.append(Line(pieces: pieces, name: name, label: label))
  }

  /// Round degrees within the bounds, three to seven of them.
  private static func values(_ low: Double, _ high: Double) -> (values: [Double], step: Double) {
    let step = steps.first { (high - low) / $0 <= 7 } ?? 30
    let first = (low / step).rounded(.up), last = (high / step).rounded(.down)
    guard first <= last else { return ([], step) }
    return (stride(from: first, through: last, by: 1).map { $0 * step }.filter { abs($0) <= 360 }, step)
  }

  private static func name(_ degrees: Double, _ step: Double, _ half: String, in language: NameLanguage) -> String {
    let number = NumberFormat.fixed(abs(degrees), step >= 1 ? 0 : step >= 0.1 ? 1 : 2)
    let text = language.choose(number, number.replacing(".", with: ","))
    return degrees == 0 ? "0°" : "\(text)°\u{A0}\(half)"
  }

  /// The same direction between -180 and 180.
  private static func turn(_ longitude: Double) -> Double { longitude - 360 * (longitude / 360).rounded() }

  private static func border(of frame: MapFrame) -> [GeoPoint] {
    (0...24).flatMap { step -> [GeoPoint] in
      let part = Double(step) / 24
      return [
        PlotPoint(x: part * frame.width, y: 0), PlotPoint(x: part * frame.width, y: frame.height),
        PlotPoint(x: 0, y: part * frame.height), PlotPoint(x: frame.width, y: part * frame.height),
      ].map(frame.place)
    }
  }
}
