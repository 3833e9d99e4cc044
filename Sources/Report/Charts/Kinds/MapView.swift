import Foundation
import TerroirKernel

/// An equirectangular projection with the map's middle parallel true to scale, fitted into a width and a height.
struct MapView {
  private let west: Double
  private let north: Double
  private let squeeze: Double
  private let scale: Double
  /// The part of the height that is used.
  let height: Double
  private let east: Double
  private let south: Double

  init(_ places: [MapChart.Place], width: Double, height: Double) {
    let longitudes = places.map(\.longitude), latitudes = places.map(\.latitude)
    let west = longitudes.min() ?? 0, east = longitudes.max() ?? 0
    let south = latitudes.min() ?? 0, north = latitudes.max() ?? 0
    squeeze = max(0.05, cos((south + north) / 2 * .pi / 180))
    let across = max((east - west) * squeeze, 1e-9), down = max(north - south, 1e-9)
    scale = min((width - 1) / across, (height - 1) / down)
    self.west = west
    self.east = east
    self.south = south
    self.north = north
    self.height = down * scale + 1
  }

  /// The borders in words.
  func extent(in language: NameLanguage) -> String {
    let text = { (value: Double) in NumberFormat.text(value, unit: .degree, in: language) }
    return language.choose(
      "longitude \(text(west)) to \(text(east)), latitude \(text(south)) to \(text(north)), north is up",
      "долгота \(text(west)) – \(text(east)), широта \(text(south)) – \(text(north)), север вверху")
  }

  /// Where a place lies, from the upper left corner.
  func point(_ place: MapChart.Place) -> (x: Double, y: Double) {
    ((place.longitude - west) * squeeze * scale, (north - place.latitude) * scale)
  }
}
