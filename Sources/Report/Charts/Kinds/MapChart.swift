import TerroirKernel

/// Places by longitude and latitude in degrees, one degree as long in both directions at the map's middle.
package struct MapChart: ChartContent {
  package var places: [Place]
  /// Rows without coordinates.
  package var incomplete: Int

  package struct Place: Hashable, Codable, Sendable {
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

  package init(places: [Place], incomplete: Int = 0) {
    self.places = places
    self.incomplete = incomplete
  }

  var unit: UnitOfMeasure? { nil }

  var table: Table {
    let sizes = places.map(\.size)
    let size = TableColumn(Column("size", .number, "what ranks the places"), .number(sizes))
    return Table(
      columns: [
        TableColumn(Column("name", .text, "the place"), .text(places.map(\.name))),
        TableColumn(Column("longitude", .number, unit: .degree, "east"), .number(places.map(\.longitude))),
        TableColumn(Column("latitude", .number, unit: .degree, "north"), .number(places.map(\.latitude))),
      ] + (sizes.contains { $0 != nil } ? [size] : []))
  }

  func finding(in language: NameLanguage) -> String {
    let first = ranked.prefix(3).map(\.name).joined(separator: ", ")
    if places.isEmpty { return language.choose("No places.", "Мест нет.") }
    return language.choose("\(places.count) places; first: \(first).", "Мест: \(places.count); первые: \(first).")
  }

  /// The greatest first; without sizes in the order they were given.
  var ranked: [Place] {
    places.enumerated().sorted {
      (($1.element.size ?? -.infinity), $0.offset) < (($0.element.size ?? -.infinity), $1.offset)
    }
    .map(\.element)
  }

  func note(in language: NameLanguage) -> String {
    let count = NumberFormat.grouped("\(places.count)")
    var text = language.choose("\(count) place\(places.count == 1 ? "" : "s")", "мест: \(count)")
    if incomplete > 0 {
      text += language.choose(", \(incomplete) more without coordinates", ", ещё без координат: \(incomplete)")
    }
    return text
  }
}
