import Language
/// Places by longitude and latitude in degrees, one degree as long in both directions at the map's middle. The greatest
/// places have a digit or letter of their own and are named below, the others a point.
package struct MapChart: Chart, Hashable {
  package var frame: ChartFrame
  package var places: [Place]
  /// Rows without coordinates.
  package var incomplete: Int

  package struct Place: Hashable, Sendable {
    package var name: String
    package var longitude: Double
    package var latitude: Double
    /// What ranks the places, such as inhabitants; nil ranks last.
    package var size: Double?
    package init(_ name: String, longitude: Double, latitude: Double, size: Double? = nil) {
      self.name = name
      self.longitude = longitude
      self.latitude = latitude
      self.size = size
    }
  }

  package init(_ frame: ChartFrame, places: [Place], incomplete: Int = 0) {
    self.frame = frame
    self.places = places
    self.incomplete = incomplete
  }

  /// The greatest first; without sizes in the order they were given.
  var ranked: [Place] {
    places.enumerated().sorted {
      (($1.element.size ?? -.infinity), $0.offset) < (($0.element.size ?? -.infinity), $1.offset)
    }
    .map(\.element)
  }

  var note: String {
    var text = "\(NumberFormat.grouped("\(places.count)")) place\(places.count == 1 ? "" : "s")"
    if incomplete > 0 { text += ", \(incomplete) more without coordinates" }
    return text
  }

  package func render() -> String {
    guard !places.isEmpty else { return frame.empty(nil, incomplete > 0 ? "no coordinates" : "no rows") }
    // A character cell is about twice as high as it is wide.
    let view = MapView(places, width: Double(frame.width), height: Double(frame.height) * 2)
    let columns = frame.width
    let rows = max(1, min(frame.height, Int((view.height / 2).rounded(.up))))
    var canvas = [[Character]](repeating: [Character](repeating: " ", count: columns), count: rows)
    var names: [String] = []
    var hidden = 0
    for (place, mark) in zip(ranked, marks) {
      let point = view.point(place)
      let column = min(columns - 1, Int(point.x)), row = min(rows - 1, Int(point.y / 2))
      if canvas[row][column] == " " { canvas[row][column] = mark } else { hidden += 1 }
      if mark != dot {
        names.append("\(mark) \(place.name)" + (place.size.map { " \(NumberFormat.text($0, unit: nil))" } ?? ""))
      }
    }
    var foot = note + (places.count > names.count ? ", \(dot) unnamed" : "")
    if hidden > 0 { foot += ", \(hidden) behind a greater one in the same cell" }
    let lines = [Style.safe(frame.title)] + canvas.map { String($0) } + [view.extent] + frame.listed(names) + [foot]
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  private var dot: Character { frame.ascii ? "." : "·" }

  /// What stands for each place: a digit, a letter, then points.
  private var marks: [Character] {
    let named = Array("123456789abcdefghijklmnopqrstuvwxyz".prefix(frame.rowLimit))
    return places.indices.map { $0 < named.count ? named[$0] : dot }
  }
}
