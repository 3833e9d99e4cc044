import TerroirKernel

/// The rules of points: latitude and longitude go together, are not exchanged, in one row or in all towns, are not far from
/// the element's town, and are not the town's own where the row says that they are an address.
struct PlaceRules {
  private var towns: [String: GeoPoint] = [:]
  /// Towns whose points lie where they should only the other way round; 0 where one of the towns is right as it stands.
  private var exchangedTowns = 0
  /// Single towns whose own point is the exchanged one: what lies in them and their neighbours both say so.
  private var exchangedAlone: Set<String> = []
  private(set) var faults: [Fault] = []

  /// An exchanged point lies nearer to the town than this the right way round, km.
  private static let near = 60.0
  /// Points nearer than this are one, km.
  private static let same = 0.05
  /// A region's point lies within this of its towns, and a point of another part of the globe beyond the second, km.
  private static let inRegion = 800.0, elsewhere = 1600.0
  /// Towns from which on all may be said to be exchanged.
  private static let several = 3

  init(_ tables: [TypedTable]) {
    guard let table = tables.first(where: { $0.resource.name == Territory.declaration.name }) else { return }
    let points = zip(table.numbers("latitude"), table.numbers("longitude"))
    for ((code, level), (latitude, longitude)) in zip(zip(table.texts("code"), table.texts("level")), points) {
      guard let code, level == Level.municipal.rawValue, let latitude, let longitude else { continue }
      let point = GeoPoint(latitude: latitude, longitude: longitude)
      if point.isOnGlobe { towns[code] = point }
    }
    let elements = tables.first { $0.resource.name == IdentityElement.declaration.name }
    exchangedTowns = countExchanged(table, elements)
    if exchangedTowns == 0, let elements { exchangedAlone = findExchanged(table, elements) }
  }

  /// Towns whose points lie by what is in them, and nearer to the next town of their region, only the other way round.
  private func findExchanged(_ places: TypedTable, _ elements: TypedTable) -> Set<String> {
    let parents = Dictionary(
      zip(places.texts("code"), places.texts("parent")).compactMap { code, parent in
        code.flatMap { code in parent.map { (code, $0) } }
      }
    ) { first, _ in first }
    var found: Set<String> = []
    for (place, element) in zip(elements.texts("territory"), points(of: elements)) {
      guard let place, let element, let point = towns[place], point.distance(to: element) > GeoPoint.far else {
        continue
      }
      let turned = GeoPoint(latitude: point.longitude, longitude: point.latitude)
      let others = towns.filter { $0.key != place && parents[$0.key] == parents[place] }.values
      guard turned.isOnGlobe, turned.distance(to: element) < Self.near,
        let nearest = others.map({ turned.distance(to: $0) }).min(),
        let asItStands = others.map({ point.distance(to: $0) }).min(), nearest < asItStands
      else { continue }
      found.insert(place)
    }
    return found
  }

  /// How many towns have exchanged points by what lies in them or by their region's point; 0 where one is right by what
  /// lies in it. Where both ways are near, as with a latitude like the longitude, nothing can be told.
  private func countExchanged(_ places: TypedTable, _ elements: TypedTable?) -> Int {
    var inside: [String: GeoPoint] = [:]
    for (place, point) in zip(elements?.texts("territory") ?? [], elements.map { points(of: $0) } ?? []) {
      if let place, let point, inside[place] == nil { inside[place] = point }
    }
    var regions: [String: GeoPoint] = [:]
    for (code, point) in zip(places.texts("code"), points(of: places)) {
      if let code, let point, towns[code] == nil { regions[code] = point }
    }
    var exchanged = 0
    for (code, parent) in zip(places.texts("code"), places.texts("parent")) {
      guard let code, let point = towns[code] else { continue }
      let turned = GeoPoint(latitude: point.longitude, longitude: point.latitude)
      guard turned.isOnGlobe else { continue }
      if let element = inside[code] {
        let (straight, other) = (point.distance(to: element), turned.distance(to: element))
        if straight <= GeoPoint.far, straight < other { return 0 }
        if straight > GeoPoint.far, other < Self.near { exchanged += 1 }
      } else if let region = parent.flatMap({ regions[$0] }), turned.distance(to: region) < Self.inRegion,
        point.distance(to: region) > Self.elsewhere
      {
        exchanged += 1
      }
    }
    return exchanged >= Self.several ? exchanged : 0
  }

  private func points(of table: TypedTable) -> [GeoPoint?] {
    zip(table.numbers("latitude"), table.numbers("longitude")).map { latitude, longitude in
      guard let latitude, let longitude else { return nil }
      let point = GeoPoint(latitude: latitude, longitude: longitude)
      return point.isOnGlobe ? point : nil
    }
  }

  mutating func check(_ table: inout TypedTable) {
    guard [IdentityElement.declaration.name, Territory.declaration.name].contains(table.resource.name) else { return }
    let isElements = table.resource.name == IdentityElement.declaration.name
    if exchangedTowns > 0 {
      // One fault for all of them; to tell it once more of each element would send people to the wrong table.
      if !isElements, let row = table.texts("level").firstIndex(of: Level.municipal.rawValue) {
        add(.exchangedThroughout(towns: exchangedTowns), &table, row, "latitude", .error)
      }
      return
    }
    if !isElements {
      for (row, code) in table.texts("code").enumerated() where code.map(exchangedAlone.contains) == true {
        add(.exchangedCoordinates, &table, row, "latitude", .error)
      }
    }
    let (places, precisions) = (table.texts("territory"), table.texts("precision"))
    for (row, (latitude, longitude)) in zip(table.numbers("latitude"), table.numbers("longitude")).enumerated() {
      guard let latitude, let longitude else {
        if latitude != nil || longitude != nil {
          let (column, other) = latitude == nil ? ("longitude", "latitude") : ("latitude", "longitude")
          add(.valueWithout(column: column, others: [other]), &table, row, column, .error)
        }
        continue
      }
      guard isElements, let town = places[row], let centre = towns[town], !exchangedAlone.contains(town) else {
        continue
      }
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
