import TerroirKernel

/// The rules of points: latitude and longitude go together, are not exchanged, are not far from the element's town, and are
/// not the town's own where the row says that they are an address.
struct PlaceRules {
  private var towns: [String: GeoPoint] = [:]
  private(set) var faults: [Fault] = []

  /// An exchanged point lies nearer to the town than this the right way round, km.
  private static let near = 60.0
  /// Points nearer than this are one, km.
  private static let same = 0.05

  init(_ tables: [TypedTable]) {
    guard let table = tables.first(where: { $0.resource.name == Territory.declaration.name }) else { return }
    let points = zip(table.numbers("latitude"), table.numbers("longitude"))
    for ((code, level), (latitude, longitude)) in zip(zip(table.texts("code"), table.texts("level")), points) {
      guard let code, level == Level.municipal.rawValue, let latitude, let longitude else { continue }
      let point = GeoPoint(latitude: latitude, longitude: longitude)
      if point.isOnGlobe { towns[code] = point }
    }
  }

  mutating func check(_ table: inout TypedTable) {
    guard [IdentityElement.declaration.name, Territory.declaration.name].contains(table.resource.name) else { return }
    let isElements = table.resource.name == IdentityElement.declaration.name
    let (places, precisions) = (table.texts("territory"), table.texts("precision"))
    for (row, (latitude, longitude)) in zip(table.numbers("latitude"), table.numbers("longitude")).enumerated() {
      guard let latitude, let longitude else {
        if latitude != nil || longitude != nil {
          let (column, other) = latitude == nil ? ("longitude", "latitude") : ("latitude", "longitude")
          add(.valueWithout(column: column, others: [other]), &table, row, column, .error)
        }
        continue
      }
      guard isElements, let town = places[row], let centre = towns[town] else { continue }
      let point = GeoPoint(latitude: latitude, longitude: longitude)
      let exchanged = GeoPoint(latitude: longitude, longitude: latitude)
      // Where there is no such point the range of the column is told of.
      let distance = point.isOnGlobe ? point.distance(to: centre) : nil
      if distance.map({ $0 > GeoPoint.far }) ?? true, exchanged.isOnGlobe, exchanged.distance(to: centre) < Self.near {
        add(.exchangedCoordinates, &table, row, "latitude", .error)
      } else if let distance, distance > GeoPoint.far {
        add(.farOff(kilometres: Int(distance.rounded()), town: town), &table, row, "latitude", .warning)
      } else if let distance, distance < Self.same, precisions[row] == PlacePrecision.address.rawValue {
        add(.townsPoint(town: town), &table, row, "precision", .warning)
      }
    }
  }

  private mutating func add(
    _ kind: FaultKind, _ table: inout TypedTable, _ row: Int, _ column: String, _ severity: Fault.Severity
  ) {
    guard !table.records.broken.contains(row + 1), let range = table.range(row, column) else { return }
    if severity == .error { table.sound[row] = false }
    faults.append(Fault(kind, at: table.source.place(range), severity: severity))
  }
}
