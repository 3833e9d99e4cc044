import Engine
import Report
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

  /// - Parameter words: names of the routes by their ids, where they begin and end, and the language of what is told.
  init(_ table: Table, _ words: RouteWords) throws(FormatFailure) {
    guard let latitude = table["latitude"], let longitude = table["longitude"] else {
      throw .noCoordinates(wanted: ["latitude", "longitude"], found: table.columns.map(\.name))
    }
    let names = ["name", "name_en", "id", "element", "place"].compactMap { table[$0] }
    let orders = table["order"]
    // Ids and codes tell a traveller nothing.
    let told = table.columns.filter { column in
      let declaration = column.declaration
      let isCoded = declaration.refers != nil || declaration.words != nil && declaration.meanings.isEmpty
      return !isCoded && !["latitude", "longitude", "name", "route", "order"].contains(declaration.name)
    }
    var seen: Set<[String]> = []
    var ways: [String: [(order: Double, point: Point)]] = [:]
    var sequence: [String] = []
    for row in 0..<table.rowCount {
      guard let north = latitude.values[row].real, let east = longitude.values[row].real else { continue }
      let point = Point(
        latitude: north, longitude: east, name: names.lazy.compactMap { $0.values[row].words }.first ?? "\(row + 1)",
        notes: told.compactMap { column in
          Self.told(column, row, words).map { "\(words.label(column.declaration)): \($0)" }
        })
      if seen.insert(["\(north)", "\(east)", point.name]).inserted { points.append(point) }
      guard let route = table["route"]?.values[row].words, let order = orders?.values[row].real else { continue }
      if ways[route] == nil { sequence.append(route) }
      ways[route, default: []].append((order, point))
    }
    for id in sequence {
      let route = words.routes[id], stops = (ways[id] ?? []).sorted { $0.order < $1.order }.map(\.point)
      let (start, finish) = (route?.start.map(Self.point), route?.finish.map(Self.point))
      // A stop that a route comes back to is a point already.
      for end in [start, finish].compactMap({ $0 })
      where !points.contains(where: { ($0.latitude, $0.longitude) == (end.latitude, end.longitude) }) {
        points.append(end)
      }
      routes.append((route?.name ?? id, [start].compactMap { $0 } + stops + [finish].compactMap { $0 }))
    }
  }

  private static func point(_ end: RouteWords.End) -> Point {
    Point(latitude: end.point.latitude, longitude: end.point.longitude, name: end.name, notes: [])
  }

  /// A cell in the words of the language; nil where it is missing or empty.
  private static func told(_ column: TableColumn, _ row: Int, _ words: RouteWords) -> String? {
    let cell = column.values[row], declaration = column.declaration
    guard let word = cell.words else { return nil }
    if let meaning = declaration.meanings[word] { return meaning.text(in: words.language) }
    return CellFormat.forPeople(cell, of: declaration, in: words.language)
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
