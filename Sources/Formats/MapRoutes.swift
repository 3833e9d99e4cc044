import Engine
import TerroirKernel

/// The points of a table with `latitude` and `longitude`, and the routes that they make where it has `route` and `order`.
struct MapRoutes {
  struct Point {
    var latitude: Double
    var longitude: Double
    var name: String
    /// What the other columns say, one line each.
    var notes: [String]
  }

  /// Every point, in the order of the rows, each place once.
  private(set) var points: [Point] = []
  /// The points of each route in their order, routes in the order in which they come.
  private(set) var routes: [(name: String, points: [Point])] = []

  init(_ table: Table) throws(FormatFailure) {
    guard let latitude = table["latitude"], let longitude = table["longitude"] else {
      throw .noCoordinates(wanted: ["latitude", "longitude"], found: table.columns.map(\.name))
    }
    let names = ["name", "name_en", "id", "element", "place"].compactMap { table[$0] }
    let orders = table["order"]
    let told = table.columns.filter { column in
      !["latitude", "longitude", "name", "route", "order"].contains(column.declaration.name)
    }
    var seen: Set<[String]> = []
    var ways: [String: [(order: Double, point: Point)]] = [:]
    var sequence: [String] = []
    for row in 0..<table.rowCount {
      guard let north = latitude.values[row].real, let east = longitude.values[row].real else { continue }
      let point = Point(
        latitude: north, longitude: east, name: names.lazy.compactMap { $0.values[row].words }.first ?? "\(row + 1)",
        notes: told.compactMap { column in
          column.values[row].words.map { "\(column.declaration.name): \($0)" }
        })
      if seen.insert(["\(north)", "\(east)", point.name]).inserted { points.append(point) }
      guard let route = table["route"]?.values[row].words, let order = orders?.values[row].real else { continue }
      if ways[route] == nil { sequence.append(route) }
      ways[route, default: []].append((order, point))
    }
    routes = sequence.map { route in (route, (ways[route] ?? []).sorted { $0.order < $1.order }.map(\.point)) }
  }

  /// Text as it stands in XML; what XML cannot hold is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result.unicodeScalars.append(character)
      default:
        if character.value >= 0x20, character.value != 0xfffe, character.value != 0xffff {
          result.unicodeScalars.append(character)
        }
      }
    }
    return result
  }
}

extension Cell {
  /// The number of a cell; nil where it has none that is finite.
  fileprivate var real: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number.isFinite ? number : nil
    case .text, .boolean, .missing: nil
    }
  }

  /// The cell as text; nil where it is missing or empty.
  fileprivate var words: String? {
    switch self {
    case .missing: nil
    case .text(let text): text.isEmpty ? nil : text
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .boolean(let flag): flag ? "yes" : "no"
    }
  }
}
