import Language
/// Places by longitude and latitude in degrees, one degree as long in both directions at the map's middle; the largest
/// places are named first.
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

  /// The largest first, then in the order of names.
  var ranked: [Place] {
    places.sorted { ($1.size ?? -.infinity, $0.name) < ($0.size ?? -.infinity, $1.name) }
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
    let cells = ranked.map { place -> (place: Place, column: Int, row: Int) in
      let point = view.point(place)
      return (place, min(columns - 1, Int(point.x)), min(rows - 1, Int(point.y / 2)))
    }
    for cell in cells {
      canvas[cell.row][cell.column] = canvas[cell.row][cell.column] == " " ? dot : crowd
    }
    let left = cells.count { !Self.write($0.place.name, at: ($0.column, $0.row), in: &canvas, frame) }
    var lines = [Style.safe(frame.title)] + canvas.map { String($0.filter { $0 != Self.covered }) }
    var foot = "\(dot) a place, \(crowd) several; \(note)"
    if left > 0 { foot += ", \(left) unnamed for want of room" }
    lines.append(view.extent)
    lines.append(foot)
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  private var dot: Character { frame.ascii ? "o" : "●" }
  private var crowd: Character { frame.ascii ? "O" : "◉" }
  /// Stands for the second cell of a wide letter.
  private static let covered: Character = "\u{0}"

  /// Puts a name right of its place, or left of it, where the cells are free; false where neither side is.
  private static func write(
    _ name: String, at cell: (column: Int, row: Int), in canvas: inout [[Character]], _ frame: ChartFrame
  ) -> Bool {
    let name = frame.fitted(name, 24)
    let width = DisplayWidth.of(name)
    for start in [cell.column + 2, cell.column - 1 - width] {
      // One cell on each side stays free, so that two names do not run together.
      let needed = (start - 1)...(start + width)
      guard start >= 0, start + width <= canvas[cell.row].count,
        needed.allSatisfy({
          !canvas[cell.row].indices.contains($0) || canvas[cell.row][$0] == " " || $0 == cell.column
        })
      else { continue }
      var column = start
      for character in name {
        canvas[cell.row][column] = character
        if DisplayWidth.of(character) == 2 { canvas[cell.row][column + 1] = covered }
        column += max(1, DisplayWidth.of(character))
      }
      return true
    }
    return false
  }
}
